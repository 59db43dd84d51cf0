import { mostFiles } from '../../../ground/shared/file-limits'
import { refuse } from '../../../ground/shared/problem'
import {
  type HangingTable,
  joined,
  type Owner,
  type RowChange,
  rowsHanging,
  turnRows,
} from '../../../ground/vault/hanging-rows'
import type { CommandContext } from '../../../ground/vault/implement'
import { nameOfUser } from '../../../ground/vault/users'
import type { PersonId } from '../contract'
import type { MergeField } from '../merge-operations'
import { filesOfBothMustFit, mergeNeedsTwoRecords, recordsMustBeAsTheyWereCompared } from '../merge-rules'
import { mergedDraft } from '../merging'
import { writerOf } from './changing'
import { guardedMerge, guardedPerson } from './guards'
import { standingMerges } from './merged'
import { takeBackQuotesFor } from './own-words/consent'
import { draftProblem } from './person'
import { mustBeCurrent, mustFind } from './record'
import { asDraft, fullName, type StoredPerson, t, updatePerson } from './store'
import { refreshMasks } from './tables'

/** What it takes to take two records apart again: for somebody at a screen, and for whoever is erased after a restore. */
export type Parting = Pick<CommandContext, 'db' | 'today' | 'alsoChanged' | 'about'>

/** What both records were, and what the merge made of them: `person_merges.kept` as JSON. */
export interface KeptOfMerge {
  readonly kept: StoredPerson
  readonly other: StoredPerson
  /** The fields of the one that stays, as the merge left them. */
  readonly merged: ReturnType<typeof asDraft>
  readonly tables: Readonly<Record<string, RowChange>>
}

interface Wanted {
  readonly keepId: PersonId
  readonly keepVersion: number
  readonly otherId: PersonId
  readonly otherVersion: number
  readonly takes: readonly MergeField[]
}

/**
 * Makes two records one. Everything that hangs on the other goes to the one that stays; the other leaves the people and
 * is kept with the merge, so that lists, counts and searches need not know of merges. What it says in the risk
 * compartment stays under its own id: see offence-notes.ts.
 */
export function mergePeople<Id extends string>(
  context: CommandContext,
  hangings: readonly HangingTable[],
  wanted: Wanted,
): Id {
  const { db } = context
  refuse(mergeNeedsTwoRecords(wanted.keepId, wanted.otherId))
  const keep = mustBeCurrent(db, wanted.keepId)
  const other = mustFind(db, wanted.otherId)
  refuse(recordsMustBeAsTheyWereCompared(wanted.keepVersion, seenAs(context, keep)))
  refuse(recordsMustBeAsTheyWereCompared(wanted.otherVersion, seenAs(context, other)))
  const [to, from] = [ownerOf(keep), ownerOf(other)]
  const before = guardedPerson.many(db, [to.id, from.id])
  const brought = standingMerges(db, from.id).map((one) => one.merge_id)
  const mergesBefore = guardedMerge.many(db, brought)
  const found = hangings.map((hanging) => ({ hanging, rows: rowsHanging(db, hanging, [to, from]) }))
  const files = found.find(({ hanging }) => hanging.table === 'person_files')?.rows.length ?? 0
  refuse(filesOfBothMustFit(files, mostFiles))

  for (const { hanging, rows } of found) {
    tellingOfOwn(context, hanging, rows, from, () =>
      turnRows(db, hanging, { before: rows, after: joined(hanging, rows, to, from) }),
    )
  }
  takeBackQuotes(context, to.id)
  db.run(t.updateTable('person_merges').set({ stands_id: to.id }).where('stands_id', '=', from.id))
  db.run(t.deleteFrom('people').where('person_row', '=', from.row))
  const merged = mergedDraft(asDraft(keep), asDraft(other), wanted.takes)
  const mergeId = context.newId<Id>()
  insertMerge(context, mergeId, to.id, other)
  refuse(draftProblem(db, merged, context.today, to.id))
  updatePerson(db, to.id, merged, writerOf(context))
  countVersionsApart(context, to.id, keep.version)
  refreshMasks(db, context.today, { personId: to.id })
  const tables = found.map(({ hanging, rows }) => [
    hanging.table,
    { before: rows, after: rowsHanging(db, hanging, [to]) } satisfies RowChange,
  ])
  const kept: KeptOfMerge = { kept: keep, other, merged, tables: Object.fromEntries(tables) }
  db.run(
    t
      .updateTable('person_merges')
      .set({ kept: JSON.stringify(kept) })
      .where('merge_id', '=', mergeId),
  )

  context.alsoChanged('person', [{ entityId: from.id, before: before.get(from.id) ?? null }])
  context.alsoChanged('merge', [
    { entityId: mergeId, before: null },
    ...brought.map((entityId) => ({ entityId, before: mergesBefore.get(entityId) ?? null })),
  ])
  context.about({
    entity: 'person',
    entityId: to.id,
    before: before.get(to.id) ?? null,
    details: { otherId: from.id, mergeId },
  })
  return mergeId
}

