import type { Migration } from './migration'

/**
 * Erasing a person for good (security notes, sections 9 and 10).
 *
 * - `erased_ids`: whom the vault has erased, by id alone. The list beside the vault (`vault.erased`) says the same, so that
 *   a backup from before is cleared of them again when it is brought back.
 * - `erasing` names whoever is being erased, inside that one transaction and never after it. While it does, rows that are
 *   otherwise kept for good may go: each of those triggers looks here. Nobody under a legal hold gets into it.
 * - A proposal goes with the person, and its reason with it. What stays (`erasures`) says who, when, on what grounds and
 *   how much, and names nobody. Two people have a hand in each. Without `erased_by` it was done again after a restore.
 * - `retention_periods`: how long records of a sort are kept, as dated data: the law and the office change them.
 * - `batches_with_erased`: decisions of several learners are signed together. When one of them has been erased the
 *   signature can no longer be computed; this says whether it stood until then.
 */
const kept: readonly (readonly [trigger: string, table: string, message: string])[] = [
  ['bank_accounts_are_kept', 'bank_accounts', 'bank details are kept'],
  ['claimant_logins_are_kept', 'claimant_logins', 'a link between a person and a user is only ended'],
  ['claims_are_kept', 'claims', 'claims are kept'],
  ['claim_hands_are_kept', 'claim_hands', 'who had a hand in a claim is kept'],
  ['payment_run_claims_are_kept', 'payment_run_claims', 'what a run pays is frozen'],
  ['payments_are_kept', 'payments', 'a payment is put right by a second entry'],
  ['certificates_are_kept', 'centre_certificates', 'A number of the register is not given up'],
  ['prints_are_kept', 'certificate_prints', 'The log of prints is not changed'],
  ['batches_are_kept', 'decision_batches', 'A signed batch is not deleted'],
  ['decisions_are_kept', 'assessment_decisions', 'A decision is not deleted'],
  ['sampled_decisions_are_kept', 'sample_decisions', 'What was sampled stays'],
]

const free = 'NOT EXISTS (SELECT 1 FROM erasing)'

const relaxed = kept
  .map(
    ([trigger, table, message]) => `DROP TRIGGER ${trigger};
CREATE TRIGGER ${trigger} BEFORE DELETE ON ${table} WHEN ${free}
BEGIN SELECT RAISE(ABORT, '${message}'); END;`,
  )
  .join('\n')

export const erasing: Migration = {
  number: 16,
  name: 'erasing',
  sql: `
CREATE TABLE erased_ids (
  person_id TEXT NOT NULL PRIMARY KEY,
  erased_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE erasing (
  person_id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE legal_holds (
  hold_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  since TEXT NOT NULL,
  set_at TEXT NOT NULL,
  set_by TEXT NOT NULL,
  lifted_at TEXT,
  lifted_by TEXT,
  lifted_reason TEXT NOT NULL,
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lifted_reason = ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX legal_holds_by_person ON legal_holds (person_id);
CREATE TRIGGER legal_holds_are_kept BEFORE DELETE ON legal_holds WHEN ${free}
BEGIN SELECT RAISE(ABORT, 'a hold is lifted, not deleted'); END;
CREATE TRIGGER lifted_holds_stay_lifted BEFORE UPDATE ON legal_holds
WHEN OLD.lifted_at IS NOT NULL AND (NEW.lifted_at, NEW.lifted_by, NEW.lifted_reason)
  IS NOT (OLD.lifted_at, OLD.lifted_by, OLD.lifted_reason)
BEGIN SELECT RAISE(ABORT, 'a hold that was lifted stays lifted'); END;
CREATE TRIGGER nobody_under_a_hold_is_erased BEFORE INSERT ON erasing
WHEN EXISTS (SELECT 1 FROM legal_holds WHERE person_id = NEW.person_id AND lifted_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a legal hold beats every disposal'); END;

CREATE TABLE erasure_proposals (
  proposal_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE REFERENCES people (person_id) ON DELETE CASCADE,
  grounds TEXT NOT NULL CHECK (grounds IN ('kept-long-enough', 'asked', 'mistake')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  proposed_at TEXT NOT NULL,
  proposed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE erasures (
  erasure_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  grounds TEXT CHECK (grounds IN ('kept-long-enough', 'asked', 'mistake')),
  proposed_at TEXT,
  proposed_by TEXT,
  erased_at TEXT NOT NULL,
  erased_by TEXT CHECK (erased_by <> proposed_by),
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  CHECK ((erased_by IS NULL) = (proposed_by IS NULL) AND (erased_by IS NULL) = (grounds IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX erasures_by_person ON erasures (person_id);
CREATE TRIGGER erasures_stay BEFORE UPDATE ON erasures
BEGIN SELECT RAISE(ABORT, 'what was erased stays written down'); END;
CREATE TRIGGER erasures_are_kept BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'what was erased stays written down'); END;

CREATE TABLE retention_periods (
  what TEXT NOT NULL CHECK (what IN ('expense-claims', 'assessment-records')),
  valid_from TEXT NOT NULL,
  years INTEGER NOT NULL CHECK (years BETWEEN 0 AND 99),
  source TEXT NOT NULL CHECK (source <> ''),
  saved_at TEXT NOT NULL,
  saved_by TEXT,
  PRIMARY KEY (what, valid_from)
) STRICT, WITHOUT ROWID;
INSERT INTO retention_periods VALUES
  ('expense-claims', '2000-01-01', 6,
   'Proposal: six tax years after the one in which a claim was paid. To be confirmed by the data protection officer.',
   '2026-11-22T00:00:00.000Z', NULL),
  ('assessment-records', '2000-01-01', 3,
   'Proposal: three years after the award or the withdrawal, as awarding bodies ask. To be confirmed.',
   '2026-11-22T00:00:00.000Z', NULL);

CREATE TABLE batches_with_erased (
  batch_id TEXT NOT NULL PRIMARY KEY REFERENCES decision_batches (batch_id) ON DELETE CASCADE,
  stood INTEGER NOT NULL CHECK (stood IN (0, 1)),
  erased_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

${relaxed}
DROP TRIGGER claim_lines_go_in_drafts;
CREATE TRIGGER claim_lines_go_in_drafts BEFORE DELETE ON claim_lines
WHEN ${free} AND (SELECT state FROM claims WHERE claim_id = OLD.claim_id) NOT IN ('draft', 'returned')
BEGIN SELECT RAISE(ABORT, 'what was handed in is frozen'); END;
DROP TRIGGER petty_cash_entries_stay;
CREATE TRIGGER petty_cash_entries_stay BEFORE UPDATE ON petty_cash_entries WHEN ${free}
BEGIN SELECT RAISE(ABORT, 'the cash book only grows'); END;
DROP TRIGGER decisions_stay;
CREATE TRIGGER decisions_stay BEFORE UPDATE ON assessment_decisions WHEN ${free}
BEGIN SELECT RAISE(ABORT, 'A decision is not changed: another takes its place'); END;
DROP TRIGGER done_samples_are_kept;
CREATE TRIGGER done_samples_are_kept BEFORE DELETE ON quality_samples WHEN OLD.done_on IS NOT NULL AND ${free}
BEGIN SELECT RAISE(ABORT, 'A sample that was recorded stays'); END;
`,
}
