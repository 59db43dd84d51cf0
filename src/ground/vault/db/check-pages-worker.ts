// A thread of the vault process: reading a large vault's file to its end takes seconds, in which everybody works on.

import { parentPort, workerData } from 'node:worker_threads'
import type { PagesToCheck } from './check-in-thread'
import { verifyPages } from './pages'

const { fileHandle, rawKey } = workerData as PagesToCheck
const key = Buffer.from(rawKey)
rawKey.fill(0)
try {
  parentPort?.postMessage(await verifyPages(fileHandle, key))
} finally {
  key.fill(0)
}
