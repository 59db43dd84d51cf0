import { useEffect, useState } from 'react'
import { call } from '../../../ground/ui/client/call'
import { access } from '../contract'

/** How a name must wait, on the clock of this page, which nobody can set. */
interface Waiting {
  readonly name: string
  readonly until: number
  readonly now: number
}

/**
 * Seconds until a name may try a password again, counted down; 0 when it may. The vault is asked when the name changes,
 * and when `tries` does: after each wrong password.
 */
export function useSignInWait(name: string, tries: number): number {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  useEffect(() => {
    if (!name) return
    let current = true
    call(access.signInWait, { name }).then(
      ({ seconds }) => {
        if (!current) return
        const now = performance.now()
        setWaiting(seconds > 0 ? { name, until: now + seconds * 1000, now } : null)
      },
      // What cannot be known here is said when the password is tried.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [name, tries])
  const left = waiting?.name === name ? Math.max(0, Math.ceil((waiting.until - waiting.now) / 1000)) : 0
  const isCounting = left > 0
  useEffect(() => {
    if (!isCounting) return
    const timer = setInterval(() => setWaiting((one) => one && { ...one, now: performance.now() }), 1000)
    return () => clearInterval(timer)
  }, [isCounting])
  return left
}
