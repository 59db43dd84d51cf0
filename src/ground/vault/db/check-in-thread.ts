import { Worker } from 'node:worker_threads'
import { nativeBinding } from './binding'
import type { CheckedCopy, CopyCheck } from './check-copy'

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
  return (folder, { vaultId, vmk }, rows) =>
    new Promise<CheckedCopy | string>((resolve, reject) => {
      const start: CopyToCheck = { folder, vaultId, vmk: Uint8Array.from(vmk), rows, binding: nativeBinding() }
      const worker = new Worker(workerFile, { workerData: start })
      start.vmk.fill(0)
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('The thread that checks a backup ended early.')))
    })
}
