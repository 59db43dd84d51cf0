import { useIsMutating, useMutation, useQuery as useTanstackQuery } from '@tanstack/react-query'
import type { InputOf, Operation, OutputOf } from '../../../../ground/shared/contract'
import { call, problemOf, queryKeyOf, seen } from '../../../../ground/ui/client/call'
import { noteWork } from '../../../../ground/ui/status'
import { people } from '../../contract'
import type { ImportChoices, ImportOpened } from '../../import-shapes'
import type { BatchId } from './kept'

/*
 * What the window has seen of imports lies beside the module's own facts and not among them: reading a file of 60 MB
 * anew whenever anybody's record changes would help nobody.
 */
const area = 'people-import'

type ImportUndone = OutputOf<typeof people.importUndo>

/** The code by which the vault says that the user stopped the work. */
export const stoppedByUser = 'router.cancelled'

/** Does a task with its progress at the foot of the window, where it can be stopped from any screen. */
async function atTheFoot<T extends Operation>(operation: T, input: InputOf<T>): Promise<OutputOf<T>> {
  const stop = new AbortController()
  try {
    return await call(operation, input, {
      signal: stop.signal,
      progress: (progress) => noteWork({ progress, cancel: () => stop.abort() }),
    })
  } finally {
    noteWork(null)
  }
}

/** A task as a button uses it. It goes on when the screen is left; `isRunning` is true on whichever screen asks. */
export function useImportTask<T extends Operation>(operation: T, batchId: BatchId | null) {
  const mutationKey = [area, operation.name, batchId]
  const { mutateAsync, error, reset } = useMutation<OutputOf<T>, Error, InputOf<T>>({
    mutationKey,
    mutationFn: (input) => atTheFoot(operation, input),
  })
  const isRunning = useIsMutating({ mutationKey }) > 0
  const problem = problemOf(error)
  return {
    /** Null if it was refused or stopped; `problem` then tells why. */
    run: (input: InputOf<T>): Promise<OutputOf<T> | null> => mutateAsync(input).catch(() => null),
    isRunning,
    // Whoever stopped it need not be told so.
    problem: problem?.code === stoppedByUser ? null : problem,
    forget: reset,
  }
}

/** A file that was looked through: at once after choosing it, else read anew from its sealed copy. */
export function useOpened(batchId: BatchId) {
  return useTanstackQuery<ImportOpened | null, Error>({
    queryKey: [area, 'opened', batchId],
    queryFn: () => atTheFoot(people.importOpen, { batchId }),
  })
}

/** What an import would do under these choices. */
export function usePreview(batchId: BatchId, choices: ImportChoices, enabled: boolean) {
  return useTanstackQuery({
    queryKey: [area, 'preview', batchId, choices],
    queryFn: () => atTheFoot(people.importPreview, { batchId, choices }),
    enabled,
  })
}

/** What taking an import back came to, while this window remembers it; the list of imports keeps the figures for good. */
export function useUndone(batchId: BatchId): ImportUndone | undefined {
  const undone = useTanstackQuery<ImportUndone>({
    queryKey: [area, 'undone', batchId],
    enabled: false,
    gcTime: keptFor,
  })
  return undone.data
}

const keptFor = 60 * 60 * 1000

export function rememberOpened(opened: ImportOpened): Promise<void> {
  seen.setQueryData([area, 'opened', opened.batchId], opened)
  return freshList()
}

export function rememberUndone(batchId: BatchId, undone: ImportUndone): Promise<void> {
  seen.setQueryData([area, 'undone', batchId], undone)
  return freshList()
}

/** Resolves when the list of imports is as it is now, so that no screen finds a batch missing. */
export function freshList(): Promise<void> {
  return seen.invalidateQueries({ queryKey: queryKeyOf(people.imports, {}) })
}
