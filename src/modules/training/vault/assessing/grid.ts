import { refuse } from '../../../../ground/shared/problem'
import type { Read } from '../../../../ground/vault/sql'
import type { Grid } from '../../assessment-shapes'
import { notThere } from '../../refusal'
import { mustFindCohort } from '../cohorts/cohorts'

const signs = { met: '1', 'not-yet': '0', 'not-assessed': '-' } as const

interface Wanted {
  readonly cohortId: string
  readonly sessionId: string | null
  /** None: every unit of the issue. */
  readonly unitIds: readonly string[]
}

/**
 * Learners × criteria as arrays: one statement reads the learners, one the criteria, one the decisions that stand. At 60
 * learners and 80 criteria that is 4,800 cells in 60 texts.
 */
export function gridOf(db: Read, { cohortId, sessionId, unitIds }: Wanted): Grid {
  const { issue_id: issueId } = mustFindCohort(db, cohortId)
  if (
    sessionId !== null &&
    db.arrays('select 1 from training_sessions where session_id = ? and cohort_id = ?', [sessionId, cohortId])
      .length === 0
  )
    refuse(notThere('session'))
  const learners = db.arrays(
    `select l.learner_id, trim(p.first_names || ' ' || p.last_name), coalesce(substr(k.mark, 1, 1), '·')
     from cohort_learners as m join learners as l on l.learner_id = m.learner_id
     join people as p on p.person_id = l.person_id
     left join session_marks as k on k.learner_id = l.learner_id and k.session_id = ?
     where m.cohort_id = ? and m.left_on is null and l.withdrawn_on is null and l.issue_id = ? order by p.sort_name`,
    [sessionId ?? '', cohortId, issueId],
  ) as [Grid['learnerIds'][number], string, string][]
  const criteria = db.arrays(
    `select c.criterion_id, c.code, c.title, u.unit_id, u.title from assessment_criteria as c
     join learning_outcomes as o on o.outcome_id = c.outcome_id join qualification_units as u on u.unit_id = c.unit_id
     where u.issue_id = ? and (? = '[]' or u.unit_id in (select value from json_each(?)))
     order by u.position, o.position, c.position`,
    [issueId, JSON.stringify(unitIds), JSON.stringify(unitIds)],
  ) as [Grid['criterionIds'][number], string, string, string, string][]
  const columns = new Map(criteria.map(([criterionId], at) => [criterionId as string, at]))
  const rows = new Map(learners.map(([learnerId]) => [learnerId as string, Array<string>(criteria.length).fill('·')]))
  for (const [learnerId, criterionId, outcome] of db.arrays(
    `select d.learner_id, d.criterion_id, d.outcome from assessment_decisions as d
     where d.learner_id in (select value from json_each(?))
       and not exists (select 1 from assessment_decisions as n where n.replaces_id = d.decision_id)`,
    [JSON.stringify([...rows.keys()])],
  ) as [string, string, keyof typeof signs][]) {
    const at = columns.get(criterionId)
    const row = rows.get(learnerId)
    if (row && at !== undefined) row[at] = signs[outcome]
  }
  // By id: two units of an issue may have one title.
  const units = new Map(criteria.map(([, , , unitId, unit]) => [unitId, unit]))
  const places = [...units.keys()]
  return {
    learnerIds: learners.map(([learnerId]) => learnerId),
    names: learners.map(([, name]) => name),
    marks: learners.map(([, , mark]) => mark).join(''),
    criterionIds: criteria.map(([criterionId]) => criterionId),
    codes: criteria.map(([, code]) => code),
    titles: criteria.map(([, , title]) => title),
    unitOf: criteria.map(([, , , unitId]) => places.indexOf(unitId)),
    units: [...units.values()],
    cells: [...rows.values()].map((row) => row.join('')),
  }
}
