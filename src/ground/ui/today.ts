import { Temporal } from 'temporal-polyfill'

const office = 'Europe/London'

/** Today as the office's calendar has it. */
export function today(): string {
  return Temporal.Now.plainDateISO(office).toString()
}

/** The office's day of an instant. */
export function dayOf(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(office).toPlainDate().toString()
}

/** The office's time of an instant, as on a clock: `14:02`. */
export function clockOf(instant: string): string {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(office)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
