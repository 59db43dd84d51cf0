import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { dayOf } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { type PersonId, people } from '../../contract'
import { messages } from './messages'

/** The records that are part of this one now, and the way back. Draws nothing where there are none. */
export function MergedPanel({ personId }: { personId: PersonId }) {
  const intl = useIntl()
  const may = useMay()
  const { data: merges = [] } = useQuery(people.merges, { personId })
  const { run, problem, forget } = useWork()
  if (merges.length === 0) return null
  const undo = async (mergeId: (typeof merges)[number]['mergeId']) => {
    const done = await run(people.undoMerge, { mergeId })
    if (done)
      showToast({ text: intl.formatMessage(messages.undone, { stayed: done.stayed }), about: `merge ${mergeId}` })
  }
  return (
    <Panel title={intl.formatMessage(messages.mergedRecords)}>
      <ProblemNotice problem={problem} onPutAway={forget} />
      <ul className="flex flex-col">
        {merges.map(({ mergeId, name, memberNumber, dateOfBirth, mergedAt, mergedBy }) => (
          <li
            key={mergeId}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 text-body"
          >
            <span className="flex min-w-48 flex-1 flex-col">
              <span className="break-words">
                {[name, dateOfBirth && onScreen(dateOfBirth), memberNumber].filter(Boolean).join(' · ')}
              </span>
              <span className="text-small text-text-quiet">
                {intl.formatMessage(messages.mergedLine, { date: onScreen(dayOf(mergedAt)), by: mergedBy })}
              </span>
            </span>
            {may('people.merge') && (
              <Button
                look="quiet"
                size="small"
                label={intl.formatMessage(messages.undo)}
                spokenLabel={intl.formatMessage(messages.undoOf, { name })}
                onPress={() => void undo(mergeId)}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Said to whoever came by the id of a record that is part of this one. */
export function ArrivedNotice({ personId, name, oldId }: { personId: PersonId; name: string; oldId: PersonId }) {
  const intl = useIntl()
  const { data: merges = [] } = useQuery(people.merges, { personId })
  const merge = merges.find(({ otherId }) => otherId === oldId)
  if (!merge) return null
  return (
    <Notice tone="info" live="polite" title={intl.formatMessage(messages.arrived, { name: merge.name })}>
      {intl.formatMessage(messages.arrivedWhen, {
        by: merge.mergedBy,
        date: onScreen(dayOf(merge.mergedAt)),
        name,
      })}
    </Notice>
  )
}
