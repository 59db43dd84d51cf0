import { refuse, refused } from '../../../../ground/shared/problem'
import type { AnswerTo, ParsedInputOf } from '../../../../ground/shared/contract'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import type { training } from '../../contract'
import { notThere, refusal } from '../../refusal'
import { changing } from '../guards'
import { t } from '../tables'

type EventId = AnswerTo<typeof training.events>[number]['eventId']

export function saveEvent<Id extends string>(
  context: CommandContext,
  input: { eventId: Id | null; version: number | null; draft: ParsedInputOf<typeof training.saveEvent>['draft'] },
): Id {
  const { db } = context
  const { draft } = input
  const held =
    input.eventId === null
      ? null
      : db.one(t.selectFrom('presentation_events').selectAll().where('event_id', '=', input.eventId))
  if (held === undefined) return refused(notThere('event'))
  if (held && held.version !== input.version)
    refuse(refusal('changed-meanwhile', 'Somebody changed this while you were writing. Compare it, then save again.'))
  if (draft.venueId !== null && db.arrays('select 1 from venues where record_id = ?', [draft.venueId]).length === 0)
    refuse(refusal('names-nothing', 'This venue is not on the list any more. Choose another one.', 'venueId'))
  const eventId = input.eventId ?? context.newId<Id>()
  const columns = {
    name: draft.name,
    held_on: draft.heldOn,
    venue_id: draft.venueId,
    place: draft.place,
    presenters: draft.presenters,
    notes: draft.notes,
    version: (held?.version ?? 0) + 1,
  }
  return changing(context, 'presentation-event', eventId, () => {
    db.run(
      t
        .insertInto('presentation_events')
        .values({ event_id: eventId, ...columns })
        .onConflict((conflict) => conflict.column('event_id').doUpdateSet(columns)),
    )
    return eventId
  })
}

export function eventsOf(db: Read) {
  const presented = new Map(
    db.arrays('select event_id, count(*) from award_claims where event_id is not null group by event_id', []) as [
      string,
      number,
    ][],
  )
  return db.all(t.selectFrom('presentation_events').selectAll().orderBy('held_on', 'desc')).map((row) => ({
    eventId: row.event_id as EventId,
    version: row.version,
    name: row.name,
    heldOn: row.held_on,
    venueId: row.venue_id,
    place: row.place,
    presenters: row.presenters,
    notes: row.notes,
    presented: presented.get(row.event_id) ?? 0,
  }))
}
