/**
 * Volunteers' expenses: rates, schemes, drivers, bank details and claims. Payment and what keeps the steps apart follow in
 * the next migration.
 *
 * Rules that the schema itself keeps (domain rules 3.1, R5, R10, R12): money is whole pence; no line allows more than it
 * comes to, and a cut has a reason; bank details never change and count once a second person has confirmed them. `person_id` may change everywhere: merging two records of one person takes
 * along what hangs on them.
 */
const registers = `
CREATE TABLE mileage_rates (
  rate_id TEXT NOT NULL PRIMARY KEY,
  vehicle TEXT NOT NULL CHECK (vehicle IN ('car', 'motorcycle', 'bicycle')),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  first_pence INTEGER NOT NULL CHECK (first_pence >= 0),
  above_pence INTEGER NOT NULL CHECK (above_pence >= 0),
  passenger_pence INTEGER NOT NULL CHECK (passenger_pence >= 0),
  source TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  UNIQUE (vehicle, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT;

CREATE TABLE expense_schemes (
  scheme_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  archived_at TEXT,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL
) STRICT;
CREATE TABLE expense_scheme_rules (
  scheme_id TEXT NOT NULL REFERENCES expense_schemes (scheme_id) ON DELETE RESTRICT,
  valid_from TEXT NOT NULL,
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  PRIMARY KEY (scheme_id, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE expense_office (
  office_id TEXT NOT NULL PRIMARY KEY CHECK (office_id = 'office'),
  sort_code TEXT NOT NULL,
  account_number TEXT NOT NULL,
  payer_name TEXT NOT NULL,
  service_user_number TEXT NOT NULL,
  cash_limit_pence INTEGER CHECK (cash_limit_pence >= 0)
) STRICT;
INSERT INTO expense_office VALUES ('office', '', '', '', '', NULL);

CREATE TABLE modulus_tables (
  table_id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  weights TEXT NOT NULL,
  substitutions TEXT NOT NULL,
  loaded_at TEXT NOT NULL,
  loaded_by TEXT NOT NULL
) STRICT;
`

