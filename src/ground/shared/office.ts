import { z } from 'zod'
import type { Problem } from './problem'
import { tidied } from './text'

const line = (most: number) =>
  z
    .string()
    .transform(tidied)
    .pipe(z.string().max(most, `Use at most ${most} characters.`))

/** Long enough for `person with lived experience of the criminal justice system`. */
const word = line(60).pipe(z.string().min(1, 'Give the word to use.'))

const wholeBetween = (least: number, most: number, sentence: string) =>
  z.int(sentence).min(least, sentence).max(most, sentence)

/** How somebody may be named for outside until they say otherwise, from the most covered to the most open. */
export const usualNamings = ['unnamed', 'initials', 'first-name', 'full'] as const

/**
 * What an office decides for itself, on screen and on paper. The bounds are those of the security notes (section 10): a
 * desk that stays open longer would let a colleague read on.
 */
export const OfficeSettings = z.strictObject({
  organisation: line(120).pipe(z.string().min(1, 'Give the name of your organisation.')),
  office: line(120).pipe(z.string().min(1, 'Give the name of the office, such as the town.')),
  /** Postal address under the name at the head of every paper; lines. */
  address: z
    .string()
    .transform((text) => text.split('\n').map(tidied).filter(Boolean).join('\n'))
    .pipe(z.string().max(300, 'Use at most 300 characters.')),
  /** Telephone and email, in one line. */
  contact: line(160),
  /** What the law asks to be printed, such as the number of the charity. */
  registered: line(200),
  /** One of those whom the charity works with: `person on probation`, `service user`, `resident`. */
  person: word,
  /** More than one of them. */
  people: word,
  /** Minutes without a touch after which the screen locks. */
  idleMinutes: wholeBetween(1, 15, 'Give a number of minutes from 1 to 15.'),
  /** Hours after a sign-in at which it ends, whatever is being done. */
  sessionHours: wholeBetween(1, 12, 'Give a number of hours from 1 to 12.'),
  /** Whether names in lists stay covered until their line has the focus. */
  coverNames: z.boolean(),
  /** How people are named under quotes and on lists for outside until they say how they wish to be (S97). */
  usualNaming: z.enum(usualNamings),
  /** After so many months somebody is asked whether a consent still holds; 0: never. */
  consentMonths: wholeBetween(0, 120, 'Give a number of months from 1 to 120, or 0 for never.'),
})
export type OfficeSettings = z.infer<typeof OfficeSettings>

/** What an office starts with. Its names come from its first administrator. */
export const standardOffice: OfficeSettings = {
  organisation: '',
  office: '',
  address: '',
  contact: '',
  registered: '',
  person: 'person',
  people: 'people',
  idleMinutes: 5,
  sessionHours: 8,
  coverNames: false,
  usualNaming: 'unnamed',
  consentMonths: 0,
}

/**
 * The office's words for those it works with, as sentences need them: inside and at the beginning, and with the article
 * that English asks for: "a resident", "an attendee".
 */
export interface OfficeWords {
  readonly person: string
  readonly people: string
  readonly Person: string
  readonly People: string
  readonly aPerson: string
  readonly APerson: string
}

export function wordsOf({ person, people }: Pick<OfficeSettings, 'person' | 'people'>): OfficeWords {
  const aPerson = withArticle(person)
  return {
    person,
    people,
    Person: capitalised(person),
    People: capitalised(people),
    aPerson,
    APerson: capitalised(aPerson),
  }
}

/**
 * Puts the office's words into a text where it says `{person}`, `{people}`, `{Person}`, `{People}`, `{aPerson}` or
 * `{APerson}`. Rules write their sentences so, for they do not know the office.
 */
export function worded(text: string, words: OfficeWords): string {
  if (!text.includes('{')) return text
  return text.replace(/\{([Pp]erson|[Pp]eople|[Aa]Person)\}/g, (_hole, word: keyof OfficeWords) => words[word])
}

/** The same for a whole Problem. */
export function wordedProblem(problem: Problem, words: OfficeWords): Problem {
  return {
    ...problem,
    message: worded(problem.message, words),
    ...(problem.fields && {
      fields: Object.fromEntries(Object.entries(problem.fields).map(([field, text]) => [field, worded(text, words)])),
    }),
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)
}

/** Written with a vowel and spoken with "you" or "won" (a user, a one-year resident), or with an h that is silent. */
const soundsLikeAConsonant = /^(?:u(?:ni(?!n|m)|s[aeiu]|t[ei]|k\b)|eu|ewe|onc?e\b)/i
const soundsLikeAVowel = /^(?:[aeiouà-æè-ïò-öø-ü]|h(?:our|onest|onou?r|eir))/iu
/** Capitals are read letter by letter: an SU, an MP, a UK resident. */
const spelledOut = /^[A-Z]{2,}s?\b/

function withArticle(word: string): string {
  const vowel = spelledOut.test(word)
    ? /^[AEFHILMNORSX]/.test(word)
    : soundsLikeAVowel.test(word) && !soundsLikeAConsonant.test(word)
  return `${vowel ? 'an' : 'a'} ${word}`
}
