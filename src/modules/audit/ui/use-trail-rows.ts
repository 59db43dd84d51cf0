import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Problem } from '../../../ground/shared/problem'
import { call, problemOf } from '../../../ground/ui/client/call'
import { onChanged } from '../../../ground/ui/client/line'
import { useRowWindows } from '../../../ground/ui/design/grid/use-row-windows'
import { audit, portion, type TrailRow, type TrailView } from '../contract'

/** The entries of a view, in windows. Whatever any module does makes an entry, so any change freshens them. */
export function useTrailRows(view: TrailView) {
  const [revision, setRevision] = useState(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => onChanged(() => setRevision((before) => before + 1)), [])

  const fetchRows = useCallback(
    async (at: number, limit: number) => {
      const page = await call(audit.page, { view, at, limit: Math.min(limit, portion) })
      setProblem(null)
      return { ...page, counted: true }
    },
    [view],
  )
  const onFault = useCallback((fault: unknown) => setProblem(problemOf(fault)), [])
  const rows = useRowWindows<TrailRow>({ view: JSON.stringify(view), revision, fetchRows, onFault })
  const locate = useCallback((id: string) => call(audit.placeOf, { view, seq: Number(id) }), [view])
  return useMemo(() => ({ rows, problem, locate }), [rows, problem, locate])
}
