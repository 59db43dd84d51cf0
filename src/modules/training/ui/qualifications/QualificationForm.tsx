import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, problemOf } from '../../../../ground/ui/client/call'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { training } from '../../contract'
import { titleMustShowWhatItIs } from '../../specification-rules'
import { type Qualification, QualificationDraft } from '../../specification-shapes'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './messages'

/** The form's own values: the list of levels deals in texts. */
interface Typed {
  /** The version that was opened. */
  version: number | null
  kind: string
  title: string
  shortTitle: string
  awardingBody: string
  number: string
  level: string | null
  progressesToId: string | null
  needsId: string | null
  reviewOn: string | null
  operationalEndOn: string | null
  certificationEndOn: string | null
}

interface QualificationFormProps {
  /** Null for a new one. */
  qualification: Qualification | null
  all: readonly Qualification[]
  go: (path: string, replace?: boolean) => void
}

const blank: Typed = {
  version: null,
  kind: 'qualification',
  title: '',
  shortTitle: '',
  awardingBody: '',
  number: '',
  level: null,
  progressesToId: null,
  needsId: null,
  reviewOn: null,
  operationalEndOn: null,
  certificationEndOn: null,
}

/** A module of the centre's own has no awarding body, number or level. */
function draftOf({ version: _version, ...typed }: Typed): unknown {
  const isModule = typed.kind === 'module'
  return {
    ...typed,
    awardingBody: isModule ? '' : typed.awardingBody,
    number: isModule ? '' : typed.number,
    level: isModule || typed.level === null ? null : Number(typed.level),
  }
}

