import { createHash, createHmac } from 'node:crypto'

/** One entry of the audit trail without what seals it: who did what to which record, when. No personal text. */
export interface Entry {
  readonly seq: number
  readonly at: string
  /** Which opening of the vault this was, counted from 1. */
  readonly boot: number
  /** 1 if the clock stood more than two minutes before the last entry's. */
  readonly clockSuspect: 0 | 1
  readonly userId: string
  readonly role: string
  readonly sessionId: string
  readonly action: string
  readonly entity: string
  readonly entityId: string
  readonly digestBefore: Buffer | null
  readonly digestAfter: Buffer | null
  /** Figures and codes as canonical JSON, or null. */
  readonly details: string | null
  readonly appVersion: string
  readonly deviceId: string
}

/** The hash of the chain before its first entry. */
export const genesis = Buffer.alloc(32)

/** SHA-256 over the previous hash and every field, each with its length before it so that no two entries read alike. */
export function hashOf(prevHash: Buffer, entry: Entry): Buffer {
  const hash = createHash('sha256')
  const fields: (string | number | Buffer | null)[] = [
    prevHash,
    entry.seq,
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
  ]
  for (const field of fields) {
    const bytes = field === null ? null : Buffer.isBuffer(field) ? field : Buffer.from(String(field), 'utf8')
    const length = Buffer.alloc(4)
    length.writeInt32BE(bytes ? bytes.length : -1)
    hash.update(length)
    if (bytes) hash.update(bytes)
  }
  return hash.digest()
}

export function macOf(key: Buffer, hash: Buffer): Buffer {
  return createHmac('sha256', key).update(hash).digest()
}
