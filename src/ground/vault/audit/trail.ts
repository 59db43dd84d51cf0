import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Generated } from 'kysely'
import { type Read, tables, type Write } from '../sql'
import { canonical } from './canonical'
import { type Entry, genesis, hashOf, macOf } from './entry'

interface AuditEntries {
  seq: Generated<number>
  prev_hash: Buffer
  at: string
  boot: number
  clock_suspect: number
  user_id: string
  role: string
  session_id: string
  action: string
  entity: string
  entity_id: string
  digest_before: Buffer | null
  digest_after: Buffer | null
  details: string | null
  app_version: string
  device_id: string
  hash: Buffer
  mac: Buffer
  sig: Buffer | null
}

const t = tables<{ audit_entries: AuditEntries }>()

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
}

const clockTolerance = 2 * 60 * 1000

/**
 * The audit trail of an open vault: every entry holds the hash of the one before it and a MAC under a key that only an
 * unlocked vault has. An entry is written in the transaction of the change that it tells of.
 */
export class AuditTrail {
  #head: { seq: number; hash: Buffer; at: string }

  constructor(
    private readonly db: Write,
    private readonly key: Buffer,
    private readonly place: { readonly boot: number; readonly appVersion: string; readonly deviceId: string },
  ) {
    this.#head = this.readHead()
  }

  get head(): { readonly seq: number; readonly hash: Buffer } {
    return this.#head
  }

  append(deed: Deed): void {
    const head = this.#head
    const entry: Entry = {
      seq: head.seq + 1,
      at: deed.at,
      boot: this.place.boot,
      clockSuspect: head.at !== '' && Date.parse(deed.at) < Date.parse(head.at) - clockTolerance ? 1 : 0,
      userId: deed.userId,
      role: deed.role,
      sessionId: deed.sessionId,
      action: deed.action,
      entity: deed.entity,
      entityId: deed.entityId,
      digestBefore: this.digest(deed.before),
      digestAfter: this.digest(deed.after),
      details: deed.details ? canonical(deed.details) : null,
      appVersion: this.place.appVersion,
      deviceId: this.place.deviceId,
    }
    const hash = hashOf(head.hash, entry)
    this.db.run(
      t.insertInto('audit_entries').values({
        seq: entry.seq,
        prev_hash: head.hash,
        at: entry.at,
        boot: entry.boot,
        clock_suspect: entry.clockSuspect,
        user_id: entry.userId,
        role: entry.role,
        session_id: entry.sessionId,
        action: entry.action,
        entity: entry.entity,
        entity_id: entry.entityId,
        digest_before: entry.digestBefore,
        digest_after: entry.digestAfter,
        details: entry.details,
        app_version: entry.appVersion,
        device_id: entry.deviceId,
        hash,
        mac: macOf(this.key, hash),
        sig: null,
      }),
    )
    this.#head = { seq: entry.seq, hash, at: entry.at }
  }

  /** After a transaction was rolled back: what was appended in it is gone. */
  forgetUncommitted(): void {
    this.#head = this.readHead()
  }

  /** The digest of a guarded row: keyed, so that a short value cannot be guessed from it. */
  digest(row: unknown): Buffer | null {
    return row === undefined || row === null ? null : createHmac('sha256', this.key).update(canonical(row)).digest()
  }

  private readHead(): { seq: number; hash: Buffer; at: string } {
    const last = this.db.one(
      t.selectFrom('audit_entries').select(['seq', 'hash', 'at']).orderBy('seq', 'desc').limit(1),
    )
    return last ?? { seq: 0, hash: genesis, at: '' }
  }
}

/** The first entry of a trail that does not hold, and why. */
export interface Break {
  readonly seq: number
  readonly why: 'missing' | 'altered' | 'not-linked' | 'not-sealed'
}

/** Reads the whole chain and gives the first bad entry, or null if every one holds. */
export function firstBreak(db: Read, key: Buffer): Break | null {
  let previous: Buffer = genesis
  let expected = 1
  for (const row of db.each(t.selectFrom('audit_entries').selectAll().orderBy('seq'))) {
    if (row.seq !== expected) return { seq: expected, why: 'missing' }
    if (!row.prev_hash.equals(previous)) return { seq: row.seq, why: 'not-linked' }
    const hash = hashOf(previous, {
      seq: row.seq,
      at: row.at,
      boot: row.boot,
      clockSuspect: row.clock_suspect === 1 ? 1 : 0,
      userId: row.user_id,
      role: row.role,
      sessionId: row.session_id,
      action: row.action,
      entity: row.entity,
      entityId: row.entity_id,
      digestBefore: row.digest_before,
      digestAfter: row.digest_after,
      details: row.details,
      appVersion: row.app_version,
      deviceId: row.device_id,
    })
    if (!hash.equals(row.hash)) return { seq: row.seq, why: 'altered' }
    const mac = macOf(key, hash)
    if (row.mac.length !== mac.length || !timingSafeEqual(row.mac, mac)) return { seq: row.seq, why: 'not-sealed' }
    previous = row.hash
    expected += 1
  }
  return null
}
