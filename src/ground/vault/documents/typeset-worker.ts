import { parentPort, workerData } from 'node:worker_threads'
import { type JobFiles, openCompiler } from './compiler'

/** What the thread is started with. The module is compiled once in the vault and shared, so a new thread is quick. */
export interface WorkerStart {
  readonly module: WebAssembly.Module
  readonly fonts: readonly Uint8Array[]
}

const { module, fonts } = workerData as WorkerStart
const opening = openCompiler(module, fonts)

parentPort?.on('message', (files: JobFiles) => void work(files))

async function work(files: JobFiles): Promise<void> {
  const result = (await opening).compile(files)
  parentPort?.postMessage(result, result.ok ? [result.pdf.buffer as ArrayBuffer] : [])
}
