import { pagesOf } from '../../src/ground/vault/documents/proof/read-pdf'

/** What a printed page says, as it is laid out. */
export function wordsOn(pdf: Buffer): string {
  return pagesOf(pdf).join('\n')
}

/** The signs of a printed recovery sheet, read from its PDF as somebody reads them from the paper. */
export function keyOn(pdf: Buffer): string {
  return wordsOn(pdf)
    .split('\n')
    .filter((line) => /^[\s0-9A-Z]+$/.test(line) && /[0-9A-Z]/.test(line))
    .join('')
    .replace(/\s/g, '')
}
