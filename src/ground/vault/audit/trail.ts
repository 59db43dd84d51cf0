import { type KeyObject, sign } from 'node:crypto'
import { signingKeyOf } from '../keys/signing'
import type { Write } from '../sql'
import { canonical } from './canonical'
import { baseline, digestOf } from './check-rows'
import { type Entry, hashOf, macOf, type SealedEntry, signedPart } from './entry'
import { detailOf, type Head, insertEntry, readHead } from './entry-rows'
import type { GuardedRow, Guards } from './guards'
import { digestBytes, insertParts, packed, type RowDigest } from './row-sets'
import { type Introduction, introducing, introductionsText, takeIntoUse } from './signing-keys'

/** What the router knows of a request when it writes its entry. */
export interface Deed {
  readonly at: string
  readonly userId: string
  readonly role: string
  readonly sessionId: string
  readonly action: string
  readonly entity: string
  readonly entityId: string
  readonly before?: unknown
  readonly after?: unknown
  readonly details?: Readonly<Record<string, string | number | boolean>>
  /** Guarded rows that were changed beside the one that is named. */
  readonly rows?: Iterable<RowDigest>
}

/** `before` is the row as the guards read it before the change; left out or null if it was not there. */
export interface ChangedRow {
  readonly entityId: string
  readonly before?: GuardedRow | null
}

/** Who makes entries in this session, and under which keys. */
export interface Maker {
  readonly key: Buffer
  /** The seed of the user's own signing key. */
  readonly signing: Buffer
  readonly boot: number
  readonly appVersion: string
  readonly deviceId: string
}

/** What is signed of a statement that is no entry. */
export function statementBytes(text: string): Buffer {
  return Buffer.from(`throughline statement/v1\n${text}`, 'utf8')
}

const clockTolerance = 2 * 60 * 1000

/**
 * The audit trail of an open vault: every entry holds the hash of the one before it, a MAC under a key that only an
 * unlocked vault has, and the signature of whoever made it. An entry is written in the transaction of the change that it
 * tells of.
 */
export class AuditTrail {
  #head: Head
  #introductions: Introduction[] = []
  /** Those of the transaction under way. */
  #introduced: readonly Introduction[] = []
  /** How the rows are read that the trail has described. */
  #form = ''
  readonly #signing: KeyObject

  constructor(
    private readonly db: Write,
    private readonly maker: Maker,
  ) {
    this.#head = readHead(db)
    this.#signing = signingKeyOf(maker.signing)
  }

  /** The key of the trail's MACs and digests, for whoever checks it in this process. */
  get key(): Buffer {
    return this.maker.key
  }

  get head(): Head {
    return this.#head
  }

  /**
   * The next entry brings in a user's new signing key and certifies it with this session's signature. To be called
   * whenever `users.signing_key` is written: for a new colleague, and after a reset.
   */
  introduce(userId: string, publicKey: Buffer): void {
    this.#introductions = [...this.#introductions.filter((one) => one.userId !== userId), { userId, publicKey }]
  }

  /** Whether the next entry brings in a key. */
  get introduces(): boolean {
    return this.#introductions.length > 0
  }

