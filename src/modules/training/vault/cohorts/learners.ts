import { refuse, refused } from '../../../../ground/shared/problem'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import type { LearnerLine } from '../../cohort-shapes'
import { mustNotBeInTheFuture, notThere, refusal } from '../../refusal'
import { learnerMustStayOnTheirIssue, registrationMustBeOpen } from '../../specification-rules'
import { criteriaOf, standingsOf } from '../assessing/standing'
import { flag } from '../flags'
import { changing, changingMany, readerOf, tellOf } from '../guards'
import { mustFindIssue, mustFindQualification } from '../specifications/reading'
import { earlierStageOf, mustHaveTheEarlierStage } from '../specifications/requirements'
import { t } from '../tables'
import { mustFindCohort } from './cohorts'

export function mustFindLearner(db: Read, learnerId: string) {
  const row = db.one(
    t
      .selectFrom('learners as l')
      .innerJoin('people as p', 'p.person_id', 'l.person_id')
      .selectAll('l')
      .select(['p.first_names', 'p.last_name'])
      .where('l.learner_id', '=', learnerId),
  )
  if (!row) return refused(notThere('learner'))
  return { ...row, name: [row.first_names, row.last_name].filter(Boolean).join(' ') }
}

/** Everybody of a cohort with how far they are, by name. */
export function learnerLines(db: Read, cohortId: string): LearnerLine[] {
  const rows = db.arrays(
    `select l.learner_id, l.person_id, trim(p.first_names || ' ' || p.last_name), l.started_on, m.joined_on, m.left_on,
       m.left_reason, l.held_before, r.registered_on, l.learner_number, l.withdrawn_on,
       (select count(*) from session_marks as k join training_sessions as s on s.session_id = k.session_id
         where k.learner_id = l.learner_id and s.cohort_id = m.cohort_id),
       (select count(*) from session_marks as k join training_sessions as s on s.session_id = k.session_id
         where k.learner_id = l.learner_id and s.cohort_id = m.cohort_id and k.mark in ('present', 'late'))
     from cohort_learners as m join learners as l on l.learner_id = m.learner_id
     join people as p on p.person_id = l.person_id left join registration_batches as r on r.batch_id = l.registration_id
     where m.cohort_id = ? order by m.left_on is not null, p.sort_name`,
    [cohortId],
  ) as [
    LearnerLine['learnerId'],
    LearnerLine['personId'],
    string,
    string,
    string,
    string | null,
    string,
    0 | 1 | null,
    string | null,
    string,
    string | null,
    number,
    number,
  ][]
  const standings = standingsOf(
    db,
    rows.map(([learnerId]) => learnerId),
  )
  return rows.map((row) => {
    const standing = standings.get(row[0])
    const outcomes = [...(standing?.decided.values() ?? [])].map(({ outcome }) => outcome)
    return {
      learnerId: row[0],
      personId: row[1],
      name: row[2],
      startedOn: row[3],
      joinedOn: row[4],
      leftOn: row[5],
      leftReason: row[6],
      heldBefore: row[7] === null ? null : row[7] === 1,
      registeredOn: row[8],
      learnerNumber: row[9],
      withdrawnOn: row[10],
      met: outcomes.filter((outcome) => outcome === 'met').length,
      notYet: outcomes.filter((outcome) => outcome === 'not-yet').length,
      criteria: standing?.specification.units.flatMap(criteriaOf).length ?? 0,
      unitsAchieved: standing?.achievedUnits.size ?? 0,
      hasAchieved: standing?.hasAchieved ?? false,
      sessions: row[11],
      attended: row[12],
    }
  })
}

