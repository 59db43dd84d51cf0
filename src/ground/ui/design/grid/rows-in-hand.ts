import { useMemo } from 'react'
import type { GridRows } from './use-row-windows'

const noNeed = () => undefined

/** The rows of a list that is in hand whole, so that none has to be asked for. */
export function useRowsInHand<Row>(all: readonly Row[] | undefined): GridRows<Row> {
  return useMemo(
    () => ({ total: all?.length ?? 0, counted: true, rowAt: (index: number) => all?.[index], onNeed: noNeed }),
    [all],
  )
}
