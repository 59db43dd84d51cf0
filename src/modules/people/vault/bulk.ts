import { refuse } from '../../../ground/shared/problem'
import type { CommandContext, RoleGate } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import { BulkChange, type BulkOutcome } from '../bulk-operations'
import { notThere } from '../rules'
import { type BulkFacts, bulkProblem, holdingsOfChange, judged, Tally } from './bulk-facts'
import { guardedPerson } from './guards'
import { fullName, nameOfArea, t } from './store'
import { areaSort, refreshMasks } from './tables'
import { manyPeople } from './timeline'

interface Wanted {
  readonly personIds: readonly string[]
  readonly change: BulkChange
}

/** What a change found on one record: what undoing it puts back. */
interface Found {
  readonly areaId: string | null
  readonly practitioner: string
  readonly practitionerContact: string
  readonly updatedAt: string
  readonly updatedBy: string
  /** Of a role or programme that was ended: since when it ran. */
  readonly startedOn: string | null
}

const atOnce = 250
/** How long a change to many can be taken back: what it found on the records is not kept for longer. */
const keptDays = 30

/** Answers `people.previewBulk`. */
export function previewBulk(db: Read, { personIds, change }: Wanted, gates: readonly RoleGate[]): BulkOutcome {
  refuse(bulkProblem(db, change))
  const tally = new Tally()
  for (const { facts, verdict } of judged(db, personIds, change, gates)) tally.add(facts?.name ?? null, verdict)
  return tally.outcome
}

/** Changes many records in one transaction, some hundred with each statement. */
export function changeMany<Id extends string>(
  context: CommandContext,
  { personIds, change }: Wanted,
  gates: readonly RoleGate[],
): BulkOutcome & { bulkId: Id | null } {
  const { db, now, session, today } = context
  refuse(bulkProblem(db, change))
  const tally = new Tally()
  const some: BulkFacts[] = []
  for (const { facts, verdict } of judged(db, personIds, change, gates)) {
    tally.add(facts?.name ?? null, verdict)
    if (facts && verdict.is === 'changed') some.push(facts)
  }
  if (some.length === 0) {
    context.about({ ...manyPeople, details: { change: change.kind, count: 0 } })
    return { ...tally.outcome, bulkId: null }
  }
  forgetOld(context)
  const bulkId = context.newId<Id>()
  const ids = some.map(({ personId }) => personId)
  const before = guardedPerson.many(db, ids)
  db.run(
    t
      .insertInto('bulk_changes')
      .values({ bulk_id: bulkId, change: JSON.stringify(change), done_at: now, done_by: session.userId }),
  )
  for (let at = 0; at < some.length; at += atOnce) {
    const portion = some.slice(at, at + atOnce)
    const list = JSON.stringify(portion.map(({ row }) => row))
    write(context, change, list)
    if (holdingsOfChange(change)) refreshMasks(db, today, { personIds: portion.map(({ personId }) => personId) })
    const versions = new Map(
      db.arrays('select person_id, version from people where person_row in (select value from json_each(?))', [
        list,
      ]) as [string, number][],
    )
    db.insertMany(
      'bulk_rows',
      ['bulk_id', 'person_id', 'version', 'before'],
      portion.map((facts) => [bulkId, facts.personId, versions.get(facts.personId) ?? 0, JSON.stringify(found(facts))]),
    )
  }
  tell(context, ids, before, change, bulkId)
  return { ...tally.outcome, bulkId }
}

/** Puts back what a change found, on every record that nobody has changed since. */
export function undoMany(context: CommandContext, bulkId: string): { putBack: number; left: BulkOutcome['cannot'] } {
  const { db, today } = context
  const bulk = db.one(t.selectFrom('bulk_changes').selectAll().where('bulk_id', '=', bulkId))
  if (!bulk) return refuse(notThere('change')) as never
  const change = BulkChange.parse(JSON.parse(bulk.change))
  const rows = db.all(
    t
      .selectFrom('bulk_rows as b')
      .innerJoin('people as p', 'p.person_id', 'b.person_id')
      .select([
        'b.person_id',
        'b.before',
        'b.version as left',
        'p.person_row',
        'p.version',
        'p.updated_at',
        'p.updated_by',
      ])
      .select(['p.first_names', 'p.last_name', 'p.archived'])
      .where('b.bulk_id', '=', bulkId),
  )
  const tally = new Tally()
  const back = rows.filter((row) => {
    const isAsLeft = row.version === row.left && row.updated_at === bulk.done_at && row.updated_by === bulk.done_by
    if (!isAsLeft) tally.pass(fullName(row), `${nameOfUser(db, row.updated_by)} has changed this record since.`)
    return isAsLeft
  })
  const ids = back.map((row) => row.person_id)
  const before = guardedPerson.many(db, ids)
  for (const row of back) putBack(context, change, row.person_row, JSON.parse(row.before) as Found)
  if (holdingsOfChange(change)) refreshMasks(db, today, { personIds: ids })
  db.run(t.deleteFrom('bulk_changes').where('bulk_id', '=', bulkId))
  tell(context, ids, before, change, bulkId)
  return { putBack: back.length, left: tally.left }
}

