import { tables } from '../../../ground/vault/sql'
import type { AwardTables } from './awards/award-tables'

type Text = string | null
type Flag = 0 | 1

/** This module's tables as Kysely sees them. Their rules are in migrations 13, 14 and 18. */
interface TrainingTables {
  qualifications: {
    qualification_id: string
    kind: 'qualification' | 'module'
    title: string
    short_title: string
    awarding_body: string
    number: string
    level: number | null
    progresses_to_id: Text
    needs_id: Text
    review_on: Text
    operational_end_on: Text
    certification_end_on: Text
    archived_at: Text
    version: number
    updated_at: string
    updated_by: string
  }
  qualification_issues: {
    issue_id: string
    qualification_id: string
    issue: string
    state: 'draft' | 'live' | 'replaced'
    credits: number | null
    guided_hours: number | null
    total_hours: number | null
    least_credits: number | null
    at_level: number | null
    least_credits_at_level: number | null
    live_from: Text
    version: number
    updated_at: string
    updated_by: string
  }
  unit_groups: {
    group_id: string
    issue_id: string
    position: number
    name: string
    least_units: number | null
    least_credits: number | null
  }
  qualification_units: {
    unit_id: string
    issue_id: string
    position: number
    reference: string
    title: string
    level: number | null
    credits: number | null
    guided_hours: number | null
    is_mandatory: Flag
    group_id: Text
  }
  learning_outcomes: { outcome_id: string; unit_id: string; position: number; title: string }
  assessment_criteria: {
    criterion_id: string
    unit_id: string
    outcome_id: string
    position: number
    code: string
    title: string
    own_text: string
  }
  role_requirements: {
    requirement_id: string
    role_kind_id: string
    qualification_id: string
    required_from: string
    required_until: Text
  }
  cohorts: {
    cohort_id: string
    name: string
    issue_id: string
    project_id: Text
    area_id: Text
    starts_on: Text
    ends_on: Text
    size: number | null
    is_pilot: Flag
    notes: string
    copied_from_id: Text
    archived_at: Text
    version: number
    updated_at: string
    updated_by: string
  }
  registration_batches: {
    batch_id: string
    issue_id: string
    cohort_id: Text
    registered_on: string
    reference: string
    created_at: string
    created_by: string
  }
  learners: {
    learner_id: string
    person_id: string
    issue_id: string
    started_on: string
    held_before: Flag | null
    registration_id: Text
    learner_number: string
    withdrawn_on: Text
    withdrawn_reason: string
    created_by: string
  }
  cohort_learners: { cohort_id: string; learner_id: string; joined_on: string; left_on: Text; left_reason: string }
  training_sessions: {
    session_id: string
    cohort_id: string
    title: string
    held_on: string
    starts_at: string
    ends_at: string
    venue_id: Text
    place: string
    notes: string
    version: number
    updated_at: string
    updated_by: string
  }
  session_marks: { session_id: string; learner_id: string; mark: 'present' | 'late' | 'absent' | 'excused' }
  measures: {
    measure_id: string
    question: string
    lowest: number
    highest: number
    low_words: string
    high_words: string
    position: number
    retired_on: Text
  }
  measure_readings: {
    reading_id: string
    learner_id: string
    measure_id: string
    moment: 'baseline' | 'session' | 'exit'
    session_id: Text
    value: number
    taken_on: string
    taken_by: string
  }
  learner_evidence: {
    evidence_id: string
    learner_id: string
    method: string
    title: string
    location: string
    file_id: Text
    collected_on: string
    added_at: string
    added_by: string
  }
  evidence_criteria: { evidence_id: string; criterion_id: string }
  decision_batches: {
    batch_id: string
    issue_id: string
    cohort_id: Text
    session_id: Text
    assessor_id: string
    decided_on: string
    methods: string
    shared_note: string
    evidence_location: string
    prior_learning_tests: Text
    stamped_at: string
    signature: Buffer
    public_key: Buffer
  }
  assessors: {
    user_id: string
    is_qualified: Flag
    sample_percent: number
    since: string
    notes: string
    updated_at: string
    updated_by: string
  }
  quality_samples: {
    sample_id: string
    learner_id: string
    unit_id: string
    assessor_id: string
    stage: 'interim' | 'final'
    why: string
    due_on: string
    planned_at: string
    planned_by: string
    done_on: Text
    done_by: Text
    checks: string
    outcome: 'agreed' | 'action' | null
    feedback: string
    version: number
  }
  sample_decisions: { sample_id: string; decision_id: string; is_agreed: Flag }
  sample_actions: {
    action_id: string
    sample_id: string
    text: string
    due_on: string
    done_on: Text
    done_note: string
    done_by: Text
    signed_off_on: Text
    signed_off_by: Text
  }
  standardisations: {
    standardisation_id: string
    qualification_id: string
    held_on: string
    topic: string
    attended: string
    agreed: string
    logged_at: string
    logged_by: string
  }
  external_reviews: {
    review_id: string
    qualification_id: string
    reviewed_on: string
    reviewer: string
    grades: string
    learners: string
    open_actions: number
    notes: string
    logged_at: string
    logged_by: string
  }
}

/** Other modules' tables and the ground's: only read through this. */
interface Neighbours {
  people: {
    person_id: string
    first_names: string
    last_name: string
    held_qualifications: Flag | null
    archived: Flag
    sort_name: string
  }
  users: { user_id: string; name: string; roles: string; state: string }
  role_kinds: { kind_id: string; label: string }
  venues: { record_id: string; name: string }
  projects: { record_id: string; funder_id: Text }
}

export const t = tables<TrainingTables & AwardTables & Neighbours>()
