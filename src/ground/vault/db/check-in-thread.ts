import { Worker } from 'node:worker_threads'
import { nativeBinding } from './binding'
import type { CheckedCopy, CopyCheck } from './check-copy'
import type { PageCheckRun } from './opening-check'
import type { PageReport } from './pages'

/** What the thread is started with. */
export interface CopyToCheck {
  readonly folder: string
  readonly vaultId: string
  readonly vmk: Uint8Array
  readonly rows: Readonly<Record<string, number>>
  readonly binding: string | null
}

/** Checks a copy in a thread of its own, so that people go on working. `workerFile`: `check-copy-worker` as built. */
export function checkInThread(workerFile: string): CopyCheck {
  return (folder, { vaultId, vmk }, rows) => {
    const start: CopyToCheck = { folder, vaultId, vmk: Uint8Array.from(vmk), rows, binding: nativeBinding() }
    return answerOf<CheckedCopy | string>(workerFile, start, start.vmk)
  }
}

/** What the thread that checks pages is started with. The handle is the whole process's. */
export interface PagesToCheck {
  readonly fileHandle: number
  readonly rawKey: Uint8Array
}

/** Checks the pages of an open file in a thread of its own. `workerFile`: `check-pages-worker` as built. */
export function pagesInThread(workerFile: string): PageCheckRun {
  return (fileHandle, rawKey) => {
    const start: PagesToCheck = { fileHandle, rawKey: Uint8Array.from(rawKey) }
    return answerOf<PageReport>(workerFile, start, start.rawKey)
  }
}

/** The one answer of a thread. It has its own copy of the key; ours is filled with zeros. */
function answerOf<T>(workerFile: string, start: unknown, key: Uint8Array): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: start })
    key.fill(0)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('A thread that checks a file ended early.')))
  })
}
