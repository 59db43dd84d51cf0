import { operationName } from '../ground/shared/contract'
import type { Router } from '../ground/vault/router'
import { audit } from '../modules/audit/contract'

/** So often it is looked whether the audit trail is to be checked; the first time when whoever signed in has settled. */
const lookEvery = 60 * 1000

/** Asks for the daily check of the audit trail, the way a window would: through the router, as whoever is signed in. */
export function startTrailClock(router: Router, isOpen: () => boolean): void {
  const ask = () => {
    if (!isOpen()) return
    const call = { signal: new AbortController().signal, progress: () => undefined }
    void router.handle(operationName(audit.checkIfDue), {}, call)
  }
  setInterval(ask, lookEvery)
}
