import { randomInt } from 'node:crypto'
import { passwordProblem, type PasswordSetting } from './password-rules'
import { phraseWords } from './phrase-words'

const WORDS = 5

/** How long a one-time phrase is good for (security.md 5, admin reset). */
export const PHRASE_HOURS = 72

/**
 * Five words by chance from 1,024, all different: 50 bits, said over the telephone without spelling. Nobody chooses it.
 * One that the password rules would refuse (the office's own name in it) is thrown again.
 */
export function newOneTimePhrase(setting: PasswordSetting): string {
  for (;;) {
    const words = new Set<string>()
    while (words.size < WORDS) words.add(phraseWords[randomInt(phraseWords.length)] ?? '')
    const phrase = [...words].join(' ')
    if (passwordProblem(phrase, setting) === null) return phrase
  }
}

export function phraseUntil(now: Date): string {
  return new Date(now.getTime() + PHRASE_HOURS * 3600 * 1000).toISOString()
}
