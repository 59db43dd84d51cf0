/**
 * A text as it is compared and searched: lower case, without accents, apostrophes or hyphens, one space between words.
 * `Siân O’Brien-Ọ̀ṣun` becomes `sian obrien osun`. Letters that Unicode does not take apart are replaced by their
 * usual English spelling.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœıħ]/g, (letter) => standIns[letter] ?? letter)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}@.+]+/gu, ' ')
    .trim()
}

const standIns: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
}

/** Every word typed must begin some word of the text: "man nor" finds "Greater Manchester North". */
export function fits(text: string, typed: string): boolean {
  const words = folded(text).split(' ')
  return folded(typed)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)))
}

/** Trims, folds runs of white space to one space and composes accents, as names are stored. */
export function tidied(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** `1 person`, `2 people`: the plain plural of a counted noun. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
