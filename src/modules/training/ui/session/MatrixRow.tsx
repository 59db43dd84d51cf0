import { memo } from 'react'
import { useIntl } from 'react-intl'
import { markWords, signWords } from '../words'
import type { ActiveCell } from './active-cell'
import { cellLook, markLook, nameLook } from './matrix-looks'
import type { MatrixColumn, MatrixRow as Row } from './matrix-rows'
import { messages } from './messages'
import { NoteCell } from './NoteCell'
import { isAway, isOwed, markOf } from './typing'

interface MatrixRowProps {
  row: Row
  at: number
  columns: readonly MatrixColumn[]
  active: ActiveCell
  isWriting: boolean
  onNote: ((learnerId: string, note: string) => void) | null
  onNoteEnd: (at: number, how: 'next' | 'stay') => void
}

/** One learner: register, criteria, note. Drawn anew only when one of its texts is another. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, at, columns, active, isWriting, onNote, onNoteEnd } = props
  const intl = useIntl()
  const mark = markOf(row.sign)
  const isOut = isAway(mark)
  const markWord = mark === null ? intl.formatMessage(messages.noMark) : intl.formatMessage(markWords[mark])
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the cells of the grid take the focus, not its rows
    <div
      role="row"
      aria-rowindex={at + 4}
      className="flex min-h-(--row-height) w-max min-w-full border-b border-line unpainted-out-of-sight"
    >
      <span role="rowheader" className={`${nameLook} bg-surface ${isOut ? 'text-text-quiet' : ''}`}>
        {row.name}
      </span>
      <span
        role="gridcell"
        id={active.idOf({ row: at, column: 0 })}
        data-cell={`${at}:0`}
        tabIndex={-1}
        aria-label={intl.formatMessage(messages.markCell, { name: row.name, word: markWord })}
        className={`${markLook} bg-surface ${mark === 'absent' || mark === 'excused' ? 'font-emphasis' : ''} ${mark === null ? 'text-text-quiet' : ''}`}
      >
        {mark === null ? '·' : markWord}
      </span>
      {columns.map((column, place) => {
        const stands = row.stands[place] ?? '·'
        const stood = intl.formatMessage(signWords(stands))
        const now = row.now[place]
        const owes = isOut && column.isChosen && isOwed(stands)
        const word = owes
          ? intl.formatMessage(messages.owes)
          : now === 'm'
            ? intl.formatMessage(messages.draftMet, { word: stood })
            : now === 'n'
              ? intl.formatMessage(messages.draftNotYet, { word: stood })
              : stood
        return (
          <span
            key={column.criterionId}
            role="gridcell"
            id={active.idOf({ row: at, column: place + 1 })}
            data-cell={`${at}:${place + 1}`}
            tabIndex={-1}
            aria-label={intl.formatMessage(messages.cell, { name: row.name, code: column.code, word })}
            className={`${cellLook} ${column.isChosen ? '' : 'bg-surface-sunken'}`}
          >
            {owes ? <span className="text-small text-text-quiet">{word}</span> : <Sign stands={stands} now={now} />}
          </span>
        )
      })}
      <NoteCell row={row} at={at} column={columns.length + 1} {...{ active, isWriting, onNote, onNoteEnd }} />
    </div>
  )
}, isSame)

const signs: Readonly<Record<string, string>> = { '1': '✓', '0': '✗', '-': '–' }

/** Given out now: on a ground and in a box. Decided before: the bare sign. */
function Sign({ stands, now }: { stands: string; now: string | undefined }) {
  if (now === 'm')
    return (
      <span className="rounded-control border border-success bg-success-soft px-2 font-emphasis text-success">✓</span>
    )
  if (now === 'n')
    return (
      <span className="rounded-control border border-warning bg-warning-soft px-2 font-emphasis text-warning">✗</span>
    )
  return <span className="text-text-quiet">{signs[stands] ?? '·'}</span>
}

function isSame(before: MatrixRowProps, now: MatrixRowProps): boolean {
  return (
    before.row.learnerId === now.row.learnerId &&
    before.row.name === now.row.name &&
    before.row.sign === now.row.sign &&
    before.row.stands === now.row.stands &&
    before.row.now === now.row.now &&
    before.row.note === now.row.note &&
    before.at === now.at &&
    before.columns === now.columns &&
    before.isWriting === now.isWriting &&
    before.onNote === now.onNote &&
    before.onNoteEnd === now.onNoteEnd
  )
}