/** Takes people into a cohort. Who learns the qualification already comes along as the learner that they are (Q5). */
export function addLearners<Id extends string>(
  context: CommandContext,
  input: { cohortId: string; people: readonly { personId: string; heldBefore: boolean | null }[]; joinedOn: string },
): Id[] {
  const { db, session } = context
  const cohort = mustFindCohort(db, input.cohortId)
  if (cohort.archived_at !== null) refuse(refusal('archived', 'This cohort is in the archive. Bring it back first.'))
  const issue = mustFindIssue(db, cohort.issue_id)
  const needed = earlierStageOf(db, issue.qualification_id)
  const fresh: Id[] = []
  const learnerIds = changing(context, 'cohort', input.cohortId, () =>
    input.people.map(({ personId, heldBefore }) => {
      const person = db.one(t.selectFrom('people').selectAll().where('person_id', '=', personId))
      if (!person) return refuse(notThere('record')) as never
      const name = [person.first_names, person.last_name].filter(Boolean).join(' ')
      if (person.archived === 1)
        refuse(refusal('person-archived', `${name} is in the archive. Bring the record back first.`))
      // Two records that were merged into one may have brought a place each: the one that is in this cohort counts first.
      const [held] = db.arrays(
        `select l.learner_id, l.issue_id, i.issue from learners as l
         join qualification_issues as i on i.issue_id = l.issue_id
         left join cohort_learners as m on m.learner_id = l.learner_id and m.cohort_id = ?
         where l.person_id = ? and i.qualification_id = ? and l.withdrawn_on is null
         order by m.learner_id is null, l.issue_id <> ?, l.learner_id`,
        [input.cohortId, personId, issue.qualification_id, issue.issue_id],
      ) as [Id, string, string][]
      if (held) {
        refuse(
          learnerMustStayOnTheirIssue(
            { name, issueId: held[1], issue: held[2] },
            { issueId: issue.issue_id, issue: issue.issue },
          ),
        )
        if (
          db.arrays('select 1 from cohort_learners where cohort_id = ? and learner_id = ?', [input.cohortId, held[0]])
            .length > 0
        )
          refuse(refusal('in-cohort', `${name} is in this cohort already.`))
      }
      const learnerId = held?.[0] ?? context.newId<Id>()
      if (!held) {
        if (needed) mustHaveTheEarlierStage(db, needed, personId, name)
        fresh.push(learnerId)
        db.run(
          t.insertInto('learners').values({
            learner_id: learnerId,
            person_id: personId,
            issue_id: issue.issue_id,
            started_on: input.joinedOn,
            held_before: flag(
              heldBefore ?? (person.held_qualifications === null ? null : person.held_qualifications === 1),
            ),
            registration_id: null,
            learner_number: '',
            withdrawn_on: null,
            withdrawn_reason: '',
            created_by: session.userId,
          }),
        )
      }
      const member = {
        cohort_id: input.cohortId,
        learner_id: learnerId,
        joined_on: input.joinedOn,
        left_on: null,
        left_reason: '',
      }
      db.run(t.insertInto('cohort_learners').values(member))
      return learnerId
    }),
  )
  tellOf(context, 'learner', fresh)
  return learnerIds
}

export function leaveCohort(
  context: CommandContext,
  input: { cohortId: string; learnerId: string; leftOn: string | null; reason: string },
): void {
  const { db } = context
  const held = db.one(
    t
      .selectFrom('cohort_learners')
      .select('joined_on')
      .where('cohort_id', '=', input.cohortId)
      .where('learner_id', '=', input.learnerId),
  )
  if (!held) return refuse(notThere('learner'))
  if (input.leftOn !== null && input.leftOn < held.joined_on)
    refuse(refusal('dates', 'They joined later than that. Check the day.', 'leftOn'))
  changing(context, 'cohort', input.cohortId, () =>
    db.run(
      t
        .updateTable('cohort_learners')
        .set({ left_on: input.leftOn, left_reason: input.leftOn === null ? '' : input.reason })
        .where('cohort_id', '=', input.cohortId)
        .where('learner_id', '=', input.learnerId),
    ),
  )
}

