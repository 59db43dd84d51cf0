import { useCallback, useMemo, useState } from 'react'
import type { InputOf, Operation, OutputOf } from '../../../ground/shared/contract'
import type { Problem } from '../../../ground/shared/problem'
import { call, problemOf } from '../../../ground/ui/client/call'

/** A command or a print as a button uses it: `run` gives null when it was refused, and `problem` says why. */
export function useWork() {
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = useCallback(async <T extends Operation>(operation: T, input: InputOf<T>): Promise<OutputOf<T> | null> => {
    setProblem(null)
    try {
      const answer = await call(operation, input)
      setProblem(boxesOnPaper(answer))
      return answer
    } catch (error) {
      setProblem(problemOf(error))
      return null
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
