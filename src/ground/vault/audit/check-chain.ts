import { type KeyObject, timingSafeEqual, verify } from 'node:crypto'
import type { Read } from '../sql'
import { detailOf, readEntries } from './entry-rows'
import { genesis, hashOf, macOf, type SealedEntry, signedPart } from './entry'
import { readRows, type RowDigest } from './row-sets'
import { checkingKey, type Introduction, introducing, introductionsIn, keysAt, keysOnRecord } from './signing-keys'

/** The first entry of a trail that does not hold, and why. */
export interface Break {
  readonly seq: number
  readonly why:
    | 'missing'
    | 'altered'
    | 'not-linked'
    | 'not-sealed'
    | 'not-signed'
    | 'wrong-signature'
    | 'unknown-signer'
    | 'rows-altered'
    | 'keys-altered'
}

/** Somebody began to sign with a key that nobody else's signature vouches for: so it is after the recovery key was used. */
export interface Uncertified {
  readonly seq: number
  readonly userId: string
}

const entriesReadAtOnce = 200

/** What the chain's entries are told to, one after the other, as they are found to hold. */
export type Follow = (entry: SealedEntry, rows: readonly RowDigest[]) => void

/**
 * Reads a trail entry by entry: its numbers without a gap, each linked to the one before, its hash, its MAC, the
 * signature of whoever made it, and the rows that were packed under it. Knows who signed with which key as the entries
 * themselves brought the keys in.
 */
export class ChainCheck {
  readonly uncertified: Uncertified[] = []
  readonly #signers = new Map<string, KeyObject>()
  readonly #keys = new Map<string, string[]>()
  #previous: Buffer
  /** The last entry that was read and holds. */
  seq: number

  constructor(
    private readonly db: Read,
    private readonly key: Buffer,
    private readonly follow: Follow | null = null,
    from: { readonly seq: number; readonly hash: Buffer } = { seq: 0, hash: genesis },
  ) {
    this.seq = from.seq
    this.#previous = from.hash
    if (from.seq > 0) for (const known of keysAt(db, from.seq)) this.take(known, known.userId, 0)
  }

  /** Reads the next few entries: a Break, or how many there were. 0: the end. */
  step(most = entriesReadAtOnce): Break | number {
    const entries = readEntries(this.db, this.seq, most)
    for (const entry of entries) {
      const why = this.fault(entry)
      if (why) return { seq: why === 'missing' ? this.seq + 1 : entry.seq, why }
      this.#previous = entry.hash
      this.seq = entry.seq
    }
    return entries.length
  }

  /** After the whole trail: whether the table of signing keys says what the entries say. */
  keysProblem(): Break | null {
    const told = [...this.#keys.values()].flat().sort()
    const kept = keysOnRecord(this.db).sort()
    return told.length === kept.length && told.every((line, at) => line === kept[at])
      ? null
      : { seq: this.seq, why: 'keys-altered' }
  }

  private fault(entry: SealedEntry): Break['why'] | null {
    if (entry.seq !== this.seq + 1) return 'missing'
    if (!entry.prevHash.equals(this.#previous)) return 'not-linked'
    const hash = hashOf(this.#previous, entry)
    if (!hash.equals(entry.hash)) return 'altered'
    const mac = macOf(this.key, hash)
    if (entry.mac.length !== mac.length || !timingSafeEqual(entry.mac, mac)) return 'not-sealed'
    for (const introduction of introductionsIn(detailOf(entry.details, introducing))) {
      this.take(introduction, entry.userId, entry.seq)
    }
    if (!entry.sig) return 'not-signed'
    const signer = this.#signers.get(entry.userId)
    if (!signer) return 'unknown-signer'
    if (!verify(null, signedPart(hash), signer, entry.sig)) return 'wrong-signature'
    return this.rowsFault(entry)
  }

  private rowsFault(entry: SealedEntry): Break['why'] | null {
    const promised = detailOf(entry.details, 'rowsHash')
    if (promised === undefined) {
      this.follow?.(entry, [])
      return null
    }
    try {
      const { rows, hash } = readRows(this.db, entry.seq)
      if (hash !== promised) return 'rows-altered'
      this.follow?.(entry, rows)
      return null
    } catch {
      return 'rows-altered'
    }
  }

  private take({ userId, publicKey }: Introduction, by: string, seq: number): void {
    const lines = this.#keys.get(userId) ?? []
    if (seq > 0 && by === userId && this.#signers.size > 0) this.uncertified.push({ seq, userId })
    const last = lines.pop()
    if (last) lines.push(last.replace('  ', ` ${seq} `))
    lines.push(`${userId} ${seq}  ${publicKey.toString('hex')}`)
    this.#keys.set(userId, lines)
    this.#signers.set(userId, checkingKey(publicKey))
  }
}

/** Reads the whole chain and gives the first bad entry, or null if every one holds. */
export function firstBreak(db: Read, key: Buffer): Break | null {
  const check = new ChainCheck(db, key)
  for (;;) {
    const outcome = check.step()
    if (typeof outcome !== 'number') return outcome
    if (outcome === 0) return check.keysProblem()
  }
}
