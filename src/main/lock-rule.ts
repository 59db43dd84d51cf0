/** What the office has set: how long nobody may touch the machine, and how long one sign-in lasts (security notes, P8). */
export interface LockLimits {
  readonly idleMinutes: number
  readonly sessionHours: number
}

/** Clocks are set right by a little all the time; by more than this only by hand, or by somebody who wants time. */
const mostSetBack = 2 * 60 * 1000

/** `wall` is the time of day, which can be set; `steady` counts on whatever is done to that. Both in milliseconds. */
export interface Clocks {
  readonly wall: number
  readonly steady: number
}

/** The session as the rule sees it: when it began, and the latest time of day that was seen in it. */
export interface Watched {
  readonly limits: LockLimits
  readonly began: Clocks
  readonly latestWall: number
}

export function watched(now: Clocks, limits: LockLimits): Watched {
  return { limits, began: now, latestWall: now.wall }
}

/** The same, a look later. */
export function seenAt(session: Watched, now: Clocks): Watched {
  return { ...session, latestWall: Math.max(session.latestWall, now.wall) }
}

/**
 * Why the desk must be locked now, or null. Two clocks count the hours and whichever is first ends them; a clock
 * that is set back ends them at once, for then the time of day is no witness any more.
 */
export function reasonToLock(
  session: Watched,
  now: Clocks & { readonly idleSeconds: number },
): 'idle' | 'too-long' | 'clock-set-back' | null {
  const longestSession = session.limits.sessionHours * 60 * 60 * 1000
  if (now.idleSeconds >= session.limits.idleMinutes * 60) return 'idle'
  if (now.wall - session.began.wall > longestSession) return 'too-long'
  if (now.steady - session.began.steady > longestSession) return 'too-long'
  return now.wall < session.latestWall - mostSetBack ? 'clock-set-back' : null
}
