import { tables } from '../../../ground/vault/sql'
import type { LineKind } from '../lines'
import type { PaperKind } from '../rules-driver'
import type { VehicleKind } from '../rules-mileage'

/** The expenses module's tables as Kysely sees them. Their rules are in migrations 11, 12 and 19. */
export interface ExpensesTables {
  mileage_rates: {
    rate_id: string
    vehicle: VehicleKind
    valid_from: string
    valid_to: string | null
    first_pence: number
    band_miles: number | null
    above_pence: number
    passenger_pence: number
    source: string
    saved_at: string
    saved_by: string
  }
  expense_schemes: { scheme_id: string; name: string; archived_at: string | null; saved_at: string; saved_by: string }
  expense_scheme_rules: { scheme_id: string; valid_from: string; rules: string }
  expense_office: {
    office_id: 'office'
    sort_code: string
    account_number: string
    payer_name: string
    service_user_number: string
    cash_limit_pence: number | null
  }
  modulus_tables: {
    table_id: string
    label: string
    valid_from: string
    weights: string
    substitutions: string
    loaded_at: string
    loaded_by: string
  }
  vehicles: {
    vehicle_id: string
    person_id: string
    kind: VehicleKind
    registration: string
    name: string
    retired_on: string | null
  }
  driver_papers: {
    paper_id: string
    person_id: string
    kind: PaperKind
    vehicle_id: string | null
    valid_from: string
    valid_to: string
    note: string
    seen_on: string
    seen_by: string
    withdrawn_at: string | null
  }
  outside_miles: {
    answer_id: string
    person_id: string
    tax_year: string
    miles_tenths: number
    asked_on: string
    asked_by: string
  }
  paid_posts: {
    post_id: string
    person_id: string
    title: string
    started_on: string
    ended_on: string | null
    written_by: string
  }
  claimant_logins: {
    link_id: string
    person_id: string
    user_id: string
    linked_at: string
    linked_by: string
    ended_at: string | null
    ended_by: string | null
  }
  bank_accounts: BankAccountsTable
  claims: ClaimsTable
  claim_lines: ClaimLinesTable
  claim_hands: { claim_id: string; round: number; step: 'enter' | 'check' | 'approve'; user_id: string; at: string }
  claim_receipts: { file_id: string; claim_id: string; number: string; added_at: string; added_by: string }
  payment_runs: PaymentRunsTable
  payment_run_claims: {
    run_id: string
    claim_id: string
    account_id: string
    amount_pence: number
    reference: string
    account_changed: 0 | 1
    is_live: 0 | 1
  }
  payments: PaymentsTable
  petty_cash_entries: {
    entry_id: string
    kind: 'opening' | 'top-up' | 'voucher' | 'correction'
    amount_pence: number
    on_day: string
    claim_id: string | null
    recipient: string
    reason: string
    written_at: string
    written_by: string
  }
  petty_cash_counts: {
    count_id: string
    on_day: string
    counted_pence: number
    expected_pence: number
    note: string
    first_at: string
    first_by: string
    second_at: string | null
    second_by: string | null
  }
}

export interface BankAccountsTable {
  account_id: string
  person_id: string
  holder_kind: 'self' | 'third-party'
  holder_name: string
  consent_on: string | null
  consent_how: string
  sort_code: string
  account_number: string
  warning: string
  proposed_at: string
  proposed_by: string
  confirmed_at: string | null
  confirmed_by: string | null
  ended_at: string | null
  ended_by: string | null
}

export interface ClaimsTable {
  claim_id: string
  number: number
  kind: 'claim' | 'top-up'
  person_id: string
  scheme_id: string
  pay_by: 'bank' | 'cash' | 'third-party'
  budget_code: string
  funder_id: string | null
  project_id: string | null
  received_on: string | null
  paper_total_pence: number | null
  notes: string
  state: 'draft' | 'returned' | 'submitted' | 'checked' | 'approved' | 'discarded'
  round: number
  approvals_needed: number
  returned_reason: string
  submitted_at: string | null
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
}

export interface ClaimLinesTable {
  line_id: string
  claim_id: string
  position: number
  kind: LineKind
  on_day: string
  purpose: string
  from_postcode: string
  to_postcode: string
  is_return: 0 | 1
  vehicle: VehicleKind | null
  vehicle_id: string | null
  miles_tenths: number
  passengers: number
  location: string
  meal: string
  minutes_away: number | null
  left_at: string | null
  back_at: string | null
  claimed_pence: number
  receipt_number: string
  no_receipt_reason: string
  pre_approval: string
  cost_evidence: string
  first_tenths: number | null
  above_tenths: number | null
  first_pence: number | null
  above_pence: number | null
  passenger_pence: number | null
  ceiling_pence: number | null
  follows_ceiling: 0 | 1
  amount_pence: number
  allowed_pence: number
  cut_reason: string
  cut_by: string | null
  top_up_of: string | null
}

export interface PaymentRunsTable {
  run_id: string
  number: number
  state: 'open' | 'released' | 'exported' | 'paid' | 'cancelled'
  processing_on: string
  claims: number
  total_pence: number
  made_at: string
  made_by: string
  released_at: string | null
  released_by: string | null
  exported_at: string | null
  exported_by: string | null
  format: 'bacs-csv' | 'standard-18' | null
  file_name: string | null
  sha256: string | null
  paid_on: string | null
  paid_by: string | null
  cancelled_reason: string
}

export interface PaymentsTable {
  payment_id: string
  claim_id: string
  run_id: string | null
  entry_id: string | null
  amount_pence: number
  reverses: string | null
  reason: string
  on_day: string
  written_at: string
  written_by: string
}

/** People and registers belong to other modules, users and files to the ground: all are only read through this. */
interface Neighbours {
  people: {
    person_id: string
    first_names: string
    last_name: string
    preferred_name: string
    archived_at: string | null
  }
  users: { user_id: string; name: string; roles: string; state: 'active' | 'suspended' | 'removed' }
  partners: { record_id: string; name: string; archived_at: string | null }
  projects: { record_id: string; name: string; archived_at: string | null }
  sealed_files: { file_id: string; name: string; media_type: string; bytes: number; sha256: Buffer }
}

export const t = tables<ExpensesTables & Neighbours>()
