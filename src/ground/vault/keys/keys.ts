import type { Slot, SlotKeys } from './slots'

/** The keys of an opened vault. They live in the vault process only and die with it. */
export interface Keys extends SlotKeys {
  /** 32 hex digits. */
  readonly vaultId: string
  /** Who opened the vault, and how. `kind: 'reset'` must choose a password first; `recovery` must make a new key. */
  readonly slot: Slot
  /** Of the key file. Compare with the database's record: `keyFileProblem`. */
  readonly generation: number
  /** The slot was wrapped before the vault's key was changed: it wants to be wrapped anew. */
  readonly isHanded?: boolean
  /** False when one of the two key files needs mending. */
  readonly bothKeyFilesGood: boolean
}

/** Fills the keys with zeros. After it they are of no use. */
export function forgetKeys(keys: SlotKeys): void {
  keys.vmk.fill(0)
  keys.risk?.fill(0)
  keys.signing?.fill(0)
}
