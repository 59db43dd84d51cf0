import { powerMonitor } from 'electron'
import { type Clocks, type LockLimits, reasonToLock, seenAt, type Watched, watched } from './lock-rule'

const pollEvery = 5000

/**
 * Calls `lock` when nobody has touched the machine for the office's minutes, when a session has lasted its hours, when
 * the clock is set back, and at once when the system locks, sleeps or changes user. `restart` begins a session.
 */
export function watchIdle(lock: () => void): { restart(limits: LockLimits): void } {
  let session: Watched | null = null
  setInterval(() => {
    if (!session) return
    const now = clocks()
    if (reasonToLock(session, { ...now, idleSeconds: powerMonitor.getSystemIdleTime() })) lock()
    session = seenAt(session, now)
  }, pollEvery)
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
  powerMonitor.on('user-did-resign-active', lock)
  return {
    restart(limits) {
      session = watched(clocks(), limits)
    },
  }
}

function clocks(): Clocks {
  return { wall: Date.now(), steady: performance.now() }
}
