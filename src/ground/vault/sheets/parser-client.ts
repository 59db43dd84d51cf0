import { type Problem, Refusal } from '../../shared/problem'
import type { SheetEnd } from './cells'
import type { FromParser, Opened, Port, ToParser } from './parser-messages'
import { sheetProblem } from './refusals'

export interface ReadOptions {
  /** What the parser does with each batch before it travels (serve-parser.ts); null: nothing. */
  readonly work: { readonly name: string; readonly input: unknown } | null
  readonly signal?: AbortSignal
}

/**
 * The caller's end of the parser process. A hung parser cannot stop itself, so the deadline is kept here: 30 seconds of
 * parsing for each 130,000 rows or part of them (security.md 7a), counted only while the caller waits. When it passes,
 * the process is ended and the caller gets a Refusal.
 */
export class ParserClient {
  private waiting: ((message: FromParser) => void) | null = null
  private readonly arrived: FromParser[] = []
  private gone = false

  constructor(
    private readonly port: Port<ToParser, FromParser>,
    private readonly milliseconds = 30_000,
  ) {
    port.onMessage((message) => this.hear(message))
    port.onClose(() => {
      this.gone = true
      this.hear({ kind: 'refused', problem: sheetProblem('stopped') })
    })
  }

  async open(fileName: string, source: { bytes: Uint8Array } | { path: string }): Promise<Opened> {
    this.port.post({
      kind: 'open',
      fileName,
      bytes: 'bytes' in source ? source.bytes : null,
      path: 'path' in source ? source.path : null,
    })
    const allowance = { left: this.milliseconds }
    for (;;) {
      const message = await this.next(allowance)
      if (message.kind === 'opened') return message.opened
      if (message.kind === 'refused') this.fail(message.problem)
    }
  }

  /** Reads a sheet. `take` gets each batch (or what the work made of it); the next ones are made meanwhile. */
  async read<Value, Last>(
    sheet: number,
    options: ReadOptions,
    take: (value: Value, rowsSoFar: number) => Promise<void> | void,
  ): Promise<{ end: SheetEnd; value: Last }> {
    const { signal } = options
    const cancel = () => {
      this.port.post({ kind: 'cancel' })
      this.hear({ kind: 'refused', problem: sheetProblem('cancelled') })
    }
    if (signal?.aborted) this.fail(sheetProblem('cancelled'))
    signal?.addEventListener('abort', cancel, { once: true })
    try {
      this.port.post({ kind: 'read', sheet, work: options.work })
      const allowance = { left: this.milliseconds }
      let rows = 0
      for (;;) {
        const message = await this.next(allowance)
        if (message.kind === 'refused') this.fail(message.problem)
        if (message.kind === 'end') return { end: message.end, value: message.value as Last }
        if (message.kind !== 'batch') continue
        const before = Math.floor(rows / 130_000)
        rows += message.rows
        allowance.left += (Math.floor(rows / 130_000) - before) * this.milliseconds
        await take(message.value as Value, rows)
        this.port.post({ kind: 'taken' })
      }
    } finally {
      signal?.removeEventListener('abort', cancel)
    }
  }

  /** Ends the process. */
  close(): void {
    this.gone = true
    this.port.close()
  }

  private hear(message: FromParser): void {
    if (this.waiting) {
      const heard = this.waiting
      this.waiting = null
      heard(message)
    } else this.arrived.push(message)
  }

  private async next(allowance: { left: number }): Promise<FromParser> {
    const early = this.arrived.shift()
    if (early) return early
    if (this.gone) return { kind: 'refused', problem: sheetProblem('stopped') }
    const begun = performance.now()
    const message = await new Promise<FromParser>((resolve) => {
      const timer = setTimeout(
        () => {
          this.waiting = null
          resolve({ kind: 'refused', problem: sheetProblem('tooSlow') })
        },
        Math.max(1, allowance.left),
      )
      this.waiting = (heard) => {
        clearTimeout(timer)
        resolve(heard)
      }
    })
    allowance.left -= performance.now() - begun
    return message
  }

  /** A file that was refused is not asked again: the process ends with it. */
  private fail(problem: Problem): never {
    this.close()
    throw new Refusal(problem)
  }
}
