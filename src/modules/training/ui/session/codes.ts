import type { Method } from '../../assessment-shapes'

/** One letter a method, as it stands on its button. */
export const methodLetters: Readonly<Record<Method, string>> = {
  observation: 'O',
  discussion: 'D',
  witness: 'W',
  product: 'P',
  reflective: 'R',
  questions: 'Q',
  'prior-learning': 'L',
}

export interface TypedCodes {
  /** The places of the criteria that were named. */
  readonly places: readonly number[]
  readonly methods: readonly Method[]
  /** What fits nothing, as typed. */
  readonly unknown: readonly string[]
}

/**
 * Reads `1.1 2.1-2.3 od`, and the short `11 21-3od`: codes of criteria, from one to another, and letters of methods.
 * `codes` are those of one unit.
 */
export function readCodes(typed: string, codes: readonly string[]): TypedCodes {
  const places = new Set<number>()
  const methods = new Set<Method>()
  const unknown: string[] = []
  const text = typed.replace(/\s*[-–]\s*/g, '-')
  for (const [token] of text.matchAll(/[a-z]+|[^\s,;a-z]+/gi)) {
    if (/^[a-z]/i.test(token)) {
      for (const letter of token.toUpperCase()) {
        const method = (Object.keys(methodLetters) as Method[]).find((one) => methodLetters[one] === letter)
        if (method) methods.add(method)
        else unknown.push(letter)
      }
      continue
    }
    const found = placesOf(token, codes)
    if (found === null) unknown.push(token)
    else for (const place of found) places.add(place)
  }
  return { places: [...places].sort((a, b) => a - b), methods: [...methods], unknown }
}

function placesOf(token: string, codes: readonly string[]): number[] | null {
  const [from = '', to, ...more] = token.split('-')
  const first = placeOf(from, codes)
  if (first === null || more.length > 0) return null
  if (to === undefined) return [first]
  // `2.1-3` goes to 2.3: what is left out in front is the same as before.
  const firstCode = codes[first] ?? ''
  const whole = [to, `${firstCode.slice(0, firstCode.lastIndexOf('.') + 1)}${to}`].map((code) => placeOf(code, codes))
  const last = whole.find((place) => place !== null && place >= first)
  if (last === undefined || last === null) return null
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function placeOf(code: string, codes: readonly string[]): number | null {
  const exact = codes.indexOf(code)
  if (exact >= 0) return exact
  const short = codes.findIndex((one) => one.replaceAll('.', '') === code)
  return short >= 0 ? short : null
}
