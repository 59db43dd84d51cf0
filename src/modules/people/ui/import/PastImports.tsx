import { type MessageDescriptor, useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import type { Tone } from '../../../../ground/ui/design/content/tone'
import type { ImportBatch } from '../../import-shapes'
import { shownWhen } from '../record/when'
import { GiveUpButton } from './GiveUpButton'
import type { BatchId } from './kept'
import { messages } from './messages'
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
  const stateOf = (batch: ImportBatch) => <StateBadge batch={batch} />
  const actionsOf = (batch: ImportBatch) => <PastActions batch={batch} onOpen={() => onOpen(batch.batchId)} />
  return (
    <Panel title={intl.formatMessage(messages.past)}>
      {batches.length === 0 ? (
        <p className="text-body text-text-quiet">{intl.formatMessage(messages.noPast)}</p>
      ) : (
        <FactTable
          label={intl.formatMessage(messages.past)}
          rows={batches}
          keyOf={({ batchId }) => batchId}
          columns={[
            {
              id: 'file',
              label: intl.formatMessage(messages.pastFile),
              cell: ({ fileName }) => fileName,
              namesRow: true,
            },
            {
              id: 'when',
              label: intl.formatMessage(messages.pastWhen),
              cell: ({ startedAt }) => shownWhen(startedAt),
              isFigure: true,
            },
            { id: 'by', label: intl.formatMessage(messages.pastBy), cell: ({ startedBy }) => startedBy },
            {
              id: 'state',
              label: intl.formatMessage(messages.pastState),
              cell: stateOf,
            },
            {
              id: 'figures',
              label: intl.formatMessage(messages.pastWhat),
              cell: (batch) =>
                batch.state === 'preparing'
                  ? intl.formatMessage(messages.rowsCount, { count: batch.rows })
                  : intl.formatMessage(messages.pastFigures, batch),
            },
            {
              id: 'do',
              label: intl.formatMessage(messages.pastDo),
              cell: actionsOf,
            },
          ]}
        />
      )}
    </Panel>
  )
}

function StateBadge({ batch }: { batch: ImportBatch }) {
  const intl = useIntl()
  return <Badge tone={states[batch.state].tone} label={intl.formatMessage(states[batch.state].word)} />
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
