import { refuse } from '../../../ground/shared/problem'
import { counted } from '../../../ground/shared/text'
import { changedSince, type HangingTable, rowsHanging, turnRows } from '../../../ground/vault/hanging-rows'
import type { Write } from '../../../ground/vault/sql'
import type { PersonId } from '../contract'
import { personFields } from '../fields'
import { laterMergesAreUndoneFirst, nothingMayHaveChangedSinceTheMerge } from '../merge-rules'
import { notThere } from '../rules'
import { todayInOffice } from '../../../ground/vault/clock'
import { nameOfUser } from '../../../ground/vault/users'
import { guardedMerge, guardedPerson } from './guards'
import { type KeptOfMerge, ownerOf, type Parting, tellingOfOwn } from './merge'
import { standingMerges } from './merged'
import { mustFind } from './record'
import { asDraft, fullName, nameOfArea, type StoredPerson, t } from './store'
import { areaSort, refreshMasks } from './tables'

interface Parted {
  readonly keptId: PersonId
  readonly otherId: PersonId
  /** Rows that were added since and stay with the record that was kept. */
  readonly stayed: number
}

/** Parts two records again, each exactly as it was, unless something done since stands against it. */
export function undoMerge(context: Parting, hangings: readonly HangingTable[], mergeId: string): Parted {
  const { db } = context
  const merge = db.one(t.selectFrom('person_merges').selectAll().where('merge_id', '=', mergeId))
  if (!merge) return refuse(notThere('merge')) as never
  const { kept_id: keptId, other_id: otherId } = merge
  const all = standingMerges(db, merge.stands_id)
  const later = all.find((one) => one.merge_id > mergeId && (one.kept_id === keptId || one.other_id === keptId))
  refuse(
    laterMergesAreUndoneFirst(
      later
        ? {
            name: fullName(later.other_id === keptId ? mustFind(db, later.stands_id) : later),
            on: todayInOffice(new Date(later.merged_at)),
          }
        : null,
    ),
  )
  const kept = JSON.parse(merge.kept) as KeptOfMerge
  const now = mustFind(db, keptId)
  const to = ownerOf(kept.kept)
  const tables = hangings.flatMap((hanging) => {
    const change = kept.tables[hanging.table]
    return change ? [{ hanging, change, rows: rowsHanging(db, hanging, [to]) }] : []
  })
  const since = tables.map(({ hanging, change, rows }) => ({
    hanging,
    ...changedSince(hanging, change.after, rows),
  }))
  const reasons = [
    ...(now.archived_at === kept.kept.archived_at ? [] : ['it was moved to the archive']),
    ...changedFields(kept, now).map((label) => `“${label}” was changed`),
    ...since.flatMap(({ hanging: { one }, gone }) =>
      gone > 0 ? [`${one} was changed or taken off${gone > 1 ? `, ${counted(gone, 'time', 'times')}` : ''}`] : [],
    ),
    ...since.flatMap(({ hanging: { one, isClosed }, come }) => (isClosed && come > 0 ? [`${one} was added`] : [])),
    ...(merge.risk_joined === 1 ? ['the offence notes were written anew from both'] : []),
  ]
  refuse(nothingMayHaveChangedSinceTheMerge(reasons, nameOfUser(db, now.updated_by)))

  const before = guardedPerson.one(db, keptId)
  const brought = broughtAlong(db, otherId)
  const merges = guardedMerge.many(db, [mergeId, ...brought])
  db.run(t.deleteFrom('person_merges').where('merge_id', '=', mergeId))
  insertAsItWas(db, kept.other)
  for (const id of brought)
    db.run(t.updateTable('person_merges').set({ stands_id: otherId }).where('merge_id', '=', id))
  for (const { hanging, change } of tables) {
    const { before: rows, after } = change
    tellingOfOwn(context, hanging, after, to, () => turnRows(db, hanging, { before: after, after: rows }))
  }
  writeAsItWas(db, kept.kept)
  for (const person of [kept.kept, kept.other]) bringUpToDate(context, person)

  context.alsoChanged('person', [{ entityId: otherId, before: null }])
  context.alsoChanged(
    'merge',
    [mergeId, ...brought].map((entityId) => ({ entityId, before: merges.get(entityId) ?? null })),
  )
  context.about({ entity: 'person', entityId: keptId, before, details: { otherId, mergeId } })
  const stayed = since.reduce((sum, { come }) => sum + come, 0)
  return { keptId: keptId as PersonId, otherId: otherId as PersonId, stayed }
}

/** The words on the form for what is no longer as the merge left it. */
function changedFields({ merged }: KeptOfMerge, now: StoredPerson): string[] {
  const found = asDraft(now)
  return personFields.flatMap(({ fields }) =>
    fields.filter(({ key }) => found[key] !== merged[key]).map(({ label }) => label),
  )
}

/** Merges that came along with a record when it was merged in its turn. */
function broughtAlong(db: Write, personId: string): string[] {
  return db
    .arrays(
      `with recursive part (id) as (
         select ? union select m.other_id from person_merges m join part on m.kept_id = part.id
       ) select m.merge_id from person_merges m join part on m.kept_id = part.id`,
      [personId],
    )
    .map(([id]) => String(id))
}

const computed: ReadonlySet<string> = new Set(['archived', 'birth_sort'])

function storedValues(person: StoredPerson): [string, string | number | null][] {
  return Object.entries(person).filter(([column]) => !computed.has(column))
}

function insertAsItWas(db: Write, person: StoredPerson): void {
  const values = storedValues(person)
  const columns = values.map(([column]) => column)
  db.insertMany('people', columns, [values.map(([, value]) => value)])
}

function writeAsItWas(db: Write, person: StoredPerson): void {
  const values = storedValues(person)
  db.runText(`update people set ${values.map(([column]) => `${column} = ?`).join(', ')} where person_row = ?`, [
    ...values.map(([, value]) => value),
    person.person_row,
  ])
}

/** What follows from other tables and from the day may have moved on meanwhile. */
function bringUpToDate({ db, today }: Parting, { person_id: personId, area_id: areaId }: StoredPerson): void {
  const sorted = areaSort(nameOfArea(db, areaId) ?? '')
  db.run(t.updateTable('people').set({ area_sort: sorted }).where('person_id', '=', personId))
  refreshMasks(db, today, { personId })
}
