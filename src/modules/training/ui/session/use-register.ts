import { useCallback, useEffect, useRef, useState } from 'react'
import { useWork } from '../../../../ground/ui/work'
import type { Grid } from '../../assessment-shapes'
import type { SessionLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { markOf } from './typing'

/**
 * The register of a session as it is taken: each mark shows at once and is handed over at once; while one is on its way
 * the next ones wait and go together.
 */
export function useRegister(session: SessionLine, grid: Grid) {
  const { run, problem, forget } = useWork()
  /** Marks that the grid from the vault does not show yet. */
  const [pending, setPending] = useState<string | null>(null)
  const wanted = useRef<string | null>(null)
  const sending = useRef<Promise<void>>(Promise.resolve())
  const isSending = useRef(false)
  const marks = pending ?? grid.marks
  const latest = useRef({ marks, grid, session })
  latest.current = { marks, grid, session }

  useEffect(() => {
    // What the vault answers stands, unless more marks are on their way.
    if (!isSending.current && grid.marks !== '') setPending(null)
  }, [grid])

  const send = async () => {
    isSending.current = true
    while (wanted.current !== null) {
      const signs = wanted.current
      wanted.current = null
      const now = latest.current
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
      if (done === null) {
        wanted.current = null
        setPending(null)
      }
    }
    isSending.current = false
  }

  const take = (signs: string) => {
    wanted.current = signs
    latest.current = { ...latest.current, marks: signs }
    setPending(signs)
    if (!isSending.current) sending.current = send()
  }
  /** When every mark has been handed over. */
  const settled = useCallback(() => sending.current, [])
  return {
    marks,
    problem,
    forget,
    take,
    mark: (learnerIds: readonly string[], sign: string) => {
      const chosen = new Set(learnerIds)
      take(
        latest.current.grid.learnerIds
          .map((learnerId, at) => (chosen.has(learnerId) ? sign : (latest.current.marks[at] ?? '·')))
          .join(''),
      )
    },
    settled,
  }
}
