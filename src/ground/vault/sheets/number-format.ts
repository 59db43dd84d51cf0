/** How the cells of a style show their number, as far as it changes what a reader takes from it. */
export type NumberShow =
  | { readonly as: 'number' }
  | { readonly as: 'date' }
  | { readonly as: 'percent' }
  /** Digits in a fixed pattern: `00000 000000` shows 7700900123 as `07700 900123`, leading zero and all. */
  | { readonly as: 'digits'; readonly pattern: string }

// Built-in numbers of ECMA-376 part 1, 18.8.30, with those that East Asian versions of Excel add for dates.
const dateIds = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])

export function numberShow(formatId: number, code: string | undefined): NumberShow {
  if (code === undefined) {
    const date = dateIds.has(formatId) || (formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58)
    if (date) return { as: 'date' }
    return formatId === 9 || formatId === 10 ? { as: 'percent' } : { as: 'number' }
  }
  const first = code.split(';')[0] ?? ''
  const bare = first.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[[^\]]*\]/g, '')
  if (/[dy]/i.test(bare) || (/m/i.test(bare) && !/[0#]/.test(bare))) return { as: 'date' }
  if (/[hs]/i.test(bare) && !/[0#?]/.test(bare) && !/general/i.test(bare)) return { as: 'date' }
  if (bare.includes('%')) return { as: 'percent' }
  const pattern = first.replace(/\\(.)/g, '$1').replace(/"([ \d()+-]*)"/g, '$1')
  return /^[0# ()+-]*0[0# ()+-]*$/.test(pattern) && /00|0 0/.test(pattern)
    ? { as: 'digits', pattern }
    : { as: 'number' }
}

/** A whole number set into a pattern of digits from the right, as the spreadsheet shows it. */
export function inPattern(value: number, pattern: string): string {
  if (!Number.isSafeInteger(value) || value < 0) return plainNumber(value)
  let digits = String(value)
  let shown = ''
  for (let place = pattern.length - 1; place >= 0; place--) {
    const sign = pattern.charAt(place)
    if (sign === '0' || sign === '#') {
      if (digits === '' && sign === '#') continue
      shown = (digits === '' ? '0' : digits.slice(-1)) + shown
      digits = digits.slice(0, -1)
    } else shown = sign + shown
  }
  return digits + shown
}

/** A number as people write it: no exponent as long as its digits are exact, no binary dust (`0.30000000000000004`). */
export function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value)
  const shorter = Number(value.toPrecision(15))
  return String(shorter)
}

/**
 * A spreadsheet's day number as an ISO date, with the time if there is one; null where it is no date. The 1900 system
 * counts a 29 February 1900 that never was: that day number gives `1900-02-29`, so that it is noticed later.
 */
export function dateOfSerial(serial: number, date1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null
  const seconds = Math.round(serial * 86_400)
  const day = Math.floor(seconds / 86_400)
  const rest = seconds - day * 86_400
  const time = `${two(Math.floor(rest / 3600))}:${two(Math.floor((rest % 3600) / 60))}`
  const withTime = rest === 0 ? '' : `T${time}`
  if (date1904) return isoDay(Date.UTC(1904, 0, 1), day) + withTime
  if (day === 0) return rest === 0 ? null : time
  if (day === 60) return `1900-02-29${withTime}`
  return isoDay(Date.UTC(1899, 11, day < 60 ? 31 : 30), day) + withTime
}

const isoDays = new Map<number, string>()

function isoDay(start: number, days: number): string {
  const instant = start + days * 86_400_000
  const known = isoDays.get(instant)
  if (known !== undefined) return known
  const made = new Date(instant).toISOString().slice(0, 10)
  // A list of people has the same few thousand days again and again.
  if (isoDays.size < 50_000) isoDays.set(instant, made)
  return made
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
