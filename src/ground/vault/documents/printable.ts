/**
 * A text as it may go on paper: composed accents, no control characters, no lone surrogates, and none of the invisible
 * marks that turn the direction of what follows (security.md F1): paper shows letters in the order they are stored in.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\S{24,}/gu, withPlacesToBreak)
}

/** All controls but tab and line feed, then the marks and overrides of direction. */
const unwanted = /(?![\t\n])\p{Cc}|[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** Lets a very long word go on to the next line (a zero-width space), so that it never runs over its neighbour. */
function withPlacesToBreak(word: string): string {
  return word.replace(/[-@./_](?=\S)|(?:[^-@./_\s]\p{M}*){11}(?=[^-@./_\s\p{M}])/gu, '$&\u200B')
}
