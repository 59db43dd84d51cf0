import { useCallback, useMemo, useState } from 'react'
import type { InputOf, Operation, OutputOf } from '../../../ground/shared/contract'
import type { Problem } from '../../../ground/shared/problem'
import { call, problemOf } from '../../../ground/ui/client/call'
import { noteWork } from '../../../ground/ui/status'

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
      return await call(operation, input, {
        signal: stop.signal,
        progress: (progress) => noteWork({ progress, cancel: () => stop.abort() }),
      })
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
