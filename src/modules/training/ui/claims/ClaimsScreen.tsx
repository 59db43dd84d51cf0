import { PartyPopper } from 'lucide-react'
import { useRef } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { ComboBox } from '../../../../ground/ui/design/fields/choice/ComboBox'
import { RadioGroup } from '../../../../ground/ui/design/fields/choice/RadioGroup'
import type { PartProps } from '../../../../ground/ui/parts'
import { CohortId } from '../../cohort-shapes'
import { training } from '../../contract'
import { EventsPage } from './EventsPage'
import { IncompleteList } from './IncompleteList'
import { messages } from './messages'
import { PresentForm } from './PresentForm'
import { ReceiveForm } from './ReceiveForm'
import { type Stage, stages, useStanding } from './stages'
import { StepGrid } from './StepGrid'
import { useClaimsCohort } from './use-claims-cohort'

/** The stages at which somebody has to do something, the most pressing first. */
const hasWork = ['complete', 'released', 'received', 'claimed'] as const

/** From complete to presented: everybody by where they stand, and the one thing to do next. */
export function ClaimsScreen({ place, more, go }: PartProps) {
  const intl = useIntl()
  const [cohortId, keepCohort] = useClaimsCohort()
  const { data: cohorts } = useQuery(training.cohorts, {})
  // A cohort that is gone narrows nothing.
  const chosenId = cohorts && !cohorts.some((one) => one.cohortId === cohortId) ? null : cohortId
  const standing = useStanding(chosenId)
  /** Where somebody began who asked for no stage; it does not change under their hands. */
  const began = useRef<Stage | null>(null)
  if (place === 'events') return <EventsPage eventId={more} go={go} />
  if (!standing || !cohorts) return null
  const asked = stages.find((one) => one === place) ?? null
  if (asked) began.current = null
  else began.current ??= hasWork.find((one) => standing.counts[one] > 0) ?? 'incomplete'
  const stage = asked ?? began.current ?? 'incomplete'
  const key = `${stage} ${chosenId ?? ''}`
  return (
    <section aria-label={intl.formatMessage(messages.claims)} className="flex h-full min-h-0 flex-col">
      <h2 className="sr-only">{intl.formatMessage(messages.claims)}</h2>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2 border-b border-line px-4 py-2">
        <div className="min-w-64 flex-1">
          <RadioGroup
            label={intl.formatMessage(messages.stage)}
            layout="row"
            options={stages.map((id) => ({
              id,
              label: intl.formatMessage(messages.stageCount, {
                label: intl.formatMessage(messages[id]),
                count: standing.counts[id],
              }),
            }))}
            value={stage}
            onChange={(id) => go(`/training/claims/${id}`, true)}
          />
        </div>
        <span className="flex flex-wrap items-end gap-2">
          <div className="w-56">
            <ComboBox
              label={intl.formatMessage(messages.cohort)}
              isLabelHidden
              placeholder={intl.formatMessage(messages.anyCohort)}
              options={cohorts.map((one) => ({ id: one.cohortId, label: one.name, description: one.qualification }))}
              value={chosenId}
              onChange={(id) => keepCohort(id === null ? null : CohortId.parse(id))}
            />
          </div>
          <Button
            icon={PartyPopper}
            label={intl.formatMessage(messages.events)}
            onPress={() => go('/training/claims/events')}
          />
        </span>
      </div>
      {stage === 'incomplete' && <IncompleteList learners={standing.incomplete} go={go} />}
      {stage === 'claimed' && <ReceiveForm key={key} claims={standing.of.claimed} go={go} />}
      {stage === 'received' && (
        <PresentForm key={`${key} ${more ?? ''}`} claims={standing.of.received} eventId={more} go={go} />
      )}
      {(stage === 'complete' || stage === 'released' || stage === 'presented') && (
        <StepGrid key={key} stage={stage} standing={standing} go={go} />
      )}
    </section>
  )
}
