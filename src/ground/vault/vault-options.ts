import type { Permission } from '../shared/contract'
import type { Clock } from './clock'
import type { CopyCheck } from './db/check-copy'
import type { CheckBehindWork } from './db/opening-check'
import type { IdSource } from './ids'
import type { KdfSettings } from './keys/kdf'
import type { Write } from './sql'
import type { OpenVault } from './surroundings'

/** What the vault is told by the shell that starts it. */
export interface VaultOptions extends CheckBehindWork {
  /** The folder named when the program was started; null to use the one that this machine remembers. */
  readonly folder: string | null
  readonly userData: string
  readonly appVersion: string
  readonly clock: Clock
  readonly ids: IdSource
  /** Milliseconds since this machine was started. Left out, the machine is asked. */
  readonly uptime?: () => number
  /** How hard a new password is to guess. Tests take less. */
  readonly kdf?: KdfSettings
  permissionsOf(roles: readonly string[]): ReadonlySet<Permission>
  /** Whether roles come with the key of the risk compartment. */
  opensRisk(roles: readonly string[]): boolean
  /** How a backup is checked; left out, it is checked in this thread, which then stands still. */
  readonly checkCopy?: CopyCheck
  /** Fills a new vault with the reference data that every office starts from. */
  furnish(db: Write, now: string): void
  /** Puts things in order in a vault that was just opened, before its first request. */
  arrive(open: OpenVault, today: string): void
  /** The vault has been closed for good: this process should end. */
  ended(): void
}