/** Registers learners of a cohort as one batch; who is registered or withdrawn already is refused (Q4, Q12). */
export function registerLearners<Id extends string>(
  context: CommandContext,
  input: { cohortId: string; learnerIds: readonly string[]; registeredOn: string; reference: string },
): { batchId: Id; registered: number } {
  const { db, now, today, session } = context
  const cohort = mustFindCohort(db, input.cohortId)
  const issue = mustFindIssue(db, cohort.issue_id)
  const qualification = mustFindQualification(db, issue.qualification_id)
  refuse(
    mustNotBeInTheFuture('registeredOn', input.registeredOn, today) ??
      registrationMustBeOpen(
        { title: qualification.title, operationalEndOn: qualification.operational_end_on },
        input.registeredOn,
      ),
  )
  if (qualification.kind === 'module')
    refuse(refusal('module', 'A module of your own has no awarding body to register with.'))
  const distinct = [...new Set(input.learnerIds)]
  for (const learnerId of distinct) {
    const learner = mustFindLearner(db, learnerId)
    if (learner.issue_id !== cohort.issue_id)
      refuse(refusal('other-issue', `${learner.name} is not on this cohort’s issue.`))
    if (learner.registration_id !== null)
      refuse(refusal('registered', `${learner.name} is registered already. Leave them out.`))
    if (learner.withdrawn_on !== null) refuse(refusal('withdrawn', `${learner.name} was withdrawn. Leave them out.`))
  }
  const batchId = context.newId<Id>()
  changingMany(context, 'learner', distinct, () => {
    db.run(
      t.insertInto('registration_batches').values({
        batch_id: batchId,
        issue_id: issue.issue_id,
        cohort_id: input.cohortId,
        registered_on: input.registeredOn,
        reference: input.reference,
        created_at: now,
        created_by: session.userId,
      }),
    )
    db.run(t.updateTable('learners').set({ registration_id: batchId }).where('learner_id', 'in', distinct))
  })
  return { batchId, registered: distinct.length }
}

export function giveNumbers(
  context: CommandContext,
  { numbers }: { numbers: readonly { learnerId: string; learnerNumber: string }[] },
): void {
  const { db } = context
  for (const { learnerId } of numbers) {
    const learner = mustFindLearner(db, learnerId)
    if (learner.registration_id === null)
      refuse(refusal('not-registered', `${learner.name} is not registered yet. Register them first.`))
  }
  changingMany(
    context,
    'learner',
    numbers.map(({ learnerId }) => learnerId),
    () => {
      for (const { learnerId, learnerNumber } of numbers)
        db.run(t.updateTable('learners').set({ learner_number: learnerNumber }).where('learner_id', '=', learnerId))
    },
  )
}

export function withdrawLearner(
  context: CommandContext,
  input: { learnerId: string; withdrawnOn: string; reason: string },
): void {
  const { db, today } = context
  const learner = mustFindLearner(db, input.learnerId)
  if (learner.withdrawn_on !== null) refuse(refusal('withdrawn', `${learner.name} was withdrawn already.`))
  refuse(mustNotBeInTheFuture('withdrawnOn', input.withdrawnOn, today))
  if (input.withdrawnOn < learner.started_on)
    refuse(refusal('dates', `${learner.name} started later than that. Check the day.`, 'withdrawnOn'))
  const cohorts = db.arrays('select cohort_id from cohort_learners where learner_id = ? and left_on is null', [
    input.learnerId,
  ])
  const cohortIds = cohorts.map(([cohortId]) => cohortId as string)
  const before = readerOf('cohort').many(db, cohortIds)
  changing(context, 'learner', input.learnerId, () => {
    db.run(
      t
        .updateTable('learners')
        .set({ withdrawn_on: input.withdrawnOn, withdrawn_reason: input.reason })
        .where('learner_id', '=', input.learnerId),
    )
    db.runText(
      'update cohort_learners set left_on = max(joined_on, ?), left_reason = ? where learner_id = ? and left_on is null',
      [input.withdrawnOn, input.reason, input.learnerId],
    )
  })
  tellOf(context, 'cohort', cohortIds, before)
}
