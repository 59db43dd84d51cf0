/**
 * What keeps the steps of a claim apart, payment runs, the cash book and payments.
 *
 * Rules that the schema itself keeps (domain rules 3.1, R5 and R11–R13), whatever a handler does:
 * - Who enters, checks, approves and releases are kept apart. `claimants_at_desk` are users who are the claimant, by a link
 *   or by their name. `claim_hands` grows and never changes.
 * - What was approved is frozen; a payment is entered once and put right only by a second entry against it.
 * - A run is released by somebody who approved none of its claims, exported once, and never grows after its release.
 * - Cash goes out against an approved claim alone, and two people sign a count.
 */
const steps = `
CREATE VIEW claimants_at_desk AS
SELECT c.claim_id, l.user_id FROM claims c JOIN claimant_logins l USING (person_id) WHERE l.ended_at IS NULL
UNION
SELECT c.claim_id, u.user_id FROM claims c JOIN people p USING (person_id) JOIN users u
  ON lower(trim(u.name)) IN (
    lower(trim(p.first_names || ' ' || p.last_name)), lower(trim(p.preferred_name || ' ' || p.last_name)));

CREATE TRIGGER claims_begin_as_drafts BEFORE INSERT ON claims
WHEN NEW.state <> 'draft' OR NEW.round <> 1
BEGIN SELECT RAISE(ABORT, 'a claim begins as a draft'); END;
CREATE TRIGGER claims_are_kept BEFORE DELETE ON claims
BEGIN SELECT RAISE(ABORT, 'claims are kept'); END;
CREATE TRIGGER claims_are_frozen BEFORE UPDATE ON claims
WHEN (NEW.claim_id, NEW.number, NEW.kind, NEW.created_at, NEW.created_by)
    IS NOT (OLD.claim_id, OLD.number, OLD.kind, OLD.created_at, OLD.created_by)
  OR NEW.round < OLD.round
  OR (OLD.state NOT IN ('draft', 'returned')
    AND (NEW.scheme_id, NEW.pay_by, NEW.budget_code, NEW.funder_id, NEW.project_id, NEW.approvals_needed)
      IS NOT (OLD.scheme_id, OLD.pay_by, OLD.budget_code, OLD.funder_id, OLD.project_id,
        OLD.approvals_needed))
BEGIN SELECT RAISE(ABORT, 'what was handed in is frozen'); END;
CREATE TRIGGER claims_go_step_by_step BEFORE UPDATE OF state ON claims
WHEN NEW.state <> OLD.state AND NOT (CASE NEW.state
  WHEN 'submitted' THEN OLD.state IN ('draft', 'returned')
    AND EXISTS (SELECT 1 FROM claim_hands WHERE claim_id = NEW.claim_id AND step = 'enter')
  WHEN 'checked' THEN OLD.state = 'submitted'
    AND EXISTS (SELECT 1 FROM claim_hands WHERE claim_id = NEW.claim_id AND round = NEW.round AND step = 'check')
  WHEN 'approved' THEN OLD.state IN ('submitted', 'checked') AND NEW.round = OLD.round
    AND (SELECT count(*) FROM claim_hands WHERE claim_id = NEW.claim_id AND round = NEW.round AND step = 'approve')
      >= NEW.approvals_needed
    AND NOT EXISTS (SELECT 1 FROM claim_hands a JOIN claim_hands e USING (claim_id, user_id)
      WHERE a.claim_id = NEW.claim_id AND a.round = NEW.round AND a.step = 'approve' AND e.step = 'enter')
  WHEN 'returned' THEN OLD.state IN ('submitted', 'checked', 'approved') AND NEW.round = OLD.round + 1
    AND NEW.returned_reason <> ''
    AND NOT EXISTS (SELECT 1 FROM payment_run_claims WHERE claim_id = NEW.claim_id AND is_live = 1)
    AND coalesce((SELECT sum(amount_pence) FROM payments WHERE claim_id = NEW.claim_id), 0) = 0
  WHEN 'discarded' THEN OLD.state IN ('draft', 'returned')
  ELSE 0 END)
BEGIN SELECT RAISE(ABORT, 'a claim goes step by step'); END;

CREATE TRIGGER claim_hands_apart BEFORE INSERT ON claim_hands
WHEN NEW.step <> 'enter' AND (
  NEW.user_id IN (SELECT user_id FROM claim_hands WHERE claim_id = NEW.claim_id AND step = 'enter')
  OR NEW.user_id IN (SELECT user_id FROM claimants_at_desk WHERE claim_id = NEW.claim_id))
BEGIN SELECT RAISE(ABORT, 'nobody checks or approves what they entered or claim'); END;
CREATE TRIGGER claim_hands_in_time BEFORE INSERT ON claim_hands
WHEN NOT EXISTS (SELECT 1 FROM claims WHERE claim_id = NEW.claim_id AND round = NEW.round
  AND state IN (iif(NEW.step = 'enter', 'draft', 'submitted'), iif(NEW.step = 'enter', 'returned', 'checked')))
BEGIN SELECT RAISE(ABORT, 'this step is not due'); END;
CREATE TRIGGER claim_hands_stay BEFORE UPDATE ON claim_hands
BEGIN SELECT RAISE(ABORT, 'who had a hand in a claim is kept'); END;
CREATE TRIGGER claim_hands_are_kept BEFORE DELETE ON claim_hands
BEGIN SELECT RAISE(ABORT, 'who had a hand in a claim is kept'); END;

CREATE TRIGGER claim_lines_come_in_drafts BEFORE INSERT ON claim_lines
WHEN (SELECT state FROM claims WHERE claim_id = NEW.claim_id) NOT IN ('draft', 'returned')
BEGIN SELECT RAISE(ABORT, 'what was handed in is frozen'); END;
CREATE TRIGGER claim_lines_go_in_drafts BEFORE DELETE ON claim_lines
WHEN (SELECT state FROM claims WHERE claim_id = OLD.claim_id) NOT IN ('draft', 'returned')
BEGIN SELECT RAISE(ABORT, 'what was handed in is frozen'); END;
CREATE TRIGGER claim_lines_are_only_cut BEFORE UPDATE ON claim_lines
WHEN (SELECT state FROM claims WHERE claim_id = OLD.claim_id) NOT IN ('submitted', 'checked')
  OR (NEW.line_id, NEW.claim_id, NEW.position, NEW.kind, NEW.on_day, NEW.purpose, NEW.from_postcode, NEW.to_postcode,
      NEW.is_return, NEW.vehicle, NEW.vehicle_id, NEW.miles_tenths, NEW.passengers, NEW.claimed_pence,
      NEW.receipt_number, NEW.first_tenths, NEW.above_tenths, NEW.first_pence, NEW.above_pence, NEW.passenger_pence,
      NEW.ceiling_pence, NEW.follows_ceiling, NEW.amount_pence, NEW.top_up_of)
    IS NOT (OLD.line_id, OLD.claim_id, OLD.position, OLD.kind, OLD.on_day, OLD.purpose, OLD.from_postcode,
      OLD.to_postcode, OLD.is_return, OLD.vehicle, OLD.vehicle_id, OLD.miles_tenths, OLD.passengers, OLD.claimed_pence,
      OLD.receipt_number, OLD.first_tenths, OLD.above_tenths, OLD.first_pence, OLD.above_pence, OLD.passenger_pence,
      OLD.ceiling_pence, OLD.follows_ceiling, OLD.amount_pence, OLD.top_up_of)
  OR EXISTS (SELECT 1 FROM claim_hands h JOIN claims c USING (claim_id, round)
    WHERE h.claim_id = OLD.claim_id AND h.step = 'approve')
  OR NEW.cut_by IN (SELECT user_id FROM claim_hands WHERE claim_id = OLD.claim_id AND step = 'enter')
  OR NEW.cut_by IN (SELECT user_id FROM claimants_at_desk WHERE claim_id = OLD.claim_id)
BEGIN SELECT RAISE(ABORT, 'a line is cut by whoever looks over a claim, and nothing else of it changes'); END;
`

