import { type Fact, readFact } from './db/facts'
import type { GuardedDatabase } from './db/guard'
import { type MasterKey, subKey, type SubKeyUse } from './keys/sub-keys'

/** The vault's master keys before this one, oldest first, as hex: it lies inside the encrypted database. */
export const formerKeysFact: Fact = 'formerKeys'

type InnerUse = Extract<SubKeyUse, 'audit/v1' | 'subject/v1' | 'erased/v1'>

/**
 * A key for what lies inside the encrypted database: the marks of the audit trail, the wraps of sealed files' keys; and
 * for the list of whom it has erased, which backups of every key must understand. It goes along when the vault's key is changed (docs/adr/0008): whoever cannot open the database gets nothing from it, and
 * whoever can has it. So it comes from the first master key that the vault had. The caller zeroes it.
 */
export function innerKey(db: GuardedDatabase, master: MasterKey, use: InnerUse) {
  const [first = master] = formerKeys(db, master)
  return subKey(first, use)
}

/** The keys that the vault had before, oldest first. Backups of that time bear their marks. */
export function formerKeys(db: GuardedDatabase, { vaultId }: MasterKey): MasterKey[] {
  const kept = JSON.parse(readFact(db, formerKeysFact) ?? '[]') as string[]
  return kept.map((hex) => ({ vaultId, vmk: Buffer.from(hex, 'hex') }))
}
