import { onScreen } from '../../../ground/shared/dates'
import { daysAfter, monthAhead } from '../../../ground/shared/home'
import type { DutySource } from '../../../ground/vault/implement'
import { monthsAfter } from '../quality-rules'
import { ownIds } from './quality/own-ids'

const daysLookedBack = 90

/** Sessions of today and the weeks to come, for whoever takes the register. */
const sessions: DutySource = {
  access: 'training.teach',
  *duties({ db, today }) {
    for (const row of db.arrays(
      `select s.session_id, s.held_on, s.title, c.name, c.cohort_id from training_sessions as s
       join cohorts as c on c.cohort_id = s.cohort_id
       where s.held_on between ? and ? and c.archived_at is null
         and not exists (select 1 from session_marks as k where k.session_id = s.session_id)`,
      [daysAfter(today, -daysLookedBack), daysAfter(today, monthAhead)],
    )) {
      const [sessionId, on, title, cohort, cohortId] = row as [string, string, string, string, string]
      const sentence =
        on < today
          ? `Nobody has taken the register of “${title}” (${cohort}) on ${onScreen(on)}.`
          : `“${title}” for ${cohort}: take the register.`
      yield {
        kind: 'training.session',
        entityId: sessionId,
        on,
        sentence,
        path: `/training/cohorts/${cohortId}/${sessionId}`,
      }
    }
  },
}

/** Samples that are planned: not for whoever made the decisions. */
const samples: DutySource = {
  access: 'training.quality',
  *duties(context) {
    const { db, today } = context
    for (const row of db.arrays(
      `select s.sample_id, s.due_on, u.title, trim(p.first_names || ' ' || p.last_name), i.qualification_id from quality_samples as s
       join qualification_units as u on u.unit_id = s.unit_id join qualification_issues as i on i.issue_id = u.issue_id
       join learners as l on l.learner_id = s.learner_id join people as p on p.person_id = l.person_id
       where s.done_on is null and s.assessor_id not in (select value from json_each(?)) and s.due_on <= ?`,
      [JSON.stringify([...ownIds(context)]), daysAfter(today, monthAhead)],
    )) {
      const [sampleId, on, unit, name, qualificationId] = row as [string, string, string, string, string]
      const sentence = `Sample “${unit}” of ${name}.`
      const path = `/training/quality/${qualificationId}/${sampleId}`
      yield { kind: 'training.sample', entityId: sampleId, on, sentence, path }
    }
  },
}

/** Standardisation, a year after the last one of each qualification that is being learnt (Q10). */
const standardisations: DutySource = {
  access: 'training.quality',
  *duties({ db, today }) {
    for (const row of db.arrays(
      `select q.qualification_id, q.title, (select max(held_on) from standardisations as s
           where s.qualification_id = q.qualification_id),
         (select min(l.started_on) from learners as l join qualification_issues as i on i.issue_id = l.issue_id
           where i.qualification_id = q.qualification_id and l.withdrawn_on is null)
       from qualifications as q where q.kind = 'qualification' and q.archived_at is null`,
      [],
    )) {
      const [qualificationId, title, latest, began] = row as [string, string, string | null, string | null]
      if (began === null) continue
      const on = monthsAfter(latest ?? began, 12)
      if (on > daysAfter(today, monthAhead)) continue
      const sentence = `Standardise “${title}”: assessors compare their judgement at least once a year.`
      yield {
        kind: 'training.standardisation',
        entityId: qualificationId,
        on,
        sentence,
        path: `/training/quality/${qualificationId}/standardisation`,
      }
    }
  },
}

export const trainingDuties: readonly DutySource[] = [sessions, samples, standardisations]