const payments = `
CREATE TABLE payment_runs (
  run_id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('open', 'released', 'exported', 'paid', 'cancelled')),
  processing_on TEXT NOT NULL,
  claims INTEGER NOT NULL CHECK (claims >= 1),
  total_pence INTEGER NOT NULL CHECK (total_pence > 0),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  released_at TEXT,
  released_by TEXT,
  exported_at TEXT,
  exported_by TEXT,
  format TEXT CHECK (format IN ('bacs-csv', 'standard-18')),
  file_name TEXT,
  sha256 TEXT,
  paid_on TEXT,
  paid_by TEXT,
  cancelled_reason TEXT NOT NULL
) STRICT;

CREATE TABLE payment_run_claims (
  run_id TEXT NOT NULL REFERENCES payment_runs (run_id) ON DELETE RESTRICT,
  claim_id TEXT NOT NULL REFERENCES claims (claim_id) ON DELETE RESTRICT,
  account_id TEXT NOT NULL REFERENCES bank_accounts (account_id) ON DELETE RESTRICT,
  amount_pence INTEGER NOT NULL CHECK (amount_pence > 0),
  reference TEXT NOT NULL,
  account_changed INTEGER NOT NULL CHECK (account_changed IN (0, 1)),
  is_live INTEGER NOT NULL CHECK (is_live IN (0, 1)),
  PRIMARY KEY (run_id, claim_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX payment_run_claims_once ON payment_run_claims (claim_id) WHERE is_live = 1;
CREATE INDEX payment_run_claims_by_claim ON payment_run_claims (claim_id);
CREATE INDEX payment_run_claims_by_account ON payment_run_claims (account_id);

CREATE TABLE petty_cash_entries (
  entry_id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('opening', 'top-up', 'voucher', 'correction')),
  amount_pence INTEGER NOT NULL CHECK (amount_pence <> 0),
  on_day TEXT NOT NULL,
  claim_id TEXT REFERENCES claims (claim_id) ON DELETE RESTRICT,
  recipient TEXT NOT NULL,
  reason TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL,
  CHECK ((kind = 'voucher') = (claim_id IS NOT NULL)),
  CHECK (kind <> 'voucher' OR (amount_pence < 0 AND recipient <> '')),
  CHECK (kind NOT IN ('opening', 'top-up') OR amount_pence > 0),
  CHECK (kind <> 'correction' OR reason <> '')
) STRICT;
CREATE INDEX petty_cash_entries_by_claim ON petty_cash_entries (claim_id) WHERE claim_id IS NOT NULL;
CREATE UNIQUE INDEX petty_cash_opens_once ON petty_cash_entries (kind) WHERE kind = 'opening';

CREATE TABLE petty_cash_counts (
  count_id TEXT NOT NULL PRIMARY KEY,
  on_day TEXT NOT NULL,
  counted_pence INTEGER NOT NULL CHECK (counted_pence >= 0),
  expected_pence INTEGER NOT NULL,
  note TEXT NOT NULL,
  first_at TEXT NOT NULL,
  first_by TEXT NOT NULL,
  second_at TEXT,
  second_by TEXT CHECK (second_by <> first_by),
  CHECK ((second_at IS NULL) = (second_by IS NULL))
) STRICT;

CREATE TABLE payments (
  payment_id TEXT NOT NULL PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claims (claim_id) ON DELETE RESTRICT,
  run_id TEXT REFERENCES payment_runs (run_id) ON DELETE RESTRICT,
  entry_id TEXT UNIQUE REFERENCES petty_cash_entries (entry_id) ON DELETE RESTRICT,
  amount_pence INTEGER NOT NULL CHECK (amount_pence <> 0),
  reverses TEXT UNIQUE REFERENCES payments (payment_id) ON DELETE RESTRICT,
  reason TEXT NOT NULL,
  on_day TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL,
  CHECK ((reverses IS NULL) = (amount_pence > 0)),
  CHECK (reverses IS NULL OR reason <> ''),
  CHECK (reverses IS NOT NULL OR (run_id IS NULL) <> (entry_id IS NULL))
) STRICT;
CREATE INDEX payments_by_claim ON payments (claim_id);
CREATE INDEX payments_by_run ON payments (run_id) WHERE run_id IS NOT NULL;

CREATE TRIGGER payment_runs_begin_open BEFORE INSERT ON payment_runs
WHEN NEW.state <> 'open' OR NEW.released_by IS NOT NULL OR NEW.exported_by IS NOT NULL OR NEW.paid_by IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a run begins open'); END;
CREATE TRIGGER payment_runs_are_kept BEFORE DELETE ON payment_runs
BEGIN SELECT RAISE(ABORT, 'runs are kept'); END;
CREATE TRIGGER payment_runs_go_step_by_step BEFORE UPDATE ON payment_runs
WHEN (NEW.run_id, NEW.number, NEW.processing_on, NEW.claims, NEW.total_pence, NEW.made_at, NEW.made_by)
    IS NOT (OLD.run_id, OLD.number, OLD.processing_on, OLD.claims, OLD.total_pence, OLD.made_at, OLD.made_by)
  OR (OLD.released_by IS NOT NULL AND NEW.released_by IS NOT OLD.released_by)
  OR (OLD.state <> 'exported' AND OLD.exported_by IS NOT NULL AND NEW.exported_by IS NOT OLD.exported_by)
  OR NOT (CASE NEW.state
    WHEN 'released' THEN (OLD.state = 'open' AND NEW.released_by IS NOT NULL
        AND (NEW.claims, NEW.total_pence) IS (SELECT count(*), sum(amount_pence) FROM payment_run_claims
          WHERE run_id = NEW.run_id AND is_live = 1))
      OR (OLD.state = 'exported' AND NEW.exported_by IS NULL)
    WHEN 'exported' THEN OLD.state = 'released' AND NEW.exported_by IS NOT NULL AND NEW.sha256 IS NOT NULL
    WHEN 'paid' THEN OLD.state = 'exported' AND NEW.paid_by IS NOT NULL AND NEW.sha256 IS OLD.sha256
    WHEN 'cancelled' THEN OLD.state IN ('open', 'released') AND NEW.cancelled_reason <> ''
    ELSE 0 END)
BEGIN SELECT RAISE(ABORT, 'a run goes step by step'); END;
CREATE TRIGGER payment_runs_released_by_another BEFORE UPDATE OF state ON payment_runs
WHEN NEW.state = 'released' AND EXISTS (
  SELECT 1 FROM payment_run_claims r JOIN claims c USING (claim_id)
  WHERE r.run_id = NEW.run_id AND r.is_live = 1 AND (
    c.state <> 'approved'
    OR NEW.released_by IN (SELECT user_id FROM claim_hands
      WHERE claim_id = c.claim_id AND round = c.round AND step = 'approve')
    OR NEW.released_by IN (SELECT user_id FROM claimants_at_desk WHERE claim_id = c.claim_id)))
BEGIN SELECT RAISE(ABORT, 'a run is released by somebody who approved none of it'); END;

CREATE TRIGGER payment_run_claims_are_payable BEFORE INSERT ON payment_run_claims
WHEN NEW.is_live <> 1
  OR (SELECT state FROM payment_runs WHERE run_id = NEW.run_id) <> 'open'
  OR NOT EXISTS (SELECT 1 FROM claims c JOIN bank_accounts a USING (person_id)
    WHERE c.claim_id = NEW.claim_id AND c.state = 'approved' AND a.account_id = NEW.account_id
      AND a.confirmed_at IS NOT NULL AND a.ended_at IS NULL
      AND ((c.pay_by = 'bank' AND a.holder_kind = 'self') OR (c.pay_by = 'third-party' AND a.holder_kind = 'third-party')))
  OR NEW.amount_pence <> (SELECT sum(allowed_pence) FROM claim_lines WHERE claim_id = NEW.claim_id)
  OR coalesce((SELECT sum(amount_pence) FROM payments WHERE claim_id = NEW.claim_id), 0) <> 0
BEGIN SELECT RAISE(ABORT, 'this claim is not to be paid by this run'); END;
CREATE TRIGGER payment_run_claims_stay BEFORE UPDATE ON payment_run_claims
WHEN (NEW.run_id, NEW.claim_id, NEW.account_id, NEW.amount_pence, NEW.reference, NEW.account_changed)
    IS NOT (OLD.run_id, OLD.claim_id, OLD.account_id, OLD.amount_pence, OLD.reference, OLD.account_changed)
  OR NEW.is_live > OLD.is_live
  OR (NEW.is_live < OLD.is_live
    AND (SELECT state FROM payment_runs WHERE run_id = NEW.run_id) NOT IN ('cancelled', 'paid'))
BEGIN SELECT RAISE(ABORT, 'what a run pays is frozen'); END;
CREATE TRIGGER payment_run_claims_are_kept BEFORE DELETE ON payment_run_claims
BEGIN SELECT RAISE(ABORT, 'what a run pays is frozen'); END;

CREATE TRIGGER petty_cash_pays_approved_claims BEFORE INSERT ON petty_cash_entries
WHEN NEW.kind = 'voucher' AND NOT EXISTS (
  SELECT 1 FROM claims c WHERE c.claim_id = NEW.claim_id AND c.state = 'approved' AND c.pay_by = 'cash'
    AND NEW.amount_pence = -(SELECT sum(allowed_pence) FROM claim_lines WHERE claim_id = c.claim_id)
    AND coalesce((SELECT sum(amount_pence) FROM payments WHERE claim_id = c.claim_id), 0) = 0
    AND NEW.written_by NOT IN (SELECT user_id FROM claim_hands
      WHERE claim_id = c.claim_id AND round = c.round AND step = 'approve')
    AND NEW.written_by NOT IN (SELECT user_id FROM claimants_at_desk WHERE claim_id = c.claim_id))
BEGIN SELECT RAISE(ABORT, 'cash goes out against an approved claim, by somebody who did not approve it'); END;
CREATE TRIGGER petty_cash_entries_stay BEFORE UPDATE ON petty_cash_entries
BEGIN SELECT RAISE(ABORT, 'the cash book only grows'); END;
CREATE TRIGGER petty_cash_entries_are_kept BEFORE DELETE ON petty_cash_entries
BEGIN SELECT RAISE(ABORT, 'the cash book only grows'); END;
CREATE TRIGGER petty_cash_counts_begin_with_one BEFORE INSERT ON petty_cash_counts
WHEN NEW.second_by IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a count is signed by a second person afterwards'); END;
CREATE TRIGGER petty_cash_counts_stay BEFORE UPDATE ON petty_cash_counts
WHEN OLD.second_by IS NOT NULL
  OR (NEW.count_id, NEW.on_day, NEW.counted_pence, NEW.expected_pence, NEW.note, NEW.first_at, NEW.first_by)
    IS NOT (OLD.count_id, OLD.on_day, OLD.counted_pence, OLD.expected_pence, OLD.note, OLD.first_at, OLD.first_by)
BEGIN SELECT RAISE(ABORT, 'a count is only signed'); END;
CREATE TRIGGER petty_cash_counts_are_kept BEFORE DELETE ON petty_cash_counts
BEGIN SELECT RAISE(ABORT, 'a count is only signed'); END;

CREATE TRIGGER payments_are_due BEFORE INSERT ON payments
WHEN NEW.reverses IS NULL AND NOT (
  (SELECT state FROM claims WHERE claim_id = NEW.claim_id) = 'approved'
  AND coalesce((SELECT sum(amount_pence) FROM payments WHERE claim_id = NEW.claim_id), 0) = 0
  AND NEW.amount_pence = (SELECT sum(allowed_pence) FROM claim_lines WHERE claim_id = NEW.claim_id)
  AND (EXISTS (SELECT 1 FROM payment_run_claims r JOIN payment_runs p USING (run_id)
      WHERE r.run_id = NEW.run_id AND r.claim_id = NEW.claim_id AND r.is_live = 1 AND p.state = 'exported')
    OR EXISTS (SELECT 1 FROM petty_cash_entries e
      WHERE e.entry_id = NEW.entry_id AND e.claim_id = NEW.claim_id AND e.amount_pence = -NEW.amount_pence)))
BEGIN SELECT RAISE(ABORT, 'this payment is not due'); END;
CREATE TRIGGER payments_are_reversed_whole BEFORE INSERT ON payments
WHEN NEW.reverses IS NOT NULL AND NOT EXISTS (SELECT 1 FROM payments p
  WHERE p.payment_id = NEW.reverses AND p.reverses IS NULL AND p.claim_id = NEW.claim_id
    AND p.amount_pence = -NEW.amount_pence)
BEGIN SELECT RAISE(ABORT, 'a payment is reversed whole'); END;
CREATE TRIGGER payments_stay BEFORE UPDATE ON payments
BEGIN SELECT RAISE(ABORT, 'a payment is put right by a second entry'); END;
CREATE TRIGGER payments_are_kept BEFORE DELETE ON payments
BEGIN SELECT RAISE(ABORT, 'a payment is put right by a second entry'); END;
`

export const expensePayments = { number: 12, name: 'expense-payments', sql: steps + payments }
