import { derive } from './kdf'

/** What the vault's master key is split into; each use has a key of its own (security notes, key hierarchy). */
export type SubKeyUse =
  | 'db/v1'
  | 'audit/v1'
  | 'slots/v1'
  | 'anchor/v1'
  | 'backup/v1'
  | 'subject/v1'
  | 'draft/v1'
  | 'erased/v1'

/** The keys of an unlocked vault that others derive from. `vaultId` is 32 hex digits. */
export interface MasterKey {
  readonly vaultId: string
  readonly vmk: Buffer
}

/** 32 bytes. The caller zeroes them after use. */
export function subKey(master: MasterKey, use: SubKeyUse): Buffer {
  return derive(master.vmk, Buffer.from(master.vaultId, 'hex'), use)
}

/** Lends a sub-key to `work` and zeroes it afterwards, whatever happens. */
export function withSubKey<T>(master: MasterKey, use: SubKeyUse, work: (key: Buffer) => T): T {
  const key = subKey(master, use)
  try {
    return work(key)
  } finally {
    key.fill(0)
  }
}
