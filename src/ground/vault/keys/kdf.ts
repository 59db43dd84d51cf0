import { hkdfSync } from 'node:crypto'
import type { Algorithm, Version } from '@node-rs/argon2'
import { z } from 'zod'
import { argon2 } from './argon2'

/**
 * How one slot stretches its password (Argon2id, version 0x13). Stored beside the slot, so it is read from a file that
 * anyone at the machine can edit: the limits hold before a byte is allocated.
 */
export const KdfSettings = z
  .strictObject({
    algorithm: z.literal('argon2id'),
    memoryKiB: z
      .int()
      .min(1024)
      .max(1024 * 1024),
    passes: z.int().min(1).max(10),
    lanes: z.int().min(1).max(16),
  })
  .refine((kdf) => kdf.memoryKiB >= 8 * kdf.lanes, 'RFC 9106 asks for eight blocks a lane.')
export type KdfSettings = z.infer<typeof KdfSettings>

export const usualKdf: KdfSettings = { algorithm: 'argon2id', memoryKiB: 256 * 1024, passes: 3, lanes: 4 }

/** No new slot may be weaker: RFC 9106, section 4, second recommended option. */
export const weakestKdf: KdfSettings = { algorithm: 'argon2id', memoryKiB: 64 * 1024, passes: 3, lanes: 4 }

/** The package's names for these exist for the compiler only, not at run time. */
const ARGON2ID = 2 as Algorithm
const VERSION_0X13 = 1 as Version

export const SALT_BYTES = 16
export const KEY_BYTES = 32

export function isStrongEnough(kdf: KdfSettings): boolean {
  return kdf.memoryKiB >= weakestKdf.memoryKiB && kdf.passes >= weakestKdf.passes && kdf.lanes >= weakestKdf.lanes
}

/** A password as bytes: NFKC, so that the same keys typed on another keyboard or system give the same bytes. */
export function passwordBytes(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8')
}

/** Argon2id, 32 bytes. Throws on settings outside the reading limits, before any memory is taken. */
export async function stretch(secret: Uint8Array, salt: Uint8Array, kdf: KdfSettings): Promise<Buffer> {
  const { memoryKiB, passes, lanes } = KdfSettings.parse(kdf)
  const { hashRaw } = await argon2()
  return hashRaw(secret, {
    algorithm: ARGON2ID,
    version: VERSION_0X13,
    memoryCost: memoryKiB,
    timeCost: passes,
    parallelism: lanes,
    outputLen: KEY_BYTES,
    salt,
  })
}

/** HKDF-SHA-256 (RFC 5869). The caller zeroes what comes back. */
export function derive(key: Uint8Array, salt: Uint8Array, info: string | Uint8Array, bytes = KEY_BYTES): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, bytes))
}

/** The key that opens one slot of one vault: no other slot's, even with the same password and salt. */
export async function slotKey(
  secret: Uint8Array,
  slot: { readonly vaultId: string; readonly slotId: string; readonly salt: Uint8Array; readonly kdf: KdfSettings },
): Promise<Buffer> {
  const stretched = await stretch(secret, slot.salt, slot.kdf)
  try {
    return derive(stretched, Buffer.from(slot.vaultId, 'hex'), `kek/v1|${slot.vaultId}|${slot.slotId}`)
  } finally {
    stretched.fill(0)
  }
}

const SLOWEST_MS = 1500

/**
 * The settings for new slots on this machine: the usual ones, with memory halved (never under the floor, never fewer
 * passes) until one sign-in takes at most 1.5 s.
 */
export async function calibrated(timeOne: (kdf: KdfSettings) => Promise<number> = measured): Promise<KdfSettings> {
  let kdf = usualKdf
  while (kdf.memoryKiB > weakestKdf.memoryKiB && (await timeOne(kdf)) > SLOWEST_MS) {
    kdf = { ...kdf, memoryKiB: Math.max(weakestKdf.memoryKiB, kdf.memoryKiB / 2) }
  }
  return kdf
}

async function measured(kdf: KdfSettings): Promise<number> {
  const started = performance.now()
  const key = await stretch(Buffer.alloc(16), Buffer.alloc(SALT_BYTES), kdf)
  key.fill(0)
  return performance.now() - started
}