  /** Signs a statement of a module's with the user's own key. The words before it keep it apart from any entry. */
  signStatement(text: string): Buffer {
    return sign(null, statementBytes(text), this.#signing)
  }

  /**
   * Writes the entry of a deed. For what `guards` know, the digest after is taken of the row as it is now; a deed that
   * gives neither `before` nor `after` only looked at the row, and says which state it saw.
   */
  append(deed: Deed, guards?: Guards): void {
    const introductions = this.#introductions
    const rows = deed.rows ? packed(deed.rows) : null
    const details = {
      ...deed.details,
      ...(rows && rows.count > 0 ? { rows: rows.count, rowsHash: rows.hash } : {}),
      ...(introductions.length > 0 ? { [introducing]: introductionsText(introductions) } : {}),
    }
    const seq = this.#head.seq + 1
    const entry: Entry = {
      seq,
      at: deed.at,
      boot: this.maker.boot,
      clockSuspect: this.isSuspect(deed.at) ? 1 : 0,
      userId: deed.userId,
      role: deed.role,
      sessionId: deed.sessionId,
      action: deed.action,
      entity: deed.entity,
      entityId: deed.entityId,
      ...this.digests(deed, guards),
      details: Object.keys(details).length > 0 ? canonical(details) : null,
      appVersion: this.maker.appVersion,
      deviceId: this.maker.deviceId,
    }
    insertEntry(this.db, this.sealed(entry))
    if (rows) insertParts(this.db, seq, rows.parts)
    for (const introduction of introductions) takeIntoUse(this.db, introduction, seq)
    this.#introductions = []
    this.#introduced = introductions
  }

  /** After a transaction was rolled back: what was appended in it is gone. */
  forgetUncommitted(): void {
    this.#head = readHead(this.db)
    this.#introductions = [...this.#introduced, ...this.#introductions]
    this.#introduced = []
  }

  /** After a commit: what was appended is there for good. */
  committed(): void {
    this.#introduced = []
  }

  /** The digest of a row as entries hold it. */
  digest(row: unknown): Buffer | null {
    if (row === undefined || row === null) return null
    return digestOf(this.maker.key, typeof row === 'string' ? row : canonical(row))
  }

  /**
   * Describes every guarded row anew where that is needed: in a new vault, and after an update that reads rows in
   * another way. Must stand in a transaction, before anything is changed in it.
   */
  describeRows(guards: Guards, who: Pick<Deed, 'at' | 'userId' | 'role' | 'sessionId'>): void {
    if (this.#form === guards.form) return
    const text = 'select details from audit_entries where entity = ? and entity_id = ? order by seq desc limit 1'
    const [last] = this.db.arrays(text, [baseline.entity, baseline.entityId])
    const form = detailOf((last?.[0] as string | undefined) ?? null, 'form')
    if (form !== guards.form) {
      this.append({ ...who, ...baseline, details: { form: guards.form }, rows: this.everyRow(guards) })
    }
    this.#form = guards.form
  }

  private digests(deed: Deed, guards: Guards | undefined): Pick<Entry, 'digestBefore' | 'digestAfter'> {
    if (!guards?.guards(deed.entity)) {
      return { digestBefore: this.digest(deed.before), digestAfter: this.digest(deed.after) }
    }
    const now = this.digest(guards.read(this.db, deed.entity, deed.entityId))
    const isIntroduced = this.#introductions.some(({ userId }) => userId === deed.entityId)
    const changes = 'before' in deed || 'after' in deed || isIntroduced
    return { digestBefore: changes ? this.digest(deed.before) : now, digestAfter: now }
  }

  /** Rows of one entity with the digests of what they were and of what they are now. */
  digested(entity: string, rows: readonly ChangedRow[], guards: Guards): RowDigest[] {
    const ids = rows.map(({ entityId }) => entityId)
    const found = guards.readMany(this.db, entity, ids)
    const half = (row: GuardedRow | null | undefined) =>
      row === null || row === undefined ? null : digestOf(this.maker.key, row).subarray(0, digestBytes)
    return rows.map(({ entityId, before }) => ({
      entity,
      entityId,
      before: half(before),
      after: half(found.get(entityId)),
    }))
  }

  private *everyRow(guards: Guards): Generator<RowDigest, void, void> {
    for (const entity of guards.names) {
      for (let after = ''; ; ) {
        const ids = guards.idsAfter(this.db, entity, after)
        const last = ids.at(-1)
        if (last === undefined) break
        yield* this.digested(
          entity,
          ids.map((entityId) => ({ entityId })),
          guards,
        )
        after = last
      }
    }
  }

  private isSuspect(at: string): boolean {
    return this.#head.at !== '' && Date.parse(at) < Date.parse(this.#head.at) - clockTolerance
  }

  private sealed(entry: Entry): SealedEntry {
    const { hash: prevHash } = this.#head
    const hash = hashOf(prevHash, entry)
    const sealed = {
      ...entry,
      prevHash,
      hash,
      mac: macOf(this.maker.key, hash),
      sig: sign(null, signedPart(hash), this.#signing),
    }
    this.#head = { seq: entry.seq, hash, at: entry.at, action: entry.action }
    return sealed
  }
}
