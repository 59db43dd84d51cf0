import type { AnswerTo } from '../../../../ground/shared/contract'
import type { QueryContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import { nameOfUser } from '../../../../ground/vault/users'
import type { Method } from '../../assessment-shapes'
import type { training } from '../../contract'
import type { Sample } from '../../quality-operations'
import { t } from '../tables'

/** Samples of a qualification, those still to do first; each with the decisions that it is about. */
export function samplesOf({ db, session }: QueryContext, qualificationId: string): AnswerTo<typeof training.samples> {
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
  return rows.map((row) => ({
    sampleId: row[0],
    version: row[1],
    learnerId: row[2],
    name: row[3],
    unitId: row[4],
    unit: row[5],
    assessorId: row[6],
    assessor: nameOfUser(db, row[6]),
    stage: row[7],
    why: JSON.parse(row[8]) as string[],
    dueOn: row[9],
    doneOn: row[10],
    doneBy: nameOfUser(db, row[11]),
    checks: JSON.parse(row[12]) as string[],
    outcome: row[13],
    feedback: row[14],
    isMine: row[6] === session.userId,
    decisions: row[10] === null ? decisionsToSample(db, row[2], row[4], row[6]) : decisionsSampled(db, row[0]),
    actions: actionsOf(db, row[0], row[6] === session.userId, session.userId),
  }))
}

type SampledDecision = Sample['decisions'][number]

/** What is read of every decision that is sampled, but whether it was agreed with. */
const decisionColumns = `d.decision_id, c.code, c.title, d.outcome, b.methods, b.decided_on, b.evidence_location,
       trim(d.feedback || char(10) || b.shared_note, char(10))`
type DecisionRow = [SampledDecision['decisionId'], string, string, SampledDecision['outcome'], ...string[]]

function decisionOf(row: DecisionRow, isAgreed: boolean | null): SampledDecision {
  const [decisionId, code, title, outcome, methods = '[]', decidedOn = '', evidenceLocation = '', feedback = ''] = row
  return {
    decisionId,
    code,
    title,
    outcome,
    methods: JSON.parse(methods) as Method[],
    decidedOn,
    evidenceLocation,
    feedback,
    isAgreed,
  }
}

function decisionsToSample(db: Read, learnerId: string, unitId: string, assessorId: string): SampledDecision[] {
  const rows = db.arrays(
    `select ${decisionColumns} from assessment_decisions as d
     join decision_batches as b on b.batch_id = d.batch_id join assessment_criteria as c on c.criterion_id = d.criterion_id
     join learning_outcomes as o on o.outcome_id = c.outcome_id
     where d.learner_id = ? and c.unit_id = ? and b.assessor_id = ?
       and not exists (select 1 from assessment_decisions as n where n.replaces_id = d.decision_id)
     order by o.position, c.position`,
    [learnerId, unitId, assessorId],
  ) as DecisionRow[]
  return rows.map((row) => decisionOf(row, null))
}

function decisionsSampled(db: Read, sampleId: string): SampledDecision[] {
  const rows = db.arrays(
    `select x.is_agreed, ${decisionColumns} from sample_decisions as x
     join assessment_decisions as d on d.decision_id = x.decision_id join decision_batches as b on b.batch_id = d.batch_id
     join assessment_criteria as c on c.criterion_id = d.criterion_id
     join learning_outcomes as o on o.outcome_id = c.outcome_id
     where x.sample_id = ? order by o.position, c.position`,
    [sampleId],
  ) as [0 | 1, ...DecisionRow][]
  return rows.map(([isAgreed, ...row]) => decisionOf(row, isAgreed === 1))
}

function actionsOf(db: Read, sampleId: string, isMine: boolean, userId: string): Sample['actions'] {
  return db
    .all(t.selectFrom('sample_actions').selectAll().where('sample_id', '=', sampleId).orderBy('due_on'))
    .map((row) => ({
      actionId: row.action_id as Sample['actions'][number]['actionId'],
      text: row.text,
      dueOn: row.due_on,
      doneOn: row.done_on,
      doneNote: row.done_note,
      doneBy: nameOfUser(db, row.done_by),
      signedOffOn: row.signed_off_on,
      signedOffBy: nameOfUser(db, row.signed_off_by),
      isMine: isMine || row.done_by === userId,
    }))
}
