import { type Cleaned, faulty, formulaFault, meansUnknown, quoted, taken } from './cleaned'

export interface Phones {
  readonly first: string
  /** The second number in the cell, or the second and all further ones. Empty if there is none. */
  readonly second: string
}

const none: Phones = { first: '', second: '' }
const label =
  /^(?:mob(?:ile)?|cell|home|land\s?line|work|office|tel(?:ephone)?|phone|ph|ffôn|ffon|m|h|w|t|no)\s?(?:no|number)?\s*[.:;-]+\s*(?=[+(\d])|^(?:mob(?:ile)?|home|land\s?line|work|office|tel(?:ephone)?|phone)\s+(?=[+(\d])/i

/**
 * The one or two telephone numbers in a cell. Numbers stay as typed, spaces and all, except where digits are certain to
 * have been lost or added: Ofcom's plan gives every British number a leading 0 and, nearly always, ten digits after it.
 */
export function cleanPhones(text: string, kind: string): Cleaned<Phones> {
  // Nearly every cell is one whole British number; the rest of this file is for the others.
  if (
    /^0[1-9]\d{2,4} ?\d{3} ?\d{3,4}$/.test(text) &&
    !/^07[\d ]{9}$/.test(text) &&
    text.replaceAll(' ', '').length === 11
  ) {
    return taken({ first: text, second: '' })
  }
  const failed = formulaFault(text, kind)
  if (failed) return { ok: false, fault: failed }
  const value = text.trim().replace(/^'\s*/, '')
  if (value === '' || meansUnknown(value)) return taken(none)
  if (/^\d([.,]\d+)?\s?e\s?\+?\d+$/i.test(value)) {
    return faulty(
      `${quoted(text)} is a number that the spreadsheet shortened. Its last digits are lost.`,
      'Type the telephone number again, with an apostrophe (’) before its first 0.',
    )
  }
  const parts = split(value)
  const notes: string[] = []
  const numbers: string[] = []
  for (const part of parts) {
    const { number, note } = oneNumber(part, kind)
    if (number !== '' && !numbers.includes(number)) numbers.push(number)
    if (note) notes.push(note)
  }
  const [first = '', ...rest] = numbers
  const second = rest.join(' / ')
  if (first.length > 40 || second.length > 40) {
    return faulty(
      `${quoted(text)} is too long for a telephone number.`,
      'Keep two numbers at most, and move other words to the notes.',
    )
  }
  if (rest.length > 0)
    notes.unshift(`${quoted(text)} holds ${numbers.length} numbers. The second was put under “Second phone”.`)
  return taken({ first, second }, notes.length > 0 ? notes.join(' ') : null)
}

/** Cuts at signs and words that stand between two numbers, where both sides have enough digits to be one. */
function split(value: string): string[] {
  const pieces = value.split(
    /\s*(?:[/;,&|\n\r]|\bor\b|\band\b|\bneu\b|(?<=\d)\s+(?=(?:mob|home|work|tel|landline|[mhwt])\b[\s.:])|(?<=\d{5,6})\s{2,}(?=0))\s*/i,
  )
  const parts: string[] = []
  for (const piece of pieces) {
    if (piece === undefined || piece.trim() === '') continue
    if (parts.length > 0 && digitsOf(piece).length < 6) parts[parts.length - 1] += ` ${piece.trim()}`
    else parts.push(piece.trim())
  }
  if (parts.length === 1) parts[0] = value
  // Two numbers with a blank between them and nothing else.
  return parts.flatMap((part) => /^(07\d{3} ?\d{3} ?\d{3}) +(0\d[\d ]{8,11})$/.exec(part)?.slice(1, 3) ?? [part])
}

function oneNumber(typed: string, kind: string): { number: string; note: string | null } {
  const number = typed.replace(label, '').replace(/^'/, '').replace(/\s+/g, ' ').trim()
  const digits = digitsOf(number)
  if (digits === '')
    return { number: typed, note: meansUnknown(typed) ? null : `${quoted(typed)} has no digits. It was kept as typed.` }
  if (/^\d+$/.test(number)) {
    if (/^7\d{9}$/.test(number) || (/^[1238]\d{9}$/.test(number) && kind === 'n')) {
      return { number: `0${number}`, note: `${quoted(typed)} had lost its first 0. It was read as 0${number}.` }
    }
    if (/^44[1-3578]\d{9}$/.test(number)) {
      return { number: `+${number}`, note: `${quoted(typed)} had lost its plus sign. It was read as +${number}.` }
    }
  }
  const withZero = /^(\+44|0044)\s*\(0\)\s*/.exec(number)
  if (withZero) {
    const plain = `+44 ${number.slice(withZero[0].length)}`
    return { number: plain, note: `The (0) in ${quoted(typed)} is not dialled after +44. It was read as ${plain}.` }
  }
  return { number, note: oddNote(number, typed) }
}

function oddNote(number: string, typed: string): string | null {
  const main = number.replace(/\s*(?:ext(?:n|ension)?|x)\.?\s*\d{1,6}$/i, '')
  const digits = digitsOf(main)
  const likely = /^\s*\+/.test(main)
    ? digits.startsWith('44')
      ? digits.length === 12 || digits.length === 11
      : digits.length >= 8 && digits.length <= 15
    : digits.startsWith('00')
      ? digits.length >= 10 && digits.length <= 17
      : digits.startsWith('0') &&
        (digits.length === 11 || digits.length === 10) &&
        !(digits.startsWith('07') && digits.length === 10)
  if (likely && /^[\d\s()+.\-–]+$/.test(main)) return null
  if (likely) return `${quoted(typed)} holds other words. It was kept as typed.`
  return `${quoted(typed)} has ${digits.length} digits, which is unusual for a telephone number. It was kept as typed.`
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
