import { type Cleaned, faulty, formulaFault, meansUnknown, quoted, taken } from './cleaned'

const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** A line of text: blanks tidied, accents composed, letters that nobody can see left out; otherwise as typed. */
export function cleanLine(text: string, kind: string, most: number, what: string): Cleaned<string> {
  const failed = formulaFault(text, kind)
  if (failed) return { ok: false, fault: failed }
  const value = plainLine(text)
  if (value.length <= most) return taken(value)
  return faulty(`The ${what} is longer than ${most} letters.`, 'Shorten it in the file.')
}

export function plainLine(text: string): string {
  // Most cells need nothing done: letters, digits and single blanks inside.
  if (/^[\w.,'/+@-]+( [\w.,'/+@-]+)*$/.test(text) && text.charCodeAt(0) !== 39) return text
  return text.normalize('NFC').replace(unprintable, '').replace(/\s+/gu, ' ').trim()
}

/** Text on several lines. */
export function cleanProse(text: string, kind: string, most: number, what: string): Cleaned<string> {
  const failed = formulaFault(text, kind)
  if (failed) return { ok: false, fault: failed }
  const value = text
    .normalize('NFC')
    .replace(unprintable, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
  if (value.length <= most) return taken(value)
  return faulty(`The ${what} is longer than ${most} letters.`, 'Shorten it in the file.')
}

/** A number that names a person. Every sign counts, leading zeros above all. */
export function cleanMemberNumber(text: string, kind: string): Cleaned<string> {
  const failed = formulaFault(text, kind)
  if (failed) return { ok: false, fault: failed }
  const value = plainLine(text).replace(/^'(?=\S)/, '')
  if (meansUnknown(value)) return taken('')
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(value)) {
    return faulty(
      `${quoted(text)} is a number that the spreadsheet shortened. Its last digits are lost.`,
      'Type the number again as text.',
    )
  }
  const whole = /^\d+\.0$/.test(value) ? value.slice(0, -2) : value
  if (whole.length <= 40) return taken(whole)
  return faulty('The member number is longer than 40 signs.', 'Check that the right column was chosen.')
}

const yes = new Set([
  'yes',
  'y',
  'true',
  't',
  '1',
  '✓',
  '✔',
  '☑',
  'tick',
  'ticked',
  'x',
  'ie',
  'oes',
  'ydw',
  'do',
  'yes please',
  'required',
  'women only',
  'woman only',
  'female only',
  'females only',
])
const no = new Set([
  'no',
  'n',
  'false',
  'f',
  '0',
  '✗',
  '✘',
  '☐',
  'na',
  'nac oes',
  'nac ydw',
  'naddo',
  'not required',
  'no preference',
  'any',
  'either',
  'none',
  'nope',
  'mixed',
  'no pref',
  "don't mind",
  'n/a',
])

/** Yes, no, or not asked (null). What is neither is a fault: a wish to meet women only is never guessed (S87). */
export function cleanAnswer(text: string, kind: string, what: string): Cleaned<boolean | null> {
  const failed = formulaFault(text, kind)
  if (failed) return { ok: false, fault: failed }
  const value = plainLine(text)
    .toLowerCase()
    .replace(/[.!]+$/, '')
  if (value === '') return taken(null)
  if (yes.has(value)) return taken(true)
  if (no.has(value)) return taken(false)
  if (meansUnknown(value) || value === 'not asked' || value === 'maybe' || value === 'unsure')
    return taken(null, `${quoted(text)} was read as “not asked yet”.`)
  return faulty(
    `${quoted(text)} under “${what}” is neither yes nor no.`,
    'Write Yes or No, or clear the cell if nobody has asked.',
  )
}
