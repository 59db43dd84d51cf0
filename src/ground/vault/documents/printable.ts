/**
 * A text as it may go on paper: composed accents, no control characters, no lone surrogates (an empty square instead),
 * and none of the invisible marks that turn the direction of what follows (security.md F1): paper shows letters in the
 * order in which they are stored.
 */
export function printable(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, '')
    .replace(/\p{Surrogate}/gu, '\u25A1')
  return withPlacesToBreak(clean, 40)
}

/** All controls but tab and line feed, then the marks and overrides of direction. */
const unwanted = /(?![\t\n])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/**
 * Lets a word longer than `most` signs go on to the next line (by zero-width spaces), so that it never runs over its
 * neighbour in a narrow column. An address that is copied from the PDF brings them along: keep `most` high elsewhere.
 */
export function withPlacesToBreak(text: string, most: number): string {
  return text.replace(/\S+/gu, (word) => (word.length > most ? word.replace(placeToBreak, '$&\u200B') : word))
}

/** After a joining sign, or after eleven others; never between a letter and its accent. */
const placeToBreak = /[-@./_](?=\S)|(?:[^-@./_\s]\p{M}*){11}(?=[^-@./_\s\p{M}])/gu
