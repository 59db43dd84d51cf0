import type { z } from 'zod'
import { refuse } from '../../../../ground/shared/problem'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import {
  aspirationMustEndAfterItWasStated,
  settlingNeedsItsDay,
  wordsMustNotBeFromTheFuture,
} from '../../own-words-rules'
import type { Aspiration, AspirationDraft } from '../../own-words-shapes'
import { notThere } from '../../rules'
import { changing } from '../changing'
import { w } from './tables'

/** What someone wants to reach: those that still stand first, then the latest first (S10). */
export function aspirationsOf(db: Read, personId: string): Aspiration[] {
  const rows = db.all(
    w
      .selectFrom('aspirations')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('stated_on', 'desc')
      .orderBy('aspiration_id', 'desc'),
  )
  return rows
    .map((row) => ({
      aspirationId: row.aspiration_id as Aspiration['aspirationId'],
      text: row.text,
      statedOn: row.stated_on,
      status: row.status,
      settledOn: row.settled_on,
    }))
    .sort((a, b) => Number(a.status !== 'open') - Number(b.status !== 'open'))
}

export function addAspiration<Id extends string>(
  context: CommandContext,
  { personId, draft }: { personId: string; draft: z.output<typeof AspirationDraft> },
): Id {
  return changing(context, personId, (_person, writer) => {
    refuse(wordsMustNotBeFromTheFuture('statedOn', draft.statedOn, writer.today))
    const aspirationId = context.newId<Id>()
    context.db.run(
      w.insertInto('aspirations').values({
        aspiration_id: aspirationId,
        person_id: personId,
        text: draft.text,
        stated_on: draft.statedOn,
        status: 'open',
        settled_on: null,
        created_at: writer.at,
        created_by: writer.by,
        updated_at: writer.at,
        updated_by: writer.by,
      }),
    )
    return aspirationId
  })
}

/** What became of an aspiration. The words stay; a new aim is a new aspiration. */
export function settleAspiration(
  context: CommandContext,
  input: { personId: string; aspirationId: string; status: Aspiration['status']; settledOn: string | null },
): void {
  const { db } = context
  changing(context, input.personId, (_person, writer) => {
    const stored = db.one(
      w
        .selectFrom('aspirations')
        .select('stated_on')
        .where('aspiration_id', '=', input.aspirationId)
        .where('person_id', '=', input.personId),
    )
    if (!stored) return refuse(notThere('aspiration'))
    refuse(settlingNeedsItsDay(input.status, input.settledOn))
    if (input.settledOn !== null)
      refuse(aspirationMustEndAfterItWasStated(stored.stated_on, input.settledOn, writer.today))
    db.run(
      w
        .updateTable('aspirations')
        .set({ status: input.status, settled_on: input.settledOn, updated_at: writer.at, updated_by: writer.by })
        .where('aspiration_id', '=', input.aspirationId),
    )
  })
}
