import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { canonicalJson } from '../keys/canonical-json'
import { writeDurably } from '../keys/durable-file'

const MOST_BYTES = 64 * 1024
const when = z.number().min(0)
const count = z.int().min(0)

const Tries = z.strictObject({
  format: z.literal('throughline-tries'),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  /** Grows by one with every writing: of two copies the higher is the newer. */
  seq: count,
  /** The machine whose uptime this is. */
  deviceId: z.string().max(64),
  /** The steady clock and the machine's uptime, both in milliseconds, at the time of writing. */
  steadyAt: when,
  uptimeAt: when,
  /** What counts for a name that has no line of its own: not zero after both copies were lost. */
  otherwise: z.strictObject({ failures: count, lastAt: when }),
  names: z.record(z.string().regex(/^[0-9a-f]{32}$/), z.strictObject({ failures: count, lastAt: when })),
  recent: z.array(when).max(64),
})
export type Tries = z.infer<typeof Tries>

/** One copy, or null if it is not there, damaged, another vault's or not written by us. */
export function readTries(path: string, vaultId: string): Tries | null {
  try {
    if (statSync(path).size > MOST_BYTES) return null
    const { sha256, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    const read = Tries.safeParse(rest)
    return read.success && read.data.vaultId === vaultId && digest(read.data) === sha256 ? read.data : null
  } catch {
    return null
  }
}

/** Writes one copy; false where the disk would not take it: then the other copy and the memory must do. */
export function writeTries(path: string, tries: Tries): boolean {
  try {
    writeDurably(path, Buffer.from(JSON.stringify({ ...tries, sha256: digest(tries) }), 'utf8'))
    return true
  } catch {
    return false
  }
}

/** Finds damage. Nobody has a key before signing in, so a hand in the file is found by the vault itself, afterwards. */
function digest(tries: Tries): string {
  return createHash('sha256').update(canonicalJson(tries)).digest('hex')
}
