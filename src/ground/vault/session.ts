import type { Permission } from '../shared/contract'
import type { Keys } from './keys/keys'
import type { KnownUser } from './users'

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

interface Beginning extends Pick<Session, 'sessionId' | 'startedAt'> {
  readonly permissionsOf: (roles: readonly string[]) => ReadonlySet<Permission>
}

/** The session of a user who has just come in. With a one-time phrase nothing is allowed yet. */
export function begun(
  { userId, name, roles }: KnownUser,
  keys: Keys,
  { sessionId, startedAt, permissionsOf }: Beginning,
  tries: Pick<Session, 'wrongTries' | 'triesLost'>,
): Session {
  const mustChoosePassword = keys.slot.kind === 'reset'
  return {
    sessionId,
    userId,
    name,
    roles,
    permissions: mustChoosePassword ? new Set() : permissionsOf(roles),
    startedAt,
    mustChoosePassword,
    holdsRisk: keys.risk !== null,
    ...tries,
  }
}
