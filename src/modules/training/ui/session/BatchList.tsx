import { Printer } from 'lucide-react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Disclosure } from '../../../../ground/ui/design/content/Disclosure'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { useMay } from '../../../../ground/ui/session'
import { clockOf, dayOf } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import type { SessionLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { messages } from './messages'

/** What was signed in a session so far, with its slips. */
export function BatchList({ sessionId }: { sessionId: SessionLine['sessionId'] }) {
  const intl = useIntl()
  const may = useMay()
  const { data: batches } = useQuery(training.sessionBatches, { sessionId }, { keepOld: true })
  const { run, problem, forget } = useWork()
  if (!batches || batches.length === 0) return null
  const all = batches.reduce((sum, { decisions }) => sum + decisions, 0)
  return (
    <div className="shrink-0">
      <Disclosure title={intl.formatMessage(messages.stamped)} summary={intl.formatNumber(all)}>
        <ProblemLine problem={problem} onPutAway={forget} />
        <Lines label={intl.formatMessage(messages.stamped)} none={intl.formatMessage(messages.noneStamped)}>
          {batches.map(({ batchId, assessor, stampedAt, decisions, notYet }) => (
            <Line
              key={batchId}
              main={intl.formatMessage(messages.batch, {
                count: decisions,
                notYet,
                name: assessor,
                date: `${onScreen(dayOf(stampedAt))} ${clockOf(stampedAt)}`,
              })}
              actions={
                may('training.print') && (
                  <Button
                    size="small"
                    icon={Printer}
                    label={intl.formatMessage(messages.printSlips)}
                    onPress={() => void run(training.printFeedback, { batchId })}
                  />
                )
              }
            />
          ))}
        </Lines>
      </Disclosure>
    </div>
  )
}
