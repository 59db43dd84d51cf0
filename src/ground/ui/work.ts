import { useCallback, useMemo, useState } from 'react'
import type { InputOf, Operation, OutputOf } from '../shared/contract'
import type { Problem } from '../shared/problem'
import { call, problemOf } from './client/call'
import { noteWork } from './status'

/**
 * A command or a task as a button of these screens uses it: its progress stands at the foot of the window, where it can
 * be stopped; a refusal stays in `problem` until it is put away or the next try. `run` gives null when it was refused.
 */
export function useWork() {
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = useCallback(async <T extends Operation>(operation: T, input: InputOf<T>): Promise<OutputOf<T> | null> => {
    const stop = new AbortController()
    setProblem(null)
    try {
      const answer = await call(operation, input, {
        signal: stop.signal,
        progress: (progress) => noteWork({ progress, cancel: () => stop.abort() }),
      })
      setProblem(boxesOnPaper(answer))
      return answer
    } catch (error) {
      const found = problemOf(error)
      // Whoever stopped it need not be told so.
      setProblem(found?.code === 'router.cancelled' ? null : found)
      return null
    } finally {
      if (operation.kind === 'task') noteWork(null)
    }
  }, [])
  const forget = useCallback(() => setProblem(null), [])
  return useMemo(() => ({ run, problem, forget }), [run, problem, forget])
}

/** Tells when something was printed with letters that no font on board can draw. */
function boxesOnPaper(answer: unknown): Problem | null {
  const letters = (answer as { readonly undrawable?: unknown } | null)?.undrawable
  if (typeof letters !== 'string' || letters === '') return null
  return {
    code: 'paper.undrawable',
    message: `These letters could not be printed and stand as empty boxes: ${[...letters].join(' ')}. Write them in by hand.`,
  }
}
