import { counted } from '../../../ground/shared/text'
import { yearsToKeep } from '../../../ground/vault/erasing/periods'
import { numbered } from '../../../ground/vault/erasing/numbered'
import type { ErasedTable, Erasing, ErasingSource, Kept, Looking } from '../../../ground/vault/erasing/rows'
import type { Claim } from '../award-shapes'
import { monthsAfter } from '../quality-rules'
import { keptOf } from './assessing/learner-page'
import { checkBatch } from './assessing/signed-batch'
import { standingsOf } from './assessing/standing'
import { claimsOf } from './awards/claims'

const learners = 'learner_id in (select learner_id from learners where person_id = ?1)'
const theirDecisions = `decision_id in (select decision_id from assessment_decisions where ${learners})`
const theirSamples = `sample_id in (select sample_id from quality_samples where ${learners})`
const theirCertificates = `(person_id = ?1 or ${learners})`
/** Signings in which nobody else has a decision. */
const theirBatches = `batch_id in (select batch_id from assessment_decisions where ${learners}
    union select batch_id from owed_assessments where ${learners})
  and not exists (select 1 from assessment_decisions as d where d.batch_id = decision_batches.batch_id and d.${learners.replace('in', 'not in')})
  and not exists (select 1 from owed_assessments as o where o.batch_id = decision_batches.batch_id and o.${learners.replace('in', 'not in')})`

const plain = (table: string, words: ErasedTable['words'] = null): ErasedTable => ({ table, where: learners, words })
const told = (table: string, words: ErasedTable['words'], entity: string, id: string): ErasedTable => ({
  ...plain(table, words),
  guarded: { entity, id },
})

/** What goes when a learner is erased. Cohorts, sessions and signings with others stay, without them. */
const tables: readonly ErasedTable[] = [
  { table: 'sample_decisions', where: `${theirDecisions} or ${theirSamples}`, words: null },
  { table: 'sample_actions', where: theirSamples, words: null },
  told('quality_samples', ['a quality sample', 'quality samples'], 'sample', 'sample_id'),
  {
    ...told('assessment_decisions', null, 'decision-batch', 'batch_id'),
    // Later decisions hold on to earlier ones; nobody sees this state, as all of them go with the next step.
    freed: "replaces_id = null, reason = '', outcome = iif(outcome = 'not-assessed', 'not-yet', outcome)",
  },
  plain('assessment_decisions', ['a decision on a criterion', 'decisions on criteria']),
  told('owed_assessments', null, 'decision-batch', 'batch_id'),
  { table: 'decision_batches', where: theirBatches, words: null, key: 'batch_id' },
  {
    table: 'evidence_criteria',
    where: `evidence_id in (select evidence_id from learner_evidence where ${learners})`,
    words: null,
  },
  { ...plain('learner_evidence', ['a piece of evidence', 'pieces of evidence']), file: 'file_id' },
  { table: 'appeal_steps', where: `appeal_id in (select appeal_id from appeals where ${learners})`, words: null },
  plain('appeals', ['an appeal', 'appeals']),
  plain('adjustments', ['an adjustment', 'adjustments']),
  plain('measure_readings', ['an answer to a measure', 'answers to measures']),
  plain('award_claims', ['an award', 'awards']),
  told('session_marks', ['a mark in a register', 'marks in registers'], 'training-session', 'session_id'),
  told('cohort_learners', null, 'cohort', 'cohort_id'),
  {
    table: 'certificate_prints',
    where: `certificate_id in (select certificate_id from centre_certificates where ${theirCertificates})`,
    words: null,
  },
  {
    table: 'centre_certificates',
    where: theirCertificates,
    words: ['a centre certificate', 'centre certificates'],
    guarded: { entity: 'certificate', id: 'certificate_id' },
  },
  told('learners', ['a place as a learner', 'places as a learner'], 'learner', 'learner_id'),
]

export const trainingErasing: ErasingSource = {
  tables,
  ids: ['select learner_id from learners where person_id = ?1'],
  keeps: recordsKept,
  before: noteSignatures,
}

/** Records of assessment, the learner's own work (Q16) and certificates, as long as their years run. */
function* recordsKept({ db, today }: Looking, personId: string): Generator<Kept> {
  const years = yearsToKeep(db, 'assessment-records', today)
  const rows = db.arrays(
    `select l.learner_id, l.withdrawn_on, q.short_title from learners l
       join qualification_issues i on i.issue_id = l.issue_id join qualifications q on q.qualification_id = i.qualification_id
       where l.person_id = ? and (exists (select 1 from assessment_decisions d where d.learner_id = l.learner_id)
         or exists (select 1 from learner_evidence e where e.learner_id = l.learner_id)
         or exists (select 1 from award_claims a where a.learner_id = l.learner_id))
       order by l.learner_id`,
    [personId],
  ) as [string, string | null, string][]
  const learnerIds = rows.map(([learnerId]) => learnerId)
  const claims = new Map<string, Claim>(claimsOf(db, { learnerIds }).map((claim) => [claim.learnerId, claim]))
  const standings = standingsOf(db, learnerIds)
  for (const [learnerId, withdrawnOn, title] of rows) {
    const standing = standings.get(learnerId)
    if (!standing) continue
    for (const { what, until, why } of keptOf({ db, today }, standing, claims.get(learnerId) ?? null, withdrawnOn)) {
      if (until === null || until >= today) yield { what: `${what}, ${title}`, until, why }
    }
  }
  const [[lastIssued] = []] = db.arrays(
    ...numbered(`select max(issued_on) from centre_certificates where ${theirCertificates}`, [personId]),
  )
  if (typeof lastIssued !== 'string') return
  const until = monthsAfter(lastIssued, years * 12)
  if (until >= today)
    yield {
      what: 'Entries in the register of certificates',
      until,
      why: `A certificate can be checked for ${counted(years, 'year', 'years')} after it was issued.`,
    }
}

/** A signing shared with other learners cannot be computed again without this one: whether it stood is noted now. */
function noteSignatures({ db, trail, today }: Erasing, personId: string): void {
  const query = `select distinct batch_id from assessment_decisions where ${learners}`
  for (const [batchId] of db.arrays(...numbered(query, [personId])) as [string][]) {
    const { isGenuine } = checkBatch({ db, trail }, batchId)
    db.runText('insert or ignore into batches_with_erased (batch_id, stood, erased_on) values (?, ?, ?)', [
      batchId,
      isGenuine ? 1 : 0,
      today,
    ])
  }
}
