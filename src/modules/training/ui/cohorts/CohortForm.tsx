import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
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
  }
}

/** What a cohort learns, where, from when to when, and for how many. */
export function CohortForm({ cohort, onSaved, onLeave, go }: CohortFormProps) {
  const intl = useIntl()
  const { data: qualifications } = useQuery(training.qualifications, {})
  const areas = useAreaOptions(cohort?.areaId ?? null)
  const projects = useProjectOptions(cohort?.projectId ?? null)
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
  const names = {
    name: intl.formatMessage(messages.nameField),
    issueId: intl.formatMessage(messages.issue),
    startsOn: intl.formatMessage(messages.starts),
    endsOn: intl.formatMessage(messages.ends),
    size: intl.formatMessage(messages.size),
    areaId: intl.formatMessage(messages.area),
    projectId: intl.formatMessage(messages.project),
    isPilot: intl.formatMessage(messages.isPilot),
    notes: intl.formatMessage(messages.notes),
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
      record={
        cohort && {
          values: typedOf(cohort),
          version: cohort.version,
          names,
          words: (_key, value) => [...issues, ...areas, ...projects].find(({ id }) => id === value)?.label ?? null,
        }
      }
      save={async (typed, version) => {
        const { cohortId } = await call(training.saveCohort, {
          cohortId: cohort?.cohortId ?? null,
          version: cohort ? version : null,
          draft: CohortDraft.parse(typed),
        })
        showToast({ text: intl.formatMessage(messages.saved) })
        return () => onSaved(cohortId)
      }}
      onEnd={onLeave}
      look="page"
    >
      {({ Field }) => (
        <>
          <Field name="name">
            {(field) => (
              <field.TextField
                label={names.name}
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
                label={names.issueId}
                description={intl.formatMessage(isHeld ? messages.issueStays : messages.issueHint)}
                options={issues}
                width="full"
                isReadOnly={isHeld}
                isRequired
              />
            )}
          </Field>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-3">
            <Field name="startsOn">{(field) => <field.DateField label={names.startsOn} />}</Field>
            <Field name="endsOn">{(field) => <field.DateField label={names.endsOn} />}</Field>
            <Field name="size">
              {(field) => <field.NumberField label={names.size} description={intl.formatMessage(messages.sizeHint)} />}
            </Field>
          </div>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-3">
            <Field name="areaId">
              {(field) => (
                <field.ComboBox
                  label={names.areaId}
                  placeholder={intl.formatMessage(messages.areaHint)}
                  options={areas}
                />
              )}
            </Field>
            <Field name="projectId">
              {(field) => (
                <field.Select
                  label={names.projectId}
                  options={projects}
                  canBeEmpty
                  emptyLabel={intl.formatMessage(messages.noProject)}
                />
              )}
            </Field>
          </div>
          <Field name="isPilot">{(field) => <field.Checkbox label={names.isPilot} />}</Field>
          <Field name="notes">{(field) => <field.TextArea label={names.notes} />}</Field>
        </>
      )}
    </KeptForm>
  )
}
