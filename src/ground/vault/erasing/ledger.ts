import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalJson } from '../keys/canonical-json'
import { writeDurably } from '../keys/durable-file'
import type { Read, Write } from '../sql'

/** Whom the vault has erased: an id and when. Nobody is named. */
export interface ErasedId {
  readonly personId: string
  readonly erasedAt: string
}

const Ledger = z.strictObject({
  format: z.literal('throughline-erased/v1'),
  vaultId: z.string(),
  erased: z.array(z.strictObject({ personId: z.string().max(60), erasedAt: z.string().max(40) })),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
})

export const ledgerNames = ['vault.erased', 'vault.erased.copy'] as const

/**
 * How the list was found. `absent`: there is none. `altered`: a copy of it does not bear the vault's mark, so somebody
 * or something has changed it.
 */
export type LedgerFound = 'absent' | 'good' | 'altered'

/** The mark of the lists of one vault. */
export interface LedgerKey {
  readonly vaultId: string
  /** Comes from the first key that the vault had (`innerKey`): lists of every time bear the same mark. */
  readonly key: Buffer
}

/** What the lists in a folder say, as far as they bear the mark. */
export function readLedger(folder: string, own: LedgerKey): { found: LedgerFound; erased: readonly ErasedId[] } {
  const copies = ledgerNames.map((name) => readCopy(join(folder, name), own))
  const held = copies.flatMap((copy) => (copy === null || copy === 'altered' ? [] : copy))
  const found = copies.includes('altered') ? 'altered' : copies.every((copy) => copy === null) ? 'absent' : 'good'
  return { found, erased: together(held) }
}

/** Writes both copies and waits until the disk has them. */
export function writeLedger(folder: string, own: LedgerKey, erased: readonly ErasedId[]): void {
  const each = together(erased).map(({ personId, erasedAt }) => ({ personId, erasedAt }))
  const line = { format: 'throughline-erased/v1' as const, vaultId: own.vaultId, erased: each }
  const bytes = Buffer.from(canonicalJson({ ...line, mac: macOf(line, own.key) }), 'utf8')
  for (const path of ledgerNames.map((name) => join(folder, name))) {
    if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeDurably(path, bytes)
  }
}

/** Each once, in the order of their ids. */
export function together(erased: readonly ErasedId[]): ErasedId[] {
  const each = new Map(erased.map((one) => [one.personId, one]))
  return [...each.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1))
}

/** What the vault itself knows of whom it has erased. One of an older version has not erased anybody. */
export function erasedIds(db: Read): ErasedId[] {
  if (db.arrays("select 1 from sqlite_schema where name = 'erased_ids'", []).length === 0) return []
  return db
    .arrays('select person_id, erased_at from erased_ids order by person_id', [])
    .map(([personId, erasedAt]) => ({ personId: String(personId), erasedAt: String(erasedAt) }))
}

export function noteErased(db: Write, { personId, erasedAt }: ErasedId): void {
  db.runText('insert or ignore into erased_ids (person_id, erased_at) values (?, ?)', [personId, erasedAt])
}

function readCopy(path: string, { vaultId, key }: LedgerKey): readonly ErasedId[] | 'altered' | null {
  if (!existsSync(path)) return null
  try {
    const { mac, ...line } = Ledger.parse(JSON.parse(readFileSync(path, 'utf8')))
    const isMarked = timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(line, key), 'hex'))
    return isMarked && line.vaultId === vaultId ? line.erased : 'altered'
  } catch {
    return 'altered'
  }
}

function macOf(line: Omit<z.infer<typeof Ledger>, 'mac'>, key: Buffer): string {
  return createHmac('sha256', key).update(canonicalJson(line)).digest('hex')
}
