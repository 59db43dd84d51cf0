import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { isoInstant } from '../../shared/dates'
import { canonicalJson } from './canonical-json'
import { NONCE_BYTES, seal, TAG_BYTES, unseal } from './gcm'
import { isStrongEnough, KdfSettings, KEY_BYTES, SALT_BYTES, slotKey } from './kdf'

const PAYLOAD_BYTES = 2 + 3 * KEY_BYTES

/** Base 64 of exactly so many bytes, in its one canonical spelling. */
const bytes = (count: number) =>
  z.string().refine((text) => {
    if (text.length !== Math.ceil(count / 3) * 4) return false
    const read = Buffer.from(text, 'base64')
    return read.length === count && read.toString('base64') === text
  })

export const SLOT_NAME_LENGTH = 100

/**
 * One way into the vault: the vault's keys, wrapped by a key from one person's password (`user`), a one-time phrase that
 * an administrator handed out (`reset`) or the printed recovery key (`recovery`, no user).
 */
export const Slot = z.strictObject({
  slotId: z.string().regex(/^[0-9a-f]{32}$/),
  userId: z.string().min(1).max(64).nullable(),
  /** The person's name as the lock screen lists it. */
  name: z.string().min(1).max(SLOT_NAME_LENGTH),
  kind: z.enum(['user', 'recovery', 'reset']),
  kdf: KdfSettings,
  salt: bytes(SALT_BYTES),
  nonce: bytes(NONCE_BYTES),
  wrapped: bytes(PAYLOAD_BYTES + TAG_BYTES),
  createdAt: isoInstant,
  expiresAt: isoInstant.nullable(),
})
export type Slot = z.infer<typeof Slot>

/** A slot without anything secret or guessable-from. */
export type SlotInfo = Pick<Slot, 'slotId' | 'userId' | 'name' | 'kind' | 'createdAt' | 'expiresAt'>

export function slotInfo({ slotId, userId, name, kind, createdAt, expiresAt }: Slot): SlotInfo {
  return { slotId, userId, name, kind, createdAt, expiresAt }
}

/** What a slot holds: the master key, and the risk key and the signing seed where this person has them. 32 bytes each. */
export interface SlotKeys {
  readonly vmk: Buffer
  readonly risk: Buffer | null
  readonly signing: Buffer | null
}

export type NewSlot = Pick<Slot, 'userId' | 'name' | 'kind' | 'kdf' | 'createdAt' | 'expiresAt'>

/** Wraps the keys under a secret, with a fresh salt and nonce. Refuses settings weaker than the floor. */
export async function wrapSlot(vaultId: string, slot: NewSlot, secret: Uint8Array, keys: SlotKeys): Promise<Slot> {
  if (!isStrongEnough(slot.kdf)) throw new Error('A new slot must not be weaker than the floor.')
  const salt = randomBytes(SALT_BYTES)
  const header = { ...slot, slotId: randomBytes(16).toString('hex'), salt: salt.toString('base64') }
  const key = await slotKey(secret, { vaultId, slotId: header.slotId, salt, kdf: header.kdf })
  const payload = pack(keys)
  try {
    const { nonce, sealed } = seal(key, about(vaultId, header), payload)
    return Slot.parse({ ...header, nonce: nonce.toString('base64'), wrapped: sealed.toString('base64') })
  } finally {
    key.fill(0)
    payload.fill(0)
  }
}

/** The keys in a slot, or null if the secret is not the right one or anything in the slot has been changed. */
export async function unwrapSlot(vaultId: string, slot: Slot, secret: Uint8Array): Promise<SlotKeys | null> {
  const salt = Buffer.from(slot.salt, 'base64')
  const key = await slotKey(secret, { vaultId, slotId: slot.slotId, salt, kdf: slot.kdf })
  try {
    const sealed = { nonce: Buffer.from(slot.nonce, 'base64'), sealed: Buffer.from(slot.wrapped, 'base64') }
    const payload = unseal(key, about(vaultId, slot), sealed)
    if (!payload) return null
    try {
      return unpack(payload)
    } finally {
      payload.fill(0)
    }
  } finally {
    key.fill(0)
  }
}

/** A slot that no secret opens: looking for an unknown name must cost what a wrong password costs. */
export function decoySlot(kdf: KdfSettings): Slot {
  return {
    slotId: randomBytes(16).toString('hex'),
    userId: null,
    name: '-',
    kind: 'user',
    kdf,
    salt: randomBytes(SALT_BYTES).toString('base64'),
    nonce: randomBytes(NONCE_BYTES).toString('base64'),
    wrapped: randomBytes(PAYLOAD_BYTES + TAG_BYTES).toString('base64'),
    createdAt: '2000-01-01T00:00:00.000Z',
    expiresAt: null,
  }
}

/** Everything in the slot's header is authenticated: it cannot be moved, renamed, weakened or prolonged. */
function about(vaultId: string, slot: Omit<Slot, 'nonce' | 'wrapped'>): string {
  const { slotId, userId, name, kind, kdf, salt, createdAt, expiresAt } = slot
  return canonicalJson({ format: 'slot/v1', vaultId, slotId, userId, name, kind, kdf, salt, createdAt, expiresAt })
}

/** Always the same length, so that the file does not tell who holds the risk key. */
function pack({ vmk, risk, signing }: SlotKeys): Buffer {
  const payload = Buffer.alloc(PAYLOAD_BYTES)
  payload[0] = 1
  payload[1] = (risk ? 1 : 0) | (signing ? 2 : 0)
  vmk.copy(payload, 2)
  risk?.copy(payload, 2 + KEY_BYTES)
  signing?.copy(payload, 2 + 2 * KEY_BYTES)
  return payload
}

function unpack(payload: Buffer): SlotKeys | null {
  if (payload.length !== PAYLOAD_BYTES || payload[0] !== 1) return null
  const held = payload[1] ?? 0
  const part = (at: number) => Buffer.from(payload.subarray(2 + at * KEY_BYTES, 2 + (at + 1) * KEY_BYTES))
  return { vmk: part(0), risk: held & 1 ? part(1) : null, signing: held & 2 ? part(2) : null }
}
