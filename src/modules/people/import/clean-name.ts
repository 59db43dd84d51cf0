import { type Cleaned, faulty, quoted, taken } from './cleaned'

export interface NameParts {
  readonly firstNames: string
  readonly lastName: string
  readonly preferredName: string
}

export type NameOrder = 'first-last' | 'last-first'

const titles =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|sir|dame|lady|lord|master|imam|sister|fr|father|cllr)\b\.?\s+)+/i
const suffix = /^(?:jr|jnr|snr|sr|junior|senior|ii|iii|iv|mbe|obe)\.?$/i

/** Words that open a last name: Dutch, German, Romance, Arabic, Gaelic, Welsh (`ap`, `ferch`: son and daughter of). */
const openers = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'das',
  'du',
  'le',
  'la',
  'ter',
  'ten',
  'te',
  'ap',
  'ab',
  'ferch',
  'verch',
  'bin',
  'ibn',
  'bint',
  'al',
  'el',
  'abu',
  'st',
  'st.',
  'mac',
  'mc',
  'ó',
  'ní',
  'nic',
  'nee',
  'née',
  '’t',
  "'t",
])

/**
 * A whole name in one cell, taken apart. `Surname, First` by its comma; otherwise by the order that the column has.
 * Titles are left out; a name in brackets or quotation marks is the preferred one.
 */
export function splitName(text: string, order: NameOrder): Cleaned<NameParts> {
  let value = text.replace(/\s+/g, ' ').trim()
  if (/\s(?:&|and|\+)\s|\s?\/\s?/i.test(value)) {
    return faulty(`${quoted(text)} seems to be two names.`, 'Give each name a row of its own.')
  }
  let preferredName = ''
  value = value
    .replace(/\s*(?:\(|["“”]|‘)([^()"“”‘’]{1,60})(?:\)|["“”]|’(?=\s|$))\s*/g, (_, inside: string) => {
      preferredName ||= inside.replace(/^(?:known as|aka|pref(?:erred)?)\s*:?\s*/i, '').trim()
      return ' '
    })
    .replace(/\s+/g, ' ')
    .replace(/\s+(,)/g, '$1')
    .trim()
  const comma = value.indexOf(',')
  if (comma > 0) {
    const lastName = value.slice(0, comma).trim().replace(titles, '')
    const firstNames = value
      .slice(comma + 1)
      .replace(/,/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(titles, '')
    const alone = /^(?:mr|mrs|ms|miss|mx|dr)\.?$/i.test(firstNames) ? '' : firstNames
    return taken({ firstNames: alone, lastName, preferredName })
  }
  const words = value
    .replace(titles, '')
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return taken({ firstNames: '', lastName: '', preferredName })
  if (words.length === 1) {
    return taken(
      { firstNames: '', lastName: words[0] as string, preferredName },
      `${quoted(text)} is one name only. It was taken as the last name.`,
    )
  }
  const at = lastNameStart(words, order)
  const [front, back] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
  const turned = order === 'last-first' || capitalsFirst(words)
  return taken(
    turned
      ? { firstNames: back, lastName: front, preferredName }
      : { firstNames: front, lastName: back, preferredName },
  )
}

/** Where the second part of the name begins. */
function lastNameStart(words: readonly string[], order: NameOrder): number {
  if (capitalsFirst(words)) return words.findIndex((word) => !isCapitals(word))
  const capitals = words.findIndex(
    (word, place) =>
      place > 0 &&
      isCapitals(word) &&
      !suffix.test(word) &&
      words.slice(place).every((rest) => isCapitals(rest) || suffix.test(rest)),
  )
  if (capitals > 0 && !isCapitals(words[capitals - 1] ?? '') && (words[capitals] ?? '').length > 1) return capitals
  if (order === 'last-first') {
    let end = 0
    while (end < words.length - 2 && openers.has((words[end] ?? '').toLowerCase())) end++
    return end + 1
  }
  const opener = words.findIndex(
    (word, place) => place > 0 && place < words.length - 1 && openers.has(word.toLowerCase()),
  )
  if (opener > 0) return opener
  return suffix.test(words.at(-1) ?? '') && words.length > 2 ? words.length - 2 : words.length - 1
}

/** `SMITH John`: capitals mark the last name where the rest is not in capitals. */
function capitalsFirst(words: readonly string[]): boolean {
  return (
    isCapitals(words[0] ?? '') &&
    (words[0] ?? '').length > 1 &&
    !words.every((word) => isCapitals(word)) &&
    !isCapitals(words.at(-1) ?? '')
  )
}

export function isCapitals(word: string): boolean {
  return /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word)
}

const small = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'ap',
  'ab',
  'ferch',
  'verch',
  'bin',
  'ibn',
  'bint',
])

/**
 * A name in capitals as it is usually written: `O'BRIEN-MCKENZIE` becomes `O'Brien-McKenzie`. Used only where a whole
 * column is in capitals and the person importing agrees; a single name in capitals stays as typed.
 */
export function withoutCapitals(name: string): string {
  if (!isCapitals(name)) return name
  return name
    .toLowerCase()
    .split(/(\s+)/)
    .map((word, place) => (place > 0 && small.has(word) ? word : capitalised(word)))
    .join('')
}

function capitalised(word: string): string {
  return word
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(
      /^(.*\b)?Mc(\p{L})/u,
      (_, before: string | undefined, letter: string) => `${before ?? ''}Mc${letter.toUpperCase()}`,
    )
    .replace(/(['’])S$/u, '$1s')
}
