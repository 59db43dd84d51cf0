import { expect, test } from 'vitest'
import { type Clocks, reasonToLock, seenAt, type Watched, watched } from './lock-rule'

const minute = 60_000
const hour = 60 * minute
const limits = { idleMinutes: 5, sessionHours: 8 }
const longestIdle = 5 * 60
const longestSession = 8 * hour
const start: Clocks = { wall: Date.UTC(2026, 10, 21, 9), steady: 5_000_000 }
const later = (wall: number, steady = wall): Clocks => ({ wall: start.wall + wall, steady: start.steady + steady })

/** A session that was looked at every five seconds for some hours. */
function lookedAtFor(time: number): Watched {
  let session = watched(start, limits)
  for (let passed = 0; passed <= time; passed += 5000) session = seenAt(session, later(passed))
  return session
}

test.each([
  ['a session that has just begun', 0, later(0), 0, null],
  ['somebody at work', 0, later(hour), 3, null],
  ['four minutes and 59 seconds of nobody', 0, later(hour), longestIdle - 1, null],
  ['five minutes of nobody', 0, later(hour), longestIdle, 'idle'],
  ['a night of nobody', 0, later(14 * hour), 14 * 3600, 'idle'],
  ['eight hours to the millisecond', 0, later(longestSession), 0, null],
  ['a millisecond more than eight hours', 0, later(longestSession + 1), 0, 'too-long'],
  ['nine hours by the steady clock while the other stood still', 0, later(0, 9 * hour), 0, 'too-long'],
  ['nine hours by the time of day while the steady clock slept', 0, later(9 * hour, hour), 0, 'too-long'],
  ['a clock that was set forward by a day', 0, later(24 * hour, minute), 0, 'too-long'],
  ['a clock that was set right by a minute', 3 * hour, later(3 * hour - minute, 3 * hour), 0, null],
  ['a clock set back by three minutes', 3 * hour, later(3 * hour - 3 * minute, 3 * hour), 0, 'clock-set-back'],
  ['a clock set back by an hour in the third hour', 3 * hour, later(2 * hour, 3 * hour), 0, 'clock-set-back'],
  ['a clock set back by a day', hour, later(-23 * hour, hour), 0, 'clock-set-back'],
  ['a clock set back by a year', hour, later(hour - 365 * 24 * hour, hour), 0, 'clock-set-back'],
  [
    'a clock set back by seven hours at the end of the eighth',
    8 * hour,
    later(hour, longestSession + 1),
    0,
    'too-long',
  ],
] as const)('[P8] %s', (_what, lookedAt, now, idleSeconds, reason) => {
  expect(reasonToLock(lookedAtFor(lookedAt), { ...now, idleSeconds })).toBe(reason)
})

test('[P8] a new session starts its own hours', () => {
  const night = later(15 * hour)
  expect(reasonToLock(watched(start, limits), { ...night, idleSeconds: 0 })).toBe('too-long')
  expect(reasonToLock(watched(night, limits), { ...night, idleSeconds: 0 })).toBeNull()
})

test('[P8] the minutes and the hours are those that the office has set', () => {
  const strict = watched(start, { idleMinutes: 1, sessionHours: 2 })
  expect(reasonToLock(strict, { ...later(hour), idleSeconds: 59 })).toBeNull()
  expect(reasonToLock(strict, { ...later(hour), idleSeconds: 60 })).toBe('idle')
  expect(reasonToLock(strict, { ...later(2 * hour + 1), idleSeconds: 0 })).toBe('too-long')
})
