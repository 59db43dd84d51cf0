import { words } from '../../../ground/vault/search/words'
import type { Read } from '../../../ground/vault/sql'
import { mayBeSamePerson, type Named } from '../closeness'
import type { PersonDraft, PersonId } from '../contract'
import { draftFields } from '../draft-fields'
import type { ImportDecision, ImportMatch } from '../import-shapes'
import type { ReadyRow } from './import-file'
import { naturalOrder } from './tables'

/** Rows that are held against the records at once: a few milliseconds' work. */
export const rowsMatchedAtOnce = 100

/** Same name and same date of birth, or the same member number with a name that fits: that is one person. */
const surely = 15
/** Above this the names are close and the dates of birth fit: rarely chance, and the person importing should look. */
const probably = 10

/** What a row would be done with, and why, because of a record or of an earlier row. */
export interface Match {
  readonly row: number
  readonly why: string
  readonly record: ImportMatch['record']
  readonly proposed: ImportDecision
  readonly offers: ImportDecision[]
}

/** A row of a list as a draft. */
export function draftOf(values: ReadyRow['values']): PersonDraft {
  const draft: Record<string, unknown> = {}
  for (let place = 0; place < draftFields.length; place += 1) draft[draftFields[place] as string] = values[place]
  return draft as unknown as PersonDraft
}

interface Candidate extends Named {
  readonly personId: string
  readonly memberNumber: string
  readonly archived: boolean
  readonly names: readonly string[]
}

/**
 * Holds rows against the records, archived ones too: by member number, by date of birth and by name. Rows that match
 * nothing and repeat no earlier row are not in the answer.
 */
export function matchesOf(db: Read, rows: readonly ReadyRow[]): Map<number, Match> {
  const anyone = db.arrays('select 1 from people limit 1', []).length > 0
  if (!anyone)
    return new Map(rows.flatMap((row) => (row.repeats ? [[row.row, repeated(row.row, row.repeats.why)]] : [])))
  const drafts = rows.map((row) => draftOf(row.values))
  const byNumber = grouped(
    candidates(
      db,
      'people_by_member_number',
      'member_sort',
      drafts.map((draft) => naturalOrder(draft.memberNumber)),
    ),
    (candidate) => candidate.memberNumber.toLowerCase(),
  )
  const byBirth = grouped(
    candidates(
      db,
      'people_by_birth',
      'birth_sort',
      drafts.map((draft) => draft.dateOfBirth ?? ''),
    ),
    (candidate) => candidate.dateOfBirth ?? '',
  )
  const byName = grouped(candidates(db, 'people_by_name', 'sort_name', drafts.map(sortName)), (candidate) =>
    sortName(candidate),
  )
  const found = new Map<number, Match>()
  rows.forEach((row, place) => {
    const draft = drafts[place] ?? draftOf(row.values)
    const alike = [...(byBirth.get(draft.dateOfBirth ?? '') ?? []), ...(byName.get(sortName(draft)) ?? [])]
    const match = sameNumber(draft, byNumber.get(draft.memberNumber.toLowerCase()) ?? []) ?? closest(draft, alike)
    if (match) found.set(row.row, { row: row.row, ...match })
    else if (row.repeats) found.set(row.row, repeated(row.row, row.repeats.why))
  })
  return found
}

function repeated(row: number, why: string): Match {
  return { row, why, record: null, proposed: 'skip', offers: ['skip', 'new'] }
}

type Verdict = Omit<Match, 'row'>

function sameNumber(draft: PersonDraft, holders: readonly Candidate[]): Verdict | null {
  const [holder] = holders
  if (draft.memberNumber === '' || !holder) return null
  const fits = mayBeSamePerson(draft, holder) !== null
  const why = fits
    ? `Same member number, ${holder.memberNumber}.`
    : `Member number ${holder.memberNumber} belongs to ${nameOf(holder)}. One of the two numbers may be wrong.`
  return verdictOn(holder, why, fits ? 'update' : 'skip', ['skip', 'update'])
}

function closest(draft: PersonDraft, alike: readonly Candidate[]): Verdict | null {
  const typed = words(`${draft.firstNames} ${draft.lastName} ${draft.preferredName}`)
  let best: { candidate: Candidate; score: number; why: string } | null = null
  for (const candidate of alike) {
    if (!worthComparing(typed, candidate.names)) continue
    const closeness = mayBeSamePerson(draft, candidate)
    if (closeness && closeness.score > (best?.score ?? 0)) best = { candidate, ...closeness }
  }
  if (!best) return null
  const proposed = best.score >= surely ? 'update' : best.score > probably ? 'skip' : 'new'
  return verdictOn(best.candidate, best.why, proposed, ['update', 'skip', 'new'])
}

/** An archived record is read-only, so it can be kept or doubled, and not filled in. */
function verdictOn(
  holder: Candidate,
  why: string,
  proposed: ImportDecision,
  offers: readonly ImportDecision[],
): Verdict {
  const { personId, dateOfBirth, memberNumber, archived } = holder
  const record = { personId: personId as PersonId, name: nameOf(holder), dateOfBirth, memberNumber, archived }
  if (!archived) return { why, record, proposed, offers: [...offers] }
  return {
    why: `${why} The record is in the archive.`,
    record,
    proposed: proposed === 'update' ? 'skip' : proposed,
    offers: offers.filter((offer) => offer !== 'update'),
  }
}

/** A cheap look before the thorough one: a word in common, or the same first letters of two words. */
function worthComparing(typed: readonly string[], known: readonly string[]): boolean {
  let initials = 0
  for (const word of typed) {
    if (known.includes(word)) return true
    if (known.some((other) => other[0] === word[0])) initials += 1
  }
  return initials >= Math.min(2, typed.length)
}

function candidates(
  db: Read,
  index: 'people_by_member_number' | 'people_by_birth' | 'people_by_name',
  column: 'member_sort' | 'birth_sort' | 'sort_name',
  keys: readonly string[],
): Candidate[] {
  const wanted = [...new Set(keys)].filter((key) => key !== '')
  if (wanted.length === 0) return []
  const rows = db.arrays(
    `select p.person_id, p.first_names, p.last_name, p.preferred_name, p.date_of_birth, p.member_number, p.archived, p.search_names
       from people p indexed by ${index}
       where p.archived in (0, 1) and p.${column} in (select value from json_each(?))`,
    [JSON.stringify(wanted)],
  )
  return rows.map((values) => {
    const [personId, firstNames, lastName, preferredName, dateOfBirth, memberNumber, archived, names] =
      values as string[]
    return {
      personId,
      firstNames,
      lastName,
      preferredName,
      dateOfBirth,
      memberNumber,
      archived: Number(archived) === 1,
      names: names?.split(' ') ?? [],
    } as Candidate
  })
}

function sortName({ firstNames, lastName }: { firstNames: string; lastName: string }): string {
  return words(lastName).concat(words(firstNames)).join(' ')
}

function nameOf({ firstNames, lastName }: Named): string {
  return `${firstNames} ${lastName}`.trim()
}

function grouped(all: readonly Candidate[], keyOf: (candidate: Candidate) => string): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of all) {
    const key = keyOf(candidate)
    const group = groups.get(key)
    if (group) group.push(candidate)
    else groups.set(key, [candidate])
  }
  return groups
}
