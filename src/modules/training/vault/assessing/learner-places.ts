import type { Read } from '../../../../ground/vault/sql'
import type { LearnerPlace } from '../../cohort-shapes'
import { criteriaOf, standingsOf } from './standing'

/** What a person learns or has learnt, the latest first, each with the cohorts that they learn it in. */
export function learnerPlacesOf(db: Read, personId: string): LearnerPlace[] {
  const rows = db.arrays(
    `select l.learner_id, l.started_on, r.registered_on, l.learner_number, l.withdrawn_on from learners as l
     left join registration_batches as r on r.batch_id = l.registration_id
     where l.person_id = ? order by l.started_on desc, l.learner_id desc`,
    [personId],
  ) as [LearnerPlace['learnerId'], string, string | null, string, string | null][]
  const cohorts = new Map<string, LearnerPlace['cohorts']>()
  for (const [learnerId, cohortId, name, leftOn] of db.arrays(
    `select m.learner_id, c.cohort_id, c.name, m.left_on from cohort_learners as m
     join cohorts as c on c.cohort_id = m.cohort_id join learners as l on l.learner_id = m.learner_id
     where l.person_id = ? order by m.joined_on, c.name`,
    [personId],
  ) as [string, LearnerPlace['cohorts'][number]['cohortId'], string, string | null][])
    cohorts.set(learnerId, [...(cohorts.get(learnerId) ?? []), { cohortId, name, leftOn }])
  const standings = standingsOf(
    db,
    rows.map(([learnerId]) => learnerId),
  )
  return rows.flatMap(([learnerId, startedOn, registeredOn, learnerNumber, withdrawnOn]) => {
    const standing = standings.get(learnerId)
    if (!standing) return []
    const { specification, decided, achievedOn } = standing
    return {
      learnerId,
      qualificationId: specification.qualificationId,
      qualification: specification.qualification,
      kind: specification.kind,
      issue: specification.issue,
      startedOn,
      registeredOn,
      learnerNumber,
      withdrawnOn,
      met: [...decided.values()].filter(({ outcome }) => outcome === 'met').length,
      criteria: specification.units.flatMap(criteriaOf).length,
      achievedOn,
      cohorts: cohorts.get(learnerId) ?? [],
    }
  })
}
