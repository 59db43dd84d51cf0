import { guardedChanges } from '../../../ground/vault/audit/guarded-changes'
import type { GuardedEntity } from '../../../ground/vault/audit/guards'

type Columns = readonly string[]

/** Names of columns, or expressions without a space in them, in one text. */
const columns = (text: TemplateStringsArray): Columns => (text[0] ?? '').split(/\s+/)

const one = (entity: string, from: string, by: string, others: Columns): GuardedEntity => ({
  entity,
  parts: [{ from, by, columns: [by, ...others] }],
})

const qualification = one(
  'qualification',
  'qualifications',
  'qualification_id',
  columns`kind title short_title awarding_body number level progresses_to_id needs_id review_on
 operational_end_on certification_end_on archived_at version updated_by`,
)

const specification: GuardedEntity = {
  entity: 'specification',
  parts: [
    {
      from: 'qualification_issues',
      by: 'issue_id',
      columns: columns`issue_id qualification_id issue state credits guided_hours total_hours least_credits
 at_level least_credits_at_level live_from version updated_by`,
    },
    { from: 'unit_groups', by: 'issue_id', columns: columns`group_id position name least_units least_credits` },
    {
      from: 'qualification_units',
      by: 'issue_id',
      columns: columns`unit_id position reference title level credits guided_hours is_mandatory group_id`,
    },
    {
      from: `qualification_units as u join learning_outcomes as o on o.unit_id = u.unit_id
        join assessment_criteria as c on c.outcome_id = o.outcome_id`,
      by: 'u.issue_id',
      columns: columns`o.outcome_id o.position o.title c.criterion_id c.position c.code c.title c.own_text`,
    },
  ],
}

const cohort: GuardedEntity = {
  entity: 'cohort',
  parts: [
    {
      from: 'cohorts',
      by: 'cohort_id',
      columns: columns`cohort_id name issue_id project_id area_id starts_on ends_on size is_pilot notes
 copied_from_id archived_at version updated_by`,
    },
    { from: 'cohort_learners', by: 'cohort_id', columns: ['learner_id', 'joined_on', 'left_on', 'left_reason'] },
  ],
}

const session: GuardedEntity = {
  entity: 'training-session',
  parts: [
    {
      from: 'training_sessions',
      by: 'session_id',
      columns: columns`session_id cohort_id title held_on starts_at ends_at venue_id place notes version updated_by`,
    },
    { from: 'session_marks', by: 'session_id', columns: ['learner_id', 'mark'] },
  ],
}

/** A learner with what hangs on them, but for decisions and samples, which stand by themselves. */
const learner: GuardedEntity = {
  entity: 'learner',
  parts: [
    {
      from: 'learners',
      by: 'learner_id',
      columns: columns`learner_id person_id issue_id started_on held_before registration_id learner_number
 withdrawn_on withdrawn_reason created_by`,
    },
    {
      from: 'learners as l join registration_batches as r on r.batch_id = l.registration_id',
      by: 'l.learner_id',
      columns: ['r.batch_id', 'r.registered_on', 'r.reference', 'r.created_by'],
    },
    {
      from: 'measure_readings',
      by: 'learner_id',
      columns: columns`reading_id measure_id moment session_id value taken_on taken_by`,
    },
    {
      from: 'learner_evidence as e left join sealed_files as f on f.file_id = e.file_id',
      by: 'e.learner_id',
      columns: columns`e.evidence_id e.method e.title e.location e.collected_on e.added_by f.stored_name
 hex(f.sha256)`,
    },
    {
      from: 'learner_evidence as e join evidence_criteria as c on c.evidence_id = e.evidence_id',
      by: 'e.learner_id',
      columns: ['c.evidence_id', 'c.criterion_id'],
    },
    {
      from: 'award_claims',
      by: 'learner_id',
      columns: columns`assured_on assured_by claimed_on claim_reference received_on certificate_number presented_on
 event_id collected_by`,
    },
    { from: 'appeals', by: 'learner_id', columns: columns`appeal_id about text raised_on logged_by` },
    {
      from: 'appeals as a join appeal_steps as s on s.appeal_id = a.appeal_id',
      by: 'a.learner_id',
      columns: columns`s.step_id s.appeal_id s.stage s.decided_on s.outcome s.text s.decided_by s.decided_by_user`,
    },
    {
      from: 'adjustments',
      by: 'learner_id',
      columns: columns`adjustment_id kind text agreed_on agreed_with ended_on logged_by`,
    },
  ],
}

