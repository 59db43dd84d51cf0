import type { Permission } from '../shared/contract'

/** Who is signed in. There is one session in a vault process, from a sign-in until the process ends. */
export interface Session {
  readonly sessionId: string
  readonly userId: string
  readonly name: string
  readonly roles: readonly string[]
  readonly permissions: ReadonlySet<Permission>
  readonly startedAt: string
  /** Came in with a one-time phrase: nothing is open to them but choosing a password. */
  readonly mustChoosePassword: boolean
  /** Whether their slot holds the key of the risk compartment. */
  readonly holdsRisk: boolean
  /** Wrong passwords under this name since the right one was last given. */
  readonly wrongTries: number
  /** The record of wrong passwords is gone or was put back to an older one since somebody last signed in. */
  readonly triesLost: boolean
}
