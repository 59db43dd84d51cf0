import type { GuardedEntity } from '../../../ground/vault/audit/guards'

/** What the audit trail vouches for of expenses: all of it, as it is stored. */
const rate: GuardedEntity = {
  entity: 'mileage-rate',
  parts: [
    {
      from: 'mileage_rates',
      by: 'rate_id',
      columns: [
        'vehicle',
        'valid_from',
        'valid_to',
        'first_pence',
        'band_miles',
        'above_pence',
        'passenger_pence',
        'source',
        'saved_by',
      ],
    },
  ],
}
const scheme: GuardedEntity = {
  entity: 'expense-scheme',
  parts: [
    { from: 'expense_schemes', by: 'scheme_id', columns: ['name', 'archived_at', 'saved_by'] },
    { from: 'expense_scheme_rules', by: 'scheme_id', columns: ['valid_from', 'rules'] },
  ],
}
const office: GuardedEntity = {
  entity: 'expense-office',
  parts: [
    {
      from: 'expense_office',
      by: 'office_id',
      columns: ['sort_code', 'account_number', 'payer_name', 'service_user_number', 'cash_limit_pence'],
    },
  ],
}
const modulusTable: GuardedEntity = {
  entity: 'modulus-table',
  parts: [
    {
      from: 'modulus_tables',
      by: 'table_id',
      columns: ['label', 'valid_from', 'weights', 'substitutions', 'loaded_by'],
    },
  ],
}
const vehicle: GuardedEntity = {
  entity: 'vehicle',
  parts: [{ from: 'vehicles', by: 'vehicle_id', columns: ['person_id', 'kind', 'registration', 'name', 'retired_on'] }],
}
const driverPaper: GuardedEntity = {
  entity: 'driver-paper',
  parts: [
    {
      from: 'driver_papers',
      by: 'paper_id',
      columns: [
        'person_id',
        'kind',
        'vehicle_id',
        'valid_from',
        'valid_to',
        'note',
        'seen_on',
        'seen_by',
        'withdrawn_at',
      ],
    },
  ],
}
const outsideMiles: GuardedEntity = {
  entity: 'outside-miles',
  parts: [
    {
      from: 'outside_miles',
      by: 'answer_id',
      columns: ['person_id', 'tax_year', 'miles_tenths', 'asked_on', 'asked_by'],
    },
  ],
}
const paidPost: GuardedEntity = {
  entity: 'paid-post',
  parts: [
    { from: 'paid_posts', by: 'post_id', columns: ['person_id', 'title', 'started_on', 'ended_on', 'written_by'] },
  ],
}
const login: GuardedEntity = {
  entity: 'claimant-login',
  parts: [
    {
      from: 'claimant_logins',
      by: 'link_id',
      columns: ['person_id', 'user_id', 'linked_at', 'linked_by', 'ended_at', 'ended_by'],
    },
  ],
}
const account: GuardedEntity = {
  entity: 'bank-account',
  parts: [
    {
      from: 'bank_accounts',
      by: 'account_id',
      columns: [
        'person_id',
        'holder_kind',
        'holder_name',
        'consent_on',
        'consent_how',
        'sort_code',
        'account_number',
        'warning',
        'proposed_at',
        'proposed_by',
        'confirmed_at',
        'confirmed_by',
        'ended_at',
        'ended_by',
      ],
    },
  ],
}
const claim: GuardedEntity = {
  entity: 'claim',
  parts: [
    {
      from: 'claims',
      by: 'claim_id',
      columns: [
        'number',
        'kind',
        'person_id',
        'scheme_id',
        'pay_by',
        'budget_code',
        'funder_id',
        'project_id',
        'received_on',
        'paper_total_pence',
        'notes',
        'state',
        'round',
        'approvals_needed',
        'returned_reason',
        'submitted_at',
        'version',
        'created_at',
        'created_by',
        'updated_at',
        'updated_by',
      ],
    },
    {
      from: 'claim_lines',
      by: 'claim_id',
      columns: [
        'line_id',
        'position',
        'kind',
        'on_day',
        'purpose',
        'from_postcode',
        'to_postcode',
        'is_return',
        'vehicle',
        'vehicle_id',
        'miles_tenths',
        'passengers',
        'location',
        'meal',
        'minutes_away',
        'left_at',
        'back_at',
        'claimed_pence',
        'receipt_number',
        'no_receipt_reason',
        'pre_approval',
        'cost_evidence',
        'first_tenths',
        'above_tenths',
        'first_pence',
        'above_pence',
        'passenger_pence',
        'ceiling_pence',
        'follows_ceiling',
        'amount_pence',
        'allowed_pence',
        'cut_reason',
        'cut_by',
        'top_up_of',
      ],
    },
    { from: 'claim_hands', by: 'claim_id', columns: ['round', 'step', 'user_id', 'at'] },
    {
      from: 'claim_receipts as r join sealed_files as f on f.file_id = r.file_id',
      by: 'r.claim_id',
      columns: ['f.file_id', 'f.name', 'f.bytes', 'hex(f.sha256)', 'r.number', 'r.added_by'],
    },
  ],
}
const run: GuardedEntity = {
  entity: 'payment-run',
  parts: [
    {
      from: 'payment_runs',
      by: 'run_id',
      columns: [
        'number',
        'state',
        'processing_on',
        'claims',
        'total_pence',
        'made_at',
        'made_by',
        'released_at',
        'released_by',
        'exported_at',
        'exported_by',
        'format',
        'file_name',
        'sha256',
        'paid_on',
        'paid_by',
        'cancelled_reason',
      ],
    },
    {
      from: 'payment_run_claims',
      by: 'run_id',
      columns: ['claim_id', 'account_id', 'amount_pence', 'reference', 'account_changed', 'is_live'],
    },
  ],
}
const payment: GuardedEntity = {
  entity: 'payment',
  parts: [
    {
      from: 'payments',
      by: 'payment_id',
      columns: [
        'claim_id',
        'run_id',
        'entry_id',
        'amount_pence',
        'reverses',
        'reason',
        'on_day',
        'written_at',
        'written_by',
      ],
    },
  ],
}
const cashEntry: GuardedEntity = {
  entity: 'cash-entry',
  parts: [
    {
      from: 'petty_cash_entries',
      by: 'entry_id',
      columns: ['kind', 'amount_pence', 'on_day', 'claim_id', 'recipient', 'reason', 'written_at', 'written_by'],
    },
  ],
}
const cashCount: GuardedEntity = {
  entity: 'cash-count',
  parts: [
    {
      from: 'petty_cash_counts',
      by: 'count_id',
      columns: ['on_day', 'counted_pence', 'expected_pence', 'note', 'first_at', 'first_by', 'second_at', 'second_by'],
    },
  ],
}

/** By the name under which the trail enters them. */
export const guarded = {
  'mileage-rate': rate,
  'expense-scheme': scheme,
  'expense-office': office,
  'modulus-table': modulusTable,
  vehicle,
  'driver-paper': driverPaper,
  'outside-miles': outsideMiles,
  'paid-post': paidPost,
  'claimant-login': login,
  'bank-account': account,
  claim,
  'payment-run': run,
  payment,
  'cash-entry': cashEntry,
  'cash-count': cashCount,
} as const satisfies Record<string, GuardedEntity>

export type Guarded = keyof typeof guarded
