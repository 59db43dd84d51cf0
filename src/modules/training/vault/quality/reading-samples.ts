import { sql } from 'kysely'
import type { AnswerTo } from '../../../../ground/shared/contract'
import type { QueryContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import { namesOfUsers } from '../../../../ground/vault/users'
import type { Method } from '../../assessment-shapes'
import type { training } from '../../contract'
import type { Sample } from '../../quality-operations'
import { t } from '../tables'
import { ownIds } from './own-ids'

/**
 * Samples of a qualification, those still to do first; each with the decisions that it is about. Four statements and the
 * names, however many there are.
 */
export function samplesOf(context: QueryContext, qualificationId: string): AnswerTo<typeof training.samples> {
  const { db } = context
  const rows = db.arrays(
    `select s.sample_id, s.version, s.learner_id, trim(p.first_names || ' ' || p.last_name), s.unit_id, u.title,
       s.assessor_id, s.stage, s.why, s.due_on, s.done_on, s.done_by, s.checks, s.outcome, s.feedback
     from quality_samples as s join learners as l on l.learner_id = s.learner_id join people as p on p.person_id = l.person_id
     join qualification_units as u on u.unit_id = s.unit_id join qualification_issues as i on i.issue_id = u.issue_id
     where i.qualification_id = ? order by s.done_on is not null, s.due_on, p.sort_name`,
    [qualificationId],
  ) as [
    Sample['sampleId'],
    number,
    Sample['learnerId'],
    string,
    Sample['unitId'],
    string,
    string,
    Sample['stage'],
    string,
    string,
    string | null,
    string | null,
    string,
    Sample['outcome'],
    string,
  ][]
  const ids = JSON.stringify(rows.map(([sampleId]) => sampleId))
  const own = ownIds(context)
  const nameOf = namesOfUsers(db)
  const decisions = decisionsBySample(db, ids)
  const actions = actionsBySample(db, ids)
  const deciders = decidersBySample(db, [...actions.keys()])
  return rows.map((row) => {
    const isMine = own.has(row[6])
    const hasDecided = (deciders.get(row[0]) ?? []).some((userId) => own.has(userId))
    return {
      sampleId: row[0],
      version: row[1],
      learnerId: row[2],
      name: row[3],
      unitId: row[4],
      unit: row[5],
      assessorId: row[6],
      assessor: nameOf(row[6]),
      stage: row[7],
      why: JSON.parse(row[8]) as string[],
      dueOn: row[9],
      doneOn: row[10],
      doneBy: nameOf(row[11]),
      checks: JSON.parse(row[12]) as string[],
      outcome: row[13],
      feedback: row[14],
      isMine,
      decisions: decisions.get(row[0]) ?? [],
      actions: (actions.get(row[0]) ?? []).map((action) => ({
        actionId: action.action_id as Sample['actions'][number]['actionId'],
        text: action.text,
        dueOn: action.due_on,
        doneOn: action.done_on,
        doneNote: action.done_note,
        doneBy: nameOf(action.done_by),
        signedOffOn: action.signed_off_on,
        signedOffBy: nameOf(action.signed_off_by),
        isMine: isMine || hasDecided || own.has(action.done_by ?? ''),
      })),
    }
  })
}

/** What a sample that was recorded looked at; of one still to do, what stands of its assessor in that unit. */
function decisionsBySample(db: Read, sampleIds: string): Map<string, Sample['decisions']> {
  const rows = db.arrays(
    `select s.sample_id, d.decision_id, c.code, c.title, d.outcome, b.methods, b.decided_on, b.evidence_location,
       trim(d.feedback || char(10) || b.shared_note, char(10)), x.is_agreed
     from quality_samples as s join assessment_decisions as d on d.learner_id = s.learner_id
     join decision_batches as b on b.batch_id = d.batch_id
     join assessment_criteria as c on c.criterion_id = d.criterion_id and c.unit_id = s.unit_id
     join learning_outcomes as o on o.outcome_id = c.outcome_id
     left join sample_decisions as x on x.sample_id = s.sample_id and x.decision_id = d.decision_id
     where s.sample_id in (select value from json_each(?)) and iif(s.done_on is null,
       b.assessor_id = s.assessor_id
         and not exists (select 1 from assessment_decisions as n where n.replaces_id = d.decision_id),
       x.decision_id is not null)
     order by o.position, c.position`,
    [sampleIds],
  ) as [
    string,
    Sample['decisions'][number]['decisionId'],
    string,
    string,
    Sample['decisions'][number]['outcome'],
    string,
    string,
    string,
    string,
    0 | 1 | null,
  ][]
  const found = new Map<string, Sample['decisions']>()
  for (const [sampleId, decisionId, code, title, outcome, methods, decidedOn, place, feedback, isAgreed] of rows) {
    const decision = {
      decisionId,
      code,
      title,
      outcome,
      methods: JSON.parse(methods) as Method[],
      decidedOn,
      evidenceLocation: place,
      feedback,
      isAgreed: isAgreed === null ? null : isAgreed === 1,
    }
    found.set(sampleId, [...(found.get(sampleId) ?? []), decision])
  }
  return found
}

function actionsBySample(db: Read, sampleIds: string) {
  const rows = db.all(
    t
      .selectFrom('sample_actions')
      .selectAll()
      .where(sql<boolean>`sample_id in (select value from json_each(${sampleIds}))`)
      .orderBy('due_on')
      .orderBy('action_id'),
  )
  const found = new Map<string, typeof rows>()
  for (const row of rows) found.set(row.sample_id, [...(found.get(row.sample_id) ?? []), row])
  return found
}

/** Who ever decided on what a sample looked at: what was decided afterwards answers its actions (Q8). */
export function decidersBySample(db: Read, sampleIds: readonly string[]): Map<string, string[]> {
  const rows = db.arrays(
    `select distinct x.sample_id, b.assessor_id from sample_decisions as x
     join assessment_decisions as s on s.decision_id = x.decision_id
     join assessment_decisions as d on d.learner_id = s.learner_id and d.criterion_id = s.criterion_id
     join decision_batches as b on b.batch_id = d.batch_id
     where x.sample_id in (select value from json_each(?))`,
    [JSON.stringify(sampleIds)],
  ) as [string, string][]
  const found = new Map<string, string[]>()
  for (const [sampleId, assessorId] of rows) found.set(sampleId, [...(found.get(sampleId) ?? []), assessorId])
  return found
}
