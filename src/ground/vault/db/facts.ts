import type { Problem } from '../../shared/problem'
import type { GuardedDatabase } from './guard'

/**
 * What the vault records about itself. `keyFileGeneration`: the newest key file that it has been opened with. `restored`:
 * which backup this vault was brought back from, until that stands in the audit trail; then empty. `signInTries`:
 * how far the record of wrong passwords had come at the last sign-in. `recoveryHandoverKey`: the public key under which
 * the recovery key's slot is handed a new vault key. `formerKeys`: the keys that the vault had before (`formerKeys`).
 */
export type Fact =
  | 'vaultId'
  | 'keyFileGeneration'
  | 'createdAt'
  | 'deviceId'
  | 'boots'
  | 'restored'
  | 'signInTries'
  | 'recoveryHandoverKey'
  | 'formerKeys'

export function readFact(db: GuardedDatabase, fact: Fact): string | null {
  const row = db.prepare('SELECT value FROM vault_facts WHERE key = ?').pluck().get(fact)
  return typeof row === 'string' ? row : null
}

export function writeFact(db: GuardedDatabase, fact: Fact, value: string): void {
  db.prepare(
    'INSERT INTO vault_facts (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(fact, value)
}

/** Records the generation after a change of the slots and after each opening; never backwards. */
export function recordKeyFile(db: GuardedDatabase, generation: number): void {
  if (generation > Number(readFact(db, 'keyFileGeneration') ?? 0))
    writeFact(db, 'keyFileGeneration', String(generation))
}

/** Whether an older key file has been put back: one in which somebody who was removed may still have a slot. */
export function keyFileProblem(
  db: GuardedDatabase,
  keys: { readonly vaultId: string; readonly generation: number },
): Problem | null {
  const vaultId = readFact(db, 'vaultId')
  if (vaultId !== null && vaultId !== keys.vaultId) return otherVault
  return keys.generation < Number(readFact(db, 'keyFileGeneration') ?? 0) ? oldKeyFile : null
}

const otherVault: Problem = {
  code: 'vault.wrongKey',
  message:
    'The key file belongs to another vault. Put the key file and the vault of the same backup together, then try again.',
}

const oldKeyFile: Problem = {
  code: 'vault.oldKeyFile',
  message:
    'An older key file has been put back, with which somebody who was removed might still sign in. The vault stays shut. ' +
    'Put the newer key file back, or restore a whole backup.',
}
