import type { Progress } from '../../shared/contract'
import type { FrameEvent, FrameRequest } from '../../shared/frame'
import type { Result } from '../../shared/problem'
import type { ToVault, ToWindow } from '../../shared/wire'

declare global {
  interface Window {
    /** What the preload script offers. */
    readonly bridge: {
      connect(): void
      frame(request: FrameRequest): void
      onFrame(listener: (event: FrameEvent) => void): void
    }
  }
}

interface Waiting {
  readonly resolve: (result: Result<unknown>) => void
  readonly progress: ((progress: Progress) => void) | undefined
}

const waiting = new Map<number, Waiting>()
const listeners = new Set<(modules: readonly string[]) => void>()
let lastId = 0

/** The port to the vault, as soon as it has come. */
const port = new Promise<MessagePort>((resolve) => {
  window.addEventListener('message', (event) => {
    const [given] = event.ports
    if (event.source !== window || event.data !== 'vault-port' || !given) return
    given.onmessage = ({ data }: MessageEvent<ToWindow>) => hear(data)
    resolve(given)
  })
  window.bridge.connect()
})

function hear(message: ToWindow): void {
  if (message.kind === 'changed') {
    for (const listener of listeners) listener(message.modules)
    return
  }
  const asked = waiting.get(message.id)
  if (message.kind === 'progress') {
    asked?.progress?.(message.progress)
    return
  }
  waiting.delete(message.id)
  asked?.resolve(message.result)
}

/** Sends one request to the vault and waits for its result. Aborting `signal` asks the vault to stop a task. */
export async function request(
  operation: string,
  input: unknown,
  options: {
    readonly signal?: AbortSignal
    readonly progress?: (progress: Progress) => void
    readonly ticket?: string
  } = {},
): Promise<Result<unknown>> {
  const line = await port
  lastId += 1
  const id = lastId
  return new Promise((resolve) => {
    waiting.set(id, { resolve, progress: options.progress })
    options.signal?.addEventListener('abort', () => line.postMessage({ kind: 'cancel', id } satisfies ToVault))
    line.postMessage({ kind: 'request', id, operation, input, ticket: options.ticket } satisfies ToVault)
  })
}

/** Hears which modules' facts have changed. Returns the way to stop hearing. */
export function onChanged(listener: (modules: readonly string[]) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
