import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A calendar date as the product stores it: `2026-11-21`. Real dates only: 30 February is refused. */
export const isoDate = z
  .string('Give a date, such as 21/11/2026.')
  .refine(isIsoDate, 'Give a date that exists, such as 21/11/2026.')

/** An instant as the product stores it: UTC, milliseconds, `2026-11-21T14:02:00.000Z`. */
export const isoInstant = z.iso.datetime({ precision: 3 })

export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

const short = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const long = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date as screens show it: `14 Feb 2027`. Written out here because the runtime's own formats differ by locale data. */
export function onScreen(date: string): string {
  return written(date, short)
}

/** A date as paper shows it: `14 February 2027`. */
export function onPaper(date: string): string {
  return written(date, long)
}

function written(date: string, months: readonly string[]): string {
  const { year, month, day } = Temporal.PlainDate.from(date)
  return `${day} ${months[month - 1]} ${year}`
}

/** Whole years between a birth date and a day, as an age is counted. */
export function ageOn(dateOfBirth: string, day: string): number {
  return Temporal.PlainDate.from(dateOfBirth).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years
}
