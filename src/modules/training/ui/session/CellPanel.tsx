import { useState } from 'react'
import { useIntl } from 'react-intl'
import { daysAfter } from '../../../../ground/shared/home'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { DateField } from '../../../../ground/ui/design/fields/date/DateField'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import { useMay } from '../../../../ground/ui/session'
import type { Grid } from '../../assessment-shapes'
import type { SessionLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { Beside } from '../Beside'
import { CorrectForm } from './CorrectForm'
import { DecisionItems } from './DecisionItems'
import { correctionDrafts } from './draft-places'
import { messages } from './messages'
import { cellKey, withEntry } from './typing'
import { useFocusAfter } from './use-session-keys'
import type { SessionWork } from './use-session-typing'

export interface OpenCell {
  readonly learnerId: string
  readonly criterionId: string
  /** Its owner comes back to a correction. */
  readonly isCorrecting?: boolean
}

interface CellPanelProps extends OpenCell {
  session: SessionLine
  grid: Grid
  work: SessionWork
  go: (path: string) => void
  onClose: () => void
}

/** One learner and criterion: who decided what and why, whether the signatures stand, and what is given out now. */
export function CellPanel(props: CellPanelProps) {
  const { learnerId, criterionId, session, grid, work, go, onClose } = props
  const intl = useIntl()
  const may = useMay()
  const row = (grid.learnerIds as readonly string[]).indexOf(learnerId)
  const at = (grid.criterionIds as readonly string[]).indexOf(criterionId)
  const ids = { learnerId, criterionId }
  const { data: history } = useQuery(training.decisionHistory, ids, { keepOld: true })
  const { data: learner } = useQuery(training.learner, { learnerId }, { keepOld: true })
  const [isCorrecting, setCorrecting] = useState(props.isCorrecting ?? false)
  const correctButton = useFocusAfter(isCorrecting)
  const { typing, change } = work
  const code = grid.codes[at] ?? ''
  const title = `${grid.names[row] ?? ''} · ${code}`
  const key = cellKey(learnerId, criterionId)
  const latest = history?.[0]
  return (
    <div className="flex max-h-full min-h-0 shrink-0 flex-col @min-[64rem]:w-96">
      <Beside
        label={intl.formatMessage(messages.history)}
        title={title}
        subtitle={grid.titles[at] ?? ''}
        onClose={onClose}
      >
        {typing.cells[key] === 'not-yet' && (
          <DateField
            label={intl.formatMessage(messages.resubmitOf, { code })}
            value={typing.resubmitBy[key] ?? null}
            minOn={daysAfter(session.heldOn, 1)}
            onChange={(day) => change((before) => ({ ...before, resubmitBy: withEntry(before.resubmitBy, key, day) }))}
          />
        )}
        <Heading level={3}>{intl.formatMessage(messages.decisions)}</Heading>
        {history && <DecisionItems history={history} />}
        {latest && may('training.assess') && !isCorrecting && (
          <span>
            <Button
              ref={correctButton}
              size="small"
              label={intl.formatMessage(messages.correct)}
              onPress={() => setCorrecting(true)}
            />
          </span>
        )}
        {latest && isCorrecting && (
          <CorrectForm
            decision={latest}
            draftKey={`${correctionDrafts(session)}${learnerId}/${criterionId}`}
            what={title}
            onEnd={() => setCorrecting(false)}
          />
        )}
        {may('training.assess') && learner && (
          <div className="flex flex-col gap-1">
            <Select
              label={intl.formatMessage(messages.evidence)}
              options={learner.evidence.map(({ evidenceId, title: what, location }) => ({
                id: evidenceId,
                label: [what, location].filter(Boolean).join(' · '),
              }))}
              value={typing.evidence[learnerId] ?? null}
              canBeEmpty
              emptyLabel={intl.formatMessage(messages.noEvidence)}
              onChange={(evidenceId) =>
                change((before) => ({ ...before, evidence: withEntry(before.evidence, learnerId, evidenceId) }))
              }
            />
            <span className="text-body">
              <Link onPress={() => go(`/training/learners/${learnerId}`)}>
                {intl.formatMessage(messages.addEvidence)}
              </Link>
            </span>
          </div>
        )}
      </Beside>
    </div>
  )
}