const claimants = `
CREATE TABLE vehicles (
  vehicle_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('car', 'motorcycle', 'bicycle')),
  registration TEXT NOT NULL,
  name TEXT NOT NULL,
  retired_on TEXT
) STRICT;
CREATE INDEX vehicles_by_person ON vehicles (person_id);

CREATE TABLE driver_papers (
  paper_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('licence', 'insurance', 'mot', 'tax')),
  vehicle_id TEXT REFERENCES vehicles (vehicle_id) ON DELETE RESTRICT,
  valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL CHECK (valid_to >= valid_from),
  note TEXT NOT NULL,
  seen_on TEXT NOT NULL,
  seen_by TEXT NOT NULL,
  withdrawn_at TEXT,
  CHECK ((kind = 'licence') = (vehicle_id IS NULL))
) STRICT;
CREATE INDEX driver_papers_by_person ON driver_papers (person_id);
CREATE INDEX driver_papers_by_vehicle ON driver_papers (vehicle_id) WHERE vehicle_id IS NOT NULL;

CREATE TABLE outside_miles (
  answer_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  tax_year TEXT NOT NULL,
  miles_tenths INTEGER NOT NULL CHECK (miles_tenths >= 0),
  asked_on TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  UNIQUE (person_id, tax_year)
) STRICT;

CREATE TABLE paid_posts (
  post_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  title TEXT NOT NULL CHECK (title <> ''),
  started_on TEXT NOT NULL,
  ended_on TEXT,
  written_by TEXT NOT NULL,
  CHECK (ended_on IS NULL OR ended_on >= started_on)
) STRICT;
CREATE INDEX paid_posts_by_person ON paid_posts (person_id);

CREATE TABLE claimant_logins (
  link_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  user_id TEXT NOT NULL,
  linked_at TEXT NOT NULL,
  linked_by TEXT NOT NULL,
  ended_at TEXT,
  ended_by TEXT CHECK (ended_by <> user_id),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE INDEX claimant_logins_now ON claimant_logins (person_id, user_id) WHERE ended_at IS NULL;
CREATE TRIGGER claimant_logins_stay BEFORE UPDATE ON claimant_logins
WHEN (OLD.ended_at IS NOT NULL AND NEW.ended_at IS NOT OLD.ended_at)
  OR (NEW.link_id, NEW.user_id, NEW.linked_at, NEW.linked_by)
    IS NOT (OLD.link_id, OLD.user_id, OLD.linked_at, OLD.linked_by)
BEGIN SELECT RAISE(ABORT, 'a link between a person and a user is only ended'); END;
CREATE TRIGGER claimant_logins_are_kept BEFORE DELETE ON claimant_logins
BEGIN SELECT RAISE(ABORT, 'a link between a person and a user is only ended'); END;

CREATE TABLE bank_accounts (
  account_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  holder_kind TEXT NOT NULL CHECK (holder_kind IN ('self', 'third-party')),
  holder_name TEXT NOT NULL CHECK (holder_name <> ''),
  consent_on TEXT,
  consent_how TEXT NOT NULL,
  sort_code TEXT NOT NULL CHECK (length(sort_code) = 6 AND sort_code NOT GLOB '*[^0-9]*'),
  account_number TEXT NOT NULL CHECK (length(account_number) = 8 AND account_number NOT GLOB '*[^0-9]*'),
  warning TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  confirmed_at TEXT,
  confirmed_by TEXT CHECK (confirmed_by <> proposed_by),
  ended_at TEXT,
  ended_by TEXT,
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CHECK (holder_kind = 'self' OR (consent_on IS NOT NULL AND consent_how <> ''))
) STRICT;
CREATE INDEX bank_accounts_in_use ON bank_accounts (person_id, holder_kind)
  WHERE confirmed_at IS NOT NULL AND ended_at IS NULL;
CREATE TRIGGER bank_accounts_begin_unconfirmed BEFORE INSERT ON bank_accounts
WHEN NEW.confirmed_by IS NOT NULL OR NEW.ended_by IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'new bank details wait for a second person'); END;
CREATE TRIGGER bank_accounts_never_change BEFORE UPDATE ON bank_accounts
WHEN (NEW.account_id, NEW.holder_kind, NEW.holder_name, NEW.consent_on, NEW.consent_how, NEW.sort_code,
    NEW.account_number, NEW.warning, NEW.proposed_at, NEW.proposed_by)
  IS NOT (OLD.account_id, OLD.holder_kind, OLD.holder_name, OLD.consent_on, OLD.consent_how,
    OLD.sort_code, OLD.account_number, OLD.warning, OLD.proposed_at, OLD.proposed_by)
  OR (OLD.confirmed_by IS NOT NULL AND NEW.confirmed_by IS NOT OLD.confirmed_by)
  OR (OLD.ended_at IS NOT NULL AND (NEW.ended_at, NEW.ended_by) IS NOT (OLD.ended_at, OLD.ended_by))
BEGIN SELECT RAISE(ABORT, 'bank details never change: new ones are a new row'); END;
CREATE TRIGGER bank_accounts_not_by_their_owner BEFORE UPDATE OF confirmed_by ON bank_accounts
WHEN NEW.confirmed_by IN (SELECT user_id FROM claimant_logins WHERE person_id = NEW.person_id AND ended_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nobody confirms their own bank details'); END;
CREATE TRIGGER bank_accounts_are_kept BEFORE DELETE ON bank_accounts
BEGIN SELECT RAISE(ABORT, 'bank details are kept'); END;
`

