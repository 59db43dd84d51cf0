import type { HappeningSource } from '../../../ground/vault/implement'
import { nameOfUser } from '../../../ground/vault/users'
import { standingsOf } from './assessing/standing'
import { claimsOf } from './awards/claims'

const kind = 'training'
const subject = 'Training'

/** What a person learnt here, on their timeline: beginnings, achievements, certificates. */
export const trainingHappenings: HappeningSource = {
  access: 'training.read',
  *happenings({ db }, personId) {
    const rows = db.arrays(
      'select learner_id, started_on, withdrawn_on, created_by from learners where person_id = ?',
      [personId],
    ) as [string, string, string | null, string][]
    const learnerIds = rows.map(([learnerId]) => learnerId)
    const standings = standingsOf(db, learnerIds)
    for (const [learnerId, startedOn, withdrawnOn, by] of rows) {
      const standing = standings.get(learnerId)
      if (!standing) continue
      const title = standing.specification.qualification
      yield { at: startedOn, kind, subject, sentence: `Started “${title}”.`, by: nameOfUser(db, by) }
      if (standing.achievedOn)
        yield {
          at: standing.achievedOn,
          kind,
          subject,
          sentence: `Met every criterion of “${title}” that is needed.`,
          by: '',
        }
      if (withdrawnOn) yield { at: withdrawnOn, kind, subject, sentence: `Was withdrawn from “${title}”.`, by: '' }
    }
    for (const { presentedOn, qualification } of claimsOf(db, { learnerIds }))
      if (presentedOn)
        yield { at: presentedOn, kind, subject, sentence: `Was given the certificate of “${qualification}”.`, by: '' }
    for (const row of db.arrays(
      'select issued_on, register_number, subject, issued_by from centre_certificates where person_id = ? and voided_on is null',
      [personId],
    )) {
      const [at, number, what, by] = row as [string, string, string, string]
      yield {
        at,
        kind,
        subject,
        sentence: `Centre certificate ${number} was issued for “${what}”.`,
        by: nameOfUser(db, by),
      }
    }
  },
}
