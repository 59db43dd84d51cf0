import { History } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useIntl } from 'react-intl'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import type { ActiveCell } from './active-cell'
import type { MatrixColumn, MatrixRow } from './matrix-rows'
import { messages } from './messages'

interface CellLineProps {
  active: ActiveCell
  rows: readonly MatrixRow[]
  columns: readonly MatrixColumn[]
  onOpen: (learnerId: string, criterionId: string) => void
}

/** Where the keyboard is, in full words, and which keys mean something there. */
export function CellLine({ active, rows, columns, onOpen }: CellLineProps) {
  const intl = useIntl()
  const place = useSyncExternalStore(active.subscribe, active.place)
  if (place === null) return null
  const row = rows[place.row]
  const column = columns[place.column - 1]
  const who = place.row < 0 ? intl.formatMessage(messages.everyone) : (row?.name ?? '')
  const keys = column ? messages.keysCell : place.column === 0 ? messages.keysRegister : messages.keysNote
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-3 text-small">
      <span className="min-w-0 font-emphasis break-words">
        {[who, column && `${column.code} ${column.title}`].filter(Boolean).join(' · ')}
      </span>
      {column && <span className="min-w-0 text-text-quiet">{column.unit}</span>}
      <span className="ml-auto text-text-quiet">{intl.formatMessage(keys)}</span>
      {row && column && (
        <IconButton
          size="small"
          icon={History}
          label={intl.formatMessage(messages.history)}
          shortcut="H"
          excludeFromTabOrder
          onPress={() => onOpen(row.learnerId, column.criterionId)}
        />
      )}
    </div>
  )
}
