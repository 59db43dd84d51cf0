import { createContext, useCallback, useContext } from 'react'
import type { Access, Permission } from '../shared/contract'

/** Who is signed in, as every screen may know it. */
export interface SignedIn {
  readonly userId: string
  readonly name: string
  readonly roles: readonly string[]
  readonly permissions: ReadonlySet<string>
  /** Whether their slot holds the key of the risk compartment. */
  readonly holdsRisk: boolean
  /** Wrong passwords under their name since the right one was last given. */
  readonly wrongTries: number
  /** The record of wrong passwords was lost or put back by hand since somebody last signed in. */
  readonly triesLost: boolean
}

export const SessionContext = createContext<SignedIn | null>(null)

/** Who is signed in. Only screens inside the frame may ask: before sign-in there is nobody. */
export function useSession(): SignedIn {
  const session = useContext(SessionContext)
  if (!session) throw new Error('Nobody is signed in')
  return session
}

/** Whether this user may do something, or any of several things: for hiding what they may not. The vault decides in any case. */
export function useMay(): (access: Access | readonly Permission[]) => boolean {
  const { permissions } = useSession()
  return useCallback(
    (access) => {
      if (typeof access !== 'string') return access.some((one) => permissions.has(one))
      return access === 'anyone' || access === 'signed-in' || permissions.has(access)
    },
    [permissions],
  )
}
