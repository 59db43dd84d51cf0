import { Check } from 'lucide-react'
import { type CSSProperties, memo, type ReactNode } from 'react'
import { cellText, type FlagWords } from './cell-text'
import type { GridColumn } from './grid-column'
import { tickColumnId } from './use-columns'

/** Words of every cell, made once for the grid. */
export interface CellWords extends FlagWords {
  readonly covered: string
  readonly selected: string
  readonly notSelected: string
}

/** One element for all cells: React sees at once that it has not changed. */
const mark = <Check aria-hidden="true" />

interface GridRowProps<Row> {
  index: number
  /** Undefined while the row is on its way. */
  row: Row | undefined
  offset: number
  columns: readonly GridColumn<Row>[]
  cellStyle: (columnId: string) => CSSProperties | undefined
  words: CellWords
  /** Null where nothing can be selected. */
  selected: boolean | null
  /** Its record stands beside the list. */
  isOpen: boolean
  /** The column in which the keyboard stands, if it stands in this row. */
  activeColumn: string | null
  /** Whether a covered cell may be read: the keyboard stands on it. */
  uncovers: boolean
}

function GridRowNode<Row>(props: GridRowProps<Row>) {
  const { index, row, offset, columns, cellStyle, words, selected, isOpen, activeColumn, uncovers } = props
  const first = selected === null ? 1 : 2
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the keyboard stands on cells
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected ?? undefined}
      aria-current={isOpen || undefined}
      data-row={index}
      data-odd={index % 2 === 1 || undefined}
      data-active={activeColumn !== null || undefined}
      className="grid-row"
      style={{ transform: `translateY(${offset}px)` }}
    >
      {selected !== null && (
        <div
          role="gridcell"
          aria-colindex={1}
          data-column={tickColumnId}
          tabIndex={activeColumn === tickColumnId ? 0 : undefined}
          className="grid-cell grid-tick-cell"
        >
          {row !== undefined && <Tick state={selected} word={selected ? words.selected : words.notSelected} />}
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
          {row !== undefined && cellContent(column, row, words, uncovers && activeColumn === column.id)}
        </div>
      ))}
    </div>
  )
}

/** One row. Its node is used again for another row when the list moves on, so it keeps nothing of its own. */
export const GridRow = memo(GridRowNode) as typeof GridRowNode

function cellContent<Row>(column: GridColumn<Row>, row: Row, words: CellWords, uncovered: boolean): ReactNode {
  if (column.sensitive && !uncovered && column.value(row) !== null) {
    return (
      <span className="grid-covered">
        <span className="sr-only">{words.covered}</span>
      </span>
    )
  }
  if (column.render) return column.render(row)
  const text = cellText(column, row, words)
  if (column.kind === 'flag' && column.value(row)) {
    return (
      <span className="grid-flag">
        {mark}
        {text}
      </span>
    )
  }
  return text
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
