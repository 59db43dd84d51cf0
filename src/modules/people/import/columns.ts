import { leftOut, listed, synonyms } from './heading-words'
import { type ColumnMeaning, columnMeanings } from './meanings'

const meaningByKey = new Map<string, ColumnMeaning>()
for (const meaning of columnMeanings) {
  for (const key of listed(synonyms[meaning])) if (!meaningByKey.has(key)) meaningByKey.set(key, meaning)
}
const reasonByKey = new Map<string, string>()
for (const { because, headings } of leftOut) for (const key of listed(headings)) reasonByKey.set(key, because)

/** A heading as it is compared: `D.O.B. (dd/mm/yyyy)*` becomes `dob`, `Tel No.` becomes `tel number`. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\((?:dd|d|mm|yy|if|please|e\.?g|y\/n|yes|optional|required|inc|format)[^)]*\)?/g, ' ')
    .replace(/\(s\)/g, '')
    .replace(/[’'`]/g, '')
    .replace(/\b((?:\p{L}\.){2,})/gu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(no|nos|num|nr|numbers)\b(?=\s|$)/g, 'number')
    .replace(/\b(dd mm yy(yy)?|dd mm|ddmmyy(yy)?)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What a heading's words mean: a meaning, a reason to leave the column out, or neither. */
export function readHeading(key: string): {
  meaning: ColumnMeaning | null
  leftOutBecause: string | null
  sure: boolean
} {
  const exact = meaningByKey.get(key)
  if (exact) return { meaning: exact, leftOutBecause: null, sure: true }
  const reason = reasonByKey.get(key)
  if (reason) return { meaning: null, leftOutBecause: reason, sure: true }
  if (key.length < 3) return { meaning: null, leftOutBecause: null, sure: false }
  return { meaning: misspelt(key) ?? within(key), leftOutBecause: null, sure: false }
}

/** Between a group of headings and one of its headings, where two rows were joined. */
export const groupSign = ' – '

/**
 * The meaning of a heading that may carry the group above it, `Next of kin – Mobile`. A group that speaks of another
 * person turns a plain phone, name or e-mail into that person's.
 */
export function readGrouped(heading: string): ReturnType<typeof readHeading> {
  const whole = readHeading(headingKey(heading))
  const [group = '', own] = heading.split(groupSign)
  if (whole.sure || own === undefined) return whole
  const about = readHeading(headingKey(group)).meaning
  const alone = readHeading(headingKey(own))
  const theirs = (meaning: ColumnMeaning) => ({ meaning, leftOutBecause: null, sure: true })
  if (about === 'practitioner')
    return theirs(
      alone.meaning === 'fullName' || alone.meaning === 'practitioner' ? 'practitioner' : 'practitionerContact',
    )
  if (about !== 'emergencyName') return alone.meaning || alone.leftOutBecause ? alone : whole
  if (alone.meaning === 'phone' || alone.meaning === 'secondPhone') return theirs('emergencyPhone')
  return theirs(alone.meaning === 'emergencyRelationship' ? 'emergencyRelationship' : 'emergencyName')
}

/** The meaning of the longest synonym of two words or more, or of a telling single word, inside a longer heading. */
function within(key: string): ColumnMeaning | null {
  let best: ColumnMeaning | null = null
  let longest = 0
  for (const [synonym, meaning] of meaningByKey) {
    if (synonym.length <= longest || (synonym.length < 5 && synonym !== 'dob' && synonym !== 'pdu')) continue
    if (` ${key} `.includes(` ${synonym} `)) {
      best = meaning
      longest = synonym.length
    }
  }
  return best
}

/** The meaning of a synonym of six letters or more that is one slip away: `Surnmae`, `Pstcode`. */
function misspelt(key: string): ColumnMeaning | null {
  if (key.length < 6) return null
  for (const [synonym, meaning] of meaningByKey) {
    if (synonym.length >= 6 && Math.abs(synonym.length - key.length) <= 1 && oneSlip(key, synonym)) return meaning
  }
  return null
}

/** True where one letter was left out, put in, changed, or swapped with its neighbour. */
export function oneSlip(one: string, other: string): boolean {
  if (one === other) return true
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end++
  const [left, right] = [one.length - start - end, other.length - start - end]
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start]
}
