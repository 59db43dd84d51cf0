import type { ReactNode, Ref } from 'react'
import type { GridColumn, GridColumnState, GridSort } from './grid-column'
import type { GridSelection } from './selection'
import type { GridSelecting } from './use-grid-selection'
import type { GridRows } from './use-row-windows'

/** What was copied, or is to be: without `text`, some of the rows are not at hand and the owner copies them. */
export interface CopyRequest {
  readonly selection: GridSelection
  /** The columns that show, in their order, without sensitive ones. */
  readonly columnIds: readonly string[]
  /** Tab-separated text that is on the clipboard already, or null. */
  readonly text: string | null
}

export interface DataGridProps<Row> {
  /** Names the list for assistive technology: "People". */
  label: string
  columns: readonly GridColumn<Row>[]
  columnState: GridColumnState
  onColumnState: (next: GridColumnState) => void
  /** From `useRowWindows`, or from `useRowsInHand` where the rows are few. */
  rows: GridRows<Row>
  rowId: (row: Row) => string
  /** Left out: the list has one order. */
  sort?: GridSort | null
  onSort?: (next: GridSort) => void
  selecting?: GridSelecting
  /** What can be done with the selection; shown in the foot. */
  selectionActions?: ReactNode
  /** "1 person", "1,268,710 people". */
  sayCount: (count: number) => string
  onOpen: (id: string) => void
  /** The row whose record stands beside the list; it is marked. */
  openId?: string | null
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
