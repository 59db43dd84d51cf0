import { type MessageDescriptor, useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import type { Tone } from '../../../../ground/ui/design/content/tone'
import type { ImportBatch } from '../../import-shapes'
import { shownWhen } from '../record/when'
import { GiveUpButton } from './GiveUpButton'
import type { BatchId } from './kept'
import { messages } from './messages'
import { ScrollBox } from './ScrollBox'
import { UndoButton } from './UndoButton'

interface PastImportsProps {
  batches: readonly ImportBatch[]
  onOpen: (batchId: BatchId) => void
}

const states: Readonly<Record<ImportBatch['state'], { tone: Tone | 'quiet'; word: MessageDescriptor }>> = {
  preparing: { tone: 'warning', word: messages.preparing },
  finished: { tone: 'success', word: messages.finished },
  undone: { tone: 'quiet', word: messages.undone },
}

/** Imports of this office, the latest first: go on with one, look at it, or take it back. */
export function PastImports({ batches, onOpen }: PastImportsProps) {
  const intl = useIntl()
  const head = 'px-2 py-1.5 font-emphasis whitespace-nowrap'
  return (
    <Panel title={intl.formatMessage(messages.past)}>
      {batches.length === 0 ? (
        <p className="text-body text-text-quiet">{intl.formatMessage(messages.noPast)}</p>
      ) : (
        <ScrollBox label={intl.formatMessage(messages.past)}>
          <table className="w-full text-table">
            <thead>
              <tr className="border-b border-line-strong text-left">
                {[
                  messages.pastFile,
                  messages.pastWhen,
                  messages.pastBy,
                  messages.pastState,
                  messages.pastWhat,
                  messages.pastDo,
                ].map((word) => (
                  <th key={word.id} scope="col" className={head}>
                    {intl.formatMessage(word)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {batches.map((batch) => (
                <tr key={batch.batchId} className="border-b border-line align-middle">
                  <th scope="row" className="px-2 py-1 text-left font-normal break-words">
                    {batch.fileName}
                  </th>
                  <td className="px-2 py-1 whitespace-nowrap tabular-nums">{shownWhen(batch.startedAt)}</td>
                  <td className="px-2 py-1">{batch.startedBy}</td>
                  <td className="px-2 py-1">
                    <Badge tone={states[batch.state].tone} label={intl.formatMessage(states[batch.state].word)} />
                  </td>
                  <td className="px-2 py-1 tabular-nums">
                    {batch.state === 'preparing'
                      ? intl.formatMessage(messages.rowsCount, { count: batch.rows })
                      : intl.formatMessage(messages.pastFigures, batch)}
                  </td>
                  <td className="px-2 py-1">
                    <PastActions batch={batch} onOpen={() => onOpen(batch.batchId)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Panel>
  )
}

function PastActions({ batch, onOpen }: { batch: ImportBatch; onOpen: () => void }) {
  const intl = useIntl()
  const verb = intl.formatMessage(batch.state === 'preparing' ? messages.goOn : messages.open)
  return (
    <span className="flex flex-wrap items-center gap-1">
      <Button
        size="small"
        label={verb}
        spokenLabel={intl.formatMessage(messages.doWith, { verb, file: batch.fileName })}
        onPress={onOpen}
      />
      {batch.state === 'preparing' && <GiveUpButton batch={batch} size="small" />}
      {batch.state === 'finished' && <UndoButton batch={batch} size="small" onUndone={onOpen} />}
    </span>
  )
}
