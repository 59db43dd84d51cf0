import { Check } from 'lucide-react'
import { type CSSProperties, memo, type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { type CellWords, cellText } from './cell-text'
import type { GridColumn } from './grid-column'
import { mayBeRich, plainText, type RowSlot } from './row-slot'
import { tickColumnId } from './use-columns'

/** One element for all cells: React sees at once that it has not changed. */
const mark = <Check aria-hidden="true" />

interface GridRowProps<Row> {
  slot: RowSlot<Row>
  columns: readonly GridColumn<Row>[]
  cellStyle: (columnId: string) => CSSProperties | undefined
  words: CellWords
  hasTicks: boolean
  /** The column in which the keyboard stands, if it stands in this row. */
  activeColumn: string | null
  /** Whether a covered cell may be read: the keyboard stands on it. */
  uncovers: boolean
}

function GridRowNode<Row>(props: GridRowProps<Row>) {
  const { slot, columns, cellStyle, words, hasTicks, activeColumn, uncovers } = props
  const node = useRef<HTMLDivElement>(null)
  // The body, whose effect follows this one, then writes what the row says.
  useLayoutEffect(() => {
    if (node.current) slot.drawn(node.current, columns, words)
  })
  const first = hasTicks ? 2 : 1
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the keyboard stands on cells
    <div ref={node} role="row" data-active={activeColumn !== null || undefined} className="grid-row">
      {hasTicks && (
        <div
          role="gridcell"
          aria-colindex={1}
          data-column={tickColumnId}
          tabIndex={activeColumn === tickColumnId ? 0 : undefined}
          className="grid-cell grid-tick-cell"
        >
          <TickOf slot={slot} words={words} />
        </div>
      )}
      {columns.map((column, place) => (
        <div
          key={column.id}
          role={place === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={place + first}
          data-column={column.id}
          data-kind={column.kind}
          data-grows={column.grows || undefined}
          data-first={place === 0 || undefined}
          tabIndex={activeColumn === column.id ? 0 : undefined}
          className="grid-cell"
          style={cellStyle(column.id)}
        >
          {mayBeRich(column) && (
            <RichContent slot={slot} column={column} words={words} uncovered={uncovers && activeColumn === column.id} />
          )}
        </div>
      ))}
    </div>
  )
}

/**
 * The cells of one row node. React draws them when the columns or the keyboard's place change; what they say, and of which
 * row, is written by the slot as the list scrolls (row-slot.ts).
 */
export const GridRow = memo(GridRowNode) as typeof GridRowNode

function TickOf<Row>({ slot, words }: { slot: RowSlot<Row>; words: CellWords }) {
  const state = useSyncExternalStore(slot.subscribe, () =>
    slot.content?.row === undefined ? null : slot.content.selected,
  )
  return state !== null && <Tick state={state} word={state ? words.selected : words.notSelected} />
}

interface RichContentProps<Row> {
  slot: RowSlot<Row>
  column: GridColumn<Row>
  words: CellWords
  uncovered: boolean
}

/** What a cell holds beside plain text, which stands in the cell already. */
function RichContent<Row>({ slot, column, words, uncovered }: RichContentProps<Row>): ReactNode {
  const row = useSyncExternalStore(slot.subscribe, () => {
    const now = slot.content?.row
    const isCovered = slot.content?.isCovered ?? false
    return now !== undefined && plainText(column, now, words, isCovered) === null ? now : undefined
  })
  if (row === undefined) return null
  if (column.sensitive && !uncovered && column.value(row) !== null) {
    return (
      <span className="grid-covered">
        <span className="sr-only">{words.covered}</span>
      </span>
    )
  }
  if (column.render) return column.render(row)
  const text = cellText(column, row, words)
  if (column.kind !== 'flag' || !column.value(row)) return text
  return (
    <span className="grid-flag">
      {mark}
      {text}
    </span>
  )
}

/** A tick box that is drawn only: the cell round it takes the keys and the clicks. */
export function Tick({ state, word }: { state: boolean | 'some'; word: string }) {
  return (
    <span className="grid-tick" data-state={state === 'some' ? 'some' : state ? 'on' : 'off'}>
      {state === true && mark}
      <span className="sr-only">{word}</span>
    </span>
  )
}