/** Rows that the trail guards by themselves are told of, as they were before `work` and are after it. */
export function tellingOfOwn(
  context: Pick<Parting, 'db' | 'alsoChanged'>,
  { guarded, column, by }: HangingTable,
  rows: RowChange['before'],
  owner: Owner,
  work: () => void,
): void {
  const moving = guarded ? rows.filter((row) => row[column] === (by === 'row' ? owner.row : owner.id)) : []
  const ids = moving.map((row) => String(row[guarded?.id ?? '']))
  const before = guarded?.reader.many(context.db, ids)
  work()
  if (!guarded || !before) return
  context.alsoChanged(
    guarded.entity,
    ids.map((entityId) => ({ entityId, before: before.get(entityId) ?? null })),
  )
}

export function ownerOf(person: Pick<StoredPerson, 'person_id' | 'person_row'>): Owner {
  return { id: person.person_id, row: person.person_row }
}

function seenAs({ db }: CommandContext, person: StoredPerson) {
  return { version: person.version, name: fullName(person), changedBy: nameOfUser(db, person.updated_by) }
}

/** Quotes given under a consent that was withdrawn on either record are taken back on both (S97). */
function takeBackQuotes({ db }: CommandContext, personId: string): void {
  const consents = db.all(
    t.selectFrom('consents').select(['purpose', 'withdrawn_on']).where('person_id', '=', personId),
  )
  const held = new Set(consents.filter((one) => one.withdrawn_on === null).map((one) => one.purpose))
  for (const { purpose, withdrawn_on: on } of consents) {
    if (on !== null && !held.has(purpose)) takeBackQuotesFor(db, personId, purpose, on)
  }
}

function insertMerge({ db, now, session }: CommandContext, mergeId: string, keepId: string, other: StoredPerson): void {
  db.run(
    t.insertInto('person_merges').values({
      merge_id: mergeId,
      kept_id: keepId,
      other_id: other.person_id,
      stands_id: keepId,
      first_names: other.first_names,
      last_name: other.last_name,
      member_number: other.member_number,
      member_sort: other.member_sort,
      date_of_birth: other.date_of_birth,
      search_names: other.search_names,
      search_other: other.search_other,
      kept: '{}',
      risk_joined: 0,
      merged_at: now,
      merged_by: session.userId,
    }),
  )
}

/**
 * A merged record counts its versions in a stretch of its own. Undone, it has the version that it had before, and a form
 * that was opened in between cannot pass for one that was opened after.
 */
function countVersionsApart({ db }: CommandContext, personId: string, before: number): void {
  const [[entries] = []] = db.arrays('select coalesce(max(seq), 0) + 1 from audit_entries', [])
  db.runText('update people set version = ? where person_id = ?', [before + 1000 * Number(entries), personId])
}
