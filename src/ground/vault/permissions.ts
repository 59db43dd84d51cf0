import type { Operation } from '../shared/contract'
import type { Problem } from '../shared/problem'
import type { Session } from './session'

/** Why a user may not use an operation, or null if they may. */
export function mayUse(session: Session | null, operation: Operation): Problem | null {
  if (operation.access === 'anyone') return null
  if (!session) return { code: 'access.locked', message: 'The vault is locked. Sign in to go on.' }
  if (session.mustChoosePassword && !operation.beforePassword) return choosePassword
  if (operation.access === 'signed-in' || session.permissions.has(operation.access)) return null
  return {
    code: 'access.not-allowed',
    message: 'Your role does not allow this. Ask your administrator if you need it for your work.',
  }
}

const choosePassword: Problem = {
  code: 'access.choose-password',
  message: 'Choose a password of your own first: your one-time phrase was only for coming in.',
}
