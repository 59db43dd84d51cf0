import { X } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { DateField } from '../../../../ground/ui/design/fields/date/DateField'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import { useMay } from '../../../../ground/ui/session'
import type { Grid } from '../../assessment-shapes'
import type { SessionLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { CorrectForm } from './CorrectForm'
import { DecisionItem } from './DecisionItem'
import { messages } from './messages'
import { cellKey } from './typing'
import type { SessionWork } from './use-session-typing'

interface CellPanelProps {
  learnerId: string
  criterionId: string
  session: SessionLine
  grid: Grid
  work: SessionWork
  go: (path: string) => void
  onClose: () => void
}

/** One learner and criterion: who decided what and why, whether the signatures stand, and what is given out now. */
export function CellPanel({ learnerId, criterionId, session, grid, work, go, onClose }: CellPanelProps) {
  const intl = useIntl()
  const may = useMay()
  const row = (grid.learnerIds as readonly string[]).indexOf(learnerId)
  const at = (grid.criterionIds as readonly string[]).indexOf(criterionId)
  const ids = { learnerId, criterionId }
  const { data: history } = useQuery(training.decisionHistory, ids, { keepOld: true })
  const { data: learner } = useQuery(training.learner, { learnerId }, { keepOld: true })
  const [isCorrecting, setCorrecting] = useState(false)
  const { typing, change } = work
  const name = grid.names[row] ?? ''
  const key = cellKey(learnerId, criterionId)
  const latest = history?.[0]
  return (
    <aside
      aria-label={intl.formatMessage(messages.history)}
      className="max-h-full min-h-0 shrink-0 overflow-auto rounded-control border border-line-strong @min-[64rem]:w-96"
    >
      <div
        role="presentation"
        className="flex flex-col gap-2 p-3"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || isCorrecting) return
          event.preventDefault()
          onClose()
        }}
      >
        <div className="flex items-start gap-2">
          <div className="min-w-0 grow">
            <Heading level={3}>{`${name} · ${grid.codes[at] ?? ''}`}</Heading>
            <p className="text-body text-text-quiet">{grid.titles[at]}</p>
          </div>
          <IconButton icon={X} label={intl.formatMessage(messages.close)} onPress={onClose} />
        </div>
        {typing.cells[key] === 'not-yet' && (
          <DateField
            label={intl.formatMessage(messages.resubmitOf, { code: grid.codes[at] ?? '' })}
            value={typing.resubmitBy[key] ?? null}
            minOn={session.heldOn}
            onChange={(day) =>
              change((before) => {
                const { [key]: _dropped, ...others } = before.resubmitBy
                return { ...before, resubmitBy: day === null ? others : { ...others, [key]: day } }
              })
            }
          />
        )}
        <Heading level={3}>{intl.formatMessage(messages.decisions)}</Heading>
        {history?.length === 0 && <p className="text-body text-text-quiet">{intl.formatMessage(messages.undecided)}</p>}
        <ol className="flex flex-col">
          {history?.map((decision, place) => (
            <DecisionItem key={decision.decisionId} decision={decision} isReplaced={place > 0} />
          ))}
        </ol>
        {latest && may('training.assess') && !isCorrecting && (
          <span>
            <Button size="small" label={intl.formatMessage(messages.correct)} onPress={() => setCorrecting(true)} />
          </span>
        )}
        {latest && isCorrecting && (
          <CorrectForm
            decision={latest}
            draftKey={`training/session/${session.cohortId}/${session.sessionId}/correct/${latest.decisionId}`}
            what={`${name} · ${grid.codes[at] ?? ''}`}
            onEnd={() => setCorrecting(false)}
          />
        )}
        {may('training.assess') && learner && (
          <div className="flex flex-col gap-1">
            <Select
              label={intl.formatMessage(messages.evidence)}
              options={learner.evidence.map(({ evidenceId, title, location }) => ({
                id: evidenceId,
                label: [title, location].filter(Boolean).join(' · '),
              }))}
              value={typing.evidence[learnerId] ?? null}
              canBeEmpty
              emptyLabel={intl.formatMessage(messages.noEvidence)}
              onChange={(evidenceId) =>
                change((before) => {
                  const { [learnerId]: _dropped, ...others } = before.evidence
                  return { ...before, evidence: evidenceId === null ? others : { ...others, [learnerId]: evidenceId } }
                })
              }
            />
            <span className="text-body">
              <Link onPress={() => go(`/training/learners/${learnerId}`)}>
                {intl.formatMessage(messages.addEvidence)}
              </Link>
            </span>
          </div>
        )}
      </div>
    </aside>
  )
}
