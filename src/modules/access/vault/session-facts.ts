import type { Session } from '../../../ground/vault/session'
import type { SessionFacts } from '../shapes'

export function facts(session: Session): SessionFacts {
  const { userId, name, roles, permissions, mustChoosePassword, holdsRisk, wrongTries, triesLost } = session
  return {
    userId,
    name,
    roles: [...roles],
    permissions: [...permissions],
    mustChoosePassword,
    holdsRisk,
    wrongTries,
    triesLost,
  }
}
