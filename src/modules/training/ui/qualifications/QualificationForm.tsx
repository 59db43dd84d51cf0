import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call } from '../../../../ground/ui/client/call'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { training } from '../../contract'
import { titleMustShowWhatItIs } from '../../specification-rules'
import { type Qualification, QualificationDraft } from '../../specification-shapes'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './messages'
import { levelWords } from './qualification-state'

/** The form's own values: the list of levels deals in texts. */
interface Typed {
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
function draftOf(typed: Typed): unknown {
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
  const names = {
    kind: intl.formatMessage(messages.kind),
    title: intl.formatMessage(messages.name),
    shortTitle: intl.formatMessage(messages.shortTitle),
    awardingBody: intl.formatMessage(messages.body),
    number: intl.formatMessage(messages.number),
    level: intl.formatMessage(messages.level),
    progressesToId: intl.formatMessage(messages.progressesTo),
    needsId: intl.formatMessage(messages.needs),
    reviewOn: intl.formatMessage(messages.reviewOn),
    operationalEndOn: intl.formatMessage(messages.operationalEnd),
    certificationEndOn: intl.formatMessage(messages.certificationEnd),
  }
  const kinds = [
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
  ]
  const levels = ['0', '1', '2', '3', '4', '5', '6', '7', '8'].map((id) => ({
    id,
    label: levelWords(intl, Number(id)),
  }))
  const others = all.map(({ qualificationId, title, shortTitle, archivedAt }) => ({
    id: qualificationId as string,
    label: title,
    description: shortTitle,
    isOffered: qualificationId !== qualification?.qualificationId && archivedAt === null,
  }))
  const home = (id: string | undefined) => go(`/training/qualifications${id ? `/${id}` : ''}`, true)
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
      values={qualification ? typedOf(qualification) : blank}
      record={
        qualification && {
          values: typedOf(qualification),
          version: qualification.version,
          names,
          words: (key, value) => {
            const among = key === 'kind' ? kinds : key === 'level' ? levels : others
            return among.find(({ id }) => id === value)?.label ?? null
          },
        }
      }
      save={async (typed, version) => {
        const draft = QualificationDraft.parse(draftOf(typed))
        const { qualificationId } = await call(training.saveQualification, {
          qualificationId: qualification?.qualificationId ?? null,
          version: qualification ? version : null,
          draft,
        })
        showToast({ text: intl.formatMessage(messages.saved, { title: draft.title }) })
        return () => home(qualificationId)
      }}
      onEnd={() => home(qualification?.qualificationId)}
    >
      {({ Field, form, values }) => {
        const isModule = values.kind === 'module'
        const { title, awardingBody } = values
        const level = values.level === null ? null : Number(values.level)
        const later =
          title && awardingBody && !isModule
            ? titleMustShowWhatItIs({ kind: 'qualification', title, awardingBody, level })
            : null
        // Whoever goes to and fro between the kinds stays with them.
        const isFresh = !form.getFieldMeta('kind')?.isTouched
        return (
          <>
            <Field name="kind">{(field) => <field.RadioGroup label={names.kind} options={kinds} />}</Field>
            {!isModule && (
              <Field name="awardingBody">
                {(field) => (
                  <field.TextField label={names.awardingBody} width="medium" isRequired autoFocus={isFresh} />
                )}
              </Field>
            )}
            <Field name="title">
              {(field) => (
                <field.TextField
                  label={names.title}
                  {...(!isModule && { description: intl.formatMessage(messages.titleHint) })}
                  isRequired
                  autoFocus={isModule && isFresh}
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
                  label={names.shortTitle}
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
                      label={names.number}
                      description={intl.formatMessage(messages.numberHint)}
                      width="short"
                      isCode
                    />
                  )}
                </Field>
                <Field name="level">
                  {(field) => (
                    <field.Select
                      label={names.level}
                      width="short"
                      canBeEmpty
                      emptyLabel={intl.formatMessage(messages.noLevel)}
                      options={levels}
                    />
                  )}
                </Field>
              </>
            )}
            {(['progressesToId', 'needsId'] as const).map((name) => (
              <Field key={name} name={name}>
                {(field) => (
                  <field.ComboBox
                    label={names[name]}
                    width="full"
                    placeholder={intl.formatMessage(messages.noOther)}
                    options={others.filter(({ id, isOffered }) => isOffered || id === values[name])}
                  />
                )}
              </Field>
            ))}
            <FormSection title={intl.formatMessage(messages.dates)}>
              <Field name="reviewOn">
                {(field) => (
                  <field.DateField label={names.reviewOn} description={intl.formatMessage(messages.reviewHint)} />
                )}
              </Field>
              <Field name="operationalEndOn">
                {(field) => (
                  <field.DateField
                    label={names.operationalEndOn}
                    description={intl.formatMessage(messages.operationalHint)}
                  />
                )}
              </Field>
              <Field name="certificationEndOn">
                {(field) => (
                  <field.DateField
                    label={names.certificationEndOn}
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

function typedOf(qualification: Qualification): Typed {
  const { qualificationId: _id, version: _version, issues: _issues, archivedAt: _archivedAt, ...rest } = qualification
  return { ...rest, level: rest.level === null ? null : String(rest.level) }
}

/** As the contract has it; only the level is a text here. */
const schema = z.preprocess((typed) => draftOf(typed), QualificationDraft) as z.ZodType<unknown, Typed>
