import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem, Result } from '../../shared/problem'
import { tidied } from '../../shared/text'
import { alreadyThere } from '../db/faults'
import { fileNames } from '../db/vault-files'
import { type NewUser, recoverySlot, slotNameProblem } from './change-slots'
import { handoverKeyOf } from './handover'
import { KEY_BYTES, type KdfSettings, passwordBytes } from './kdf'
import { hasTrueMac, writeKeyFiles } from './key-file'
import type { Keys } from './keys'
import { passwordProblem } from './password-rules'
import { readRecoveryKey } from './recovery-key'
import { newSigningSeed, publicKeyOf } from './signing'
import { wrapSlot } from './slots'

export interface CreateVault {
  /** An existing folder without a vault. */
  readonly folder: string
  /** The first administrator. Holds every key, so that the office can hand them on. */
  readonly user: NewUser
  /** As `newRecoveryKey` gave it and the person typed it back. */
  readonly recoveryKey: string
  readonly kdf: KdfSettings
  /** Instant, UTC. */
  readonly now: string
  readonly ownWords: readonly string[]
}

/**
 * Makes a new vault's keys and writes its key files: one slot for the first administrator, one for the recovery key.
 * `publicKey` is what `users.signing_key` is to hold, `recoveryHandoverKey` the fact of that name. Refuses a folder that holds any part of a vault.
 */
export async function createVault(
  wanted: CreateVault,
): Promise<Result<{ keys: Keys; publicKey: Buffer; recoveryHandoverKey: Buffer }>> {
  const { folder, user, kdf, now } = wanted
  const problem =
    partThere(folder) ??
    slotNameProblem(user.name, []) ??
    passwordProblem(user.password, { personName: user.name, ownWords: wanted.ownWords })
  if (problem) return { ok: false, problem }
  const recovery = readRecoveryKey(wanted.recoveryKey)
  if (!recovery.ok) return recovery
  const vaultId = randomBytes(16).toString('hex')
  const [vmk, risk, signing] = [randomBytes(KEY_BYTES), randomBytes(KEY_BYTES), newSigningSeed()]
  const recoverySeed = newSigningSeed()
  const password = passwordBytes(user.password)
  const own = {
    userId: user.userId,
    name: tidied(user.name),
    kind: 'user' as const,
    kdf,
    createdAt: now,
    expiresAt: null,
  }
  try {
    const slot = await wrapSlot(vaultId, own, password, { vmk, risk, signing })
    const spare = await wrapSlot(vaultId, recoverySlot(kdf, now), recovery.value, { vmk, risk, signing: recoverySeed })
    const keys: Keys = { vaultId, vmk, risk, signing, slot, generation: 1, bothKeyFilesGood: true }
    const table = {
      format: 'throughline-keys' as const,
      version: 1 as const,
      vaultId,
      generation: 1,
      slots: [slot, spare],
    }
    writeKeyFiles(folder, table, keys, (file) => {
      if (!hasTrueMac(file, keys)) throw new Error('The key file that was written does not carry the vault’s mark.')
    })
    const recoveryHandoverKey = handoverKeyOf(recoverySeed)
    return { ok: true, value: { keys, publicKey: publicKeyOf(signing), recoveryHandoverKey } }
  } finally {
    recoverySeed.fill(0)
    password.fill(0)
    recovery.value.fill(0)
  }
}

function partThere(folder: string): Problem | null {
  const parts = [fileNames.database, fileNames.keys, fileNames.keysCopy]
  return parts.some((name) => existsSync(join(folder, name))) ? alreadyThere : null
}
