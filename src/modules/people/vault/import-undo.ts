import type { Progress } from '../../../ground/shared/contract'
import { refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { PersonId } from '../contract'
import { onlyAFinishedImportCanBeUndone } from '../rules'
import { writerOf } from './changing'
import { mustFindBatch, updateBatch } from './import-batches'
import { Pace } from './import-run'
import type { Filled } from './import-update'
import { deferErasing, eraseDeferred } from './search-upkeep'
import { fullName, nameOfUser, t, updatePerson } from './store'
import { refreshMasks } from './tables'

export interface Undone {
  readonly removed: number
  readonly putBack: number
  readonly leftInAll: number
  readonly left: { personId: PersonId; name: string; why: string }[]
}

const mostLeftShown = 200
const peopleAtOnce = 100
/** From so many people on, the search indexes are cleared once at the end. */
const manyPeople = 500

/**
 * Takes an import back: people it made are removed, records it filled in are as they were. Whatever anyone has changed
 * since is theirs and stays, and is named.
 */
export function* undoImport(context: CommandContext, batchId: string): Generator<Progress, Undone, void> {
  const { db } = context
  const batch = mustFindBatch(db, batchId)
  refuse(onlyAFinishedImportCanBeUndone(batch.state))
  const writer = writerOf(context)
  const pace = new Pace()
  const total = batch.created_n + batch.updated_n
  const left: Undone['left'] = []
  const many = total >= manyPeople
  if (many) deferErasing(db, true)
  let [removed, putBack, leftInAll, done] = [0, 0, 0, 0]
  for (let after = ''; ; ) {
    const changes = db.all(
      t
        .selectFrom('import_changes as c')
        .innerJoin('people as p', 'p.person_id', 'c.person_id')
        .select(['c.person_id', 'c.before', 'p.updated_at', 'p.updated_by', 'p.first_names', 'p.last_name'])
        .where('c.batch_id', '=', batchId)
        .where('c.person_id', '>', after)
        .orderBy('c.person_id')
        .limit(peopleAtOnce),
    )
    const last = changes.at(-1)
    if (!last) break
    after = last.person_id
    const made: string[] = []
    for (const change of changes) {
      if (change.updated_at !== batch.finished_at) {
        leftInAll += 1
        if (left.length >= mostLeftShown) continue
        const why = `${nameOfUser(db, change.updated_by)} has changed this record since the import.`
        left.push({ personId: change.person_id as PersonId, name: fullName(change), why })
      } else if (change.before === null) made.push(change.person_id)
      else {
        putBackRecord(context, change.person_id, JSON.parse(change.before) as Filled)
        putBack += 1
      }
    }
    if (made.length > 0) db.run(t.deleteFrom('people').where('person_id', 'in', made))
    removed += made.length
    done += changes.length
    if (pace.due()) yield { step: 'Taking the import back', done, total }
  }
  if (many) {
    deferErasing(db, false)
    yield* eraseDeferred(db)
  }
  updateBatch(db, batchId, { state: 'undone', undone_at: writer.at, undone_by: writer.by })
  const figures = { removed, putBack, left: leftInAll }
  context.about({ entity: 'import', entityId: batchId, details: figures })
  return { removed, putBack, leftInAll, left }
}

function putBackRecord(context: CommandContext, personId: string, before: Filled): void {
  const { db } = context
  const writer = writerOf(context)
  const none = ['']
  db.run(t.deleteFrom('role_holdings').where('holding_id', 'in', before.roles.length > 0 ? before.roles : none))
  db.run(
    t
      .deleteFrom('programme_holdings')
      .where('holding_id', 'in', before.programmes.length > 0 ? before.programmes : none),
  )
  db.run(t.deleteFrom('person_notes').where('note_id', 'in', before.notes.length > 0 ? before.notes : none))
  updatePerson(db, personId, before.draft, writer)
  refreshMasks(db, writer.today, { personId })
}
