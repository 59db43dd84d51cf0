import { useCallback, useEffect, useState } from 'react'
import type { OutputOf } from '../../../../ground/shared/contract'
import type { Problem } from '../../../../ground/shared/problem'
import { call, problemOf } from '../../../../ground/ui/client/call'
import { onChanged } from '../../../../ground/ui/client/line'
import { useRowWindows } from '../../../../ground/ui/design/grid/use-row-windows'
import { type ClaimRow, SchemeId } from '../../claim-shapes'
import { expenses } from '../../contract'
import { type ClaimsView, keyOf, stageGroups } from './claims-view'

type Page = OutputOf<typeof expenses.claims>
const portion = 500
/** Further down than this nobody's place is looked for; the list then begins at its top. */
const farthest = 5000

/** The claims of a view in windows, fresh whenever expenses have changed; the old rows stay until the new are here. */
export function useClaimRows(view: ClaimsView) {
  const [revision, setRevision] = useState(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [sums, setSums] = useState<Pick<Page, 'totalPence' | 'byStage'>>({ totalPence: 0, byStage: [] })
  useEffect(() => onChanged((modules) => modules.includes('expenses') && setRevision((before) => before + 1)), [])
  const ask = useCallback(
    (at: number, limit: number) =>
      call(expenses.claims, {
        stages: [...stageGroups[view.group].stages],
        personId: null,
        schemeId: view.schemeId === null ? null : SchemeId.parse(view.schemeId),
        funderId: view.funderId,
        search: view.search,
        isMine: view.isMine,
        at,
        limit,
      }),
    [view],
  )
  const fetchRows = useCallback(
    async (at: number, limit: number) => {
      const { rows, total, totalPence, byStage } = await ask(at, limit)
      setProblem(null)
      setSums({ totalPence, byStage })
      return { rows, total, counted: true }
    },
    [ask],
  )
  const onFault = useCallback((fault: unknown) => setProblem(problemOf(fault)), [])
  const rows = useRowWindows<ClaimRow>({ view: keyOf(view), revision, fetchRows, onFault })
  const locate = useCallback(
    async (claimId: string) => {
      for (let at = 0; at < farthest; at += portion) {
        const { rows: some } = await ask(at, portion)
        const place = some.findIndex((row) => row.claimId === claimId)
        if (place >= 0) return at + place
        if (some.length < portion) break
      }
      return null
    },
    [ask],
  )
  return { rows, problem, sums, locate, first: () => ask(0, 1) }
}
