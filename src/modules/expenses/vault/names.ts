import type { Read } from '../../../ground/vault/sql'
import { t } from './tables'

/** `Robin Testcase`, as claims and paper name a claimant. */
export function personName(db: Read, personId: string): string {
  const row = db.one(t.selectFrom('people').select(['first_names', 'last_name']).where('person_id', '=', personId))
  return row ? `${row.first_names} ${row.last_name}`.trim() : 'Someone who has left'
}

/** Names of many at once, for lists. */
export function personNames(db: Read, personIds: readonly string[]): ReadonlyMap<string, string> {
  const rows = db.arrays(
    "select person_id, trim(first_names || ' ' || last_name) from people where person_id in (select value from json_each(?))",
    [JSON.stringify([...new Set(personIds)])],
  )
  return new Map(rows as [string, string][])
}
