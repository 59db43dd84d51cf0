import type { ClipboardEvent, KeyboardEvent, MouseEvent, RefObject } from 'react'
import { copiedText, type FlagWords, tabSeparated } from './cell-text'
import type { CoveredNames } from './covered-names'
import { isCut } from './FullText'
import { type GridColumn, widthStep, withPlace, withWidth } from './grid-column'
import type { DataGridProps } from './grid-props'
import { placeAfter } from './movement'
import { type GridSelection, isSelected, nothingSelected, selectedCount } from './selection'
import type { ActiveCell } from './use-active-cell'
import { type GridColumns, tickColumnId } from './use-columns'
import type { GridScroll } from './use-grid-scroll'
import type { useGridSelection } from './use-grid-selection'

interface EventOptions<Row> extends DataGridProps<Row> {
  layout: GridColumns<Row>
  columnIds: readonly string[]
  scroll: GridScroll
  selection: ReturnType<typeof useGridSelection<Row>>
  now: RefObject<ActiveCell>
  moveTo: (row: number, columnId: string) => void
  words: FlagWords
  names: CoveredNames
}

/** Keys, mouse and clipboard of a DataGrid. They read refs, not state: sixty quick presses are sixty moves. */
export function useGridEvents<Row>(options: EventOptions<Row>) {
  const { rows, rowId, columnIds, scroll, selection, selecting, now, moveTo, layout } = options

  const sortBy = (columnId: string) => {
    const { sort } = options
    if (!layout.shown.find((column) => column.id === columnId)?.sortable) return
    options.onSort?.({ columnId, descending: sort?.columnId === columnId && !sort.descending })
  }
  const press = (columnId: string) => {
    if (columnId === tickColumnId) selection.toggleAll()
    else sortBy(columnId)
  }
  const idAt = (index: number) => {
    const row = index >= 0 ? rows.rowAt(index) : undefined
    return row === undefined ? null : rowId(row)
  }
  const open = (index: number) => {
    const id = idAt(index)
    if (id !== null) options.onOpen(id)
  }

  const changeColumn = (event: KeyboardEvent, columnId: string): boolean => {
    const way = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (!event.altKey || way === 0 || columnId === tickColumnId) return false
    const { columnState, onColumnState } = options
    if (event.shiftKey) {
      const order = layout.ordered.map((column) => column.id)
      const shownIds = layout.shown.map((column) => column.id)
      const beside = shownIds[shownIds.indexOf(columnId) + way]
      if (beside) onColumnState(withPlace(columnState, order, columnId, order.indexOf(beside)))
    } else {
      onColumnState(withWidth(columnState, columnId, layout.widthOf(columnId) + way * widthStep))
    }
    return true
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = rows.total === 0 ? { ...now.current, row: -1 } : now.current
    const ctrlKey = event.ctrlKey || event.metaKey
    if (at.row < 0 && changeColumn(event, at.columnId)) {
      event.preventDefault()
      return
    }
    if (event.altKey) return

    const bounds = { rows: rows.total, columns: columnIds.length, page: scroll.page() }
    const from = { row: at.row, column: Math.max(0, columnIds.indexOf(at.columnId)) }
    const to = placeAfter({ key: event.key, ctrlKey }, from, bounds)
    if (to) {
      event.preventDefault()
      moveTo(to.row, columnIds[to.column] ?? at.columnId)
      if (at.row < 0 || to.row < 0) return
      if (event.shiftKey) selection.extendTo(to.row, at.row)
      else if (to.row !== at.row) selection.startAt(to.row)
      return
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      if (at.row < 0) press(at.columnId)
      else open(at.row)
    } else if (event.key === ' ') {
      event.preventDefault()
      if (at.row < 0) press(at.columnId)
      else if (event.shiftKey) selection.extendTo(at.row, at.row)
      else selection.toggle(at.row)
    } else if (ctrlKey && event.key.toLowerCase() === 'a' && selecting) {
      event.preventDefault()
      selection.selectAll()
    } else if (!ctrlKey && event.key.length === 1 && !event.nativeEvent.isComposing && options.onTypeToSearch) {
      event.preventDefault()
      options.onTypeToSearch(event.key)
    }
  }

  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const place = cellOf(event)
    if (!place) return
    // Without this a drag would mark text and Shift would mark everything between.
    event.preventDefault()
    const before = now.current.row
    moveTo(place.row, place.columnId)
    if (place.row < 0 || event.button !== 0) return
    if (event.shiftKey) selection.extendTo(place.row, Math.max(0, before))
    else if (event.ctrlKey || event.metaKey || place.columnId === tickColumnId) selection.toggle(place.row)
    else selection.startAt(place.row)
  }

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const place = cellOf(event)
    if (place && place.row < 0) press(place.columnId)
  }

  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const place = cellOf(event)
    if (place && place.row >= 0 && place.columnId !== tickColumnId) open(place.row)
  }

  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    const place = cellOf(event)
    const id = place && idAt(place.row)
    if (!place || id === null || !options.onContext) return
    event.preventDefault()
    const box = place.cell.getBoundingClientRect()
    // The menu key gives no point of its own.
    const byMouse = event.clientX > 0 || event.clientY > 0
    options.onContext(id, byMouse ? { x: event.clientX, y: event.clientY } : { x: box.left, y: box.bottom })
  }

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    const active = now.current.row < 0 ? null : idAt(now.current.row)
    const value = selecting?.value ?? nothingSelected
    const chosen: GridSelection =
      selectedCount(value, rows.total) > 0 ? value : { kind: 'some', ids: new Set(active === null ? [] : [active]) }
    const count = selectedCount(chosen, rows.total)
    if (count === 0) return
    event.preventDefault()
    const columns = layout.shown.filter((column) => !column.sensitive)
    const found = rowsAtHand(chosen, count, now.current.row, scroll, rows, rowId)
    const text = found && copyOf(found, columns, options.words)
    if (text !== null) event.clipboardData.setData('text/plain', text)
    options.onCopy?.({ selection: chosen, columnIds: columns.map((column) => column.id), text })
  }

  const onMouseOver = (event: MouseEvent<HTMLElement>) => {
    const place = cellOf(event)
    options.names.point(place && place.row >= 0 ? place.row : null)
    if (!place) return
    if (isCut(place.cell)) place.cell.title = place.cell.textContent ?? ''
    else place.cell.removeAttribute('title')
  }

  const onMouseLeave = () => options.names.point(null)

  return { onKeyDown, onMouseDown, onClick, onDoubleClick, onContextMenu, onCopy, onMouseOver, onMouseLeave }
}

