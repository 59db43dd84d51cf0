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

/** An entry as it is stored: with the hash of the one before it, and what seals it. */
export interface SealedEntry extends Entry {
  readonly prevHash: Buffer
  readonly hash: Buffer
  readonly mac: Buffer
  readonly sig: Buffer | null
}

/** The hash of the chain before its first entry. */
export const genesis = Buffer.alloc(32)

/** SHA-256 over the previous hash and every field, each with its length before it so that no two entries read alike. */
export function hashOf(prevHash: Buffer, entry: Entry): Buffer {
  const fields: (string | Buffer | null)[] = [
    prevHash,
    String(entry.seq),
    entry.at,
    String(entry.boot),
    String(entry.clockSuspect),
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
  const pieces: Buffer[] = []
  for (const field of fields) {
    const bytes = typeof field === 'string' ? Buffer.from(field, 'utf8') : field
    const length = Buffer.allocUnsafe(4)
    length.writeInt32BE(bytes ? bytes.length : -1)
    pieces.push(length)
    if (bytes) pieces.push(bytes)
  }
  return createHash('sha256').update(Buffer.concat(pieces)).digest()
}

export function macOf(key: Buffer, hash: Buffer): Buffer {
  return createHmac('sha256', key).update(hash).digest()
}

const purpose = Buffer.from('throughline audit entry/v1|', 'utf8')

/** What a user signs of an entry: its hash, which stands for everything before it too. */
export function signedPart(hash: Buffer): Buffer {
  return Buffer.concat([purpose, hash])
}
