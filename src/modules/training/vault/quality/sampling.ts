import { refuse } from '../../../../ground/shared/problem'
import type { AnswerTo, ParsedInputOf } from '../../../../ground/shared/contract'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import { namesOfUsers } from '../../../../ground/vault/users'
import { methodLabels, type Method } from '../../assessment-shapes'
import type { training } from '../../contract'
import { nobodySamplesTheirOwn, type Sampled, samplingProposal } from '../../quality-rules'
import { mustBeAsItWasOpened, mustNotBeInTheFuture, notThere, refusal } from '../../refusal'
import { changing, changingMany, changingToo } from '../guards'
import { mustFindLearner } from '../cohorts/learners'
import { mustFindQualification } from '../specifications/reading'
import { t } from '../tables'
import { settingsOfAssessors } from './assessors'
import { ownIds } from './own-ids'

/** Which learner's unit to sample next, and why (Q9). */
export function proposalOf(db: Read, qualificationId: string): AnswerTo<typeof training.samplingProposal> {
  mustFindQualification(db, qualificationId)
  type Line = AnswerTo<typeof training.samplingProposal>[number]
  return samplingProposal(sampledOf(db, qualificationId), settingsOfAssessors(db)).map((one) => ({
    learnerId: one.learnerId as Line['learnerId'],
    name: one.learner,
    unitId: one.unitId as Line['unitId'],
    unit: one.unit,
    assessorId: one.assessorId,
    assessor: one.assessor,
    stage: one.stage,
    why: one.why,
  }))
}

/** Every learner's unit in which somebody has decided something, assessor by assessor. */
function sampledOf(db: Read, qualificationId: string): Sampled[] {
  const rows = db.arrays(
    `select d.learner_id, trim(p.first_names || ' ' || p.last_name), u.unit_id, u.title, b.assessor_id,
       coalesce((select c.name from cohorts as c where c.cohort_id = b.cohort_id), ''),
       coalesce((select coalesce(v.name, nullif(s.place, '')) from training_sessions as s
         left join venues as v on v.record_id = s.venue_id where s.session_id = b.session_id), ''),
       b.methods, b.decided_on,
       (select count(*) from assessment_criteria as k where k.unit_id = u.unit_id), d.criterion_id
     from assessment_decisions as d join decision_batches as b on b.batch_id = d.batch_id
     join assessment_criteria as c on c.criterion_id = d.criterion_id
     join qualification_units as u on u.unit_id = c.unit_id
     join qualification_issues as i on i.issue_id = u.issue_id
     join learners as l on l.learner_id = d.learner_id join people as p on p.person_id = l.person_id
     where i.qualification_id = ? and d.outcome <> 'not-assessed'
       and not exists (select 1 from assessment_decisions as n where n.replaces_id = d.decision_id)
     order by b.stamped_at, d.decision_id`,
    [qualificationId],
  ) as [string, string, string, string, string, string, string, string, string, number, string][]
  const nameOf = namesOfUsers(db)
  const held = new Map<string, Sampled>()
  const complete = new Map<string, Set<string>>()
  for (const [
    learnerId,
    learner,
    unitId,
    unit,
    assessorId,
    cohort,
    location,
    methods,
    on,
    criteria,
    criterionId,
  ] of rows) {
    const key = `${learnerId} ${unitId} ${assessorId}`
    const all = complete.get(`${learnerId} ${unitId}`) ?? new Set<string>()
    complete.set(`${learnerId} ${unitId}`, all.add(criterionId))
    const labels = (JSON.parse(methods) as Method[]).map((method) => methodLabels[method])
    const before = held.get(key)
    held.set(key, {
      learnerId,
      learner,
      unitId,
      unit,
      assessorId,
      assessor: nameOf(assessorId),
      cohort,
      location: location || (before?.location ?? ''),
      methods: [...new Set([...(before?.methods ?? []), ...labels])],
      decided: 0,
      criteria,
      latestOn: before && before.latestOn > on ? before.latestOn : on,
      stagesSampled: [],
      isPlanned: false,
    })
  }
  const samples = new Map<string, { stage: 'interim' | 'final'; done_on: string | null }[]>()
  for (const row of db.all(
    t.selectFrom('quality_samples').select(['learner_id', 'unit_id', 'assessor_id', 'stage', 'done_on']),
  )) {
    const key = `${row.learner_id} ${row.unit_id} ${row.assessor_id}`
    samples.set(key, [...(samples.get(key) ?? []), row])
  }
  return [...held].map(([key, one]) => {
    const own = samples.get(key) ?? []
    return {
      ...one,
      decided: complete.get(`${one.learnerId} ${one.unitId}`)?.size ?? 0,
      stagesSampled: own.filter(({ done_on }) => done_on !== null).map(({ stage }) => stage),
      isPlanned: own.some(({ done_on }) => done_on === null),
    }
  })
}

