import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createVault } from './create-vault'
import { weakestKdf } from './kdf'
import type { Keys } from './keys'
import { newRecoveryKey } from './recovery-key'

export const adminId = '01JDADMN000000000000000001'
export const admin = { userId: adminId, name: 'Wren Maplethorpe', password: 'gravel lantern otter quilt' }
export const now = '2026-11-21T09:00:00.000Z'
export const ownWords = ['Bramble Lane Trust']

/** A folder that goes when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-vault-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface TestVault {
  readonly folder: string
  readonly keys: Keys
  readonly recoveryKey: string
  readonly publicKey: Buffer
}

/** A vault of its own: other keys than any other. At the weakest stretching that is allowed. */
export async function otherTestVault(folder = testFolder()): Promise<TestVault> {
  const recoveryKey = newRecoveryKey()
  const made = await createVault({ folder, user: admin, recoveryKey, kdf: weakestKdf, now, ownWords })
  if (!made.ok) throw new Error(made.problem.message)
  return { folder, recoveryKey, ...made.value }
}

let first: Promise<{ vault: TestVault; files: readonly (readonly [string, Buffer])[] }> | null = null

/** Key files of a new vault in a folder of their own; made once for all tests of a file, because stretching takes time. */
export async function testVault(): Promise<TestVault> {
  first ??= otherTestVault().then((vault) => ({
    vault,
    files: readdirSync(vault.folder).map((name) => [name, readFileSync(join(vault.folder, name))] as const),
  }))
  const { vault, files } = await first
  const folder = testFolder()
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
  const { vmk, risk, signing } = vault.keys
  const keys = {
    ...vault.keys,
    vmk: Buffer.from(vmk),
    risk: risk && Buffer.from(risk),
    signing: signing && Buffer.from(signing),
  }
  return { ...vault, folder, keys }
}