/** One signing with all its decisions: written once and never again. */
const batch: GuardedEntity = {
  entity: 'decision-batch',
  parts: [
    {
      from: 'decision_batches',
      by: 'batch_id',
      columns: columns`batch_id issue_id cohort_id session_id assessor_id decided_on methods shared_note
 evidence_location prior_learning_tests stamped_at hex(signature) hex(public_key)`,
    },
    {
      from: 'assessment_decisions',
      by: 'batch_id',
      columns: columns`decision_id learner_id criterion_id outcome feedback evidence_id resubmit_by replaces_id
 reason`,
    },
    { from: 'owed_assessments', by: 'batch_id', columns: ['learner_id', 'criterion_id'] },
    { from: 'batches_with_erased', by: 'batch_id', columns: ['stood', 'erased_on'] },
  ],
}

const sample: GuardedEntity = {
  entity: 'sample',
  parts: [
    {
      from: 'quality_samples',
      by: 'sample_id',
      columns: columns`sample_id learner_id unit_id assessor_id stage why due_on planned_by done_on done_by checks
 outcome feedback version`,
    },
    { from: 'sample_decisions', by: 'sample_id', columns: ['decision_id', 'is_agreed'] },
    {
      from: 'sample_actions',
      by: 'sample_id',
      columns: columns`action_id text due_on done_on done_note done_by signed_off_on signed_off_by`,
    },
  ],
}

const certificate: GuardedEntity = {
  entity: 'certificate',
  parts: [
    {
      from: 'centre_certificates',
      by: 'certificate_id',
      columns: columns`certificate_id register_number person_id learner_id kind person_name subject wording
 issued_on issued_by key_id code voided_on voided_by void_reason`,
    },
    { from: 'certificate_prints', by: 'certificate_id', columns: ['print_id', 'printed_at', 'printed_by', 'reason'] },
  ],
}

/** What the audit trail vouches for of this module: every table that it writes. */
export const trainingGuards: readonly GuardedEntity[] = [
  qualification,
  specification,
  one('role-requirement', 'role_requirements', 'requirement_id', [
    'role_kind_id',
    'qualification_id',
    'required_from',
    'required_until',
  ]),
  cohort,
  session,
  one('measure', 'measures', 'measure_id', columns`question lowest highest low_words high_words position retired_on`),
  learner,
  batch,
  one('assessor', 'assessors', 'user_id', columns`is_qualified sample_percent since notes updated_by`),
  sample,
  one(
    'standardisation',
    'standardisations',
    'standardisation_id',
    columns`qualification_id held_on topic attended agreed logged_by`,
  ),
  one(
    'external-review',
    'external_reviews',
    'review_id',
    columns`qualification_id reviewed_on reviewer grades learners open_actions notes logged_by`,
  ),
  one(
    'presentation-event',
    'presentation_events',
    'event_id',
    columns`name held_on venue_id place presenters notes version`,
  ),
  one(
    'certificate-template',
    'certificate_templates',
    'template_id',
    columns`kind name heading before_name after_name closing signatories retired_on version`,
  ),
  one('centre-key', 'centre_keys', 'key_id', ['hex(public_key)', 'made_by', 'retired_at']),
  certificate,
]

export const { changing, changingMany, changingToo, readerOf, tellOf } = guardedChanges(trainingGuards)
