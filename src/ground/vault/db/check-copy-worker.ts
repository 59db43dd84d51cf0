// A thread of the vault process: SQLite's own check of a large copy takes seconds, in which nobody should have to wait.

import { parentPort, workerData } from 'node:worker_threads'
import type { CopyToCheck } from './check-in-thread'
import { checkCopy } from './check-copy'

const { folder, vaultId, vmk, rows, binding } = workerData as CopyToCheck
// Electron does not tell its threads where the packaged app's resources are.
if (binding !== null) process.env['THROUGHLINE_SQLITE_BINDING'] = binding
const master = { vaultId, vmk: Buffer.from(vmk) }
vmk.fill(0)
try {
  parentPort?.postMessage(await checkCopy(folder, master, rows))
} finally {
  master.vmk.fill(0)
}
