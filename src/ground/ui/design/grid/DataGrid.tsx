import './grid.css'
import {
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useIntl } from 'react-intl'
import { ColumnsMenu } from './ColumnsMenu'
import { FullText } from './FullText'
import { GridFoot } from './GridFoot'
import { GridHead } from './GridHead'
import { GridRow } from './GridRow'
import type { GridColumn, GridColumnState, GridSort } from './grid-column'
import { withWidth } from './grid-column'
import { messages } from './messages'
import { type GridSelection, isSelected, nothingSelected, selectedCount } from './selection'
import { useActiveCell } from './use-active-cell'
import { tickColumnId, useColumns } from './use-columns'
import { type CopyRequest, useGridEvents } from './use-grid-events'
import { useGridScroll } from './use-grid-scroll'
import { type GridSelecting, useGridSelection } from './use-grid-selection'
import type { GridRows } from './use-row-windows'

export interface DataGridProps<Row> {
  /** Names the list for assistive technology: "People". */
  label: string
  columns: readonly GridColumn<Row>[]
  columnState: GridColumnState
  onColumnState: (next: GridColumnState) => void
  /** From `useRowWindows`, or made by hand where the rows are few. */
  rows: GridRows<Row>
  rowId: (row: Row) => string
  sort: GridSort | null
  onSort: (next: GridSort) => void
  selecting?: GridSelecting
  /** What can be done with the selection; shown in the foot. */
  selectionActions?: ReactNode
  /** "1 person", "1,268,710 people". */
  sayCount: (count: number) => string
  onOpen: (id: string) => void
  /** The menu key, Shift+F10 or the right button; the point is in px of the window. */
  onContext?: (id: string, point: { x: number; y: number }) => void
  onTypeToSearch?: (character: string) => void
  onCopy?: (request: CopyRequest) => void
  /** Told whenever the keyboard comes to stand on another row. */
  onActive?: (id: string | null, index: number) => void
  /** Where a row stands in the present view, for following it through a new sort. Null if it is not in the view. */
  locate?: (id: string) => Promise<number | null>
  /** Shown in place of rows when there are none. */
  emptyState: ReactNode
  /** Keeps the first column in place while the others scroll sideways. */
  keepsFirstColumn?: boolean
  ref?: Ref<DataGridHandle>
}

export interface DataGridHandle {
  /** Puts the keyboard on a row, by its place in the view, and scrolls there. */
  goTo: (row: number) => void
  focus: () => void
}

