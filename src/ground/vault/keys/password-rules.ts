import type { Problem } from '../../shared/problem'
import { folded } from '../../shared/text'
import { commonParts } from './common-parts'

export const SHORTEST_PASSWORD = 14
export const FEWEST_WORDS = 4
export const LONGEST_PASSWORD = 256

/** Words that a guesser at this machine would try first. */
export interface PasswordSetting {
  readonly personName: string
  /** The organisation, the office, anything on the door. */
  readonly ownWords: readonly string[]
}

/**
 * Why a password may not be used, or null. Length or words, then what a guesser tries first. No rule on kinds of signs
 * and no expiry: both make people choose worse (NCSC, Cyber Essentials).
 */
export function passwordProblem(password: string, setting: PasswordSetting): Problem | null {
  const message = sentence(password.normalize('NFKC'), setting)
  return message === null ? null : { code: 'keys.weakPassword', message, fields: { password: message } }
}

function sentence(password: string, setting: PasswordSetting): string | null {
  const signs = [...password]
  if (signs.length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters.`
  const words = new Set(
    folded(password)
      .split(' ')
      .filter((word) => word.length >= 3),
  )
  if (signs.length < SHORTEST_PASSWORD && words.size < FEWEST_WORDS) {
    return `This is too short. Use at least ${SHORTEST_PASSWORD} characters, or ${FEWEST_WORDS} different words with spaces.`
  }
  const plain = withoutDisguise(password)
  const own = ownParts(setting).find((part) => plain.includes(part))
  if (own !== undefined) {
    return `Leave out “${own}”: names of people, of the organisation and of this program are guessed first.`
  }
  if (new Set(plain).size < 6 || isRepeated(plain))
    return 'This repeats itself. Use words that have nothing to do with each other.'
  if (signsInRuns(plain) * 2 > plain.length) {
    return 'This follows the keyboard or the alphabet. Use words that have nothing to do with each other.'
  }
  if (signsLeftOver(plain) < 6)
    return 'This is made of words that many people use in passwords. Use less expected words.'
  return null
}

const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Lower case without accents and spaces; figures that stand for letters inside a word are read as those letters. */
function withoutDisguise(password: string): string {
  const read = password
    .toLowerCase()
    .replace(
      /(?<=\p{L})[013457@$!](?=[\p{L}013457@$!]*\p{L})|[013457@$!](?=\p{L}{2})/gu,
      (sign) => disguises[sign] ?? sign,
    )
  return folded(read).replace(/ /g, '')
}

function ownParts({ personName, ownWords }: PasswordSetting): string[] {
  const parts = [personName, ...ownWords].flatMap((words) => [
    folded(words).replace(/ /g, ''),
    ...folded(words).split(' '),
  ])
  return [...new Set([...parts, 'throughline', 'probation'])].filter((part) => part.length >= 4 && !everyday.has(part))
}

/** Parts of organisations' names that say nothing by themselves. */
const everyday = new Set(['and', 'the', 'for', 'with', 'from', 'limited', 'street', 'north', 'south', 'east', 'west'])

function isRepeated(plain: string): boolean {
  return /^(.+?)\1+.{0,2}$/su.test(plain)
}

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]

/** How many signs belong to a run of at least four along the alphabet, the figures or the keyboard, or of one sign. */
function signsInRuns(plain: string): number {
  let [total, start] = [0, 0]
  for (let at = 1; at <= plain.length; at += 1) {
    if (at < plain.length && goesOn(plain.slice(start, at + 1))) continue
    if (at - start >= 4) total += at - start
    start = at - start >= 4 || at === plain.length ? at : Math.max(start + 1, at - 1)
  }
  return total
}

function goesOn(part: string): boolean {
  const backwards = [...part].reverse().join('')
  return new Set(part).size === 1 || RUNS.some((run) => run.includes(part) || run.includes(backwards))
}

/** What remains when the commonest parts of passwords, figures and signs are taken out. */
function signsLeftOver(plain: string): number {
  let rest = plain
  for (const part of commonParts) rest = rest.replaceAll(part, ' ')
  return rest.replace(/[^\p{L}]/gu, '').length
}
