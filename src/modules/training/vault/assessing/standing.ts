import type { Outcome } from '../../assessment-shapes'
import { dayOfAchievement, stillNeeded, unitIsAchieved } from '../../combination'
import type { Specification } from '../../specification-shapes'
import type { Read } from '../../../../ground/vault/sql'
import { specificationOf } from '../specifications/reading'

export interface Decided {
  readonly decisionId: string
  readonly outcome: Outcome
  readonly decidedOn: string
  readonly resubmitBy: string | null
  readonly assessorId: string
}

/** How one learner stands on their issue. */
export interface Standing {
  readonly learnerId: string
  readonly personId: string
  readonly name: string
  readonly qualificationId: string
  readonly specification: Specification
  /** By criterion: the decision that nothing has taken the place of. */
  readonly decided: ReadonlyMap<string, Decided>
  /** By unit: the day on which the last criterion of it was met. */
  readonly achievedUnits: ReadonlyMap<string, string>
  /** What the rules of combination still ask for. */
  readonly needed: readonly string[]
  readonly hasAchieved: boolean
  /** The day of the decision with which it was achieved; null: it is not. */
  readonly achievedOn: string | null
}

/** How learners stand: two statements for all of them, and four for each issue that they are on. */
export function standingsOf(db: Read, learnerIds: readonly string[]): Map<string, Standing> {
  const wanted = JSON.stringify(learnerIds)
  const decisions = new Map<string, Map<string, Decided>>()
  for (const [learnerId, criterionId, decisionId, outcome, decidedOn, resubmitBy, assessorId] of db.arrays(
    `select d.learner_id, d.criterion_id, d.decision_id, d.outcome, b.decided_on, d.resubmit_by, b.assessor_id
     from assessment_decisions as d join decision_batches as b on b.batch_id = d.batch_id
     where d.learner_id in (select value from json_each(?))
       and not exists (select 1 from assessment_decisions as n where n.replaces_id = d.decision_id)`,
    [wanted],
  ) as [string, string, string, Outcome, string, string | null, string][]) {
    const held = decisions.get(learnerId) ?? new Map<string, Decided>()
    decisions.set(learnerId, held.set(criterionId, { decisionId, outcome, decidedOn, resubmitBy, assessorId }))
  }
  const specifications = new Map<string, Specification>()
  const standings = new Map<string, Standing>()
  for (const [learnerId, personId, name, issueId] of db.arrays(
    `select l.learner_id, l.person_id, trim(p.first_names || ' ' || p.last_name), l.issue_id
     from learners as l join people as p on p.person_id = l.person_id
     where l.learner_id in (select value from json_each(?))`,
    [wanted],
  ) as [string, string, string, string][]) {
    const specification = specifications.get(issueId) ?? specificationOf(db, issueId)
    specifications.set(issueId, specification)
    const decided = decisions.get(learnerId) ?? new Map<string, Decided>()
    standings.set(learnerId, { learnerId, personId, name, ...standingOn(specification, decided) })
  }
  return standings
}

function standingOn(
  specification: Specification,
  decided: ReadonlyMap<string, Decided>,
): Omit<Standing, 'learnerId' | 'personId' | 'name'> {
  const achievedUnits = new Map<string, string>()
  for (const unit of specification.units) {
    const held = criteriaOf(unit).map(({ criterionId }) => decided.get(criterionId))
    if (!unitIsAchieved(held.map((one) => one?.outcome ?? 'not-assessed'))) continue
    const days = held.map((one) => one?.decidedOn ?? '').sort()
    achievedUnits.set(unit.unitId, days.at(-1) ?? '')
  }
  const needed = stillNeeded(specification, new Set(achievedUnits.keys()))
  const hasAchieved = needed.length === 0
  return {
    qualificationId: specification.qualificationId,
    specification,
    decided,
    achievedUnits,
    needed,
    hasAchieved,
    achievedOn: hasAchieved ? dayOfAchievement(specification, achievedUnits) : null,
  }
}

export function criteriaOf(unit: Specification['units'][number]) {
  return unit.outcomes.flatMap(({ criteria }) => criteria)
}
