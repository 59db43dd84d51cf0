import { z } from 'zod'
import type { ToWindow } from '../ground/shared/wire'
import type { Router } from '../ground/vault/router'
import type { ElectronPort } from './host'

/** What a window may send. Anything else is dropped without an answer: only a broken window sends it. */
const FromWindow = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('request'),
    id: z.int(),
    operation: z.string().max(100),
    input: z.unknown(),
    /** Given for a password that was typed again a moment ago. */
    ticket: z.string().max(100).optional(),
  }),
  z.strictObject({ kind: z.literal('cancel'), id: z.int() }),
])

/** The lines to the windows: each request goes to the router, each answer goes back on the line it came by. */
export class Windows {
  readonly #ports = new Set<ElectronPort>()
  readonly #early: ElectronPort[] = []
  #router: Router | null = null

  serve(router: Router): void {
    this.#router = router
    for (const port of this.#early.splice(0)) this.open(port, router)
  }

  connect(port: ElectronPort | undefined): void {
    if (!port) return
    if (this.#router) this.open(port, this.#router)
    else this.#early.push(port)
  }

  announce(modules: readonly string[]): void {
    for (const port of this.#ports) port.postMessage({ kind: 'changed', modules } satisfies ToWindow)
  }

  private open(port: ElectronPort, router: Router): void {
    const running = new Map<number, AbortController>()
    this.#ports.add(port)
    port.on('close', () => {
      this.#ports.delete(port)
      for (const task of running.values()) task.abort()
    })
    port.on('message', ({ data }) => {
      const message = FromWindow.safeParse(data)
      if (!message.success) return
      if (message.data.kind === 'cancel') {
        running.get(message.data.id)?.abort()
        return
      }
      const { id, operation, input, ticket } = message.data
      const stop = new AbortController()
      running.set(id, stop)
      const answer = (reply: ToWindow) => port.postMessage(reply)
      void router
        .handle(operation, input, {
          signal: stop.signal,
          ticket,
          progress: (progress) => answer({ kind: 'progress', id, progress }),
        })
        .then((result) => answer({ kind: 'result', id, result }))
        .finally(() => running.delete(id))
    })
    port.start()
  }
}
