import type { Permission } from '../shared/contract'

/** Who is signed in. There is one session in a vault process, from a sign-in until the process ends. */
export interface Session {
  readonly sessionId: string
  readonly userId: string
  readonly name: string
  readonly roles: readonly string[]
  readonly permissions: ReadonlySet<Permission>
  readonly startedAt: string
}