/** A qualification or a module, as the register and the awarding body write it. */
export function QualificationForm({ qualification, all, go }: QualificationFormProps) {
  const intl = useIntl()
  const saved = useRef<string | null>(qualification?.qualificationId ?? null)
  const [opened] = useState(() => openedOf(qualification))
  /** Whoever was told that a colleague changed it meanwhile, and saves again, has looked. */
  const looked = useRef<number | null>(null)
  const now = useRef(qualification)
  now.current = qualification
  return (
    <KeptForm
      draftKey={`training/qualification/${qualification?.qualificationId ?? 'new'}`}
      look="page"
      label={
        qualification
          ? intl.formatMessage(messages.editTitle, { title: qualification.title })
          : intl.formatMessage(messages.newTitle)
      }
      saveLabel={intl.formatMessage(messages.save)}
      schema={schema}
      values={opened}
      save={async (typed) => {
        const draft = QualificationDraft.parse(draftOf(typed))
        const made = call(training.saveQualification, {
          qualificationId: qualification?.qualificationId ?? null,
          version: looked.current ?? typed.version,
          draft,
        })
        await made.catch((error: unknown) => {
          if (problemOf(error)?.code === 'training.changed-meanwhile') looked.current = now.current?.version ?? null
        })
        saved.current = (await made).qualificationId
        showToast({ text: intl.formatMessage(messages.saved, { title: draft.title }) })
      }}
      onEnd={() => go(`/training/qualifications${saved.current ? `/${saved.current}` : ''}`, true)}
    >
      {({ Field, values }) => {
        const isModule = values.kind === 'module'
        const { title, awardingBody } = values
        const level = values.level === null ? null : Number(values.level)
        const later =
          title && awardingBody && !isModule
            ? titleMustShowWhatItIs({ kind: 'qualification', title, awardingBody, level })
            : null
        const othersBut = (chosen: string | null) =>
          all.filter(
            ({ qualificationId, archivedAt }) =>
              qualificationId !== qualification?.qualificationId && (archivedAt === null || qualificationId === chosen),
          )
        const next = othersBut(values.progressesToId)
        const earlier = othersBut(values.needsId)
        return (
          <>
            <Field name="kind">
              {(field) => (
                <field.RadioGroup
                  label={intl.formatMessage(messages.kind)}
                  options={[
                    {
                      id: 'qualification',
                      label: intl.formatMessage(messages.kindQualification),
                      description: intl.formatMessage(messages.kindQualificationHint),
                    },
                    {
                      id: 'module',
                      label: intl.formatMessage(messages.kindModule),
                      description: intl.formatMessage(messages.kindModuleHint),
                    },
                  ]}
                />
              )}
            </Field>
            {!isModule && (
              <Field name="awardingBody">
                {(field) => (
                  <field.TextField label={intl.formatMessage(messages.body)} width="medium" isRequired autoFocus />
                )}
              </Field>
            )}
            <Field name="title">
              {(field) => (
                <field.TextField
                  label={intl.formatMessage(messages.name)}
                  {...(!isModule && { description: intl.formatMessage(messages.titleHint) })}
                  isRequired
                />
              )}
            </Field>
            {later && (
              <Notice tone="info" title={intl.formatMessage(messages.titleLater)}>
                {later.message}
              </Notice>
            )}
            <Field name="shortTitle">
              {(field) => (
                <field.TextField
                  label={intl.formatMessage(messages.shortTitle)}
                  description={intl.formatMessage(messages.shortTitleHint)}
                  width="medium"
                  isRequired
                />
              )}
            </Field>
            {!isModule && (
              <>
                <Field name="number">
                  {(field) => (
                    <field.TextField
                      label={intl.formatMessage(messages.number)}
                      description={intl.formatMessage(messages.numberHint)}
                      width="short"
                      isCode
                    />
                  )}
                </Field>
                <Field name="level">
                  {(field) => (
                    <field.Select
                      label={intl.formatMessage(messages.level)}
                      width="short"
                      canBeEmpty
                      emptyLabel={intl.formatMessage(messages.noLevel)}
                      options={['0', '1', '2', '3', '4', '5', '6', '7', '8'].map((id) => ({
                        id,
                        label: id === '0' ? intl.formatMessage(messages.entry) : id,
                      }))}
                    />
                  )}
                </Field>
              </>
            )}
            <Field name="progressesToId">
              {(field) => (
                <field.ComboBox
                  label={intl.formatMessage(messages.progressesTo)}
                  width="full"
                  placeholder={intl.formatMessage(messages.noNext)}
                  options={next.map(({ qualificationId, title, shortTitle }) => ({
                    id: qualificationId,
                    label: title,
                    description: shortTitle,
                  }))}
                />
              )}
            </Field>
            <Field name="needsId">
              {(field) => (
                <field.ComboBox
                  label={intl.formatMessage(messages.needs)}
                  width="full"
                  placeholder={intl.formatMessage(messages.noNeeds)}
                  options={earlier.map(({ qualificationId, title, shortTitle }) => ({
                    id: qualificationId,
                    label: title,
                    description: shortTitle,
                  }))}
                />
              )}
            </Field>
            <FormSection title={intl.formatMessage(messages.dates)}>
              <Field name="reviewOn">
                {(field) => (
                  <field.DateField
                    label={intl.formatMessage(messages.reviewOn)}
                    description={intl.formatMessage(messages.reviewHint)}
                  />
                )}
              </Field>
              <Field name="operationalEndOn">
                {(field) => (
                  <field.DateField
                    label={intl.formatMessage(messages.operationalEnd)}
                    description={intl.formatMessage(messages.operationalHint)}
                  />
                )}
              </Field>
              <Field name="certificationEndOn">
                {(field) => (
                  <field.DateField
                    label={intl.formatMessage(messages.certificationEnd)}
                    description={intl.formatMessage(messages.certificationHint)}
                  />
                )}
              </Field>
            </FormSection>
          </>
        )
      }}
    </KeptForm>
  )
}

function openedOf(qualification: Qualification | null): Typed {
  if (!qualification) return blank
  const { qualificationId: _id, issues: _issues, archivedAt: _archivedAt, level, ...rest } = qualification
  return { ...rest, level: level === null ? null : String(level) }
}

/** As the contract has it; only the level is a text here. */
const schema = z.preprocess((typed) => draftOf(typed), QualificationDraft) as z.ZodType<unknown, Typed>
