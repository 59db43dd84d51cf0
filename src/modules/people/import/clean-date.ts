import { addDays, isRealDay, iso, monthLength, monthOf, monthWord } from './calendar'
import { type Cleaned, faulty, formulaFault, meansUnknown, quoted, taken } from './cleaned'

export interface DateReading {
  /** The day on which the import runs: `2026-11-21`. */
  readonly today: string
  /** What the column means: a birth is in the past, an event is near today. */
  readonly use: 'birth' | 'event'
  /** `month-first` only where the person importing said that the column is in American order. */
  readonly order: 'day-first' | 'month-first'
  /** What day 0 is where a date came as a bare day number. */
  readonly serials: '1900' | '1904'
}

const example = 'Write the date as day/month/year, such as 21/11/1986.'

/** The youngest age that a two-digit year of birth is taken to mean. */
const youngest = 10

/** A date in any form that offices type, as `2026-11-21`; null where the cell is empty or says “not known”. */
export function cleanDate(text: string, kind: string, reading: DateReading): Cleaned<string | null> {
  const failed = formulaFault(text, kind)
  if (failed) return { ok: false, fault: failed }
  let value = text.trim().replace(/^'/, '')
  if (value === '') return taken(null)
  if (kind === 'd' || /^\d{4}-\d\d-\d\d(T|$)/.test(value)) {
    const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? []
    return year === '' ? notDate(text) : checked(Number(year), Number(month), Number(day), text, reading, null)
  }
  if (/^0{1,2}([/.\- ])0{1,2}\1(0{2}|0{4})$/.test(value) || /^0+$/.test(value)) {
    return taken(null, `${quoted(text)} was read as “not known”.`)
  }
  if (meansUnknown(value)) return taken(null, `${quoted(text)} was read as “not known”.`)
  let note: string | null = null
  if (/\?\s*$/.test(value)) {
    value = value.replace(/[?\s]+$/, '')
    note = `${quoted(text)} has a question mark. The date was taken as it stands.`
  }
  value = value
    .replace(/^(d\.?o\.?b\.?|born|date of birth)[\s:]*/i, '')
    .replace(/[,\s]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\s*([ap]m)?$/i, '')
    .trim()
  if (/^\d+(\.0+)?$/.test(value)) return bareDigits(value.replace(/\.0+$/, ''), text, reading, note)
  if (/^\d{5}\.\d+$/.test(value)) return bareDigits(value.slice(0, 5), text, reading, note)
  return (
    separated(value, text, reading, note) ??
    withMonthWord(value, text, reading, note) ??
    explained(value, text, reading)
  )
}

/** Three numbers with signs between them. */
function separated(
  value: string,
  text: string,
  reading: DateReading,
  note: string | null,
): Cleaned<string | null> | null {
  const likeDigits = /[oOlI]/.test(value) && /^[\doOlI]{1,4}[/.\-\s][\doOlI]{1,2}[/.\-\s][\doOlI]{1,4}$/.test(value)
  const plain = likeDigits ? value.replace(/[oO]/g, '0').replace(/[lI]/g, '1') : value
  const said = likeDigits ? `${quoted(text)} has letters in place of digits. It was read as ${plain}.` : note
  const yearFirst = /^(\d{4})\s*[/.\-,\s]\s*(\d{1,2})\s*[/.\-,\s]\s*(\d{1,2})$/.exec(plain)
  if (yearFirst) return checked(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), text, reading, said)
  const found = /^(\d{1,2})\s*[/.\-,\s\\]+\s*(\d{1,2})\s*[/.\-,\s\\]+\s*'?(\d{2}|\d{4})$/.exec(plain)
  if (!found) return null
  const [first, second] = [Number(found[1]), Number(found[2])]
  const [day, month] = reading.order === 'day-first' ? [first, second] : [second, first]
  return withYear(found[3] ?? '', month, day, text, reading, said)
}

