import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { onScreen } from '../../../../ground/shared/dates'
import { call, problemOf, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { CohortDraft, type CohortLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { useAreaOptions, useProjectOptions } from '../office-options'
import { messages } from './messages'

interface CohortFormProps {
  /** Null for a new one. */
  cohort: CohortLine | null
  onSaved: (cohortId: string) => void
  onLeave: () => void
  go: (path: string) => void
}

const shape = z.object({
  ...CohortDraft.shape,
  issueId: z
    .string()
    .nullable()
    .refine((id) => id !== null, 'Choose the qualification or module that it learns.'),
  /** As it was opened, so that two people writing at once do not undo each other. */
  version: z.int().nullable(),
})
type Typed = z.input<typeof shape>

function typedOf(cohort: CohortLine | null): Typed {
  return {
    name: cohort?.name ?? '',
    issueId: cohort?.issueId ?? null,
    projectId: cohort?.projectId ?? null,
    areaId: cohort?.areaId ?? null,
    startsOn: cohort?.startsOn ?? null,
    endsOn: cohort?.endsOn ?? null,
    size: cohort?.size ?? null,
    isPilot: cohort?.isPilot ?? false,
    notes: cohort?.notes ?? '',
    version: cohort?.version ?? null,
  }
}

/** What a cohort learns, where, from when to when, and for how many. */
export function CohortForm({ cohort, onSaved, onLeave, go }: CohortFormProps) {
  const intl = useIntl()
  const { data: qualifications } = useQuery(training.qualifications, {})
  const areas = useAreaOptions(cohort?.areaId ?? null)
  const projects = useProjectOptions(cohort?.projectId ?? null)
  const [theirs, setTheirs] = useState<CohortLine | null>(null)
  const latestVersion = useRef<number | null>(null)
  // A list that came later would undo what was typed.
  if (!qualifications || !areas || !projects) return null
  const issues = qualifications.flatMap(({ title, archivedAt, issues: own }) =>
    own
      .filter(({ state, issueId }) => (state === 'live' && archivedAt === null) || issueId === cohort?.issueId)
      .map(({ issueId, issue }) => ({
        id: issueId as string,
        label: intl.formatMessage(messages.issueOf, { title, issue }),
      })),
  )
  if (issues.length === 0)
    return (
      <EmptyState
        title={intl.formatMessage(messages.noLive)}
        action={
          <Button
            look="primary"
            label={intl.formatMessage(messages.toQualifications)}
            onPress={() => go('/training/qualifications')}
          />
        }
      >
        {intl.formatMessage(messages.noLiveWhy)}
      </EmptyState>
    )
  const [only] = issues.length === 1 ? issues : []
  const isHeld = cohort !== null && cohort.members + cohort.left > 0
  const save = async (typed: Typed) => {
    const { version, ...rest } = typed
    const draft = CohortDraft.parse(rest)
    try {
      const { cohortId } = await call(training.saveCohort, {
        cohortId: cohort?.cohortId ?? null,
        version: latestVersion.current ?? version,
        draft,
      })
      showToast({ text: intl.formatMessage(messages.saved) })
      return () => onSaved(cohortId)
    } catch (error) {
      if (problemOf(error)?.code === 'training.changed-meanwhile' && cohort) {
        const now = await call(training.cohort, { cohortId: cohort.cohortId })
        // Saving again is with open eyes: what stands there now is shown in the form.
        latestVersion.current = now.cohort.version
        setTheirs(now.cohort)
      }
      throw error
    }
  }
  return (
    <KeptForm<Typed>
      draftKey={`training/cohort/${cohort?.cohortId ?? 'new'}`}
      label={
        cohort ? intl.formatMessage(messages.editTitle, { name: cohort.name }) : intl.formatMessage(messages.newCohort)
      }
      saveLabel={intl.formatMessage(messages.save)}
      schema={shape}
      values={{ ...typedOf(cohort), ...(cohort === null && only ? { issueId: only.id } : {}) }}
      save={save}
      onEnd={onLeave}
      look="page"
    >
      {({ Field, values }) => (
        <>
          {theirs && <Theirs now={theirs} typed={values} />}
          <Field name="name">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.nameField)}
                description={intl.formatMessage(messages.nameHint)}
                maxLength={120}
                isRequired
                autoFocus
              />
            )}
          </Field>
          <Field name="issueId">
            {(field) => (
              <field.ComboBox
                label={intl.formatMessage(messages.issue)}
                description={intl.formatMessage(isHeld ? messages.issueStays : messages.issueHint)}
                options={issues}
                width="full"
                isReadOnly={isHeld}
                isRequired
              />
            )}
          </Field>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-3">
            <Field name="startsOn">{(field) => <field.DateField label={intl.formatMessage(messages.starts)} />}</Field>
            <Field name="endsOn">{(field) => <field.DateField label={intl.formatMessage(messages.ends)} />}</Field>
            <Field name="size">
              {(field) => (
                <field.NumberField
                  label={intl.formatMessage(messages.size)}
                  description={intl.formatMessage(messages.sizeHint)}
                />
              )}
            </Field>
          </div>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-3">
            <Field name="areaId">
              {(field) => (
                <field.ComboBox
                  label={intl.formatMessage(messages.area)}
                  placeholder={intl.formatMessage(messages.areaHint)}
                  options={areas}
                />
              )}
            </Field>
            <Field name="projectId">
              {(field) => (
                <field.Select
                  label={intl.formatMessage(messages.project)}
                  options={projects}
                  canBeEmpty
                  emptyLabel={intl.formatMessage(messages.noProject)}
                />
              )}
            </Field>
          </div>
          <Field name="isPilot">{(field) => <field.Checkbox label={intl.formatMessage(messages.isPilot)} />}</Field>
          <Field name="notes">{(field) => <field.TextArea label={intl.formatMessage(messages.notes)} />}</Field>
        </>
      )}
    </KeptForm>
  )
}

/** What somebody else wrote meanwhile, where it differs from what is typed here. */
function Theirs({ now, typed }: { now: CohortLine; typed: Typed }) {
  const intl = useIntl()
  const none = '–'
  const lines = [
    { field: intl.formatMessage(messages.nameField), isOther: now.name !== typed.name, value: now.name },
    {
      field: intl.formatMessage(messages.starts),
      isOther: now.startsOn !== typed.startsOn,
      value: now.startsOn === null ? none : onScreen(now.startsOn),
    },
    {
      field: intl.formatMessage(messages.ends),
      isOther: now.endsOn !== typed.endsOn,
      value: now.endsOn === null ? none : onScreen(now.endsOn),
    },
    { field: intl.formatMessage(messages.size), isOther: now.size !== typed.size, value: String(now.size ?? none) },
    { field: intl.formatMessage(messages.notes), isOther: now.notes !== typed.notes, value: now.notes || none },
  ].filter(({ isOther }) => isOther)
  if (lines.length === 0) return null
  return (
    <Notice tone="warning" title={intl.formatMessage(messages.theirs)}>
      <ul className="list-disc pl-5">
        {lines.map(({ field, value }) => (
          <li key={field}>{intl.formatMessage(messages.theirLine, { field, value })}</li>
        ))}
      </ul>
    </Notice>
  )
}
