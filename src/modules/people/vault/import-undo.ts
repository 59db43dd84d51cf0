import type { Progress } from '../../../ground/shared/contract'
import { refuse } from '../../../ground/shared/problem'
import { type HangingTable, rowsHanging } from '../../../ground/vault/hanging-rows'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import type { PersonId } from '../contract'
import { onlyAFinishedImportCanBeUndone } from '../rules'
import { writerOf } from './changing'
import { guardedBatch, guardedPerson } from './guards'
import { peopleHangings } from './hanging'
import { mustFindBatch, updateBatch } from './import-batches'
import { Pace } from './pace'
import type { Filled } from './import-update'
import { mustFind } from './record'
import { deferErasing, eraseDeferred } from './search-upkeep'
import { fullName, type StoredPerson, t, updatePerson } from './store'
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
 * since is theirs and stays, and is named; so does whoever has claims, training or the like by now.
 *
 * @param hangings every module's tables whose rows hang on a person.
 */
export function* undoImport(
  context: CommandContext,
  hangings: readonly HangingTable[],
  batchId: string,
): Generator<Progress, Undone, void> {
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
  const leave = (person: Touched, why: string): true => {
    leftInAll += 1
    if (left.length < mostLeftShown) left.push({ personId: person.person_id as PersonId, name: fullName(person), why })
    return true
  }
  const hasBeenChanged = (person: Touched): boolean =>
    person.updated_at !== batch.finished_at &&
    leave(person, `${nameOfUser(db, person.updated_by)} has changed this record since the import.`)
  for (const changes of filledBy(db, batchId)) {
    for (const change of changes) {
      if (hasBeenChanged(change) || change.before === null) continue
      putBackRecord(context, change.person_id, JSON.parse(change.before) as Filled)
      putBack += 1
    }
    done += changes.length
    if (pace.due()) yield { step: 'Taking the import back', done, total }
  }
  for (const people of madeBy(db, batchId)) {
    const held = heldElsewhere(db, hangings, people)
    const made = people.filter((person) => {
      const what = held.get(person.person_id)
      if (what !== undefined) return !leave(person, `This record has ${what} by now, so it stays.`)
      return !hasBeenChanged(person)
    })
    const rows = made.map(({ person_row: row }) => row)
    if (rows.length > 0) db.run(t.deleteFrom('people').where('person_row', 'in', rows))
    context.alsoChanged(
      'person',
      made.map(({ person_id: entityId }) => ({ entityId })),
    )
    removed += made.length
    done += people.length
    if (pace.due()) yield { step: 'Taking the import back', done, total }
  }
  if (many) {
    deferErasing(db, false)
    yield* eraseDeferred(db)
  }
  const before = guardedBatch.one(db, batchId)
  updateBatch(db, batchId, { state: 'undone', undone_at: writer.at, undone_by: writer.by })
  const figures = { removed, putBack, left: leftInAll }
  context.about({ entity: 'import', entityId: batchId, before, details: figures })
  return { removed, putBack, leftInAll, left }
}

/** What other modules keep of these people, as a word with its article: such a record is not theirs alone any more. */
function heldElsewhere(
  db: Read,
  hangings: readonly HangingTable[],
  people: readonly { readonly person_id: string; readonly person_row: number }[],
): ReadonlyMap<string, string> {
  const held = new Map<string, string>()
  for (const hanging of hangings) {
    if (peopleHangings.includes(hanging) || typeof hanging.by !== 'string') continue
    const owners = people.map(({ person_id: id, person_row: row }) => ({ id, row }))
    for (const row of rowsHanging(db, hanging, owners)) {
      const owner = owners.find(({ id, row: number }) => row[hanging.column] === (hanging.by === 'row' ? number : id))
      if (owner) held.set(owner.id, hanging.one)
    }
  }
  return held
}

type Touched = Pick<StoredPerson, 'person_id' | 'updated_at' | 'updated_by' | 'first_names' | 'last_name'>

/** The records that an import filled in, some at a time. */
function* filledBy(db: Read, batchId: string) {
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
    if (!last) return
    yield changes
    after = last.person_id
  }
}

/** The people whom an import made, some at a time. */
function* madeBy(db: Read, batchId: string) {
  for (let after = 0; ; ) {
    const people = db.all(
      t
        .selectFrom('people')
        .select(['person_row', 'person_id', 'updated_at', 'updated_by', 'first_names', 'last_name'])
        .where('import_batch_id', '=', batchId)
        .where('person_row', '>', after)
        .orderBy('person_row')
        .limit(peopleAtOnce),
    )
    const last = people.at(-1)
    if (!last) return
    yield people
    after = last.person_row
  }
}

function putBackRecord(context: CommandContext, personId: string, before: Filled): void {
  const { db } = context
  const writer = writerOf(context)
  const none = ['']
  const was = guardedPerson.one(db, personId)
  const { person_row: personRow } = mustFind(db, personId)
  const takeBack = (table: 'role_holdings' | 'programme_holdings', held: Filled['roles']) => {
    for (const { kindId, startedOn } of held) {
      const row = t.deleteFrom(table).where('person_row', '=', personRow)
      db.run(row.where('kind_id', '=', kindId).where('started_on', '=', startedOn))
    }
  }
  takeBack('role_holdings', before.roles)
  takeBack('programme_holdings', before.programmes)
  db.run(t.deleteFrom('person_notes').where('note_id', 'in', before.notes.length > 0 ? before.notes : none))
  updatePerson(db, personId, before.draft, writer)
  refreshMasks(db, writer.today, { personId })
  context.alsoChanged('person', [{ entityId: personId, before: was }])
}
