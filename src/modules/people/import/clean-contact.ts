import { type Cleaned, faulty, formulaFault, meansUnknown, quoted, taken } from './cleaned'

// Royal Mail uses few letters in the third and fourth place, and never C, I, K, M, O or V at the end.
const postcode = /^(?:GIR0AA|(?:[A-Z]\d[ABCDEFGHJKPSTUW\d]?|[A-Z]{2}\d[ABEHMNPRVWXY\d]?)\d[ABD-HJLNP-UW-Z]{2})$/

/** A postcode spaced as Royal Mail writes it. `O` and `0`, `I` and `1` are put right where only one of them can stand. */
export function cleanPostcode(text: string, kind: string): Cleaned<string> {
  const failed = formulaFault(text, kind)
  if (failed) return { ok: false, fault: failed }
  const value = text.trim()
  if (value === '' || meansUnknown(value)) return taken('')
  if (/^(nfa|no fixed (abode|address)|homeless|of no fixed abode)$/i.test(value))
    return taken('', `${quoted(text)} is no postcode. It was left empty.`)
  const tight = value.toUpperCase().replace(/[\s.-]+/g, '')
  if (postcode.test(tight)) return taken(spaced(tight))
  const mended = mendedPostcode(tight)
  if (mended) return taken(mended, `The postcode ${quoted(text)} was read as ${mended}.`)
  if (value.length > 12)
    return faulty(`${quoted(text)} is too long for a postcode.`, 'Give the postcode alone, such as CF10 1AA.')
  const part = /^[A-Z]{1,2}\d[A-Z\d]?$/.test(tight)
  return taken(
    value,
    part
      ? `${quoted(text)} is the first half of a postcode. It was kept as typed.`
      : `${quoted(text)} is not a whole British postcode. It was kept as typed.`,
  )
}

function spaced(tight: string): string {
  return `${tight.slice(0, -3)} ${tight.slice(-3)}`
}

const asDigit: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5' }
const asLetter: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 5: 'S' }

function mendedPostcode(tight: string): string | null {
  if (tight.length < 5 || tight.length > 7) return null
  const outward = tight.slice(0, -3)
  const inward = tight.slice(-3)
  const digit = (letter: string) => asDigit[letter] ?? letter
  const letters = (part: string) => part.replace(/\d/g, (sign) => asLetter[sign] ?? sign)
  const end = digit(inward.charAt(0)) + letters(inward.slice(1))
  // The area is one or two letters, then comes a digit: try both cuts.
  for (const cut of [2, 1]) {
    if (outward.length <= cut) continue
    const start = letters(outward.slice(0, cut)) + digit(outward.charAt(cut))
    const last = outward.slice(cut + 1)
    for (const tail of [last, digit(last)]) {
      if (postcode.test(start + tail + end)) return spaced(start + tail + end)
    }
  }
  return null
}

/** Takes the postcode off the end of an address, if one stands there. */
export function postcodeInAddress(address: string): { address: string; postcode: string } {
  const found = /[\s,]*\b([A-Za-z]{1,2}\d[A-Za-z\d]?\s{0,2}\d[A-Za-z]{2})\b[\s.,]*$/.exec(address)
  const tight = found?.[1]?.toUpperCase().replace(/\s+/g, '') ?? ''
  if (!found || !postcode.test(tight)) return { address, postcode: '' }
  return { address: address.slice(0, found.index).replace(/[\s,]+$/, ''), postcode: spaced(tight) }
}

/** An e-mail address, without the wrappings that mail programs add. Kept as typed, with a note, where it looks wrong. */
export function cleanEmail(text: string, kind: string): Cleaned<string> {
  const failed = formulaFault(text, kind)
  if (failed) return { ok: false, fault: failed }
  let value = text.trim()
  if (value === '' || meansUnknown(value)) return taken('')
  value = (/<([^<>\s]+@[^<>\s]+)>/.exec(value)?.[1] ?? value).replace(/^mailto:/i, '').replace(/[;,.\s]+$/, '')
  value = value.replace(/\s*@\s*/, '@')
  if (value.length > 200)
    return faulty(`${quoted(text)} is too long for an e-mail address.`, 'Give one e-mail address.')
  if (/^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/.test(value)) return taken(value)
  if (value.split('@').length > 2)
    return taken(value, `${quoted(text)} holds more than one e-mail address. It was kept as typed.`)
  return taken(value, `${quoted(text)} does not look like an e-mail address. It was kept as typed.`)
}

/**
 * A postal address on lines. The postcode at its end goes to its own field only when that field would be empty
 * otherwise, so that nothing is said twice and nothing is lost.
 */
export function cleanAddress(
  parts: readonly string[],
  hasPostcode: boolean,
): Cleaned<{ address: string; postcode: string }> {
  const lines = parts
    .flatMap((part) => part.split(/[\r\n]+/))
    .map((line) =>
      line
        .normalize('NFC')
        .replace(/\s+/g, ' ')
        .replace(/^[\s,]+|[\s,]+$/g, ''),
    )
    .filter((line) => line !== '' && !meansUnknown(line))
  const address = lines.join('\n')
  if (address.length > 400)
    return faulty('The address is longer than 400 letters.', 'Shorten it, or move part of it to the notes.')
  if (hasPostcode) return taken({ address, postcode: '' })
  const found = postcodeInAddress(address)
  const note = found.postcode === '' ? null : `The postcode ${found.postcode} was taken from the end of the address.`
  return taken(found, note)
}
