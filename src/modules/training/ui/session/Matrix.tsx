import {
  memo,
  type MouseEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useIntl } from 'react-intl'
import { ActiveCell, type Place } from './active-cell'
import { CellLine } from './CellLine'
import { after, type MatrixActions, matrixKeys } from './matrix-keys'
import { MatrixHead } from './MatrixHead'
import type { MatrixColumn, MatrixRow as Row } from './matrix-rows'
import { MatrixRow } from './MatrixRow'
import { messages } from './messages'

/** How the page brings the keyboard into the grid. */
export interface MatrixHandle {
  focus(where: 'register' | 'cells' | 'last'): void
}

interface MatrixProps {
  ref: Ref<MatrixHandle>
  rows: readonly Row[]
  columns: readonly MatrixColumn[]
  actions: Omit<MatrixActions, 'editNote'>
}

const nextSign: Readonly<Record<string, string>> = { '·': 'p', p: 'l', l: 'a', a: 'e', e: '·' }

/** Learners × criteria on one screen. An arrow key moves the focus and nothing else; rows are drawn when their texts change. */
export const Matrix = memo(function Matrix({ ref, rows, columns, actions }: MatrixProps) {
  const intl = useIntl()
  const id = useId()
  const active = useMemo(() => new ActiveCell(id), [id])
  const [writing, setWriting] = useState<number | null>(null)
  const isEnding = useRef(false)
  const isHere = useRef(false)
  const cameFrom = useRef<Place>({ row: 0, column: 0 })
  const editNote = (row: number | null) => {
    cameFrom.current = active.place() ?? cameFrom.current
    isEnding.current = false
    setWriting(row)
  }
  const { go, onKeyDown } = matrixKeys(active, rows, columns, { ...actions, editNote })
  const latest = useRef({ go, actions, rows: rows.length })
  latest.current = { go, actions, rows: rows.length }
  const onNote = useMemo(() => (learnerId: string, note: string) => latest.current.actions.note?.(learnerId, note), [])
  const onNoteEnd = useMemo(
    () => (row: number, how: 'next' | 'stay') => {
      // The field that goes leaves the focus nowhere, and says so once more.
      if (isEnding.current) return
      isEnding.current = true
      const held = document.activeElement
      setWriting(null)
      const isElsewhere =
        held instanceof HTMLElement && !held.dataset['cell'] && held.tagName !== 'INPUT' && held !== document.body
      if (how === 'stay' && isElsewhere) return
      const { column } = cameFrom.current
      if (how === 'next') latest.current.go({ row: Math.min(row + 1, latest.current.rows - 1), column })
      else if (held?.tagName === 'INPUT' && held.closest('[data-cell]')) latest.current.go({ row, column })
    },
    [],
  )

  useImperativeHandle(
    ref,
    () => ({
      focus: (where) => {
        const before = active.place()
        if (where === 'last' && before) go(before)
        else go(where === 'register' ? { row: -1, column: 0 } : { row: 0, column: Math.min(1, columns.length) })
      },
    }),
    [active, go, columns.length],
  )
  useEffect(() => {
    // Tab finds one cell: where it was, or the first one when that is no longer there.
    const before = active.place()
    if (before && document.getElementById(active.idOf(before))?.tabIndex === 0) return
    const next = {
      row: Math.min(before?.row ?? -1, rows.length - 1),
      column: Math.min(before?.column ?? 0, columns.length + 1),
    }
    // The cell that had the keyboard is gone: the one in its place has it.
    if (isHere.current && document.activeElement === document.body) active.focus(next)
    else active.settle(next)
  }, [active, rows.length, columns])

  const onClick = (event: MouseEvent) => {
    const place = active.placeOf(event.target)
    if (!place || event.target instanceof HTMLInputElement) return
    const wasThere = active.place()
    const isAgain = wasThere?.row === place.row && wasThere.column === place.column
    active.focus(place)
    const row = rows[place.row]
    const column = columns[place.column - 1]
    if (place.column === 0 && row) actions.mark?.([row.learnerId], nextSign[row.sign] ?? 'p')
    else if (!column) {
      if (row && actions.note) editNote(place.row)
    } else if (!row) actions.toggleColumn?.(column.criterionId)
    else if (column.isChosen || isAgain)
      actions.decide?.([[row.learnerId, column.criterionId]], after(row.now[place.column - 1]), false)
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its cells take the focus, one at a time */}
      <div
        role="grid"
        aria-label={intl.formatMessage(messages.grid)}
        aria-rowcount={rows.length + 3}
        aria-colcount={columns.length + 3}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onBlur={(event) => {
          if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) isHere.current = false
        }}
        onFocus={(event) => {
          isHere.current = true
          const place = active.placeOf(event.target)
          if (place && !(event.target instanceof HTMLInputElement)) active.settle(place)
        }}
        className="@container relative max-h-full min-h-0 scroll-py-20 overflow-auto [@media(max-height:34rem)]:max-h-[80vh] rounded-control border border-line-strong text-table @min-[56rem]:scroll-pl-86 @min-[72rem]:scroll-pr-64"
      >
        <MatrixHead columns={columns} rows={rows} active={active} />
        <div role="rowgroup">
          {rows.map((row, at) => (
            <MatrixRow
              key={row.learnerId}
              row={row}
              at={at}
              columns={columns}
              active={active}
              isWriting={writing === at}
              onNote={actions.note && onNote}
              onNoteEnd={onNoteEnd}
            />
          ))}
        </div>
      </div>
      <CellLine active={active} rows={rows} columns={columns} onOpen={actions.openCell} />
    </>
  )
})
