import type { CommandContext } from '../../../ground/vault/implement'
import type { PersonDraft } from '../contract'
import { draftFields } from '../draft-fields'
import { sameKindMustNotBeHeldTwiceAtOnce } from '../rules'
import { writeNote } from './background'
import { writerOf } from './changing'
import { guardedPerson } from './guards'
import type { ReadyRow } from './import-file'
import { type Held, heldFrom } from './import-insert'
import { draftOf, type Match } from './import-matches'
import { draftProblem } from './person'
import { asDraft, storedPerson, t, updatePerson } from './store'
import { type HeldFrom, type HungBy, refreshMasks } from './tables'

/** How a record was before an import filled it in, and what the import hung on it: what an undo puts back. */
export interface Filled extends HungBy {
  readonly draft: PersonDraft
  readonly updatedAt: string
  readonly updatedBy: string
  readonly notes: string[]
}

/**
 * Fills a record with what a row has; empty cells leave the record as it is. Gives the sentence that says why not, or
 * null. A record that two rows fill keeps what it was before the first.
 */
export function fillRecord(
  context: CommandContext,
  row: ReadyRow,
  match: Match,
  batchId: string,
  filled: Map<string, Filled>,
): string | null {
  const { db } = context
  const personId = match.record?.personId ?? ''
  const stored = storedPerson(db, personId)
  if (!stored) return 'The record that this row resembles is no longer there.'
  const was = guardedPerson.one(db, personId)
  const before = asDraft(stored)
  const draft = merged(before, draftOf(row.values))
  const problem = draftProblem(db, draft, context.today, personId)
  if (problem) return problem.message
  const writer = writerOf(context)
  const kept = filled.get(personId) ?? {
    draft: before,
    updatedAt: stored.updated_at,
    updatedBy: stored.updated_by,
    roles: [],
    programmes: [],
    notes: [],
  }
  updatePerson(db, personId, draft, writer)
  kept.roles.push(...held(context, 'role_holdings', stored.person_row, heldFrom(row.extras?.role, writer.today)))
  const programme = row.extras?.programme
  kept.programmes.push(...held(context, 'programme_holdings', stored.person_row, heldFrom(programme, writer.today)))
  if (row.extras && row.extras.note !== '') kept.notes.push(writeNote(context, personId, row.extras.note, writer))
  refreshMasks(db, writer.today, { personId })
  filled.set(personId, kept)
  const written = JSON.stringify(kept)
  db.run(
    t
      .insertInto('import_changes')
      .values({ batch_id: batchId, person_id: personId, before: written })
      .onConflict((conflict) => conflict.columns(['batch_id', 'person_id']).doUpdateSet({ before: written })),
  )
  context.alsoChanged('person', [{ entityId: personId, before: was }])
  return null
}

function merged(before: PersonDraft, row: PersonDraft): PersonDraft {
  const given = draftFields.filter((field) => row[field] !== null && row[field] !== '')
  return { ...before, ...Object.fromEntries(given.map((field) => [field, row[field]])) }
}

/** Adds a role or programme of a row unless the record shows it for that time already. Gives what was added. */
function held(
  context: CommandContext,
  table: 'role_holdings' | 'programme_holdings',
  personRow: number,
  holding: Held | null,
): HeldFrom[] {
  if (holding === null) return []
  const others = context.db.all(
    t
      .selectFrom(table)
      .select(['started_on as startedOn', 'ended_on as endedOn'])
      .where('person_row', '=', personRow)
      .where('kind_id', '=', holding.kindId),
  )
  if (sameKindMustNotBeHeldTwiceAtOnce('', holding, others)) return []
  context.db.run(
    t.insertInto(table).values({
      person_row: personRow,
      kind_id: holding.kindId,
      started_on: holding.startedOn,
      ended_on: holding.endedOn,
    }),
  )
  return [{ kindId: holding.kindId, startedOn: holding.startedOn }]
}
