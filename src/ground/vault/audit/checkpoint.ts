import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Read, Write } from '../sql'

/** An entry up to which the trail was read and found whole, so that an unlock need not begin at the beginning. */
export interface Checkpoint {
  readonly seq: number
  readonly hash: Buffer
}

const fact = 'auditCheckpoint'

/** The checkpoint, if there is one and it bears the vault's mark. */
export function readCheckpoint(db: Read, key: Buffer): Checkpoint | null {
  const [row] = db.arrays('select value from vault_facts where key = ?', [fact])
  const [, seq, hash, mac] = /^(\d+):([0-9a-f]{64}):([0-9a-f]{64})$/.exec((row?.[0] as string | undefined) ?? '') ?? []
  if (!seq || !hash || !mac) return null
  const checkpoint = { seq: Number(seq), hash: Buffer.from(hash, 'hex') }
  return timingSafeEqual(Buffer.from(mac, 'hex'), macOf(key, checkpoint)) ? checkpoint : null
}

export function writeCheckpoint(db: Write, key: Buffer, { seq, hash }: Checkpoint): void {
  const value = `${seq}:${hash.toString('hex')}:${macOf(key, { seq, hash }).toString('hex')}`
  db.runText('insert into vault_facts (key, value) values (?, ?) on conflict (key) do update set value = ?', [
    fact,
    value,
    value,
  ])
}

function macOf(key: Buffer, { seq, hash }: Checkpoint): Buffer {
  return createHmac('sha256', key)
    .update(`checkpoint|${seq}|${hash.toString('hex')}`)
    .digest()
}
