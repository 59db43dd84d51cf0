import { useIntl } from 'react-intl'
import type { ActiveCell } from './active-cell'
import type { MatrixRow } from './matrix-rows'
import { noteLook } from './matrix-looks'
import { messages } from './messages'

interface NoteCellProps {
  row: MatrixRow
  at: number
  column: number
  active: ActiveCell
  isWriting: boolean
  onNote: ((learnerId: string, note: string) => void) | null
  onNoteEnd: (at: number, how: 'next' | 'stay') => void
}

/** What one learner is told. Enter ends the writing and goes on to the next learner, as in a spreadsheet. */
export function NoteCell({ row, at, column, active, isWriting, onNote, onNoteEnd }: NoteCellProps) {
  const intl = useIntl()
  return (
    <span
      role="gridcell"
      id={active.idOf({ row: at, column })}
      data-cell={`${at}:${column}`}
      tabIndex={-1}
      aria-label={intl.formatMessage(messages.noteCell, { name: row.name, note: row.note })}
      className={`${noteLook} bg-surface`}
    >
      {isWriting && onNote ? (
        <input
          aria-label={intl.formatMessage(messages.notesOf, { name: row.name })}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a key has just asked to write here
          autoFocus
          maxLength={2000}
          value={row.note}
          onChange={(event) => onNote(row.learnerId, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return
            if (event.ctrlKey) return
            event.preventDefault()
            event.stopPropagation()
            onNoteEnd(at, event.key === 'Enter' ? 'next' : 'stay')
          }}
          onBlur={() => onNoteEnd(at, 'stay')}
          className="min-h-6 w-full min-w-0 bg-surface-raised px-1 text-body outline-none"
        />
      ) : (
        <span className="truncate" title={row.note}>
          {row.note}
        </span>
      )}
    </span>
  )
}
