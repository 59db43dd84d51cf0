import { type Term, terms } from '../../../ground/vault/search/words'
import type { Read } from '../../../ground/vault/sql'
import { asDraft, fullName, t } from './store'
import { derived } from './tables'

/**
 * Which rows were found only because of a record that was merged into them, and whose that was: a name in the list that
 * nobody typed would else look like a mistake.
 */
export function formerNames(db: Read, rows: readonly number[], search: string): { at: number; name: string }[] {
  if (rows.length === 0) return []
  const merges = db.all(
    t
      .selectFrom('person_merges as m')
      .innerJoin('people as p', 'p.person_id', 'm.stands_id')
      .select(['p.person_row', 'm.first_names', 'm.last_name', 'm.search_names', 'm.search_other'])
      .where('p.person_row', 'in', rows)
      .orderBy('m.merged_at', 'desc'),
  )
  if (merges.length === 0) return []
  const wanted = terms(search)
  return rows.flatMap((row, at) => {
    const merged = merges.filter((merge) => merge.person_row === row)
    if (merged.length === 0 || hasAll(ownWords(db, row), wanted)) return []
    const found = merged.find((one) => wanted.some((term) => has(`${one.search_names} ${one.search_other}`, term)))
    return found ? [{ at, name: fullName(found) }] : []
  })
}

/** The words by which a person would be found without those who were merged into them. */
function ownWords(db: Read, row: number): string {
  const person = db.one(t.selectFrom('people').selectAll().where('person_row', '=', row))
  if (!person) return ''
  const { search_names: names, search_other: other } = derived(asDraft(person), {
    areaName: null,
    roleBits: [],
    programmeBits: [],
  })
  return `${names} ${other}`
}

function hasAll(words: string, wanted: readonly Term[]): boolean {
  return wanted.every((term) => has(words, term))
}

function has(words: string, { parts }: Term): boolean {
  return ` ${words}`.includes(` ${parts.join('')}`)
}