/** The list of the product: any number of rows, of which only those in view are drawn. Keys as in a spreadsheet. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, columns, columnState, onColumnState, rows, rowId, sort, selecting, sayCount, ref } = props
  const { total, counted, rowAt, onNeed } = rows
  const intl = useIntl()
  const frameRef = useRef<HTMLDivElement>(null)
  const [hasFocus, setHasFocus] = useState(false)

  const layout = useColumns(columns, columnState)
  const { shown } = layout
  const hasTicks = selecting !== undefined
  useLayoutEffect(() => {
    // Not through `style`: dragging a heading's edge sets the same variables, which React would not see.
    for (const [name, value] of Object.entries(layout.style)) frameRef.current?.style.setProperty(name, value)
  }, [layout.style])
  const columnIds = useMemo(
    () => [...(hasTicks ? [tickColumnId] : []), ...shown.map((column) => column.id)],
    [hasTicks, shown],
  )
  const scroll = useGridScroll({ total, rowAt, onNeed })
  const { active, now, moveTo } = useActiveCell(
    { total, columnIds, rowAt, rowId, scroll, locate: props.locate, onActive: props.onActive },
    frameRef,
  )
  const selection = useGridSelection({ selecting, total, rowAt, rowId })
  const words = useMemo(
    () => ({
      yes: intl.formatMessage(messages.yes),
      no: intl.formatMessage(messages.no),
      covered: intl.formatMessage(messages.covered),
      selected: intl.formatMessage(messages.selected),
      notSelected: intl.formatMessage(messages.notSelected),
    }),
    [intl],
  )
  const events = useGridEvents({ ...props, layout, columnIds, scroll, selection, now, moveTo, words })

  useImperativeHandle(ref, () => ({
    goTo: (row) => moveTo(Math.min(Math.max(0, row), total - 1), now.current.columnId),
    focus: () => moveTo(now.current.row, now.current.columnId),
  }))

  const headActive = active.row < 0 || total === 0
  const value = selecting?.value ?? nothingSelected
  const count = selecting ? selectedCount(value, total) : 0
  const allTicked = !selecting ? null : count === 0 ? false : count === total ? true : 'some'

  return (
    <div
      ref={frameRef}
      className="grid-frame"
      data-grid=""
      data-ticks={hasTicks || undefined}
      data-keeps-first={props.keepsFirstColumn || undefined}
    >
      <div ref={scroll.probeRef} aria-hidden="true" className="grid-probe" />
      {/* biome-ignore lint/a11y/useSemanticElements: a table of 1.3 million rows, of which 40 are in the document */}
      <div
        ref={scroll.scrollerRef}
        role="grid"
        aria-label={label}
        aria-rowcount={counted ? total + 1 : -1}
        aria-colcount={columnIds.length}
        aria-multiselectable={hasTicks}
        tabIndex={-1}
        className="grid-scroller"
        {...events}
        onFocus={() => setHasFocus(true)}
        onBlur={(event) => setHasFocus(event.currentTarget.contains(event.relatedTarget))}
      >
        <div
          role="presentation"
          className="grid-extent"
          style={{ height: `calc(${scroll.physicalHeight}px + var(--row-height))` }}
        >
          <GridHead
            columns={shown}
            widthVariable={layout.widthVariable}
            widthOf={layout.widthOf}
            sort={sort}
            allSelected={allTicked}
            selectAllLabel={intl.formatMessage(
              allTicked === true ? messages.allSelected : allTicked ? messages.someSelected : messages.selectAll,
            )}
            activeColumn={headActive ? active.columnId : null}
            onWidth={(columnId, width) => onColumnState(withWidth(columnState, columnId, width))}
          />
          <div role="rowgroup" className="grid-pane" style={{ height: scroll.viewport }}>
            <div ref={scroll.layerRef} role="presentation" className="grid-layer">
              {drawnRows(scroll.range, active.row, total).map(({ index, key }) => {
                const row = rowAt(index)
                return (
                  <GridRow
                    key={key}
                    index={index}
                    row={row}
                    offset={scroll.offsetOf(index)}
                    columns={shown}
                    widthVariable={layout.widthVariable}
                    words={words}
                    selected={selecting ? isTicked(value, selection.pending, index, row, rowId) : null}
                    activeColumn={index === active.row ? active.columnId : null}
                    uncovers={hasFocus && index === active.row}
                  />
                )
              })}
            </div>
          </div>
        </div>
      </div>
      {total === 0 && counted && <div className="grid-empty">{props.emptyState}</div>}
      {hasFocus && <FullText frameRef={frameRef} moment={[active, rowAt, scroll.range, columnState]} />}
      <GridFoot
        total={total}
        counted={counted}
        selectedCount={count}
        pendingCount={selection.pending ? selection.pending.to - selection.pending.from : 0}
        sayCount={sayCount}
        actions={props.selectionActions}
        onClear={selection.clear}
        columnsMenu={
          <ColumnsMenu
            ordered={layout.ordered}
            shown={shown}
            state={columnState}
            widthOf={layout.widthOf}
            onState={onColumnState}
          />
        }
      />
    </div>
  )
}

/** Rows to draw, with the keys of nodes that are used in turn. The active row stays drawn wherever the list scrolls. */
function drawnRows(range: { from: number; to: number }, active: number, total: number) {
  const drawn: { index: number; key: string }[] = []
  const nodes = Math.max(1, Math.ceil((range.to - range.from) / 8) * 8)
  for (let index = range.from; index < range.to; index++) drawn.push({ index, key: String(index % nodes) })
  if (range.to > 0 && active >= 0 && active < total && (active < range.from || active >= range.to)) {
    drawn.push({ index: active, key: 'active' })
  }
  return drawn
}

function isTicked<Row>(
  selection: GridSelection,
  pending: { from: number; to: number } | null,
  index: number,
  row: Row | undefined,
  rowId: (row: Row) => string,
): boolean {
  if (pending && index >= pending.from && index < pending.to) return true
  return row !== undefined && isSelected(selection, rowId(row))
}