function cellOf(event: MouseEvent): { row: number; columnId: string; cell: HTMLElement } | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset.row
  if (!cell || row === undefined) return null
  return { row: Number(row), columnId: cell.dataset.column ?? '', cell }
}

/** The chosen rows in their order if all of them lie within a few screens, else null. */
function rowsAtHand<Row>(
  selection: GridSelection,
  count: number,
  active: number,
  scroll: GridScroll,
  rows: DataGridProps<Row>['rows'],
  rowId: (row: Row) => string,
): Row[] | null {
  const most = 1_000
  if (count > most) return null
  const found: Row[] = []
  const middle = scroll.isInView(active) ? active : scroll.drawn.range.from
  for (let index = Math.max(0, middle - most); index < Math.min(rows.total, middle + most); index++) {
    const row = rows.rowAt(index)
    if (row !== undefined && isSelected(selection, rowId(row))) found.push(row)
  }
  return found.length === count ? found : null
}

function copyOf<Row>(found: readonly Row[], columns: readonly GridColumn<Row>[], words: FlagWords): string {
  const head = columns.map((column) => column.header)
  const lines = found.map((row) => columns.map((column) => copiedText(column, row, words)))
  // One row alone goes without headings, as when a single line of a sheet is copied.
  return tabSeparated(lines.length > 1 ? [head, ...lines] : lines)
}
