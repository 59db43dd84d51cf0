import { Worker } from 'node:worker_threads'
import type { JobFiles, JobResult } from './compiler'
import type { WorkerStart } from './typeset-worker'

/**
 * The WebAssembly build of Typst cannot be told to forget: it remembers every layout (about 0.8 MB a page), and its
 * memory never shrinks. So a thread that has grown past this is let go, and a new one takes its place, which costs
 * about a tenth of a second because the compiled module is shared.
 */
const mostMemory = 96 * 2 ** 20

/** A thread with nothing to do goes after this long, and takes with it whatever it was last given to print. */
const mostIdleMs = 60_000

export interface CompilingThread {
  compile(files: JobFiles, signal?: AbortSignal): Promise<JobResult>
  close(): Promise<void>
}

/** One thread that compiles one job at a time; starts when it is first needed and again after it was let go. */
export function compilingThread(workerFile: string, start: WorkerStart, memory = mostMemory): CompilingThread {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined

  async function letGo(): Promise<void> {
    clearTimeout(idle)
    const leaving = worker
    worker = null
    await leaving?.terminate()
  }

  async function compile(files: JobFiles, signal?: AbortSignal): Promise<JobResult> {
    signal?.throwIfAborted()
    clearTimeout(idle)
    worker ??= new Worker(workerFile, { workerData: start })
    try {
      const result = await answerTo(worker, files, signal)
      if (result.memory > memory) await letGo()
      else idle = setTimeout(() => void letGo(), mostIdleMs).unref()
      return result
    } catch (error) {
      // Cancelled, or the compiler fell over: either way this thread is of no more use.
      await letGo()
      throw error
    }
  }

  return { compile, close: letGo }
}

function answerTo(worker: Worker, files: JobFiles, signal?: AbortSignal): Promise<JobResult> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      signal?.removeEventListener('abort', onAbort)
      act()
    }
    const onMessage = (result: JobResult) => settle(() => resolve(result))
    const onError = (error: Error) => settle(() => reject(error))
    const onExit = () => settle(() => reject(new Error('The typesetting thread ended early.')))
    const onAbort = () => settle(() => reject(signal?.reason))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    signal?.addEventListener('abort', onAbort, { once: true })
    worker.postMessage(files, [])
  })
}
