import {
  type CSSProperties,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { FocusKeeper } from './FocusKeeper'
import type { CellWords } from './cell-text'
import type { CoveredNames } from './covered-names'
import { GridRow } from './GridRow'
import type { GridColumn } from './grid-column'
import { RowSlot } from './row-slot'
import type { RowRange } from './scroll-scale'
import { type GridSelection, isSelected } from './selection'
import type { ActiveCell, FocusWanted } from './use-active-cell'
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
  names: CoveredNames
  wantsFocus: RefObject<FocusWanted | null>
}

/** The rows in view. Scrolling writes into them; they are rendered only when other nodes are needed or others hold the keys. */
export function GridBody<Row>(props: GridBodyProps<Row>) {
  const { frameRef, scroll, total, rowAt, rowId, selection, pending, openId, active, hasFocus, names } = props
  const { drawn, nodes, rowHeight, layerRef, moveLayer } = scroll
  const [slots] = useState(() => new Map<string, RowSlot<Row>>())
  const shape = useCallback(
    () => shapeOf(rowsToDraw(drawn.range, nodes, active.row, total), active.row),
    [drawn, nodes, active.row, total],
  )
  useSyncExternalStore(drawn.subscribe, shape)

  const fill = () => {
    for (const { index, key } of rowsToDraw(drawn.range, nodes, active.row, total)) {
      const row = rowAt(index)
      slots.get(key)?.show({
        index,
        offset: (index - drawn.base) * rowHeight,
        row,
        selected: selection && isTicked(selection, pending, index, row, rowId),
        isOpen: openId !== null && row !== undefined && rowId(row) === openId,
        isCovered: names.covers(index, hasFocus && index === active.row),
      })
    }
  }
  const latestFill = useRef(fill)
  useLayoutEffect(() => {
    latestFill.current = fill
    fill()
    moveLayer()
  })
  useLayoutEffect(() => drawn.subscribe(() => latestFill.current()), [drawn])
  useLayoutEffect(() => names.subscribe(() => latestFill.current()), [names])

  return (
    <div role="rowgroup" className="grid-pane" style={{ height: scroll.viewport }}>
      <div ref={layerRef} role="presentation" className="grid-layer">
        {rowsToDraw(drawn.range, nodes, active.row, total).map(({ index, key }) => (
          <GridRow
            key={key}
            slot={slotIn(slots, key)}
            columns={props.columns}
            cellStyle={props.cellStyle}
            words={props.words}
            hasTicks={selection !== null}
            activeColumn={index === active.row ? active.columnId : null}
            uncovers={hasFocus && index === active.row}
          />
        ))}
      </div>
      <FocusKeeper frameRef={frameRef} wantsFocus={props.wantsFocus} />
    </div>
  )
}

function slotIn<Row>(slots: Map<string, RowSlot<Row>>, key: string): RowSlot<Row> {
  const slot = slots.get(key) ?? new RowSlot<Row>()
  slots.set(key, slot)
  return slot
}

/** Which nodes there are, and which of them holds the active row: as long as this is the same, no node needs React. */
function shapeOf(rows: readonly { index: number; key: string }[], active: number): string {
  return `${rows.map(({ key }) => key).join()} ${rows.find(({ index }) => index === active)?.key}`
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
