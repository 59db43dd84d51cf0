import { type CSSProperties, type RefObject, useLayoutEffect, useSyncExternalStore } from 'react'
import { FocusKeeper } from './FocusKeeper'
import { type CellWords, GridRow } from './GridRow'
import type { GridColumn } from './grid-column'
import type { RowRange } from './scroll-scale'
import { type GridSelection, isSelected } from './selection'
import type { ActiveCell } from './use-active-cell'
import type { GridScroll } from './use-grid-scroll'

interface GridBodyProps<Row> {
  frameRef: RefObject<HTMLElement | null>
  scroll: GridScroll
  total: number
  rowAt: (index: number) => Row | undefined
  rowId: (row: Row) => string
  columns: readonly GridColumn<Row>[]
  cellStyle: (columnId: string) => CSSProperties | undefined
  words: CellWords
  /** Null where nothing can be selected. */
  selection: GridSelection | null
  pending: RowRange | null
  openId: string | null
  active: ActiveCell
  hasFocus: boolean
  wantsFocus: RefObject<boolean>
}

/** The rows in view. It alone is rendered when the list scrolls. */
export function GridBody<Row>(props: GridBodyProps<Row>) {
  const { frameRef, scroll, total, rowAt, rowId, selection, pending, openId, active, hasFocus } = props
  const { drawn, rowHeight, layerRef, moveLayer } = scroll
  const range = useSyncExternalStore(drawn.subscribe, drawn.read)
  useLayoutEffect(moveLayer)

  return (
    <div role="rowgroup" className="grid-pane" style={{ height: scroll.viewport }}>
      <div ref={layerRef} role="presentation" className="grid-layer">
        {rowsToDraw(range, scroll.nodes, active.row, total).map(({ index, key }) => {
          const row = rowAt(index)
          const isActive = index === active.row
          return (
            <GridRow
              key={key}
              index={index}
              row={row}
              offset={(index - drawn.base) * rowHeight}
              columns={props.columns}
              cellStyle={props.cellStyle}
              words={props.words}
              selected={selection && isTicked(selection, pending, index, row, rowId)}
              isOpen={openId !== null && row !== undefined && rowId(row) === openId}
              activeColumn={isActive ? active.columnId : null}
              uncovers={hasFocus && isActive}
            />
          )
        })}
      </div>
      <FocusKeeper frameRef={frameRef} wantsFocus={props.wantsFocus} />
    </div>
  )
}

/**
 * Rows to draw, each in the node whose turn it is, in the order of the nodes: so no node is ever moved, which would cost
 * a layout of all and take the focus away. `aria-rowindex` tells the true order. The active row stays drawn wherever
 * the list scrolls.
 */
function rowsToDraw({ from, to }: RowRange, nodes: number, active: number, total: number) {
  const rows: { index: number; key: string }[] = []
  const last = Math.min(to, total)
  const turn = from - (from % nodes)
  for (let node = 0; node < nodes; node++) {
    const index = turn + node < from ? turn + node + nodes : turn + node
    if (index < last) rows.push({ index, key: String(node) })
  }
  if (to > 0 && active >= 0 && active < total && (active < from || active >= to)) {
    rows.push({ index: active, key: 'active' })
  }
  return rows
}

function isTicked<Row>(
  selection: GridSelection,
  pending: RowRange | null,
  index: number,
  row: Row | undefined,
  rowId: (row: Row) => string,
): boolean {
  if (pending && index >= pending.from && index < pending.to) return true
  return row !== undefined && isSelected(selection, rowId(row))
}
