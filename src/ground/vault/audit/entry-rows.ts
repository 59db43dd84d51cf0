import type { Read, Write } from '../sql'
import { genesis, type SealedEntry } from './entry'

const columns =
  'seq, prev_hash, at, boot, clock_suspect, user_id, role, session_id, action, entity, entity_id, digest_before, ' +
  'digest_after, details, app_version, device_id, hash, mac, sig'
const insertion = `insert into audit_entries (${columns}) values (${Array(19).fill('?').join(', ')})`
const reading = `select ${columns} from audit_entries where seq > ? order by seq limit ?`
const newest = 'select seq, hash, at, action from audit_entries order by seq desc limit 1'

/** Where the trail stands: its last entry, or nothing before the first. */
export interface Head {
  readonly seq: number
  readonly hash: Buffer
  readonly at: string
  readonly action: string
}

export function readHead(db: Read): Head {
  const [row] = db.arrays(newest, [])
  if (!row) return { seq: 0, hash: genesis, at: '', action: '' }
  const [seq, hash, at, action] = row as [number, Buffer, string, string]
  return { seq, hash, at, action }
}

/** The hash that stands in an entry, or null where there is no such entry. Of number 0: that of the beginning. */
export function hashAt(db: Read, seq: number): Buffer | null {
  if (seq === 0) return genesis
  const [row] = db.arrays('select hash from audit_entries where seq = ?', [seq])
  return (row?.[0] as Buffer | undefined) ?? null
}

/** Entries after a number, in their order, at most so many. */
export function readEntries(db: Read, after: number, most: number): SealedEntry[] {
  return db.arrays(reading, [after, most]).map(asEntry)
}

export function insertEntry(db: Write, entry: SealedEntry): void {
  db.runText(insertion, [
    entry.seq,
    entry.prevHash,
    entry.at,
    entry.boot,
    entry.clockSuspect,
    entry.userId,
    entry.role,
    entry.sessionId,
    entry.action,
    entry.entity,
    entry.entityId,
    entry.digestBefore,
    entry.digestAfter,
    entry.details,
    entry.appVersion,
    entry.deviceId,
    entry.hash,
    entry.mac,
    entry.sig,
  ])
}

function asEntry(row: readonly unknown[]): SealedEntry {
  return {
    seq: row[0] as number,
    prevHash: row[1] as Buffer,
    at: row[2] as string,
    boot: row[3] as number,
    clockSuspect: row[4] === 1 ? 1 : 0,
    userId: (row[5] as string | null) ?? '',
    role: (row[6] as string | null) ?? '',
    sessionId: (row[7] as string | null) ?? '',
    action: row[8] as string,
    entity: (row[9] as string | null) ?? '',
    entityId: (row[10] as string | null) ?? '',
    digestBefore: row[11] as Buffer | null,
    digestAfter: row[12] as Buffer | null,
    details: row[13] as string | null,
    appVersion: row[14] as string,
    deviceId: row[15] as string,
    hash: row[16] as Buffer,
    mac: row[17] as Buffer,
    sig: row[18] as Buffer | null,
  }
}

/** What an entry's details say under a name, or undefined. Details that are no JSON say nothing. */
export function detailOf(details: string | null, name: string): unknown {
  if (details === null || !details.includes(`"${name}"`)) return undefined
  try {
    return (JSON.parse(details) as Record<string, unknown>)[name]
  } catch {
    return undefined
  }
}
