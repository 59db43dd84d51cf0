import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Checkbox } from '../../../../ground/ui/design/fields/choice/Checkbox'
import { useMay } from '../../../../ground/ui/session'
import { training } from '../../contract'
import type { SessionParts } from './AssessView'
import { messages } from './messages'
import { isAway, markOf } from './typing'

/** What learners missed, and the way from there into a grid that is prepared for them. */
export function OwedView({ session, grid, register, work, onPrepared }: SessionParts & { onPrepared: () => void }) {
  const intl = useIntl()
  const may = useMay()
  const { data: owed } = useQuery(training.owed, { cohortId: session.cohortId }, { keepOld: true })
  const [dropped, setDropped] = useState<readonly string[]>([])
  if (!owed) return null
  if (owed.length === 0)
    return (
      <EmptyState title={intl.formatMessage(messages.nothingOwed)}>
        {intl.formatMessage(messages.nothingOwedWhy)}
      </EmptyState>
    )
  const learners = new Map<string, typeof owed>()
  for (const one of owed) learners.set(one.learnerId, [...(learners.get(one.learnerId) ?? []), one])
  /** Why somebody cannot be assessed in this session. */
  const why = (learnerId: string) => {
    const row = (grid.learnerIds as readonly string[]).indexOf(learnerId)
    if (row < 0) return messages.hasLeft
    return isAway(markOf(register.marks[row])) ? messages.awayToday : null
  }
  const wanted = [...learners.keys()].filter((id) => why(id) === null && !dropped.includes(id))
  const prepare = () => {
    const criteria = owed.filter(({ learnerId }) => wanted.includes(learnerId)).map(({ criterionId }) => criterionId)
    work.choose(() => criteria, { onlyIds: wanted })
    onPrepared()
  }
  return (
    <div className="flex h-full min-h-0 flex-col gap-3 overflow-auto pt-2">
      <Lines label={intl.formatMessage(messages.owed)} none="">
        {[...learners].map(([learnerId, lines]) => {
          const name = lines[0]?.name ?? ''
          const title = intl.formatMessage(messages.owedLine, { name, count: lines.length })
          const reason = why(learnerId)
          return (
            <Line
              key={learnerId}
              main={
                may('training.assess') && reason === null ? (
                  <Checkbox
                    label={title}
                    isSelected={!dropped.includes(learnerId)}
                    onChange={(isWanted) =>
                      setDropped(isWanted ? dropped.filter((id) => id !== learnerId) : [...dropped, learnerId])
                    }
                  />
                ) : (
                  title
                )
              }
              marks={reason && <Badge label={intl.formatMessage(reason)} />}
              quiet={lines.map(({ code, since }) => `${code} (${onScreen(since)})`).join(', ')}
            />
          )
        })}
      </Lines>
      {may('training.assess') && (
        <div>
          <Button
            look="primary"
            label={intl.formatMessage(messages.assessOwed, { count: wanted.length })}
            isDisabled={wanted.length === 0}
            onPress={prepare}
          />
        </div>
      )}
    </div>
  )
}