const claims = `
CREATE TABLE claims (
  claim_id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('claim', 'top-up')),
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  scheme_id TEXT NOT NULL REFERENCES expense_schemes (scheme_id) ON DELETE RESTRICT,
  pay_by TEXT NOT NULL CHECK (pay_by IN ('bank', 'cash', 'third-party')),
  budget_code TEXT NOT NULL,
  funder_id TEXT REFERENCES partners (record_id) ON DELETE RESTRICT,
  project_id TEXT REFERENCES projects (record_id) ON DELETE RESTRICT,
  received_on TEXT,
  paper_total_pence INTEGER CHECK (paper_total_pence >= 0),
  notes TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'returned', 'submitted', 'checked', 'approved', 'discarded')),
  round INTEGER NOT NULL CHECK (round >= 1),
  approvals_needed INTEGER NOT NULL CHECK (approvals_needed >= 1),
  returned_reason TEXT NOT NULL,
  submitted_at TEXT,
  version INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL
) STRICT;
CREATE INDEX claims_by_person ON claims (person_id);
CREATE INDEX claims_by_state ON claims (state, number);
CREATE INDEX claims_by_scheme ON claims (scheme_id);
CREATE INDEX claims_by_funder ON claims (funder_id) WHERE funder_id IS NOT NULL;
CREATE INDEX claims_by_project ON claims (project_id) WHERE project_id IS NOT NULL;

CREATE TABLE claim_lines (
  line_id TEXT NOT NULL PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claims (claim_id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  purpose TEXT NOT NULL,
  from_postcode TEXT NOT NULL,
  to_postcode TEXT NOT NULL,
  is_return INTEGER NOT NULL CHECK (is_return IN (0, 1)),
  vehicle TEXT CHECK (vehicle IN ('car', 'motorcycle', 'bicycle')),
  vehicle_id TEXT REFERENCES vehicles (vehicle_id) ON DELETE RESTRICT,
  miles_tenths INTEGER NOT NULL CHECK (miles_tenths >= 0),
  passengers INTEGER NOT NULL CHECK (passengers BETWEEN 0 AND 8),
  location TEXT NOT NULL,
  meal TEXT NOT NULL,
  minutes_away INTEGER,
  left_at TEXT,
  back_at TEXT,
  claimed_pence INTEGER NOT NULL CHECK (claimed_pence >= 0),
  receipt_number TEXT NOT NULL,
  no_receipt_reason TEXT NOT NULL,
  pre_approval TEXT NOT NULL,
  cost_evidence TEXT NOT NULL,
  first_tenths INTEGER,
  above_tenths INTEGER,
  first_pence INTEGER,
  above_pence INTEGER,
  passenger_pence INTEGER,
  ceiling_pence INTEGER,
  follows_ceiling INTEGER NOT NULL CHECK (follows_ceiling IN (0, 1)),
  amount_pence INTEGER NOT NULL CHECK (amount_pence >= 0),
  allowed_pence INTEGER NOT NULL CHECK (allowed_pence BETWEEN 0 AND amount_pence),
  cut_reason TEXT NOT NULL,
  cut_by TEXT,
  top_up_of TEXT REFERENCES claim_lines (line_id) ON DELETE RESTRICT,
  CHECK ((allowed_pence = amount_pence) = (cut_by IS NULL)),
  CHECK (cut_by IS NULL OR cut_reason <> '')
) STRICT;
CREATE INDEX claim_lines_by_claim ON claim_lines (claim_id, position);
CREATE INDEX claim_lines_by_day ON claim_lines (on_day);
CREATE INDEX claim_lines_by_vehicle ON claim_lines (vehicle_id) WHERE vehicle_id IS NOT NULL;
CREATE INDEX claim_lines_by_top_up ON claim_lines (top_up_of) WHERE top_up_of IS NOT NULL;

CREATE TABLE claim_hands (
  claim_id TEXT NOT NULL REFERENCES claims (claim_id) ON DELETE RESTRICT,
  round INTEGER NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('enter', 'check', 'approve')),
  user_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (claim_id, round, step, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_receipts (
  file_id TEXT NOT NULL PRIMARY KEY REFERENCES sealed_files (file_id) ON DELETE RESTRICT,
  claim_id TEXT NOT NULL REFERENCES claims (claim_id) ON DELETE RESTRICT,
  number TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_receipts_by_claim ON claim_receipts (claim_id);
`

export const expenses = { number: 11, name: 'expenses', sql: registers + claimants + claims }
