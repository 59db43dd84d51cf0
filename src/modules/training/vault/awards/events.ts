import { refuse, refused } from '../../../../ground/shared/problem'
import type { AnswerTo, ParsedInputOf } from '../../../../ground/shared/contract'
import type { CommandContext, Printed, TaskContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import type { training } from '../../contract'
import { presentationList, type PresentationFacts } from '../../print/learner-papers'
import { mustBeAsItWasOpened, notThere, refusal } from '../../refusal'
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
  if (held) refuse(mustBeAsItWasOpened(input.version, held.version, ''))
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

/** Who is presented with what at an event: whatever had come by its day and was not given elsewhere before. */
export async function printPresentation(context: TaskContext, { eventId }: { eventId: string }): Promise<Printed> {
  const facts = context.read(({ db }) => presentationFacts(db, eventId))
  await context.write((writing) =>
    writing.about({
      entity: 'presentation-event',
      entityId: eventId,
      details: { count: facts.certificates.length },
    }),
  )
  return context.print(presentationList(facts, context.occasion()))
}

function presentationFacts(db: Read, eventId: string): PresentationFacts {
  const event =
    db.one(t.selectFrom('presentation_events').selectAll().where('event_id', '=', eventId)) ??
    refused(notThere('event'))
  const [venue] = db.arrays('select name from venues where record_id = ?', [event.venue_id ?? ''])
  const rows = db.arrays(
    `select trim(p.first_names || ' ' || p.last_name), q.title, a.certificate_number, a.presented_on, a.collected_by
     from award_claims as a join learners as l on l.learner_id = a.learner_id
     join people as p on p.person_id = l.person_id join qualification_issues as i on i.issue_id = l.issue_id
     join qualifications as q on q.qualification_id = i.qualification_id
     where a.event_id = ? or (a.presented_on is null and a.received_on <= ?)
     order by q.title, p.sort_name, l.learner_id`,
    [eventId, event.held_on],
  ) as [string, string, string, string | null, string][]
  return {
    name: event.name,
    heldOn: event.held_on,
    place: [venue?.[0], event.place].filter(Boolean).join(', '),
    presenters: event.presenters,
    certificates: rows.map(([name, qualification, number, presentedOn, collectedBy]) => ({
      name,
      qualification,
      number,
      presentedOn,
      collectedBy,
    })),
  }
}
