import { readFileSync, statSync } from 'node:fs'
import { Refusal } from '../../shared/problem'
import { usualLimits } from './cells'
import type { FromParser, Port, ToParser, Works } from './parser-messages'
import { openTable, type TableFile } from './read'
import { refuseFile, sheetProblem } from './refusals'

/** Batches that may be on their way while the caller works. */
const ahead = 3

/**
 * The parser's end of the line: opens one file and reads its sheets as asked. `works` are what modules do with rows
 * before they travel; an entry of a module's own passes them, the entry in this folder passes none.
 */
export function serveParser(port: Port<FromParser, ToParser>, works: Works = {}): void {
  let table: TableFile | null = null
  let cancelled = false
  let onTheWay = 0
  let wake: (() => void) | null = null
  let queue: Promise<void> = Promise.resolve()

  port.onMessage((message) => {
    switch (message.kind) {
      case 'taken':
        onTheWay--
        wake?.()
        return
      case 'cancel':
        cancelled = true
        wake?.()
        return
      case 'open':
        queue = queue.then(() => answer(() => open(message)))
        return
      case 'read':
        queue = queue.then(() => answer(() => read(message)))
    }
  })
  port.post({ kind: 'ready' })

  async function answer(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      port.post({ kind: 'refused', problem: error instanceof Refusal ? error.problem : sheetProblem('damaged') })
    }
  }

  async function open(message: Extract<ToParser, { kind: 'open' }>): Promise<void> {
    table?.close()
    table = null
    if (message.path !== null && statSync(message.path).size > usualLimits.fileBytes) refuseFile('tooBig')
    const bytes = message.path === null ? (message.bytes ?? new Uint8Array()) : readFileSync(message.path)
    const { format, encoding, separator, sheets } = (table = await openTable(bytes, message.fileName))
    port.post({ kind: 'opened', opened: { format, encoding, separator, sheets, bytes: bytes.length } })
  }

  async function read(message: Extract<ToParser, { kind: 'read' }>): Promise<void> {
    if (!table) refuseFile('stopped')
    cancelled = false
    onTheWay = 0
    const work = message.work && works[message.work.name]?.(message.work.input)
    if (message.work && !work) throw new Error(`There is no work named ${message.work.name}.`)
    const end = await table.read(message.sheet, async (batch) => {
      port.post({ kind: 'batch', value: work ? work.batch(batch) : batch, rows: batch.rows.length })
      onTheWay++
      // Lets a cancel or a receipt be heard between two batches.
      await new Promise((resolve) => setImmediate(resolve))
      while (onTheWay >= ahead && !cancelled) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        wake = null
      }
      if (cancelled) refuseFile('cancelled')
    })
    port.post({ kind: 'end', end, value: work ? work.end(end) : null })
  }
}