/** `21 Nov 26`, `21st November 2026`, `Nov 21, 2026`, `Saturday 21 Nov 2026`, `21 Tachwedd 2026`. */
function withMonthWord(
  value: string,
  text: string,
  reading: DateReading,
  note: string | null,
): Cleaned<string | null> | null {
  const plain = value
    .toLowerCase()
    .replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,?\s+/, '')
    .replace(/(\d)\s*(st|nd|rd|th|af|ail|ydd|fed|eg|ain)\b/g, '$1')
    .replace(/\b(of|the)\b/g, ' ')
    .replace(/[.,/\-'\s]+/g, ' ')
    .trim()
  const dayFirst = /^(\d{1,2}) ?(\p{L}+) ?(\d{2}|\d{4})$/u.exec(plain)
  const monthFirst = /^(\p{L}+) ?(\d{1,2}) (\d{2}|\d{4})$/u.exec(plain)
  const yearFirst = /^(\d{4}) (\p{L}+) (\d{1,2})$/u.exec(plain)
  const [day, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [yearFirst?.[3], yearFirst?.[2], yearFirst?.[1]]
  const month = word === undefined ? 0 : monthOf(word)
  return month === 0 ? null : withYear(year ?? '', month, Number(day), text, reading, note)
}

/** Digits and nothing else: `20261121`, `21112026`, `211126`, or a spreadsheet's day number. */
function bareDigits(digits: string, text: string, reading: DateReading, note: string | null): Cleaned<string | null> {
  const part = (from: number, to: number) => Number(digits.slice(from, to))
  if (digits.length === 8) {
    if (part(0, 4) >= 1900 && part(0, 4) <= 2100 && isRealDay(part(0, 4), part(4, 6), part(6, 8))) {
      return checked(part(0, 4), part(4, 6), part(6, 8), text, reading, note)
    }
    return checked(part(4, 8), part(2, 4), part(0, 2), text, reading, note)
  }
  if (digits.length === 7) {
    return checked(
      part(3, 7),
      part(1, 3),
      part(0, 1),
      text,
      reading,
      `${quoted(text)} was read with the zero that it lost in front.`,
    )
  }
  if (digits.length === 6) return withYear(digits.slice(4), part(2, 4), part(0, 2), text, reading, note)
  const serial = Number(digits)
  if (digits.length === 5 && serial <= 65_000) {
    const day = reading.serials === '1904' ? addDays('1904-01-01', serial) : addDays('1899-12-30', serial)
    const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
    const said = `${quoted(text)} is a spreadsheet’s count of days. It was read as ${shown(day)}.`
    return checked(year, month, dayOfMonth, text, reading, said)
  }
  return explained(digits, text, reading)
}

function withYear(
  year: string,
  month: number,
  day: number,
  text: string,
  reading: DateReading,
  note: string | null,
): Cleaned<string | null> {
  if (year.length === 4) return checked(Number(year), month, day, text, reading, note)
  const short = Number(year)
  const thisYear = Number(reading.today.slice(0, 4))
  let full = Math.floor(thisYear / 100) * 100 + short
  // Births: the latest year that makes the person at least 10. Events: no more than ten years ahead.
  if (reading.use === 'birth') while (full > thisYear - youngest) full -= 100
  else while (full > thisYear + 10) full -= 100
  if (
    reading.use === 'birth' &&
    full === thisYear - youngest &&
    iso(full, month, day).slice(5) > reading.today.slice(5)
  )
    full -= 100
  const said = reading.use === 'birth' ? `The year ${quoted(year)} was read as ${full}.` : null
  return checked(full, month, day, text, reading, note ?? said)
}

/** A year, a month and a day: real, and likely for what the column means? */
function checked(
  year: number,
  month: number,
  day: number,
  text: string,
  reading: DateReading,
  note: string | null,
): Cleaned<string | null> {
  if (!isRealDay(year, month, day)) return unreal(year, month, day, text, reading)
  const date = iso(year, month, day)
  if (reading.use === 'birth') {
    if (date > reading.today)
      return faulty(
        `The date of birth ${quoted(text)} is in the future.`,
        'Check the year of birth and type it in full.',
      )
    const age = ageBetween(date, reading.today)
    if (age > 120)
      return faulty(
        `The date of birth ${quoted(text)} is that of somebody ${age} years old.`,
        'Check the year of birth and type it in full.',
      )
    if (age < youngest)
      return faulty(
        `The date of birth ${quoted(text)} is that of somebody ${age} years old.`,
        'Check the year. It may be the date of another event.',
      )
    if (age < 18) return taken(date, note ?? `The date of birth is that of somebody ${age} years old. Check it.`)
    return taken(date, note)
  }
  if (year < 1950 || date > addDays(reading.today, 3660)) {
    return faulty(`The date ${quoted(text)} is too far from today to be right.`, 'Check the year and type it in full.')
  }
  return taken(date, note)
}

function unreal(year: number, month: number, day: number, text: string, reading: DateReading): Cleaned<string | null> {
  if (month > 12 && day >= 1 && day <= 12 && reading.order === 'day-first') {
    return faulty(
      `${quoted(text)} has no month ${month}. It may be in American order, with the month first.`,
      `If so, write ${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/${year}. If the whole column is in that order, choose “month first” for it.`,
    )
  }
  if (month < 1 || month > 12) return faulty(`${quoted(text)} has no month ${month}, so it is not a date.`, example)
  const days = monthLength(year, month)
  return faulty(
    `${quoted(text)} does not exist: ${monthWord(month)} ${year} has ${days} days.`,
    'Check the date on the paper form and type it again.',
  )
}

/** Why something that is no full date is not taken. */
function explained(value: string, text: string, reading: DateReading): Cleaned<string | null> {
  const whole =
    reading.use === 'birth'
      ? 'Find out the full date of birth, or clear the cell.'
      : 'Give the full date, or clear the cell.'
  if (/^(c|ca|circa|about|approx\w*|around|tua|early|late|mid)\b/i.test(value) || /\d{4}'?s$/.test(value)) {
    return faulty(`${quoted(text)} is not an exact date.`, whole)
  }
  if (/^\d{4}$/.test(value)) return faulty(`${quoted(text)} is a year only. The day and the month are missing.`, whole)
  const words = value
    .toLowerCase()
    .replace(/[.,/\-'\s]+/g, ' ')
    .trim()
  const monthYear = /^(\p{L}+) (\d{2}|\d{4})$/u.exec(words)
  const numbers = /^(\d{1,2})[/.\- ](\d{4})$/.exec(value)
  if ((monthYear && monthOf(monthYear[1] ?? '') > 0) || (numbers && Number(numbers[1]) <= 12)) {
    return faulty(`${quoted(text)} is a month and a year. The day is missing.`, whole)
  }
  if ((value.match(/\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}/g) ?? []).length > 1) {
    return faulty(`${quoted(text)} holds two dates.`, 'Keep the right one and clear the other.')
  }
  return notDate(text)
}

function notDate(text: string): Cleaned<string | null> {
  return faulty(`${quoted(text)} is not a date that can be read.`, example)
}

function shown(date: string): string {
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}

/** Whole years between two ISO dates. */
function ageBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
