import { useState } from 'react'
import type { InputOf, Operation, OutputOf } from '../../../ground/shared/contract'
import type { Problem } from '../../../ground/shared/problem'
import { call, problemOf, seen } from '../../../ground/ui/client/call'
import { noteWork } from '../../../ground/ui/status'
import { useBackupWords } from './use-backup-words'

/** Said by whoever stopped the work themselves: they know. */
const stopped = new Set(['router.cancelled', 'backup.cancelled', 'window.not-confirmed'])

/** A task about backups, with its progress at the foot of the window, where it can be stopped. */
export function useBackupTask<T extends Operation>(operation: T) {
  const words = useBackupWords()
  const [running, setRunning] = useState<InputOf<T> | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = async (input: InputOf<T>): Promise<OutputOf<T> | null> => {
    const stop = new AbortController()
    setRunning(input)
    setProblem(null)
    try {
      return await call(operation, input, {
        signal: stop.signal,
        progress: (progress) => noteWork({ progress: words.progress(progress), cancel: () => stop.abort() }),
      })
    } catch (error) {
      const found = problemOf(error)
      setProblem(found && stopped.has(found.code) ? null : found)
      return null
    } finally {
      noteWork(null)
      setRunning(null)
      // The list is read from the disk, and a task that fails may have changed what lies there.
      void seen.invalidateQueries({ queryKey: ['backup'] })
    }
  }
  return { run, running, problem }
}
