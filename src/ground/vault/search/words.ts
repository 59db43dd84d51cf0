import { folded } from '../../shared/text'

/** A text as the words under which it is indexed and searched: letters and digits alone, folded. */
export function words(text: string): string[] {
  // Most texts are plain, and an import folds ten of them a row: this way is eight times as quick.
  if (plain.test(text))
    return (
      text
        .replace(/['`]/g, '')
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? []
    )
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what ASCII is.
const plain = /^[\x00-\x7f]*$/

/** Something to look for: one word, or a run of numbers, since telephone numbers are spaced at will. */
export interface Term {
  readonly parts: readonly string[]
  readonly number: boolean
}

/** More words than this are not looked for: a whole pasted letter is not a search. */
const mostWords = 12

/** What a person typed, as terms that must all be found. */
export function terms(text: string): Term[] {
  const found: { parts: string[]; number: boolean }[] = []
  for (const word of words(text.replace(/^\s*(\+|00)44\s*(\(0\))?\s*(?=\d)/, '0')).slice(0, mostWords)) {
    const number = /^\d+$/.test(word)
    const last = found.at(-1)
    if (number && last?.number) last.parts.push(word)
    else found.push({ parts: [word], number })
  }
  return found
}

/** Beginnings of words that are indexed as words of their own, led by a mark that no word has: up to so many letters. */
const indexedLetters = 4

/**
 * Words (parted by spaces) with their beginnings, each once, as the word index takes them in. Changes of single rows are
 * indexed by triggers (migration 0003), which make the same of them.
 */
export function indexed(words: string): string {
  const tokens = new Set<string>()
  for (const word of words.split(' ')) {
    if (word === '') continue
    tokens.add(word)
    if (surrogate.test(word)) {
      const letters = [...word]
      for (let n = 1; n <= indexedLetters && n <= letters.length; n += 1) tokens.add(`_${letters.slice(0, n).join('')}`)
    } else for (let n = 1; n <= indexedLetters && n <= word.length; n += 1) tokens.add(`_${word.slice(0, n)}`)
  }
  return [...tokens].join(' ')
}

const surrogate = /[\ud800-\udfff]/

/** A phrase of the index's own language. Words hold letters and digits only, so nothing typed can be an operator. */
export const whole = (word: string) => `"${word}"`
export const beginning = (word: string) => ([...word].length <= indexedLetters ? `"_${word}"` : `"${word}"*`)
export const allOf = (phrases: readonly string[]) => `(${phrases.join(' AND ')})`
export const anyOf = (phrases: readonly string[]) => `(${[...new Set(phrases)].join(' OR ')})`