export function planSamples(context: CommandContext, input: ParsedInputOf<typeof training.planSamples>): number {
  const { db, now, session } = context
  for (const [at, one] of input.samples.entries()) {
    const { name } = mustFindLearner(db, one.learnerId)
    const wanted = [one.learnerId, one.unitId, one.assessorId]
    const [decided] = db.arrays(
      `select 1 from assessment_decisions as d join decision_batches as b on b.batch_id = d.batch_id
       join assessment_criteria as c on c.criterion_id = d.criterion_id
       where d.learner_id = ? and c.unit_id = ? and b.assessor_id = ?
         and not exists (select 1 from assessment_decisions as n where n.replaces_id = d.decision_id) limit 1`,
      wanted,
    )
    if (!decided)
      refuse(refusal('nothing-to-sample', `Nothing of ${name} has been decided in this unit by this assessor yet.`))
    const [open] = db.arrays(
      'select 1 from quality_samples where learner_id = ? and unit_id = ? and assessor_id = ? and done_on is null',
      wanted,
    )
    const isTwice =
      input.samples.findIndex((other) => [other.learnerId, other.unitId, other.assessorId].join() === wanted.join()) <
      at
    if (open || isTwice) refuse(refusal('planned', `A sample of ${name} is planned for this unit already.`))
  }
  const made = input.samples.map((one) => ({ ...one, sampleId: context.newId<string>() }))
  changingMany(
    context,
    'sample',
    made.map(({ sampleId }) => sampleId),
    () => {
      for (const one of made)
        db.run(
          t.insertInto('quality_samples').values({
            sample_id: one.sampleId,
            learner_id: one.learnerId,
            unit_id: one.unitId,
            assessor_id: one.assessorId,
            stage: one.stage,
            why: JSON.stringify(one.why),
            due_on: input.dueOn,
            planned_at: now,
            planned_by: session.userId,
            done_on: null,
            done_by: null,
            checks: '[]',
            outcome: null,
            feedback: '',
            version: 1,
          }),
        )
    },
  )
  return made.length
}

/**
 * A sample that is planned falls away with the last decision that it was to look at: another assessor's stands there now,
 * and the plan proposes that one. Left there it could never be recorded, and nobody released.
 */
export function dropEmptySamples(context: CommandContext, learnerIds: readonly string[]): void {
  const { db } = context
  const rows = db.arrays(
    `select s.sample_id from quality_samples as s
     where s.learner_id in (select value from json_each(?)) and s.done_on is null and not exists (
       select 1 from assessment_decisions as d join decision_batches as b on b.batch_id = d.batch_id
       join assessment_criteria as c on c.criterion_id = d.criterion_id
       where d.learner_id = s.learner_id and c.unit_id = s.unit_id and b.assessor_id = s.assessor_id
         and not exists (select 1 from assessment_decisions as n where n.replaces_id = d.decision_id))`,
    [JSON.stringify(learnerIds)],
  ) as [string][]
  const sampleIds = rows.map(([sampleId]) => sampleId)
  if (sampleIds.length === 0) return
  changingToo(context, 'sample', sampleIds, () =>
    db.run(t.deleteFrom('quality_samples').where('sample_id', 'in', sampleIds)),
  )
}

/** What a sample found. The assessors of the decisions are read here, and the schema looks once more (Q8). */
export function recordSample(context: CommandContext, input: ParsedInputOf<typeof training.recordSample>): void {
  const { db, session, today } = context
  const sample = db.one(t.selectFrom('quality_samples').selectAll().where('sample_id', '=', input.sampleId))
  if (!sample) return refuse(notThere('sample'))
  if (sample.done_on !== null) refuse(refusal('sampled', 'This sample was recorded already. Plan another one.'))
  refuse(mustBeAsItWasOpened(input.version, sample.version, ''))
  const wanted = [...new Set<string>(input.decisions.map(({ decisionId }) => decisionId))]
  const rows = db.arrays(
    `select d.decision_id, b.assessor_id, b.decided_on from assessment_decisions as d join decision_batches as b on b.batch_id = d.batch_id
     join assessment_criteria as c on c.criterion_id = d.criterion_id
     where d.decision_id in (select value from json_each(?)) and d.learner_id = ? and c.unit_id = ?`,
    [JSON.stringify(wanted), sample.learner_id, sample.unit_id],
  ) as [string, string, string][]
  if (rows.length !== wanted.length || wanted.length !== input.decisions.length) refuse(notThere('decision'))
  refuse(
    nobodySamplesTheirOwn(ownIds(context), [sample.assessor_id, ...rows.map(([, assessorId]) => assessorId)]) ??
      mustNotBeInTheFuture('doneOn', input.doneOn, today),
  )
  // A sample is of one assessor's decisions.
  if (rows.some(([, assessorId]) => assessorId !== sample.assessor_id)) refuse(notThere('decision'))
  if (rows.some(([, , decidedOn]) => decidedOn > input.doneOn))
    refuse(refusal('dates', 'Some of this was decided later than that. Check the day.', 'doneOn'))
  const isAgreed = input.decisions.every((one) => one.isAgreed)
  if (!isAgreed && input.actions.length === 0)
    refuse(
      refusal(
        'action-needed',
        'You do not agree with every decision. Say what has to be done, and by when.',
        'actions',
      ),
    )
  changing(context, 'sample', input.sampleId, () => {
    db.run(
      t
        .updateTable('quality_samples')
        .set({
          done_on: input.doneOn,
          done_by: session.userId,
          checks: JSON.stringify(input.checks),
          outcome: isAgreed && input.actions.length === 0 ? 'agreed' : 'action',
          feedback: input.feedback,
          version: sample.version + 1,
        })
        .where('sample_id', '=', input.sampleId),
    )
    db.insertMany(
      'sample_decisions',
      ['sample_id', 'decision_id', 'is_agreed'],
      input.decisions.map((one) => [input.sampleId, one.decisionId, one.isAgreed ? 1 : 0]),
    )
    for (const { text, dueOn } of input.actions) {
      const open = { done_on: null, done_note: '', done_by: null, signed_off_on: null, signed_off_by: null }
      const row = { action_id: context.newId<string>(), sample_id: input.sampleId, text, due_on: dueOn, ...open }
      db.run(t.insertInto('sample_actions').values(row))
    }
  })
}
