import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { RowRange } from './scroll-scale'
import { allSelected, type GridSelection, nothingSelected, selectedCount, toggled, withIds } from './selection'

/** Gives the grid its tick column and Space, Shift and Ctrl+A; without it nothing can be selected. */
export interface GridSelecting {
  readonly value: GridSelection
  readonly onChange: (next: GridSelection) => void
  /** The ids of the rows `from` up to but without `to` in the present view; asked when not all of them are at hand. */
  readonly idsBetween: (from: number, to: number) => Promise<readonly string[]>
}

interface SelectionOptions<Row> {
  readonly selecting: GridSelecting | undefined
  readonly total: number
  readonly rowAt: (index: number) => Row | undefined
  readonly rowId: (row: Row) => string
}

/** Ranges up to this are taken from the rows at hand; longer ones are asked for. */
const longestAtHand = 2_000

/** What keys and clicks do to the selection. `pending` is a range that shows as selected while its ids are fetched. */
export function useGridSelection<Row>(options: SelectionOptions<Row>) {
  const latest = useRef(options)
  const value = useRef(options.selecting?.value ?? nothingSelected)
  const anchor = useRef<{ row: number; id: string; before: GridSelection } | null>(null)
  const asked = useRef(0)
  const [pending, setPending] = useState<RowRange | null>(null)

  useLayoutEffect(() => {
    latest.current = options
    value.current = options.selecting?.value ?? nothingSelected
  })

  const idAt = useCallback((row: number): string | null => {
    const found = latest.current.rowAt(row)
    return found === undefined ? null : latest.current.rowId(found)
  }, [])

  const set = useCallback((next: GridSelection) => {
    asked.current++
    setPending(null)
    value.current = next
    latest.current.selecting?.onChange(next)
  }, [])

  /** Ranges start here from now on, on top of what is selected already. */
  const startAt = useCallback(
    (row: number) => {
      const id = idAt(row)
      anchor.current = id === null ? null : { row, id, before: value.current }
    },
    [idAt],
  )

  const toggle = useCallback(
    (row: number) => {
      const id = idAt(row)
      if (id === null || !latest.current.selecting) return
      set(toggled(value.current, id))
      startAt(row)
    },
    [idAt, set, startAt],
  )

  const toggleAll = useCallback(() => {
    const { total } = latest.current
    anchor.current = null
    set(total > 0 && selectedCount(value.current, total) === total ? nothingSelected : allSelected)
  }, [set])

  const selectAll = useCallback(() => {
    anchor.current = null
    set(allSelected)
  }, [set])

  const clear = useCallback(() => {
    anchor.current = null
    set(nothingSelected)
  }, [set])

  /** Selects from the anchor, or else from `start`, to `row`. */
  const extendTo = useCallback(
    (row: number, start: number) => {
      const { selecting } = latest.current
      if (!selecting) return
      // After a refresh another row may stand where the range began.
      const moved = anchor.current && (idAt(anchor.current.row) ?? anchor.current.id) !== anchor.current.id
      if (!anchor.current || moved) startAt(start)
      if (!anchor.current) return
      const { row: first, before } = anchor.current
      const range = { from: Math.min(first, row), to: Math.max(first, row) + 1 }
      const ids = idsAtHand(range, idAt)
      if (ids) {
        set(withIds(before, ids, true))
        return
      }
      const turn = ++asked.current
      setPending(range)
      selecting.idsBetween(range.from, range.to).then(
        (fetched) => turn === asked.current && set(withIds(before, fetched, true)),
        // The owner has told the user why; nothing is selected that was not fetched.
        () => turn === asked.current && setPending(null),
      )
    },
    [idAt, set, startAt],
  )

  return { pending, toggle, toggleAll, selectAll, clear, startAt, extendTo }
}

function idsAtHand({ from, to }: RowRange, idAt: (row: number) => string | null): string[] | null {
  if (to - from > longestAtHand) return null
  const ids: string[] = []
  for (let row = from; row < to; row++) {
    const id = idAt(row)
    if (id === null) return null
    ids.push(id)
  }
  return ids
}
