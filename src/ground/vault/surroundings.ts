import type { AuditTrail } from './audit/trail'
import type { TrailWatch } from './audit/watch'
import type { Clock } from './clock'
import type { Typesetter } from './documents/typeset'
import type { VaultDoor } from './door'
import type { ErasureLedger } from './erasing/keeper'
import type { SealedFiles } from './files/sealed-files'
import type { Host } from './host'
import type { IdSource } from './ids'
import type { OwnBox } from './own-box'
import type { RiskCompartment } from './risk'
import type { Session } from './session'
import type { Write } from './sql'

/** A vault that someone has signed in to. */
export interface OpenVault {
  readonly session: Session
  readonly db: Write
  readonly audit: AuditTrail
  readonly watch: TrailWatch
  readonly risk: RiskCompartment
  readonly own: OwnBox
  readonly files: SealedFiles
  /** Whom the vault has erased, as the list beside it says. */
  readonly erasures: ErasureLedger
}

/** What the router stands in: the vault if it is open, the process around it, the clock. */
export interface Surroundings {
  open(): OpenVault | null
  readonly door: VaultDoor
  readonly host: Host
  readonly typesetter: Typesetter
  readonly clock: Clock
  readonly ids: IdSource
  /** Tells every window which modules' facts have changed. */
  announce(modules: readonly string[]): void
  /** Writes down something unexpected, without personal data, and gives the code under which it can be found. */
  incident(operation: string, error: unknown): string
}
