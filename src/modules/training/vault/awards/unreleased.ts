import type { QueryContext } from '../../../../ground/vault/implement'
import type { Unreleased } from '../../award-shapes'
import { missingToRelease } from '../../claim-rules'
import { ownIds } from '../quality/own-ids'
import { missingOf } from './claims'

/**
 * Who is not released yet, with what is missing for it: of a cohort, or of all that are under way. Whoever is complete
 * is told of wherever they are; who is not, only while they are on a cohort that is not in the archive.
 */
export function unreleasedOf(context: QueryContext, cohortId: string | null): Unreleased[] {
  const { db, today } = context
  const rows = db.arrays(
    `select l.learner_id, l.person_id, trim(p.first_names || ' ' || p.last_name), q.title,
       exists (select 1 from cohort_learners as m join cohorts as c on c.cohort_id = m.cohort_id
         where m.learner_id = l.learner_id and m.left_on is null and c.archived_at is null),
       exists (select 1 from assessment_decisions as d join decision_batches as b on b.batch_id = d.batch_id
         where d.learner_id = l.learner_id and b.assessor_id in (select value from json_each(?)))
     from learners as l join people as p on p.person_id = l.person_id
     join qualification_issues as i on i.issue_id = l.issue_id
     join qualifications as q on q.qualification_id = i.qualification_id
     where q.kind = 'qualification' and l.withdrawn_on is null
       and not exists (select 1 from award_claims as a where a.learner_id = l.learner_id)
       and (? is null or exists (select 1 from cohort_learners as m where m.learner_id = l.learner_id and m.cohort_id = ?))
     order by p.sort_name, l.learner_id`,
    [JSON.stringify([...ownIds(context)]), cohortId, cohortId],
  ) as [Unreleased['learnerId'], Unreleased['personId'], string, string, 0 | 1, 0 | 1][]
  const missing = missingOf(
    db,
    rows.map(([learnerId]) => learnerId),
    today,
  )
  return rows
    .map(([learnerId, personId, name, qualification, isUnderWay, isMine]) => ({
      isUnderWay: isUnderWay === 1,
      learner: {
        learnerId,
        personId,
        name,
        qualification,
        missing: missingToRelease(missing.get(learnerId) ?? []),
        isMine: isMine === 1,
      },
    }))
    .filter(({ isUnderWay, learner }) => isUnderWay || learner.missing.length === 0 || cohortId !== null)
    .map(({ learner }) => learner)
}
