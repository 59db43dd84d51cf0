import type { Progress } from '../../../ground/shared/contract'
import type { Read, Write } from '../../../ground/vault/sql'

const indexes = ['people_search', 'name_parts'] as const
/** Pages of an index that one step merges: some ten milliseconds' work. */
const pagesAtOnce = 200

/**
 * Taking a person out of the search indexes overwrites their words at once, which for a common word rewrites a list as
 * long as the office has people. For thousands at a time it is left to one merge at the end, inside the same
 * transaction: until that, no removed word has left the database, and after it every one has.
 */
export function deferErasing(db: Write, defer: boolean): void {
  // Whole numbers: the driver would bind a plain number as a fraction, which FTS5 refuses.
  for (const index of indexes) {
    db.runText(`insert into ${index} (${index}, rank) values ('secure-delete', ?)`, [defer ? 0n : 1n])
  }
}

/** Merges the indexes until nothing that was removed is left in them. */
export function* eraseDeferred(db: Write): Generator<Progress, void, void> {
  // A first call with a negative number takes in all of an index; the calls after it carry on to the end.
  yield* merged(db, -pagesAtOnce, 'Clearing the search index')
}

/** Merges what a bulk load has left in many small portions, so that no single save has to. */
export function* mergeIndexes(db: Write): Generator<Progress, void, void> {
  yield* merged(db, pagesAtOnce, 'Putting the search index in order')
}

function* merged(db: Write, first: number, step: string): Generator<Progress, void, void> {
  for (const index of indexes) {
    for (let pages = first; ; pages = pagesAtOnce) {
      const before = changesSoFar(db)
      db.runText(`insert into ${index} (${index}, rank) values ('merge', ?)`, [BigInt(pages)])
      // FTS5: a merge that finds nothing more to do changes fewer than two rows.
      if (changesSoFar(db) - before < 2) break
      yield { step, done: 0, total: null }
    }
  }
}

function changesSoFar(db: Read): number {
  return Number(db.arrays('select total_changes()', [])[0]?.[0])
}
