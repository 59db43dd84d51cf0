import { Temporal } from 'temporal-polyfill'
import { isIsoDate } from '../../../../shared/dates'

/** A date as it stands in the three boxes, digits as typed. */
export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

export type DatePart = keyof DateParts

/**
 * What a date field holds:
 * - null: nothing was typed;
 * - `2026-11-21`: a date that exists;
 * - `31/2/2026`, `21/11/`: what was typed, where it is no date (yet). `isoDate` refuses it, a draft keeps it, and the
 *   field shows it again as it was. A wrong date is never bent to the nearest right one.
 */
export type TypedDate = string | null

const nothing: DateParts = { day: '', month: '', year: '' }

export function partsOf(value: TypedDate): DateParts {
  if (value === null || value === '') return nothing
  if (isIsoDate(value)) return { year: value.slice(0, 4), month: value.slice(5, 7), day: value.slice(8, 10) }
  const [day = '', month = '', year = ''] = value.split('/')
  return { day, month, year }
}

export function valueOf({ day, month, year }: DateParts): TypedDate {
  if (!day && !month && !year) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^[12]\d{3}$/.test(year) && isIsoDate(date) ? date : `${day}/${month}/${year}`
}

/**
 * The year that two digits mean: the latest one that is not after `latestYear`. With 2036 as the latest, `26` is 2026
 * and `58` is 1958. Anything but two digits comes back as it is.
 */
export function fullYear(year: string, latestYear: number): string {
  if (!/^\d{2}$/.test(year)) return year
  const century = Math.floor(latestYear / 100) * 100
  const inThisCentury = century + Number(year)
  return String(inThisCentury <= latestYear ? inThisCentury : inThisCentury - 100)
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A whole date as people paste it: 21/11/26, 21 11 2026, 21112026, 21 Nov 2026, 2026-11-21. Null: not a date. */
export function readDate(text: string, latestYear: number): DateParts | null {
  const tidy = text.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(tidy)
  if (iso) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' }
  const numbers =
    /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})$/.exec(tidy) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(tidy)
  if (numbers) {
    return { day: numbers[1] ?? '', month: numbers[2] ?? '', year: fullYear(numbers[3] ?? '', latestYear) }
  }
  const named = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/.exec(tidy)
  const month = named ? months.indexOf((named[2] ?? '').slice(0, 3)) + 1 : 0
  return named && month > 0
    ? { day: named[1] ?? '', month: String(month), year: fullYear(named[3] ?? '', latestYear) }
    : null
}

/** Whether a box is full, so that the next digit belongs to the next one: 4 is a whole day, 3 may become 31. */
export function isFull(part: DatePart, digits: string): boolean {
  if (part === 'year') return digits.length === 4
  return digits.length === 2 || Number(digits) > (part === 'day' ? 3 : 1)
}

/** A date so many days later. What is not a date stays as it is. */
export function movedBy(value: TypedDate, days: number): TypedDate {
  return value !== null && isIsoDate(value) ? Temporal.PlainDate.from(value).add({ days }).toString() : value
}

export type DateFault = 'incomplete' | 'not-real' | 'too-early' | 'too-late'

/** What is wrong with a date that was left, or null. ISO dates compare as text. */
export function faultOf(value: TypedDate, limits: { minOn?: string; maxOn?: string }): DateFault | null {
  if (value === null) return null
  if (!isIsoDate(value)) {
    const { day, month, year } = partsOf(value)
    return day && month && year.length === 4 ? 'not-real' : 'incomplete'
  }
  if (limits.minOn && value < limits.minOn) return 'too-early'
  if (limits.maxOn && value > limits.maxOn) return 'too-late'
  return null
}
