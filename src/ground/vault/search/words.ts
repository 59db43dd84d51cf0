import { folded } from '../../shared/text'

/** A text as the words under which it is indexed and searched: letters and digits alone, folded. */
export function words(text: string): string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** What a person typed, ready to be looked for. */
export interface Typed {
  /** Words of two letters or more; a run of numbers is one of them, since telephone numbers are spaced at will. */
  readonly terms: readonly Term[]
  /** Single letters and digits: too common to look up, but found rows must have a word that begins so. */
  readonly initials: readonly string[]
  readonly words: readonly string[]
}

export interface Term {
  readonly parts: readonly string[]
  readonly number: boolean
}

/** More words than this are not looked for: a whole pasted letter is not a search. */
const mostWords = 12

export function typed(text: string): Typed {
  const all = words(text.replace(/^\s*(\+|00)44\s*(\(0\))?\s*(?=\d)/, '0')).slice(0, mostWords)
  const terms: { parts: string[]; number: boolean }[] = []
  const initials: string[] = []
  for (const [at, word] of all.entries()) {
    const number = /^\d+$/.test(word)
    const run = terms.at(-1)
    if (number && run?.number && /^\d+$/.test(all[at - 1] ?? '')) run.parts.push(word)
    else if ([...word].length > 1 || (number && /^\d+$/.test(all[at + 1] ?? ''))) terms.push({ parts: [word], number })
    else initials.push(word)
  }
  return { terms, initials, words: all }
}

/** A phrase of the index's own language. Words hold letters and digits only, so nothing typed can be an operator. */
export const whole = (word: string) => `"${word}"`
export const beginning = (word: string) => `"${word}"*`
export const allOf = (phrases: readonly string[]) => `(${phrases.join(' AND ')})`
export const anyOf = (phrases: readonly string[]) => `(${[...new Set(phrases)].join(' OR ')})`
