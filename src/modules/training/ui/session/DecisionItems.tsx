import { useIntl } from 'react-intl'
import type { AnswerTo } from '../../../../ground/shared/contract'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { dayOf } from '../../../../ground/ui/today'
import { training } from '../../contract'
import { methodWords, outcomeWords } from '../words'
import { messages } from './messages'

export type DecisionLine = AnswerTo<typeof training.decisionHistory>[number]

const tones = { met: 'success', 'not-yet': 'warning', 'not-assessed': 'quiet' } as const

/** Every decision on one learner and criterion, the latest first: it stands, the others were replaced. */
export function DecisionItems({ history }: { history: readonly DecisionLine[] }) {
  const intl = useIntl()
  if (history.length === 0) return <p className="text-body text-text-quiet">{intl.formatMessage(messages.undecided)}</p>
  return (
    <ol className="flex flex-col">
      {history.map((decision, place) => (
        <DecisionItem key={decision.decisionId} decision={decision} isReplaced={place > 0} />
      ))}
    </ol>
  )
}

/** What, who, when, how, why, and whether its signature stands. */
function DecisionItem({ decision, isReplaced }: { decision: DecisionLine; isReplaced: boolean }) {
  const intl = useIntl()
  const { data: check } = useQuery(training.checkBatch, { batchId: decision.batchId })
  const { outcome, assessor, decidedOn, methods, evidenceLocation, resubmitBy, feedback, sharedNote, reason } = decision
  return (
    <li className="flex flex-col gap-0.5 border-t border-line py-1.5 text-body">
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone={tones[outcome]} label={intl.formatMessage(outcomeWords[outcome])} />
        {isReplaced && <Badge label={intl.formatMessage(messages.replaced)} />}
        <span className="text-text-quiet tabular-nums">
          {intl.formatMessage(messages.signedBy, { name: assessor, date: onScreen(decidedOn) })}
        </span>
      </span>
      <span className="text-text-quiet">
        {[methods.map((method) => intl.formatMessage(methodWords[method])).join(', '), evidenceLocation]
          .filter(Boolean)
          .join(' · ')}
        {resubmitBy && ` · ${intl.formatMessage(messages.againBy, { date: onScreen(resubmitBy) })}`}
      </span>
      {feedback && <p className="break-words whitespace-pre-line">{feedback}</p>}
      {sharedNote && <p className="break-words whitespace-pre-line text-text-quiet">{sharedNote}</p>}
      {reason && <p className="break-words">{intl.formatMessage(messages.because, { reason })}</p>}
      {check && (
        <span>
          <Badge
            tone={check.isGenuine ? 'success' : 'danger'}
            label={`${intl.formatMessage(check.isGenuine ? messages.genuine : messages.forged)} · ${onScreen(dayOf(check.stampedAt))}`}
          />
        </span>
      )}
    </li>
  )
}
