import { useCallback, useEffect, useRef, useState } from 'react'
import { type FetchRows, RowWindows } from './row-windows'
import type { RowRange } from './scroll-scale'

/** What a DataGrid needs of its rows. */
export interface GridRows<Row> {
  readonly total: number
  readonly counted: boolean
  /** A new function whenever rows have come. */
  readonly rowAt: (index: number) => Row | undefined
  readonly onNeed: (range: RowRange) => void
}

export interface RowWindowsOptions<Row> {
  /** Which rows in which order: filters, search and sort as one text. */
  readonly view: string
  /** Grows when the rows have changed beneath the view. */
  readonly revision: number
  readonly fetchRows: FetchRows<Row>
  readonly onFault: (fault: unknown) => void
}

/**
 * Keeps a grid in rows. When the view or the revision changes, the old rows stay until the rows at the same place in
 * the new view are here, and then change in one go.
 */
export function useRowWindows<Row>({ view, revision, fetchRows, onFault }: RowWindowsOptions<Row>): GridRows<Row> {
  const latest = useRef({ fetchRows, onFault })
  useEffect(() => {
    latest.current = { fetchRows, onFault }
  })

  const wanted = useRef<RowRange>({ from: 0, to: 1 })
  const shown = useRef<RowWindows<Row> | null>(null)
  const coming = useRef<RowWindows<Row> | null>(null)
  const [rows, setRows] = useState<Omit<GridRows<Row>, 'onNeed'>>(noRows)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view and the revision are what makes rows stale
  useEffect(() => {
    const arrived = () => {
      if (coming.current === windows && windows.holds(withinView(wanted.current, windows.total))) {
        shown.current?.end()
        shown.current = windows
        coming.current = null
      }
      if (coming.current === windows) windows.need(withinView(wanted.current, windows.total))
      if (shown.current === windows) {
        setRows({ total: windows.total, counted: windows.counted, rowAt: (index) => windows.rowAt(index) })
      }
    }
    const windows = new RowWindows<Row>(
      (at, limit, signal) => latest.current.fetchRows(at, limit, signal),
      arrived,
      (fault) => latest.current.onFault(fault),
    )
    coming.current?.end()
    coming.current = windows
    windows.need(wanted.current)
    return () => {
      if (windows === coming.current) windows.end()
    }
  }, [view, revision])

  useEffect(() => {
    if (rows.counted || rows.total === 0) return
    const timer = setTimeout(() => void shown.current?.recount(), 400)
    return () => clearTimeout(timer)
  }, [rows])

  const onNeed = useCallback((range: RowRange) => {
    wanted.current = range
    const source = coming.current ?? shown.current
    source?.need(range)
    // While a refresh is under way the old rows still answer the scroll bar.
    if (coming.current) shown.current?.need(range)
  }, [])

  return { ...rows, onNeed }
}

const noRows = { total: 0, counted: false, rowAt: () => undefined }

/** The range moved back into a view that has become shorter. */
function withinView(range: RowRange, total: number): RowRange {
  const from = Math.max(0, Math.min(range.from, total - (range.to - range.from)))
  return { from, to: Math.min(Math.max(range.to, from + 1), Math.max(total, 1)) }
}
