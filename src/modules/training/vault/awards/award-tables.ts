type Text = string | null

/** Tables of claims, appeals and certificates as Kysely sees them. Their rules are in migrations 13, 14 and 18. */
export interface AwardTables {
  presentation_events: {
    event_id: string
    name: string
    held_on: string
    venue_id: Text
    place: string
    presenters: string
    notes: string
    version: number
  }
  award_claims: {
    learner_id: string
    assured_on: string
    assured_by: string
    claimed_on: Text
    claim_reference: string
    received_on: Text
    certificate_number: string
    presented_on: Text
    event_id: Text
    collected_by: string
  }
  appeals: {
    appeal_id: string
    learner_id: string
    about: 'result' | 'adjustment' | 'malpractice'
    text: string
    raised_on: string
    logged_by: string
  }
  appeal_steps: {
    step_id: string
    appeal_id: string
    stage: 'assessor' | 'centre' | 'awarding-body'
    decided_on: string
    outcome: 'upheld' | 'not-upheld' | 'passed-on'
    text: string
    decided_by: string
    decided_by_user: Text
  }
  adjustments: {
    adjustment_id: string
    learner_id: string
    kind: 'reasonable-adjustment' | 'special-consideration'
    text: string
    agreed_on: string
    agreed_with: string
    ended_on: Text
    logged_by: string
  }
  certificate_templates: {
    template_id: string
    kind: 'achievement' | 'attendance' | 'award'
    name: string
    heading: string
    before_name: string
    after_name: string
    closing: string
    signatories: string
    retired_on: Text
    version: number
  }
  centre_keys: {
    key_id: string
    public_key: Buffer
    seed: Buffer
    made_at: string
    made_by: string
    retired_at: Text
  }
  centre_certificates: {
    certificate_id: string
    year: number
    number: number
    register_number: string
    person_id: string
    learner_id: Text
    kind: 'achievement' | 'attendance' | 'award'
    person_name: string
    subject: string
    wording: string
    issued_on: string
    issued_at: string
    issued_by: string
    key_id: string
    code: string
    voided_on: Text
    voided_by: Text
    void_reason: string
  }
  certificate_prints: {
    print_id: string
    certificate_id: string
    printed_at: string
    printed_by: string
    reason: string
  }
}
