import { Temporal } from 'temporal-polyfill'

export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** Today's date where probation offices are, as `2026-11-21`. */
export function todayInOffice(now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString()
}
