import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const largest = 1_000_000

/**
 * Writes down what was not expected, on this machine only: a code, the operation, the kind of error and the places in
 * the program. Messages are left out, because a message may hold what somebody typed.
 */
export function incidentLog(folder: string): (operation: string, error: unknown) => string {
  const file = join(folder, 'incidents.log')
  return (operation, error) => {
    const code = randomBytes(4).toString('hex').toUpperCase()
    const line = { code, at: new Date().toISOString(), operation, kind: kindOf(error), places: placesOf(error) }
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.old`)
      appendFileSync(file, `${JSON.stringify(line)}\n`)
    } catch {
      // A full disk must not turn one fault into two.
    }
    return code
  }
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? `${error.name} ${code}` : error.name
}

/** File and line of each step on the stack, without the message and without the folders of this machine. */
function placesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || !error.stack) return []
  return [...error.stack.matchAll(/([\w.-]+\.[cm]?[jt]s:\d+):\d+/g)].slice(0, 12).map((match) => match[1] ?? '')
}
