import { useCallback, useEffect, useMemo, useState } from 'react'
import { call, problemOf } from '../../../../ground/ui/client/call'
import { onChanged } from '../../../../ground/ui/client/line'
import { useRowWindows } from '../../../../ground/ui/design/grid/use-row-windows'
import type { Problem } from '../../../../ground/shared/problem'
import { type PeopleRow, type PeopleView, people, PersonId } from '../../contract'
import { keyOf } from '../view'

/** The most people that one command or print takes (contract). */
export const mostChosen = 5000
const portion = 500

/** Rows found by a similar spelling only. Marked on the row itself, so that the mark goes with it. */
const similarRows = new WeakSet<PeopleRow>()

/** The name of the merged record by which a row was found. */
const formerNames = new WeakMap<PeopleRow, string>()

export function formerNameOf(row: PeopleRow): string | null {
  return formerNames.get(row) ?? null
}

export function isSimilar(row: PeopleRow): boolean {
  return similarRows.has(row)
}

/** The rows of a view, in windows, fresh whenever people have changed; the old ones stay until the new are here. */
export function usePeopleRows(view: PeopleView) {
  const [revision, setRevision] = useState(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => onChanged((modules) => modules.includes('people') && setRevision((before) => before + 1)), [])

  const fetchRows = useCallback(
    async (at: number, limit: number) => {
      const page = await call(people.page, { view, at, limit })
      for (const place of page.similar) {
        const row = page.rows[place]
        if (row) similarRows.add(row)
      }
      for (const { at: place, name } of page.formerly) {
        const row = page.rows[place]
        if (row) formerNames.set(row, name)
      }
      setProblem(null)
      return page
    },
    [view],
  )
  const onFault = useCallback((fault: unknown) => setProblem(problemOf(fault)), [])
  const rows = useRowWindows<PeopleRow>({ view: keyOf(view), revision, fetchRows, onFault })

  const idsBetween = useCallback(
    async (from: number, to: number) => {
      const ids: PersonId[] = []
      for (let at = from; at < to; at += portion) {
        const { rows: some } = await call(people.page, { view, at, limit: Math.min(portion, to - at) })
        ids.push(...some.map(([personId]) => PersonId.parse(personId)))
        if (some.length === 0) break
      }
      return ids
    },
    [view],
  )
  const locate = useCallback((id: string) => call(people.placeOf, { view, personId: id }), [view])
  return useMemo(() => ({ rows, revision, problem, idsBetween, locate }), [rows, revision, problem, idsBetween, locate])
}
