import { folded } from '../../../ground/shared/text'
import type { PersonDraft } from '../contract'
import { oneSlip } from './columns'

interface Seen {
  readonly row: number
  readonly first: string
  readonly last: string
  readonly memberNumber: string
}

/** Most earlier people of one birth date that a row is compared with: 1 January stands for “unknown” in some lists. */
const mostCompared = 300

/** Finds people whom an earlier row of the same file has (S39: one record per person). */
export class RepeatFinder {
  private readonly byBirth = new Map<string, Seen[]>()
  private readonly byNumber = new Map<string, Seen>()
  private readonly byName = new Map<string, number>()

  /** Why this person seems to be an earlier row's, or null; then the person is remembered. */
  check(row: number, draft: PersonDraft): { ofRow: number; sentence: string } | null {
    const person: Seen = {
      row,
      first: folded(draft.firstNames),
      last: folded(draft.lastName),
      memberNumber: draft.memberNumber.toLowerCase(),
    }
    const found = this.sameNumber(person) ?? this.sameBirth(person, draft.dateOfBirth)
    if (!found) this.remember(person, draft.dateOfBirth)
    return found
  }

  /** A row of the same name where neither has more to tell them apart: worth a note, no more. */
  sameName(row: number, draft: PersonDraft): number | null {
    if (draft.dateOfBirth !== null || draft.memberNumber !== '') return null
    const key = folded(`${draft.lastName} ${draft.firstNames}`)
    const earlier = this.byName.get(key) ?? null
    if (earlier === null) this.byName.set(key, row)
    return earlier
  }

  private sameNumber(person: Seen): { ofRow: number; sentence: string } | null {
    if (person.memberNumber === '') return null
    const earlier = this.byNumber.get(person.memberNumber)
    if (!earlier) return null
    const alike = closeNames(earlier, person)
    const sentence = alike
      ? `This row has the member number and the name of row ${earlier.row}.`
      : `This row has the member number of row ${earlier.row}, but another name. One of the two numbers is wrong.`
    return { ofRow: earlier.row, sentence }
  }

  private sameBirth(person: Seen, birth: string | null): { ofRow: number; sentence: string } | null {
    if (birth === null) return null
    for (const earlier of this.byBirth.get(birth) ?? []) {
      if (earlier.memberNumber !== '' && person.memberNumber !== '' && !closeNames(earlier, person)) continue
      if (earlier.last === person.last && earlier.first === person.first) {
        return { ofRow: earlier.row, sentence: `This row has the name and the date of birth of row ${earlier.row}.` }
      }
      if (closeNames(earlier, person)) {
        return {
          ofRow: earlier.row,
          sentence: `This row has the date of birth of row ${earlier.row} and nearly the same name.`,
        }
      }
    }
    return null
  }

  private remember(person: Seen, birth: string | null): void {
    if (person.memberNumber !== '') this.byNumber.set(person.memberNumber, person)
    if (birth === null) return
    const bucket = this.byBirth.get(birth)
    if (!bucket) this.byBirth.set(birth, [person])
    else if (bucket.length < mostCompared) bucket.push(person)
  }
}

/** One slip in one of the names, or one of them shortened or swapped; with the same birth date that is rarely chance. */
function closeNames(one: Seen, other: Seen): boolean {
  if (one.last === other.last) return closeFirst(one.first, other.first)
  if (one.first === other.last && one.last === other.first) return true
  if (one.first !== other.first && !closeFirst(one.first, other.first)) return false
  return Math.min(one.last.length, other.last.length) >= 4 && oneSlip(one.last, other.last)
}

function closeFirst(one: string, other: string): boolean {
  if (one === other || one === '' || other === '') return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (long.startsWith(`${short} `) || (short.length === 1 && long.startsWith(short))) return true
  return short.length >= 4 && oneSlip(short, long)
}
