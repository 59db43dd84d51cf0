import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useWork } from '../../../../ground/ui/work'
import type { Grid } from '../../assessment-shapes'
import type { SessionLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { markOf } from './typing'

/** Signs by learner: who is on the cohort may change while marks are on their way. */
type Signs = ReadonlyMap<string, string>
const noSigns: Signs = new Map()

/** The register as one sign a learner: what the vault holds, and over it what it does not show yet. */
const marksOf = (grid: Grid, pending: Signs) =>
  grid.learnerIds.map((learnerId, at) => pending.get(learnerId) ?? grid.marks[at] ?? '·').join('')

/**
 * The register of a session as it is taken: each mark shows at once and is handed over at once; while one is on its way
 * the next ones wait and go together.
 */
export function useRegister(session: SessionLine, grid: Grid) {
  const { run, problem, forget } = useWork()
  /** Marks that the grid from the vault does not show yet. */
  const [pending, setPending] = useState(noSigns)
  const hasMore = useRef(false)
  const sending = useRef<Promise<boolean> | null>(null)
  const marks = useMemo(() => marksOf(grid, pending), [grid, pending])
  const latest = useRef({ pending, grid, session })
  latest.current = { pending, grid, session }

  useEffect(() => {
    // What the vault answers stands, unless more marks are on their way.
    if (sending.current === null && grid.marks !== '') setPending(noSigns)
  }, [grid])

  const show = (next: Signs) => {
    latest.current = { ...latest.current, pending: next }
    setPending(next)
  }
  const send = async (): Promise<boolean> => {
    let isTaken = true
    while (hasMore.current) {
      hasMore.current = false
      const now = latest.current
      const signs = marksOf(now.grid, now.pending)
      const shown = new Set<string>(now.grid.learnerIds)
      const done = await run(training.takeRegister, {
        sessionId: now.session.sessionId,
        marks: [
          // Whoever has left since keeps their mark.
          ...now.session.marks.filter(({ learnerId }) => !shown.has(learnerId)),
          ...now.grid.learnerIds.flatMap((learnerId, at) => {
            const mark = markOf(signs[at])
            return mark === null ? [] : [{ learnerId, mark }]
          }),
        ],
      })
      if (done !== null) continue
      isTaken = false
      hasMore.current = false
      show(noSigns)
    }
    sending.current = null
    return isTaken
  }

  /** Signs of some learners, `·` for no mark. */
  const put = (signs: Iterable<readonly [learnerId: string, sign: string]>) => {
    show(new Map([...latest.current.pending, ...signs]))
    hasMore.current = true
    sending.current ??= send()
  }
  /** When every mark has been handed over: whether the vault took them. */
  const settled = useCallback(() => sending.current ?? Promise.resolve(true), [])
  return { marks, problem, forget, put, settled }
}