function found(facts: BulkFacts): Found {
  const { areaId, practitioner, practitionerContact, updatedAt, updatedBy, spells } = facts
  const running = spells.find((spell) => spell.endedOn === null)
  return { areaId, practitioner, practitionerContact, updatedAt, updatedBy, startedOn: running?.startedOn ?? null }
}

/** One change to the records whose rows are in a JSON list. A role leaves a form that is open beside it up to date. */
function write({ db, now, session }: CommandContext, change: BulkChange, rows: string): void {
  const which = 'where person_row in (select value from json_each(?))'
  const touched = 'updated_at = ?, updated_by = ?'
  const by = [now, session.userId, rows]
  switch (change.kind) {
    case 'area': {
      const sorted = areaSort(nameOfArea(db, change.areaId) ?? '')
      const text = `update people set area_id = ?, area_sort = ?, version = version + 1, ${touched} ${which}`
      db.runText(text, [change.areaId, sorted, ...by])
      return
    }
    case 'practitioner': {
      const set = 'practitioner = ?, practitioner_contact = ?'
      const text = `update people set ${set}, version = version + 1, ${touched} ${which}`
      db.runText(text, [change.practitioner, change.practitionerContact, ...by])
      return
    }
    case 'addRole':
    case 'addProgramme': {
      const table = change.kind === 'addRole' ? 'role_holdings' : 'programme_holdings'
      db.insertMany(
        table,
        ['person_row', 'kind_id', 'started_on', 'ended_on'],
        (JSON.parse(rows) as number[]).map((row) => [row, change.kindId, change.startedOn, null]),
      )
      break
    }
    case 'endRole':
    case 'endProgramme': {
      const table = change.kind === 'endRole' ? 'role_holdings' : 'programme_holdings'
      const text = `update ${table} set ended_on = ? where kind_id = ? and ended_on is null
        and person_row in (select value from json_each(?))`
      db.runText(text, [change.endedOn, change.kindId, rows])
    }
  }
  db.runText(`update people set ${touched} ${which}`, by)
}

function putBack({ db }: CommandContext, change: BulkChange, row: number, before: Found): void {
  const touched = 'updated_at = ?, updated_by = ?'
  const by = [before.updatedAt, before.updatedBy, row]
  switch (change.kind) {
    case 'area': {
      const sorted = areaSort(nameOfArea(db, before.areaId) ?? '')
      const text = `update people set area_id = ?, area_sort = ?, version = version + 1, ${touched} where person_row = ?`
      db.runText(text, [before.areaId, sorted, ...by])
      return
    }
    case 'practitioner': {
      const set = 'practitioner = ?, practitioner_contact = ?'
      const text = `update people set ${set}, version = version + 1, ${touched} where person_row = ?`
      db.runText(text, [before.practitioner, before.practitionerContact, ...by])
      return
    }
    case 'addRole':
    case 'addProgramme': {
      const table = change.kind === 'addRole' ? 'role_holdings' : 'programme_holdings'
      const text = `delete from ${table} where person_row = ? and kind_id = ? and started_on = ?`
      db.runText(text, [row, change.kindId, change.startedOn])
      break
    }
    case 'endRole':
    case 'endProgramme': {
      const table = change.kind === 'endRole' ? 'role_holdings' : 'programme_holdings'
      const text = `update ${table} set ended_on = null where person_row = ? and kind_id = ? and started_on = ?`
      db.runText(text, [row, change.kindId, before.startedOn])
    }
  }
  db.runText(`update people set ${touched} where person_row = ?`, by)
}

function tell(
  context: CommandContext,
  ids: readonly string[],
  before: ReadonlyMap<string, string>,
  change: BulkChange,
  bulkId: string,
): void {
  context.alsoChanged(
    'person',
    ids.map((entityId) => ({ entityId, before: before.get(entityId) ?? null })),
  )
  // What a role's timeline line needs, to say who wrote it down.
  const holding: Readonly<Record<string, string>> =
    'kindId' in change ? { kindId: change.kindId, on: 'startedOn' in change ? change.startedOn : change.endedOn } : {}
  context.about({
    ...manyPeople,
    details: { change: change.kind, ...holding, bulkId, count: ids.length, personIds: ids.join(' ') },
  })
}

function forgetOld({ db, now }: CommandContext): void {
  const oldest = new Date(Date.parse(now) - keptDays * 24 * 60 * 60 * 1000).toISOString()
  db.run(t.deleteFrom('bulk_changes').where('done_at', '<', oldest))
}
