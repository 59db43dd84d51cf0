import { Temporal } from 'temporal-polyfill'
import { isIsoDate } from '../../../../ground/shared/dates'
import { readDate, valueOf } from '../../../../ground/ui/design/fields/date/date-parts'

/*
 * What is typed into the cells of a line, read as people in an office write it. Null: the cell is empty. Undefined: it says
 * something, but nothing that can be read; it then stays as it was typed.
 */

/** `4.50`, `£4.50`, `4.5`, `1,045`: whole pence. No floating point comes near it (R10). */
export function readPence(text: string): number | null | undefined {
  const plain = text.replace(/[£,\s]/g, '')
  if (plain === '') return null
  const found = /^(\d{1,6})(?:\.(\d{0,2}))?$/.exec(plain) ?? /^()\.(\d{1,2})$/.exec(plain)
  if (!found) return undefined
  return Number(found[1] || 0) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}

/** `4.50` from 450, as it stands in a cell that is typed in. */
export function asPounds(pence: number | null): string {
  return pence === null ? '' : `${(pence - (pence % 100)) / 100}.${String(pence % 100).padStart(2, '0')}`
}

/** `24`, `12.5`: miles in tenths. More than one decimal is rounded by nobody here: it cannot be read. */
export function readTenths(text: string): number | null | undefined {
  const plain = text.replace(/[,\s]/g, '').replace(/mi(les?)?$/i, '')
  if (plain === '') return null
  const found = /^(\d{1,5})(?:\.(\d)?)?$/.exec(plain)
  return found ? Number(found[1]) * 10 + Number(found[2] ?? 0) : undefined
}

export function asMiles(tenths: number): string {
  if (tenths === 0) return ''
  return tenths % 10 === 0 ? String(tenths / 10) : `${(tenths - (tenths % 10)) / 10}.${tenths % 10}`
}

export function readWhole(text: string): number | null | undefined {
  const plain = text.trim()
  if (plain === '') return null
  return /^\d{1,4}$/.test(plain) ? Number(plain) : undefined
}

/** Hours away as minutes: `4`, `4.5`, `4:30`. */
export function readHours(text: string): number | null | undefined {
  const plain = text.trim().replace(/\s*(h|hours?)$/i, '')
  if (plain === '') return null
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(plain)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const decimal = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!decimal) return undefined
  return Number(decimal[1]) * 60 + Math.round((Number((decimal[2] ?? '').padEnd(2, '0')) * 60) / 100)
}

export function asHours(minutes: number | null): string {
  if (minutes === null) return ''
  const rest = minutes % 60
  return rest === 0 ? String(minutes / 60) : `${(minutes - rest) / 60}:${String(rest).padStart(2, '0')}`
}

/** `8`, `0815`, `8:15`, `20.15`: a time of day, as `08:15`. */
export function readClock(text: string): string | null | undefined {
  const plain = text.trim()
  if (plain === '') return null
  const found = /^(\d{1,2})(?:[:.]?([0-5]\d))?$/.exec(plain)
  if (!found || Number(found[1]) > 23) return undefined
  return `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`
}

/** What a date in a line is read against. */
export interface DateBase {
  /** The date of the line above, or null for the first. */
  readonly above: string | null
  /** The day on which the paper came in. */
  readonly latest: string
}

/**
 * A date as the paper has it: a day alone is in the month of the line above, a day and a month are the last ones before the
 * paper came in. What is no date comes back as it was typed: it is never bent to the nearest right one.
 */
export function readLineDate(text: string, { above, latest }: DateBase): string {
  const typed = text.trim()
  if (/^t$/i.test(typed)) return latest
  if (/^\d{1,2}$/.test(typed)) {
    const near = above !== null && isIsoDate(above) ? above : null
    return (near ? dayIn(near, typed) : lastBefore(latest, (on) => dayIn(on, typed), { months: 1 })) ?? typed
  }
  const short = /^(\d{1,2})[\s./-]+(\d{1,2})$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed)
  if (short) {
    const [, day = '', month = ''] = short
    return lastBefore(latest, (on) => made(on.slice(0, 4), month, day), { years: 1 }) ?? typed
  }
  const parts = readDate(typed, Number(latest.slice(0, 4)) + 1)
  const whole = parts ? valueOf(parts) : null
  return whole !== null && isIsoDate(whole) ? whole : typed
}

function dayIn(month: string, day: string): string | null {
  return made(month.slice(0, 4), month.slice(5, 7), day)
}

function made(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? date : null
}

function lastBefore(
  latest: string,
  at: (on: string) => string | null,
  step: { months: number } | { years: number },
): string | null {
  const now = at(latest)
  if (now !== null && now <= latest) return now
  return at(Temporal.PlainDate.from(latest).with({ day: 1 }).subtract(step).toString())
}

/** `3/2/2026`, as a date is typed over. */
export function asTyped(on: string): string {
  if (!isIsoDate(on)) return on
  return `${Number(on.slice(8))}/${Number(on.slice(5, 7))}/${on.slice(0, 4)}`
}
