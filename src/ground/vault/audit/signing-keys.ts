import { createPublicKey, type KeyObject } from 'node:crypto'
import type { Read, Write } from '../sql'

/** A new signing key, as the entry that brings it in names it. */
export interface Introduction {
  readonly userId: string
  readonly publicKey: Buffer
}

/** The detail of an entry that brings in signing keys: it certifies them with the signature of whoever made it. */
export const introducing = 'signingKeys'

export function introductionsText(introductions: readonly Introduction[]): string {
  return introductions.map(({ userId, publicKey }) => `${userId}:${publicKey.toString('hex')}`).join(' ')
}

/** The keys that an entry brings in. What is misspelt brings in nothing. */
export function introductionsIn(detail: unknown): Introduction[] {
  if (typeof detail !== 'string') return []
  return detail.split(' ').flatMap((text) => {
    const [, userId, hex] = /^([^: ]+):([0-9a-f]{64})$/.exec(text) ?? []
    return userId && hex ? [{ userId, publicKey: Buffer.from(hex, 'hex') }] : []
  })
}

/** The key that a user signs with now; null before their first was brought in. */
export function keyInUse(db: Read, userId: string): Buffer | null {
  const [row] = db.arrays('select public_key from signing_keys where user_id = ? and to_seq is null', [userId])
  return (row?.[0] as Buffer | undefined) ?? null
}

/** Who signed with which key when the entry `seq` was made. */
export function keysAt(db: Read, seq: number): Introduction[] {
  const text = 'select user_id, public_key from signing_keys where from_seq <= ? and (to_seq is null or to_seq > ?)'
  return db
    .arrays(text, [seq, seq])
    .map(([userId, publicKey]) => ({ userId: userId as string, publicKey: publicKey as Buffer }))
}

/** Every key there is or was, as the table has it: `user from to key`, for comparing it with the trail. */
export function keysOnRecord(db: Read): string[] {
  const text =
    "select user_id || ' ' || from_seq || ' ' || coalesce(to_seq, '') || ' ' || lower(hex(public_key)) from signing_keys"
  return db.arrays(text, []).map(([line]) => line as string)
}

/** Takes a key into use from an entry on; the user's key of before is good for what came before. */
export function takeIntoUse(db: Write, { userId, publicKey }: Introduction, seq: number): void {
  db.runText('update signing_keys set to_seq = ? where user_id = ? and to_seq is null', [seq, userId])
  const text = 'insert into signing_keys (public_key, user_id, from_seq, to_seq) values (?, ?, ?, null)'
  db.runText(text, [publicKey, userId, seq])
}

const publicStart = Buffer.from('302a300506032b6570032100', 'hex')

/** A public key as the checker uses it, made once for many entries. */
export function checkingKey(publicKey: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([publicStart, publicKey]), format: 'der', type: 'spki' })
}
