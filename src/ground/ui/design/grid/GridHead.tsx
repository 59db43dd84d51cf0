import { ArrowDown, ArrowUp } from 'lucide-react'
import { type CSSProperties, type PointerEvent, useRef } from 'react'
import { allowedWidth, type GridColumn, type GridSort } from './grid-column'
import { Tick } from './GridRow'
import { tickColumnId } from './use-columns'

interface GridHeadProps<Row> {
  columns: readonly GridColumn<Row>[]
  widthVariable: (columnId: string) => string
  cellStyle: (columnId: string) => CSSProperties | undefined
  widthOf: (columnId: string) => number
  sort: GridSort | null
  /** Null where nothing can be selected. */
  allSelected: boolean | 'some' | null
  selectAllLabel: string
  activeColumn: string | null
  onWidth: (columnId: string, width: number) => void
}

/** The row of headings. Keys and clicks are the grid's; dragging an edge for a width is done here. */
export function GridHead<Row>(props: GridHeadProps<Row>) {
  const { columns, widthVariable, cellStyle, widthOf, sort, allSelected, selectAllLabel, activeColumn, onWidth } = props
  const first = allSelected === null ? 1 : 2
  return (
    <div role="rowgroup" className="grid-head">
      {/* biome-ignore lint/a11y/useFocusableInteractive: the keyboard stands on cells */}
      <div role="row" aria-rowindex={1} data-row={-1} className="grid-head-row">
        {allSelected !== null && (
          <div
            role="columnheader"
            aria-colindex={1}
            data-column={tickColumnId}
            tabIndex={activeColumn === tickColumnId ? 0 : undefined}
            className="grid-cell grid-head-cell grid-tick-cell"
          >
            <Tick state={allSelected} word={selectAllLabel} />
          </div>
        )}
        {columns.map((column, place) => {
          const sorted = sort?.columnId === column.id ? sort : null
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={place + first}
              aria-sort={column.sortable ? spokenSort(sorted) : undefined}
              data-column={column.id}
              data-kind={column.kind}
              data-grows={column.grows || undefined}
              data-first={place === 0 || undefined}
              data-sortable={column.sortable || undefined}
              tabIndex={activeColumn === column.id ? 0 : undefined}
              className="grid-cell grid-head-cell"
              style={cellStyle(column.id)}
            >
              <span className="grid-heading">{column.header}</span>
              {sorted &&
                (sorted.descending ? (
                  <ArrowDown aria-hidden="true" className="grid-sort" />
                ) : (
                  <ArrowUp aria-hidden="true" className="grid-sort" />
                ))}
              <WidthEdge
                variable={widthVariable(column.id)}
                width={widthOf(column.id)}
                onWidth={(width) => onWidth(column.id, width)}
                onReset={() => onWidth(column.id, column.width)}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function spokenSort(sorted: GridSort | null): 'ascending' | 'descending' | 'none' {
  if (!sorted) return 'none'
  return sorted.descending ? 'descending' : 'ascending'
}

interface WidthEdgeProps {
  variable: string
  width: number
  onWidth: (width: number) => void
  onReset: () => void
}

/** The right edge of a heading. While it is dragged only a CSS variable changes; the width is told when it is let go. */
function WidthEdge({ variable, width, onWidth, onReset }: WidthEdgeProps) {
  const drag = useRef<{ from: number; width: number } | null>(null)

  const start = (event: PointerEvent<HTMLSpanElement>) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    // A column that has grown into spare room starts from the width that is seen.
    const seen = event.currentTarget.parentElement?.getBoundingClientRect().width ?? width
    drag.current = { from: event.clientX, width: seen }
  }
  const move = (event: PointerEvent<HTMLSpanElement>) => {
    if (!drag.current) return
    const next = allowedWidth(drag.current.width + event.clientX - drag.current.from)
    event.currentTarget.closest<HTMLElement>('[data-grid]')?.style.setProperty(variable, `${next}px`)
  }
  const end = (event: PointerEvent<HTMLSpanElement>) => {
    if (!drag.current) return
    const { from, width: before } = drag.current
    drag.current = null
    if (Math.abs(event.clientX - from) >= 1) onWidth(before + event.clientX - from)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; Alt with arrows and the Columns menu do the same
    <span
      aria-hidden="true"
      className="grid-edge"
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onMouseDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => {
        event.stopPropagation()
        onReset()
      }}
    />
  )
}
