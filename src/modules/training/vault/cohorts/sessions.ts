import { sql } from 'kysely'
import { refuse, refused } from '../../../../ground/shared/problem'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import { nameOfUser } from '../../../../ground/vault/users'
import type { Mark, SessionDraft, SessionLine } from '../../cohort-shapes'
import { mustBeAsItWasOpened, notThere, refusal } from '../../refusal'
import { changing } from '../guards'
import { t } from '../tables'
import { mustFindCohort } from './cohorts'

type Wanted = { readonly on: string } | { readonly cohortId: string } | { readonly sessionId: string }

/** Sessions with their registers, in the order of the day: of a day, of a cohort, or one. */
export function sessionLines(db: Read, wanted: Wanted): SessionLine[] {
  const [column, value] =
    'on' in wanted
      ? (['held_on', wanted.on] as const)
      : 'cohortId' in wanted
        ? (['cohort_id', wanted.cohortId] as const)
        : (['session_id', wanted.sessionId] as const)
  const rows = db.all(
    sql<{
      session_id: string
      version: number
      cohort_id: string
      cohort: string
      title: string
      held_on: string
      starts_at: string
      ends_at: string
      venue_id: string | null
      place: string
      notes: string
      decisions: number
    }>`select s.*, c.name as cohort,
         (select count(*) from assessment_decisions as d join decision_batches as b on b.batch_id = d.batch_id
           where b.session_id = s.session_id) as decisions
       from training_sessions as s join cohorts as c on c.cohort_id = s.cohort_id
       where ${sql.ref(`s.${column}`)} = ${value} order by s.held_on, s.starts_at, c.name`,
  )
  const marks = new Map<string, SessionLine['marks']>()
  const ids = JSON.stringify(rows.map(({ session_id }) => session_id))
  for (const [sessionId, learnerId, mark] of db.arrays(
    'select session_id, learner_id, mark from session_marks where session_id in (select value from json_each(?))',
    [ids],
  ) as [string, SessionLine['marks'][number]['learnerId'], Mark][])
    marks.set(sessionId, [...(marks.get(sessionId) ?? []), { learnerId, mark }])
  return rows.map((row) => ({
    sessionId: row.session_id as SessionLine['sessionId'],
    version: row.version,
    cohortId: row.cohort_id as SessionLine['cohortId'],
    cohort: row.cohort,
    title: row.title,
    heldOn: row.held_on,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    venueId: row.venue_id,
    place: row.place,
    notes: row.notes,
    marks: marks.get(row.session_id) ?? [],
    decisions: row.decisions,
  }))
}

export function mustFindSession(db: Read, sessionId: string): SessionLine {
  const [session] = sessionLines(db, { sessionId })
  return session ?? refused(notThere('session'))
}

export function saveSession<Id extends string>(
  context: CommandContext,
  input: { cohortId: string; sessionId: Id | null; version: number | null; draft: SessionDraft },
): Id {
  const { db, now, session } = context
  const { draft } = input
  mustFindCohort(db, input.cohortId)
  if (draft.startsAt !== '' && draft.endsAt !== '' && draft.endsAt <= draft.startsAt)
    refuse(refusal('times', 'It ends before it begins. Check both times.', 'endsAt'))
  if (draft.venueId !== null && db.arrays('select 1 from venues where record_id = ?', [draft.venueId]).length === 0)
    refuse(refusal('names-nothing', 'This venue is not on the list any more. Choose another one.', 'venueId'))
  const columns = {
    title: draft.title,
    held_on: draft.heldOn,
    starts_at: draft.startsAt,
    ends_at: draft.endsAt,
    venue_id: draft.venueId,
    place: draft.place,
    notes: draft.notes,
    updated_at: now,
    updated_by: session.userId,
  }
  const stored =
    input.sessionId === null
      ? null
      : db.one(t.selectFrom('training_sessions').selectAll().where('session_id', '=', input.sessionId))
  if (stored === undefined) return refused(notThere('session'))
  if (stored) {
    refuse(mustBeAsItWasOpened(input.version, stored.version, nameOfUser(db, stored.updated_by)))
    if (stored.cohort_id !== input.cohortId) refuse(notThere('session'))
    const decided = db.arrays('select 1 from decision_batches where session_id = ? limit 1', [stored.session_id])
    if (decided.length > 0 && stored.held_on !== draft.heldOn)
      refuse(refusal('decided-in', 'Decisions were stamped in this session, so its day stays.', 'heldOn'))
  }
  const sessionId = input.sessionId ?? context.newId<Id>()
  return changing(context, 'training-session', sessionId, () => {
    if (stored) {
      const set = { ...columns, version: stored.version + 1 }
      db.run(t.updateTable('training_sessions').set(set).where('session_id', '=', sessionId))
    } else {
      const row = { session_id: sessionId, cohort_id: input.cohortId, version: 1, ...columns }
      db.run(t.insertInto('training_sessions').values(row))
    }
    return sessionId
  })
}

export function removeSession(context: CommandContext, { sessionId }: { sessionId: string }): void {
  const { db } = context
  mustFindSession(db, sessionId)
  const [used] = db.arrays(
    `select 1 from decision_batches where session_id = ?
     union all select 1 from measure_readings where session_id = ?`,
    [sessionId, sessionId],
  )
  if (used) refuse(refusal('decided-in', 'Something was decided or measured in this session, so it stays.'))
  changing(context, 'training-session', sessionId, () =>
    db.run(t.deleteFrom('training_sessions').where('session_id', '=', sessionId)),
  )
}

/** Writes the register anew. Who was assessed in the session was there. */
export function takeRegister(
  context: CommandContext,
  { sessionId, marks }: { sessionId: string; marks: readonly { learnerId: string; mark: Mark }[] },
): void {
  const { db, today } = context
  const session = mustFindSession(db, sessionId)
  if (session.heldOn > today)
    refuse(refusal('still-to-come', 'This session is still to come. Take the register on its day.'))
  const members = new Set(
    db
      .arrays('select learner_id from cohort_learners where cohort_id = ?', [session.cohortId])
      .map(([id]) => id as string),
  )
  if (marks.some(({ learnerId }) => !members.has(learnerId))) refuse(notThere('learner'))
  if (new Set(marks.map(({ learnerId }) => learnerId)).size !== marks.length)
    refuse(refusal('marked-twice', 'Somebody is marked twice. Look at the register again.'))
  const assessed = new Set(
    db
      .arrays(
        `select distinct d.learner_id from assessment_decisions as d
         join decision_batches as b on b.batch_id = d.batch_id where b.session_id = ?`,
        [sessionId],
      )
      .map(([id]) => id as string),
  )
  if (marks.some(({ learnerId, mark }) => assessed.has(learnerId) && mark !== 'present' && mark !== 'late'))
    refuse(
      refusal(
        'assessed-there',
        'Somebody whom you mark as away was assessed in this session. Correct the decision first.',
      ),
    )
  changing(context, 'training-session', sessionId, () => {
    db.run(t.deleteFrom('session_marks').where('session_id', '=', sessionId))
    db.insertMany(
      'session_marks',
      ['session_id', 'learner_id', 'mark'],
      marks.map(({ learnerId, mark }) => [sessionId, learnerId, mark]),
    )
  })
}
