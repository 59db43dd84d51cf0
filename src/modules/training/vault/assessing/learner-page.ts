import type { AnswerTo } from '../../../../ground/shared/contract'
import { yearsToKeep } from '../../../../ground/vault/erasing/periods'
import type { QueryContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import { nameOfUser } from '../../../../ground/vault/users'
import type { UnitProgress } from '../../assessment-shapes'
import type { Claim } from '../../award-shapes'
import { keptUntil } from '../../claim-rules'
import type { training } from '../../contract'
import { adjustmentsOf, appealsOf } from '../awards/appeals'
import { claimsOf, missingOf } from '../awards/claims'
import { mustFindLearner } from '../cohorts/learners'
import { evidenceOf } from './evidence'
import { criteriaOf, type Standing, standingsOf } from './standing'

type Page = AnswerTo<typeof training.learner>

/** Everything of one learner on one issue. */
export function learnerPage({ db, today }: QueryContext, learnerId: Page['learnerId']): Page {
  const learner = mustFindLearner(db, learnerId)
  const standing = mustStand(db, learnerId)
  const [registration] = db.arrays('select registered_on from registration_batches where batch_id = ?', [
    learner.registration_id ?? '',
  ])
  const [claim = null] = claimsOf(db, { learnerIds: [learnerId] })
  return {
    learnerId,
    personId: learner.person_id as Page['personId'],
    name: learner.name,
    issueId: standing.specification.issueId,
    qualification: standing.specification.qualification,
    issue: standing.specification.issue,
    startedOn: learner.started_on,
    registeredOn: (registration?.[0] as string | undefined) ?? null,
    learnerNumber: learner.learner_number,
    withdrawnOn: learner.withdrawn_on,
    withdrawnReason: learner.withdrawn_reason,
    units: progressOf(standing),
    hasAchieved: standing.hasAchieved,
    missing: missingOf(db, [learnerId], today, new Map<string, Standing>([[learnerId, standing]])).get(learnerId) ?? [],
    evidence: evidenceOf(db, learnerId),
    readings: (
      db.arrays(
        'select measure_id, moment, value, taken_on from measure_readings where learner_id = ? order by taken_on, reading_id',
        [learnerId],
      ) as [string, Page['readings'][number]['moment'], number, string][]
    ).map(([measureId, moment, value, takenOn]) => ({ measureId, moment, value, takenOn })),
    claim,
    appeals: appealsOf(db, learnerId),
    adjustments: adjustmentsOf(db, learnerId),
    keptUntil: keptOf({ db, today }, standing, claim, learner.withdrawn_on),
  }
}

/** Until when which records of a learner are kept (Q16). A module ends when it is achieved: nobody gives an award for it. */
export function keptOf(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  { qualificationId, specification: { kind }, achievedOn }: Standing,
  claim: Claim | null,
  withdrawnOn: string | null,
): ReturnType<typeof keptUntil> {
  const ended = claim?.presentedOn ?? claim?.receivedOn ?? (kind === 'module' ? achievedOn : null) ?? withdrawnOn
  const reviewedOn = ended === null ? null : passedReviewAfter(db, qualificationId, ended)
  return keptUntil(ended, reviewedOn, yearsToKeep(db, 'assessment-records', today), kind)
}

function mustStand(db: Read, learnerId: string): Standing {
  const standing = standingsOf(db, [learnerId]).get(learnerId)
  if (!standing) throw new Error('A learner stands nowhere.')
  return standing
}

/** The day of the first external review without open actions on or after a day (Q16). */
function passedReviewAfter(db: Read, qualificationId: string, day: string): string | null {
  const [row] = db.arrays(
    'select min(reviewed_on) from external_reviews where qualification_id = ? and reviewed_on >= ? and open_actions = 0',
    [qualificationId, day],
  )
  return (row?.[0] as string | null | undefined) ?? null
}

export function progressOf(standing: Standing): UnitProgress[] {
  return standing.specification.units.map((unit) => {
    const criteria = criteriaOf(unit).map(({ criterionId, code, title }) => {
      const held = standing.decided.get(criterionId)
      return {
        criterionId,
        code,
        title,
        outcome: held?.outcome ?? ('not-assessed' as const),
        decidedOn: held?.decidedOn ?? null,
        resubmitBy: held?.resubmitBy ?? null,
      }
    })
    const achievedOn = standing.achievedUnits.get(unit.unitId) ?? null
    return {
      unitId: unit.unitId,
      title: unit.title,
      isMandatory: unit.isMandatory,
      isAchieved: achievedOn !== null,
      achievedOn,
      criteria,
    }
  })
}

/** Every decision on one learner and criterion, the latest first. */
export function decisionHistory(
  db: Read,
  { learnerId, criterionId }: { learnerId: string; criterionId: string },
): AnswerTo<typeof training.decisionHistory> {
  type Line = AnswerTo<typeof training.decisionHistory>[number]
  const rows = db.arrays(
    `select d.decision_id, d.batch_id, d.outcome, b.decided_on, b.assessor_id, b.methods, b.shared_note,
       b.evidence_location, d.feedback, d.resubmit_by, d.replaces_id, d.reason
     from assessment_decisions as d join decision_batches as b on b.batch_id = d.batch_id
     where d.learner_id = ? and d.criterion_id = ? order by b.stamped_at desc, d.decision_id desc`,
    [learnerId, criterionId],
  ) as [
    Line['decisionId'],
    Line['batchId'],
    Line['outcome'],
    string,
    string,
    string,
    string,
    string,
    string,
    string | null,
    Line['replacesId'],
    string,
  ][]
  return rows.map((row) => ({
    decisionId: row[0],
    batchId: row[1],
    outcome: row[2],
    decidedOn: row[3],
    assessor: nameOfUser(db, row[4]),
    methods: JSON.parse(row[5]) as Line['methods'],
    sharedNote: row[6],
    evidenceLocation: row[7],
    feedback: row[8],
    resubmitBy: row[9],
    replacesId: row[10],
    reason: row[11],
  }))
}

/** What learners missed while they were away and nobody has decided since. */
export function owedOf(db: Read, cohortId: string | null): AnswerTo<typeof training.owed> {
  type Line = AnswerTo<typeof training.owed>[number]
  const rows = db.arrays(
    `select o.learner_id, trim(p.first_names || ' ' || p.last_name), o.criterion_id, c.code, c.title, u.title, b.decided_on
     from owed_assessments as o join decision_batches as b on b.batch_id = o.batch_id
     join learners as l on l.learner_id = o.learner_id join people as p on p.person_id = l.person_id
     join assessment_criteria as c on c.criterion_id = o.criterion_id
     join qualification_units as u on u.unit_id = c.unit_id
     where l.withdrawn_on is null
       and (? is null or exists (select 1 from cohort_learners as m where m.learner_id = o.learner_id and m.cohort_id = ?))
       and not exists (select 1 from assessment_decisions as d
         where d.learner_id = o.learner_id and d.criterion_id = o.criterion_id and d.outcome <> 'not-assessed'
           and not exists (select 1 from assessment_decisions as n where n.replaces_id = d.decision_id))
     order by p.sort_name, u.position, c.code`,
    [cohortId, cohortId],
  ) as [Line['learnerId'], string, Line['criterionId'], string, string, string, string][]
  return rows.map(([learnerId, name, criterionId, code, title, unit, since]) => ({
    learnerId,
    name,
    criterionId,
    code,
    title,
    unit,
    since,
  }))
}
