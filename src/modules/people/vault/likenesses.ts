import { allOf, anyOf, whole, words } from '../../../ground/vault/search/words'
import type { Read } from '../../../ground/vault/sql'
import { mayBeSamePerson, type Named, nearDates, shortForms } from '../closeness'
import type { Likeness, PersonId } from '../contract'
import type { z } from 'zod'
import { names } from './finding'

/** More likenesses than this help nobody who is typing. */
const mostShown = 8
/** Rows that are looked at: those with the same date of birth, and those whose names sound right. */
const mostLookedAt = 300

interface Asked {
  readonly firstNames: string
  readonly lastName: string
  readonly dateOfBirth: string | null
  readonly exceptPersonId: string | null
}

/**
 * Answers `people.likenesses`: who may be the same person as the one being typed in, the closest first. Current and
 * archived people alike. Quick enough to be asked at each key: two look-ups by index, then comparing.
 */
export function likenesses(db: Read, asked: Asked): z.infer<typeof Likeness>[] {
  const typed: Named = { ...asked, preferredName: '' }
  const found = new Map<string, { likeness: z.infer<typeof Likeness>; score: number }>()
  for (const values of [...bornSameDay(db, asked), ...soundingAlike(db, asked)]) {
    const [personId, firstNames, lastName, preferredName, dateOfBirth, memberNumber, archived] = values as Candidate
    if (personId === asked.exceptPersonId || found.has(personId)) continue
    const closeness = mayBeSamePerson(typed, { firstNames, lastName, preferredName, dateOfBirth })
    if (!closeness) continue
    const name = `${firstNames} ${lastName}`.trim()
    const likeness = {
      personId: personId as PersonId,
      name,
      dateOfBirth,
      memberNumber,
      archived: archived === 1,
      why: closeness.why,
    }
    found.set(personId, { likeness, score: closeness.score })
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, mostShown)
    .map(({ likeness }) => likeness)
}

type Candidate = [string, string, string, string, string | null, string, 0 | 1]

const columns =
  'p.person_id, p.first_names, p.last_name, p.preferred_name, p.date_of_birth, p.member_number, p.archived'

function bornSameDay(db: Read, { lastName, dateOfBirth }: Asked): unknown[][] {
  if (dateOfBirth === null || words(lastName).length === 0) return []
  return db.arrays(
    `select ${columns} from people p indexed by people_by_birth where p.archived in (0, 1) and p.birth_sort = ? limit ${mostLookedAt}`,
    [dateOfBirth],
  )
}

/** People with a word like the last name and another like a first name, wherever either is written. */
function soundingAlike(db: Read, { firstNames, lastName, dateOfBirth }: Asked): unknown[][] {
  const last = words(lastName)
  const first = words(firstNames)
  if (last.length === 0 || first.length === 0) return []
  const lastWords = [...last, ...(last.length > 1 ? [last.join('')] : [])]
  const match = allOf([
    anyOf(lastWords.flatMap((word) => [word, ...near(db, word)]).map(whole)),
    anyOf(first.flatMap((word) => [word, ...shortForms(word), ...near(db, word)]).map(whole)),
  ])
  const dates = dateOfBirth === null ? null : JSON.stringify([dateOfBirth, ...nearDates(dateOfBirth)])
  const born =
    dates === null ? '' : 'and (p.date_of_birth is null or p.date_of_birth in (select value from json_each(?)))'
  return db.arrays(
    `select ${columns} from people_search s cross join people p on p.person_row = s.rowid
       where s.people_search match ? ${born} limit ${mostLookedAt}`,
    dates === null ? [match] : [match, dates],
  )
}

function near(db: Read, word: string): string[] {
  return names.similar(db, word, word.length >= 8 ? 2 : 1)
}
