import { useMemo } from 'react'
import { z } from 'zod'
import { usePreference } from './client/preference'
import { columnsAsMade, type GridColumnState } from './design/grid/grid-column'

const ColumnState = z.object({
  order: z.array(z.string()),
  hidden: z.array(z.string()),
  widths: z.record(z.string(), z.number()),
})

/**
 * The columns of one list as this user has them, kept in the vault for the next time. `atFirst`, the same object at every
 * render, is how the list begins, and how it stands again once the columns are put back.
 */
export function useKeptColumns(
  key: string,
  atFirst: GridColumnState = columnsAsMade,
): readonly [GridColumnState, (next: GridColumnState) => void] {
  const [state, setState] = usePreference<GridColumnState>(key, ColumnState, atFirst)
  return useMemo(
    () => [state, (next: GridColumnState) => setState(next === columnsAsMade ? atFirst : next)] as const,
    [state, setState, atFirst],
  )
}
