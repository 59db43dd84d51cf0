import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { tickColumnId } from './use-columns'
import type { GridScroll } from './use-grid-scroll'

/** Where the keyboard stands. The row is known by id, so that a refresh does not put another person beneath the keys. */
export interface ActiveCell {
  readonly row: number
  readonly columnId: string
  readonly id: string | null
}

/** A move of the keyboard whose cell is not drawn yet. */
export interface FocusWanted {
  /** What had the keyboard then. */
  readonly from: Element | null
}

interface ActiveCellOptions<Row> {
  readonly total: number
  readonly columnIds: readonly string[]
  readonly rowAt: (index: number) => Row | undefined
  readonly rowId: (row: Row) => string
  readonly scroll: GridScroll
  readonly locate: ((id: string) => Promise<number | null>) | undefined
  readonly onActive: ((id: string | null, index: number) => void) | undefined
}

/** How far round its old place a row is looked for before the owner is asked. */
const nearby = 60

/** Keeps the active cell, gives it the focus once it is drawn, and follows its row through refreshes. */
export function useActiveCell<Row>(options: ActiveCellOptions<Row>) {
  const { total, columnIds, rowAt, scroll } = options
  const [active, setActive] = useState<ActiveCell>({ row: 0, columnId: firstOf(columnIds), id: null })
  const now = useRef(active)
  const latest = useRef(options)
  const wantsFocus = useRef<FocusWanted | null>(null)

  useLayoutEffect(() => {
    latest.current = options
  })

  const put = useCallback((next: ActiveCell) => {
    const before = now.current
    now.current = next
    setActive(next)
    if (next.id !== before.id) latest.current.onActive?.(next.id, next.row)
  }, [])

  /** Moves there and brings the row into view; the focus follows when the cell is drawn. */
  const moveTo = useCallback(
    (row: number, columnId: string) => {
      const { rowAt, rowId, scroll } = latest.current
      const found = row >= 0 ? rowAt(row) : undefined
      wantsFocus.current = { from: document.activeElement }
      put({ row, columnId, id: found === undefined ? null : rowId(found) })
      if (row >= 0) scroll.reveal(row)
    },
    [put],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever rows or columns have changed beneath the keys
  useLayoutEffect(() => {
    const { row, columnId, id } = now.current
    const column = columnIds.includes(columnId) ? columnId : firstOf(columnIds)
    const last = total - 1
    if (row > last && total === 0) {
      if (options.scroll.rowHeight > 0 && row !== 0) put({ row: 0, columnId: column, id: null })
      return
    }
    const here = row >= 0 ? rowAt(Math.min(row, last)) : undefined
    const hereId = here === undefined ? null : options.rowId(here)
    if (row < 0 || hereId === null || hereId === id) {
      if (row > last || column !== columnId) put({ row: Math.min(row, last), columnId: column, id })
      return
    }
    const settle = (place: number) => {
      const inView = scroll.isInView(row)
      put({ row: place, columnId: column, id: id ?? hereId })
      if (inView && place !== row) scroll.shift(place - row)
    }
    if (id === null) {
      settle(Math.min(row, last))
      return
    }
    const found = placeNearby(id, row, total, rowAt, options.rowId)
    if (found !== null) {
      settle(found)
      return
    }
    put({ row: Math.min(row, last), columnId: column, id: hereId })
    const { locate } = latest.current
    if (!locate) return
    const wasInView = scroll.isInView(row)
    locate(id).then(
      (place) => {
        // Meanwhile the user may have moved on.
        if (place === null || now.current.id !== hereId) return
        put({ row: place, columnId: now.current.columnId, id })
        if (wasInView) latest.current.scroll.reveal(place)
      },
      () => undefined,
    )
    // Follows the row when the rows or columns have changed, and for no other reason.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [rowAt, total, columnIds])

  return { active, now, moveTo, wantsFocus }
}

function placeNearby<Row>(
  id: string,
  row: number,
  total: number,
  rowAt: (index: number) => Row | undefined,
  rowId: (row: Row) => string,
): number | null {
  for (let step = 1; step <= nearby; step++) {
    for (const place of [row + step, row - step]) {
      const found = place >= 0 && place < total ? rowAt(place) : undefined
      if (found !== undefined && rowId(found) === id) return place
    }
  }
  return null
}

/** Where the keyboard starts: in the first column of the owner's. */
function firstOf(columnIds: readonly string[]): string {
  return columnIds.find((id) => id !== tickColumnId) ?? columnIds[0] ?? ''
}
