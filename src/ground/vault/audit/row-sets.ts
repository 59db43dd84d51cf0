import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Read, Write } from '../sql'

/** A guarded row that an entry changed beside the one that it names. Digests are of `digestBytes` bytes. */
export interface RowDigest {
  readonly entity: string
  readonly entityId: string
  /** Null: it was not there. */
  readonly before: Buffer | null
  /** Null: it is not there any more. */
  readonly after: Buffer | null
}

/** The rows of one entry as they are told of, each once: what it was before its first change, and is after its last. */
export class RowsTold {
  readonly #rows = new Map<string, RowDigest>()

  add(rows: readonly RowDigest[]): void {
    for (const row of rows) {
      const key = `${row.entity} ${row.entityId}`
      const held = this.#rows.get(key)
      this.#rows.set(key, held ? { ...row, before: held.before } : row)
    }
  }

  all(): Iterable<RowDigest> {
    return this.#rows.values()
  }
}

/** Half of an HMAC-SHA-256: still far beyond guessing, and a third of the room that a person takes under an import. */
export const digestBytes = 16
const rowsInPart = 1000
const gone = Buffer.alloc(digestBytes)

interface Part {
  readonly entity: string
  readonly ids: Buffer
  readonly digests: Buffer
}

/** Rows packed in parts as they are stored, and the hash that the entry holds of all of them. */
export function packed(rows: Iterable<RowDigest>): { parts: readonly Part[]; hash: string; count: number } {
  const parts: Part[] = []
  let held: RowDigest[] = []
  let count = 0
  const close = () => {
    const [first] = held
    if (!first) return
    const ids = deflateRawSync(Buffer.from(held.map(({ entityId }) => entityId).join('\n'), 'utf8'), { level: 6 })
    const digests = Buffer.concat(held.flatMap(({ before, after }) => [before ?? gone, after ?? gone]))
    parts.push({ entity: first.entity, ids, digests })
    held = []
  }
  for (const row of rows) {
    if (held.length === rowsInPart || (held[0] && held[0].entity !== row.entity)) close()
    held.push(row)
    count += 1
  }
  close()
  return { parts, hash: hashOfParts(parts), count }
}

export function insertParts(db: Write, seq: number, parts: readonly Part[]): void {
  for (const [part, { entity, ids, digests }] of parts.entries()) {
    const text = 'insert into audit_rows (seq, part, entity, ids, digests) values (?, ?, ?, ?, ?)'
    db.runText(text, [seq, part, entity, ids, digests])
  }
}

/** The rows under an entry with the hash of how they are stored. Throws if they cannot be unpacked. */
export function readRows(db: Read, seq: number): { rows: RowDigest[]; hash: string } {
  const parts = db
    .arrays('select entity, ids, digests from audit_rows where seq = ? order by part', [seq])
    .map(
      ([entity, ids, digests]): Part => ({ entity: entity as string, ids: ids as Buffer, digests: digests as Buffer }),
    )
  return { rows: parts.flatMap(unpacked), hash: hashOfParts(parts) }
}

function unpacked({ entity, ids, digests }: Part): RowDigest[] {
  // A part holds a thousand ids: what unpacks to more was not packed here.
  const names = inflateRawSync(ids, { maxOutputLength: 1_000_000 }).toString('utf8').split('\n')
  if (names.length * 2 * digestBytes !== digests.length) throw new Error('A part does not hold what it names.')
  return names.map((entityId, at) => {
    const digest = (place: number) => {
      const bytes = digests.subarray((2 * at + place) * digestBytes, (2 * at + place + 1) * digestBytes)
      return bytes.equals(gone) ? null : bytes
    }
    return { entity, entityId, before: digest(0), after: digest(1) }
  })
}

function hashOfParts(parts: readonly Part[]): string {
  const hash = createHash('sha256')
  for (const { entity, ids, digests } of parts) {
    for (const bytes of [Buffer.from(entity, 'utf8'), ids, digests]) {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      hash.update(length).update(bytes)
    }
  }
  return hash.digest('hex')
}
