/** So many wrong passwords in a row cost nothing but the time to type them. */
export const FREE_TRIES = 5

const second = 1000
const minute = 60 * second

/** How long to wait after the 5th wrong password in a row, the 6th, and so on; the last goes on for ever (security.md 5). */
const waits = [30 * second, minute, 2 * minute, 5 * minute, 15 * minute] as const
const longestWait = 15 * minute

/** In the whole vault, within so long, before it counts as an attack on all of it. */
const CROWD = 20
const CROWD_WITHIN = 60 * minute

export interface NameTries {
  /** Wrong passwords in a row. */
  readonly failures: number
  /** When the last of them was, in steady milliseconds. */
  readonly lastAt: number
}

/**
 * Milliseconds until a name may try again. `recent`: when the vault's last wrong passwords were, oldest first.
 *
 * While the vault has seen 20 wrong ones within an hour, a name that has had five of its own must wait for room within
 * the hour, and every other name's ladder begins with its first wrong one. A name without a wrong one never waits: nobody
 * can lock out colleagues by guessing.
 */
export function waitFor(tries: NameTries, recent: readonly number[], now: number): number {
  if (tries.failures === 0) return 0
  const within = recent.filter((at) => now - at < CROWD_WITHIN)
  const isCrowded = within.length >= CROWD
  const rung = tries.failures - FREE_TRIES + (isCrowded && tries.failures < FREE_TRIES ? FREE_TRIES - 1 : 0)
  const ladder = rung < 0 ? 0 : (waits[rung] ?? longestWait)
  const roomAt = isCrowded && tries.failures >= FREE_TRIES ? (within.at(-CROWD) ?? 0) + CROWD_WITHIN : 0
  return Math.max(0, tries.lastAt + ladder - now, roomAt - now)
}

/** Those of the vault's wrong passwords that still matter. */
export function stillRecent(recent: readonly number[], now: number): number[] {
  return recent.filter((at) => now - at < CROWD_WITHIN).slice(-CROWD)
}

/** `half a minute`, `2 minutes`: rounded up, so that whoever waits so long is not refused again. */
export function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / second)
  if (seconds <= 60) return seconds === 1 ? '1 second' : seconds === 60 ? '1 minute' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
