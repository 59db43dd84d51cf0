import type { KdfSettings } from './keys/kdf'
import type { Keys } from './keys/keys'
import type { Opened } from './opened'
import type { Session } from './session'
import type { VaultOptions } from './vault-options'

/** What backups need of the vault that they belong to. */
export interface VaultOfBackups {
  readonly options: VaultOptions
  /** How hard a new password is to guess. */
  readonly kdf: KdfSettings
  opened(): Opened | null
  mustBeOpen(): Opened
  /** Where the vault is or will be. */
  folder(): string
  /** Closes the vault's file without ending the process. */
  shut(): void
  /** Opens what was brought back into a folder, for whoever these keys belong to, and remembers the folder. */
  enterFrom(folder: string, keys: Keys): Session
  /** The recovery key that was printed last, if it is the one that was typed. */
  typedBack(typed: string): string
}
