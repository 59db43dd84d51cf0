-- Written by schema.test.ts from the migrations. Do not edit: UPDATE_SCHEMA=1 writes it anew.

CREATE TABLE about_me_answers (
  version_id TEXT NOT NULL REFERENCES about_me_versions (version_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  prompt_id TEXT NOT NULL,
  heading TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE about_me_prompts (
  prompt_id TEXT NOT NULL PRIMARY KEY,
  heading TEXT NOT NULL CHECK (heading <> ''),
  hint TEXT NOT NULL,
  position INTEGER NOT NULL,
  asked_from TEXT NOT NULL,
  asked_until TEXT,
  CHECK (asked_until IS NULL OR asked_until >= asked_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE about_me_versions (
  version_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
  written_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX about_me_versions_by_person ON about_me_versions (person_id);

CREATE TABLE adjustments (
  adjustment_id TEXT NOT NULL PRIMARY KEY,
  learner_id TEXT NOT NULL REFERENCES learners (learner_id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('reasonable-adjustment', 'special-consideration')),
  text TEXT NOT NULL CHECK (text <> ''),
  agreed_on TEXT NOT NULL,
  agreed_with TEXT NOT NULL,
  ended_on TEXT,
  logged_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX adjustments_by_learner ON adjustments (learner_id);

CREATE TABLE appeal_steps (
  step_id TEXT NOT NULL PRIMARY KEY,
  appeal_id TEXT NOT NULL REFERENCES appeals (appeal_id) ON DELETE RESTRICT,
  stage TEXT NOT NULL CHECK (stage IN ('assessor', 'centre', 'awarding-body')),
  decided_on TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('upheld', 'not-upheld', 'passed-on')),
  text TEXT NOT NULL,
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  decided_by_user TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX appeal_steps_by_appeal ON appeal_steps (appeal_id);

CREATE TABLE appeals (
  appeal_id TEXT NOT NULL PRIMARY KEY,
  learner_id TEXT NOT NULL REFERENCES learners (learner_id) ON DELETE RESTRICT,
  about TEXT NOT NULL CHECK (about IN ('result', 'adjustment', 'malpractice')),
  text TEXT NOT NULL CHECK (text <> ''),
  raised_on TEXT NOT NULL,
  logged_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX appeals_by_learner ON appeals (learner_id);

CREATE TABLE appointments (
  appointment_id TEXT NOT NULL PRIMARY KEY,
  kind_id TEXT NOT NULL,
  contact_id TEXT NOT NULL REFERENCES contacts (record_id) ON DELETE RESTRICT,
  area_id TEXT NOT NULL REFERENCES areas (area_id) ON DELETE RESTRICT,
  started_on TEXT NOT NULL,
  ended_on TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  CHECK (ended_on IS NULL OR ended_on >= started_on)
) STRICT;

CREATE INDEX appointments_by_area ON appointments (area_id, kind_id);

CREATE INDEX appointments_by_contact ON appointments (contact_id);

CREATE INDEX appointments_by_end ON appointments (ended_on) WHERE ended_on IS NOT NULL;

CREATE TABLE area_changes (
  change_id TEXT NOT NULL PRIMARY KEY,
  sentence TEXT NOT NULL,
  last_day TEXT NOT NULL,
  ended TEXT NOT NULL CHECK (json_valid(ended)),
  begun TEXT NOT NULL CHECK (json_valid(begun)),
  done_at TEXT NOT NULL,
  done_by TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT
) STRICT;

CREATE TABLE area_kinds (
  kind_id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL,
  plural TEXT NOT NULL,
  position INTEGER NOT NULL,
  holds_people INTEGER NOT NULL CHECK (holds_people IN (0, 1)),
  retired_on TEXT
) STRICT;

CREATE TABLE area_moves (
  move_id TEXT NOT NULL PRIMARY KEY,
  from_id TEXT NOT NULL REFERENCES areas (area_id) ON DELETE RESTRICT,
  to_id TEXT NOT NULL REFERENCES areas (area_id) ON DELETE RESTRICT,
  moved_on TEXT NOT NULL,
  moved INTEGER NOT NULL,
  change_id TEXT REFERENCES area_changes (change_id) ON DELETE RESTRICT,
  done_at TEXT NOT NULL,
  done_by TEXT NOT NULL
) STRICT;

CREATE INDEX area_moves_by_from ON area_moves (from_id);

CREATE INDEX area_moves_by_to ON area_moves (to_id);

CREATE TABLE area_names (
  area_id TEXT NOT NULL REFERENCES areas (area_id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL,
  PRIMARY KEY (area_id, valid_from),
  CHECK (valid_to >= valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE area_successors (
  from_id TEXT NOT NULL REFERENCES areas (area_id) ON DELETE CASCADE,
  to_id TEXT NOT NULL REFERENCES areas (area_id) ON DELETE RESTRICT,
  change_id TEXT REFERENCES area_changes (change_id) ON DELETE RESTRICT,
  PRIMARY KEY (from_id, to_id),
  CHECK (from_id <> to_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX area_successors_by_change ON area_successors (change_id) WHERE change_id IS NOT NULL;

CREATE INDEX area_successors_by_to ON area_successors (to_id);

CREATE TABLE "areas" (
  area_id TEXT NOT NULL PRIMARY KEY,
  kind_id TEXT NOT NULL REFERENCES area_kinds (kind_id) ON DELETE RESTRICT,
  parent_id TEXT REFERENCES areas (area_id) ON DELETE RESTRICT,
  code TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  listed_as TEXT NOT NULL,
  notes TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT;

CREATE INDEX areas_by_parent ON areas (parent_id);

CREATE TABLE aspirations (
  aspiration_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (text <> ''),
  stated_on TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'reached', 'changed')),
  settled_on TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  CHECK ((status = 'open') = (settled_on IS NULL)),
  CHECK (settled_on IS NULL OR settled_on >= stated_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX aspirations_by_person ON aspirations (person_id);

CREATE TABLE assessment_criteria (
  criterion_id TEXT NOT NULL PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES qualification_units (unit_id) ON DELETE CASCADE,
  outcome_id TEXT NOT NULL REFERENCES learning_outcomes (outcome_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL CHECK (code <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  own_text TEXT NOT NULL,
  UNIQUE (unit_id, code)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER criteria_stay BEFORE UPDATE OF code, title, unit_id, outcome_id ON assessment_criteria
  WHEN (SELECT i.state FROM qualification_issues AS i JOIN qualification_units AS u ON u.issue_id = i.issue_id
    WHERE u.unit_id = OLD.unit_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, 'A live issue is not rewritten'); END;

CREATE TABLE assessment_decisions (
  decision_id TEXT NOT NULL PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES decision_batches (batch_id) ON DELETE RESTRICT,
  learner_id TEXT NOT NULL REFERENCES learners (learner_id) ON DELETE RESTRICT,
  criterion_id TEXT NOT NULL REFERENCES assessment_criteria (criterion_id) ON DELETE RESTRICT,
  outcome TEXT NOT NULL CHECK (outcome IN ('met', 'not-yet', 'not-assessed')),
  feedback TEXT NOT NULL,
  evidence_id TEXT REFERENCES learner_evidence (evidence_id) ON DELETE RESTRICT,
  resubmit_by TEXT,
  replaces_id TEXT UNIQUE REFERENCES assessment_decisions (decision_id) ON DELETE RESTRICT,
  reason TEXT NOT NULL,
  CHECK ((replaces_id IS NULL) = (reason = '')),
  CHECK (outcome <> 'not-assessed' OR replaces_id IS NOT NULL),
  CHECK (resubmit_by IS NULL OR outcome = 'not-yet')
) STRICT, WITHOUT ROWID;

CREATE INDEX assessment_decisions_by_batch ON assessment_decisions (batch_id);

CREATE INDEX assessment_decisions_by_learner ON assessment_decisions (learner_id, criterion_id);

CREATE TRIGGER decisions_are_kept BEFORE DELETE ON assessment_decisions WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'A decision is not deleted'); END;

CREATE TRIGGER decisions_follow_one_another BEFORE INSERT ON assessment_decisions
  WHEN (NEW.replaces_id IS NULL AND EXISTS (SELECT 1 FROM assessment_decisions
      WHERE learner_id = NEW.learner_id AND criterion_id = NEW.criterion_id))
    OR (NEW.replaces_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM assessment_decisions
      WHERE decision_id = NEW.replaces_id AND learner_id = NEW.learner_id AND criterion_id = NEW.criterion_id))
  BEGIN SELECT RAISE(ABORT, 'This criterion is decided: name the decision that is replaced'); END;

CREATE TRIGGER decisions_keep_to_their_issue BEFORE INSERT ON assessment_decisions
  WHEN (SELECT issue_id FROM learners WHERE learner_id = NEW.learner_id) IS NOT
    (SELECT u.issue_id FROM assessment_criteria AS c JOIN qualification_units AS u ON u.unit_id = c.unit_id
      WHERE c.criterion_id = NEW.criterion_id)
  BEGIN SELECT RAISE(ABORT, 'A learner stays on the issue that they started'); END;

CREATE TRIGGER decisions_stay BEFORE UPDATE ON assessment_decisions WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'A decision is not changed: another takes its place'); END;

CREATE TRIGGER nobody_decides_what_they_released BEFORE INSERT ON assessment_decisions
  WHEN (SELECT assured_by FROM award_claims WHERE learner_id = NEW.learner_id) =
    (SELECT assessor_id FROM decision_batches WHERE batch_id = NEW.batch_id)
  BEGIN SELECT RAISE(ABORT, 'Nobody quality assures their own decisions'); END;

CREATE TABLE assessors (
  user_id TEXT NOT NULL PRIMARY KEY,
  is_qualified INTEGER NOT NULL CHECK (is_qualified IN (0, 1)),
  sample_percent INTEGER NOT NULL CHECK (sample_percent BETWEEN 0 AND 100),
  since TEXT NOT NULL,
  notes TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  CHECK (is_qualified = 1 OR sample_percent = 100)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entries (
  seq INTEGER PRIMARY KEY,
  prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
  at TEXT NOT NULL,
  boot INTEGER NOT NULL,
  clock_suspect INTEGER NOT NULL CHECK (clock_suspect IN (0, 1)),
  user_id TEXT,
  role TEXT,
  session_id TEXT,
  action TEXT NOT NULL,
  entity TEXT,
  entity_id TEXT,
  digest_before BLOB,
  digest_after BLOB,
  details TEXT,
  app_version TEXT NOT NULL,
  device_id TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  mac BLOB NOT NULL CHECK (length(mac) = 32),
  sig BLOB CHECK (sig IS NULL OR length(sig) = 64)
) STRICT;

CREATE INDEX audit_entries_by_entity ON audit_entries (entity, entity_id, seq);

CREATE INDEX audit_entries_by_user ON audit_entries (user_id, seq);

CREATE TRIGGER audit_entries_are_never_changed BEFORE UPDATE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'audit entries are never changed');
END;

CREATE TRIGGER audit_entries_are_never_deleted BEFORE DELETE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'audit entries are never deleted');
END;

CREATE TRIGGER audit_entries_are_never_replaced BEFORE INSERT ON audit_entries
WHEN EXISTS (SELECT 1 FROM audit_entries WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'audit entries are never replaced');
END;

CREATE TABLE audit_rows (
  seq INTEGER NOT NULL REFERENCES audit_entries (seq) ON DELETE RESTRICT,
  part INTEGER NOT NULL,
  entity TEXT NOT NULL,
  ids BLOB NOT NULL,
  digests BLOB NOT NULL CHECK (length(digests) % 32 = 0),
  PRIMARY KEY (seq, part)
) STRICT;

CREATE TRIGGER audit_rows_are_never_changed BEFORE UPDATE ON audit_rows
BEGIN
  SELECT RAISE(ABORT, 'audit rows are never changed');
END;

CREATE TRIGGER audit_rows_are_never_deleted BEFORE DELETE ON audit_rows
BEGIN
  SELECT RAISE(ABORT, 'audit rows are never deleted');
END;

CREATE TABLE award_claims (
  learner_id TEXT NOT NULL PRIMARY KEY REFERENCES learners (learner_id) ON DELETE RESTRICT,
  assured_on TEXT NOT NULL,
  assured_by TEXT NOT NULL,
  claimed_on TEXT,
  claim_reference TEXT NOT NULL,
  received_on TEXT,
  certificate_number TEXT NOT NULL,
  presented_on TEXT,
  event_id TEXT REFERENCES presentation_events (event_id) ON DELETE RESTRICT,
  collected_by TEXT NOT NULL,
  CHECK (claimed_on IS NULL OR claimed_on >= assured_on),
  CHECK (received_on IS NULL OR (claimed_on IS NOT NULL AND received_on >= claimed_on AND certificate_number <> '')),
  CHECK (presented_on IS NULL OR (received_on IS NOT NULL AND presented_on >= received_on AND collected_by <> ''))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX award_claims_by_certificate ON award_claims (certificate_number) WHERE certificate_number <> '';

CREATE TRIGGER nobody_releases_their_own BEFORE INSERT ON award_claims
  WHEN EXISTS (SELECT 1 FROM assessment_decisions AS d JOIN decision_batches AS b ON b.batch_id = d.batch_id
    WHERE d.learner_id = NEW.learner_id AND b.assessor_id = NEW.assured_by)
  BEGIN SELECT RAISE(ABORT, 'Nobody quality assures their own decisions'); END;

CREATE TRIGGER who_released_stays BEFORE UPDATE OF learner_id, assured_by, assured_on ON award_claims
  BEGIN SELECT RAISE(ABORT, 'Who released a claim stays'); END;

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

CREATE TRIGGER bank_accounts_are_kept BEFORE DELETE ON bank_accounts WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'bank details are kept'); END;

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

CREATE TABLE batches_with_erased (
  batch_id TEXT NOT NULL PRIMARY KEY REFERENCES decision_batches (batch_id) ON DELETE CASCADE,
  stood INTEGER NOT NULL CHECK (stood IN (0, 1)),
  erased_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE bulk_changes (
  bulk_id TEXT NOT NULL PRIMARY KEY,
  change TEXT NOT NULL CHECK (json_valid(change)),
  done_at TEXT NOT NULL,
  done_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE bulk_rows (
  bulk_id TEXT NOT NULL REFERENCES bulk_changes (bulk_id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  PRIMARY KEY (bulk_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX bulk_rows_by_person ON bulk_rows (person_id);

CREATE TABLE centre_certificates (
  certificate_id TEXT NOT NULL PRIMARY KEY,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  register_number TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  learner_id TEXT REFERENCES learners (learner_id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('achievement', 'attendance', 'award')),
  person_name TEXT NOT NULL CHECK (person_name <> ''),
  subject TEXT NOT NULL CHECK (subject <> ''),
  wording TEXT NOT NULL CHECK (json_valid(wording)),
  issued_on TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  key_id TEXT NOT NULL REFERENCES centre_keys (key_id) ON DELETE RESTRICT,
  code TEXT NOT NULL,
  voided_on TEXT,
  voided_by TEXT,
  void_reason TEXT NOT NULL,
  UNIQUE (year, number),
  CHECK ((voided_on IS NULL) = (voided_by IS NULL) AND (voided_on IS NULL) = (void_reason = ''))
) STRICT, WITHOUT ROWID;

CREATE INDEX centre_certificates_by_person ON centre_certificates (person_id);

CREATE TRIGGER certificates_are_kept BEFORE DELETE ON centre_certificates WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'A number of the register is not given up'); END;

CREATE TRIGGER certificates_stay BEFORE UPDATE OF register_number, learner_id, kind, person_name, subject,
    wording, issued_on, key_id, code ON centre_certificates
  BEGIN SELECT RAISE(ABORT, 'A certificate is not changed: it is made void and another is issued'); END;

CREATE TRIGGER no_number_is_given_twice BEFORE INSERT ON centre_certificates
  WHEN NEW.number <= (SELECT last FROM certificate_numbers WHERE year = NEW.year)
  BEGIN SELECT RAISE(ABORT, 'A number of the register is not given up'); END;

CREATE TRIGGER numbers_are_counted AFTER INSERT ON centre_certificates
  BEGIN INSERT INTO certificate_numbers (year, last) VALUES (NEW.year, NEW.number)
    ON CONFLICT (year) DO UPDATE SET last = excluded.last; END;

CREATE TRIGGER void_stays_void BEFORE UPDATE ON centre_certificates WHEN OLD.voided_on IS NOT NULL
    AND NEW.voided_on IS NOT OLD.voided_on
  BEGIN SELECT RAISE(ABORT, 'What is void stays void'); END;

CREATE TABLE centre_keys (
  key_id TEXT NOT NULL PRIMARY KEY,
  public_key BLOB NOT NULL UNIQUE CHECK (length(public_key) = 32),
  seed BLOB NOT NULL CHECK (length(seed) = 32),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  retired_at TEXT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX one_key_in_use ON centre_keys (iif(retired_at IS NULL, 1, NULL));

CREATE TABLE certificate_numbers (
  year INTEGER NOT NULL PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate_prints (
  print_id TEXT NOT NULL PRIMARY KEY,
  certificate_id TEXT NOT NULL REFERENCES centre_certificates (certificate_id) ON DELETE RESTRICT,
  printed_at TEXT NOT NULL,
  printed_by TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX certificate_prints_by_certificate ON certificate_prints (certificate_id);

CREATE TRIGGER prints_are_kept BEFORE DELETE ON certificate_prints WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'The log of prints is not changed'); END;

CREATE TRIGGER prints_stay BEFORE UPDATE ON certificate_prints
  BEGIN SELECT RAISE(ABORT, 'The log of prints is not changed'); END;

CREATE TABLE certificate_templates (
  template_id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('achievement', 'attendance', 'award')),
  name TEXT NOT NULL CHECK (name <> ''),
  heading TEXT NOT NULL CHECK (heading <> ''),
  before_name TEXT NOT NULL,
  after_name TEXT NOT NULL,
  closing TEXT NOT NULL,
  signatories TEXT NOT NULL CHECK (json_valid(signatories)),
  retired_on TEXT,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_hands (
  claim_id TEXT NOT NULL REFERENCES claims (claim_id) ON DELETE RESTRICT,
  round INTEGER NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('enter', 'check', 'approve')),
  user_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (claim_id, round, step, user_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER claim_hands_apart BEFORE INSERT ON claim_hands
WHEN NEW.step <> 'enter' AND (
  NEW.user_id IN (SELECT user_id FROM claim_hands WHERE claim_id = NEW.claim_id AND step = 'enter')
  OR NEW.user_id IN (SELECT user_id FROM claimants_at_desk WHERE claim_id = NEW.claim_id))
BEGIN SELECT RAISE(ABORT, 'nobody checks or approves what they entered or claim'); END;

CREATE TRIGGER claim_hands_are_kept BEFORE DELETE ON claim_hands WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'who had a hand in a claim is kept'); END;

CREATE TRIGGER claim_hands_in_time BEFORE INSERT ON claim_hands
WHEN NOT EXISTS (SELECT 1 FROM claims WHERE claim_id = NEW.claim_id AND round = NEW.round
  AND state IN (iif(NEW.step = 'enter', 'draft', 'submitted'), iif(NEW.step = 'enter', 'returned', 'checked')))
BEGIN SELECT RAISE(ABORT, 'this step is not due'); END;

CREATE TRIGGER claim_hands_stay BEFORE UPDATE ON claim_hands
BEGIN SELECT RAISE(ABORT, 'who had a hand in a claim is kept'); END;

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

CREATE INDEX claim_lines_by_top_up ON claim_lines (top_up_of) WHERE top_up_of IS NOT NULL;

CREATE INDEX claim_lines_by_vehicle ON claim_lines (vehicle_id) WHERE vehicle_id IS NOT NULL;

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

CREATE TRIGGER claim_lines_come_in_drafts BEFORE INSERT ON claim_lines
WHEN (SELECT state FROM claims WHERE claim_id = NEW.claim_id) NOT IN ('draft', 'returned')
BEGIN SELECT RAISE(ABORT, 'what was handed in is frozen'); END;

CREATE TRIGGER claim_lines_go_in_drafts BEFORE DELETE ON claim_lines
WHEN NOT EXISTS (SELECT 1 FROM erasing) AND (SELECT state FROM claims WHERE claim_id = OLD.claim_id) NOT IN ('draft', 'returned')
BEGIN SELECT RAISE(ABORT, 'what was handed in is frozen'); END;

CREATE TABLE claim_receipts (
  file_id TEXT NOT NULL PRIMARY KEY REFERENCES sealed_files (file_id) ON DELETE RESTRICT,
  claim_id TEXT NOT NULL REFERENCES claims (claim_id) ON DELETE RESTRICT,
  number TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_receipts_by_claim ON claim_receipts (claim_id);

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

CREATE TRIGGER claimant_logins_are_kept BEFORE DELETE ON claimant_logins WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'a link between a person and a user is only ended'); END;

CREATE TRIGGER claimant_logins_stay BEFORE UPDATE ON claimant_logins
WHEN (OLD.ended_at IS NOT NULL AND NEW.ended_at IS NOT OLD.ended_at)
  OR (NEW.link_id, NEW.user_id, NEW.linked_at, NEW.linked_by)
    IS NOT (OLD.link_id, OLD.user_id, OLD.linked_at, OLD.linked_by)
BEGIN SELECT RAISE(ABORT, 'a link between a person and a user is only ended'); END;

CREATE VIEW claimants_at_desk AS
SELECT c.claim_id, l.user_id FROM claims c JOIN claimant_logins l USING (person_id) WHERE l.ended_at IS NULL
UNION
SELECT c.claim_id, u.user_id FROM claims c JOIN people p USING (person_id) JOIN users u
  ON lower(trim(u.name)) IN (
    lower(trim(p.first_names || ' ' || p.last_name)), lower(trim(p.preferred_name || ' ' || p.last_name)));

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

CREATE INDEX claims_by_funder ON claims (funder_id) WHERE funder_id IS NOT NULL;

CREATE INDEX claims_by_person ON claims (person_id);

CREATE INDEX claims_by_project ON claims (project_id) WHERE project_id IS NOT NULL;

CREATE INDEX claims_by_scheme ON claims (scheme_id);

CREATE INDEX claims_by_state ON claims (state, number);

CREATE TRIGGER claims_are_frozen BEFORE UPDATE ON claims
WHEN (NEW.claim_id, NEW.number, NEW.kind, NEW.created_at, NEW.created_by)
    IS NOT (OLD.claim_id, OLD.number, OLD.kind, OLD.created_at, OLD.created_by)
  OR NEW.round < OLD.round
  OR (OLD.state NOT IN ('draft', 'returned')
    AND (NEW.scheme_id, NEW.pay_by, NEW.budget_code, NEW.funder_id, NEW.project_id, NEW.approvals_needed)
      IS NOT (OLD.scheme_id, OLD.pay_by, OLD.budget_code, OLD.funder_id, OLD.project_id,
        OLD.approvals_needed))
BEGIN SELECT RAISE(ABORT, 'what was handed in is frozen'); END;

CREATE TRIGGER claims_are_kept BEFORE DELETE ON claims WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'claims are kept'); END;

CREATE TRIGGER claims_begin_as_drafts BEFORE INSERT ON claims
WHEN NEW.state <> 'draft' OR NEW.round <> 1
BEGIN SELECT RAISE(ABORT, 'a claim begins as a draft'); END;

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

CREATE TABLE cohort_learners (
  cohort_id TEXT NOT NULL REFERENCES cohorts (cohort_id) ON DELETE CASCADE,
  learner_id TEXT NOT NULL REFERENCES learners (learner_id) ON DELETE RESTRICT,
  joined_on TEXT NOT NULL,
  left_on TEXT,
  left_reason TEXT NOT NULL,
  PRIMARY KEY (cohort_id, learner_id),
  CHECK (left_on IS NULL OR left_on >= joined_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX cohort_learners_by_learner ON cohort_learners (learner_id);

CREATE TABLE cohorts (
  cohort_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  issue_id TEXT NOT NULL REFERENCES qualification_issues (issue_id) ON DELETE RESTRICT,
  project_id TEXT REFERENCES projects (record_id) ON DELETE RESTRICT,
  area_id TEXT REFERENCES areas (area_id) ON DELETE RESTRICT,
  starts_on TEXT,
  ends_on TEXT,
  size INTEGER CHECK (size > 0),
  is_pilot INTEGER NOT NULL CHECK (is_pilot IN (0, 1)),
  notes TEXT NOT NULL,
  copied_from_id TEXT REFERENCES cohorts (cohort_id) ON DELETE SET NULL,
  archived_at TEXT,
  version INTEGER NOT NULL CHECK (version >= 1),
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_purposes (
  purpose TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  retired_on TEXT
, label TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE consent_uses (
  use TEXT NOT NULL CHECK (use IN ('quote', 'about-me', 'list')),
  purpose TEXT NOT NULL REFERENCES consent_purposes (purpose) ON DELETE CASCADE ON UPDATE CASCADE,
  may_name INTEGER NOT NULL CHECK (may_name IN (0, 1)),
  PRIMARY KEY (use, purpose)
) STRICT, WITHOUT ROWID;

CREATE TABLE consents (
  consent_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  given_on TEXT NOT NULL,
  how TEXT NOT NULL,
  withdrawn_on TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL, confirmed_on TEXT CHECK (confirmed_on IS NULL OR confirmed_on >= given_on), confirmed_by TEXT,
  CHECK (withdrawn_on IS NULL OR withdrawn_on >= given_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX consents_by_person ON consents (person_id);

CREATE INDEX consents_by_review ON consents (coalesce(confirmed_on, given_on)) WHERE withdrawn_on IS NULL;

CREATE TABLE contacts (
  record_id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  first_names TEXT NOT NULL,
  last_name TEXT NOT NULL CHECK (last_name <> ''),
  post_nominals TEXT NOT NULL,
  job_title TEXT NOT NULL,
  partner_id TEXT REFERENCES partners (record_id) ON DELETE RESTRICT,
  prison_id TEXT REFERENCES prisons (record_id) ON DELETE RESTRICT,
  area_id TEXT REFERENCES areas (area_id) ON DELETE RESTRICT,
  phone TEXT NOT NULL,
  mobile TEXT NOT NULL,
  email TEXT NOT NULL,
  notes TEXT NOT NULL,
  is_staff INTEGER NOT NULL CHECK (is_staff IN (0, 1)),
  started_on TEXT,
  ended_on TEXT,
  origin_id TEXT,
  version INTEGER NOT NULL CHECK (version >= 1),
  archived_at TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  CHECK (ended_on IS NULL OR started_on IS NULL OR ended_on >= started_on)
) STRICT;

CREATE TABLE crests (
  crest_id INTEGER PRIMARY KEY CHECK (crest_id = 1),
  file TEXT NOT NULL CHECK (file IN ('crest.png', 'crest.jpg')),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
  alt TEXT NOT NULL CHECK (alt <> ''),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL
) STRICT;

CREATE TABLE decision_batches (
  batch_id TEXT NOT NULL PRIMARY KEY,
  issue_id TEXT NOT NULL REFERENCES qualification_issues (issue_id) ON DELETE RESTRICT,
  cohort_id TEXT REFERENCES cohorts (cohort_id) ON DELETE RESTRICT,
  session_id TEXT REFERENCES training_sessions (session_id) ON DELETE RESTRICT,
  assessor_id TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  methods TEXT NOT NULL CHECK (json_valid(methods)),
  shared_note TEXT NOT NULL,
  evidence_location TEXT NOT NULL,
  prior_learning_tests TEXT CHECK (json_valid(prior_learning_tests)),
  stamped_at TEXT NOT NULL,
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  public_key BLOB NOT NULL CHECK (length(public_key) = 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX decision_batches_by_session ON decision_batches (session_id);

CREATE TRIGGER batches_are_kept BEFORE DELETE ON decision_batches WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'A signed batch is not deleted'); END;

CREATE TRIGGER batches_stay BEFORE UPDATE ON decision_batches
  BEGIN SELECT RAISE(ABORT, 'A signed batch is not changed'); END;

CREATE TABLE drafts (
  user_id TEXT NOT NULL REFERENCES users (user_id) ON DELETE CASCADE,
  draft_key TEXT NOT NULL,
  body BLOB NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (user_id, draft_key)
) STRICT;

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

CREATE TABLE erased_ids (
  person_id TEXT NOT NULL PRIMARY KEY,
  erased_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE erasing (
  person_id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER erasures_are_kept BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'what was erased stays written down'); END;

CREATE TRIGGER erasures_stay BEFORE UPDATE ON erasures
BEGIN SELECT RAISE(ABORT, 'what was erased stays written down'); END;

CREATE TABLE evidence_criteria (
  evidence_id TEXT NOT NULL REFERENCES learner_evidence (evidence_id) ON DELETE CASCADE,
  criterion_id TEXT NOT NULL REFERENCES assessment_criteria (criterion_id) ON DELETE RESTRICT,
  PRIMARY KEY (evidence_id, criterion_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE expense_office (
  office_id TEXT NOT NULL PRIMARY KEY CHECK (office_id = 'office'),
  sort_code TEXT NOT NULL,
  account_number TEXT NOT NULL,
  payer_name TEXT NOT NULL,
  service_user_number TEXT NOT NULL,
  cash_limit_pence INTEGER CHECK (cash_limit_pence >= 0)
) STRICT;

CREATE TABLE expense_scheme_rules (
  scheme_id TEXT NOT NULL REFERENCES expense_schemes (scheme_id) ON DELETE RESTRICT,
  valid_from TEXT NOT NULL,
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  PRIMARY KEY (scheme_id, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE expense_schemes (
  scheme_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  archived_at TEXT,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL
) STRICT;

CREATE TABLE external_reviews (
  review_id TEXT NOT NULL PRIMARY KEY,
  qualification_id TEXT NOT NULL REFERENCES qualifications (qualification_id) ON DELETE RESTRICT,
  reviewed_on TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  grades TEXT NOT NULL CHECK (json_valid(grades)),
  learners TEXT NOT NULL CHECK (json_valid(learners)),
  open_actions INTEGER NOT NULL CHECK (open_actions >= 0),
  notes TEXT NOT NULL,
  logged_at TEXT NOT NULL,
  logged_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batches (
  batch_id TEXT NOT NULL PRIMARY KEY,
  file_name TEXT NOT NULL,
  source_file_id TEXT REFERENCES sealed_files (file_id) ON DELETE SET NULL,
  state TEXT NOT NULL CHECK (state IN ('preparing', 'finished', 'undone', 'discarded')),
  mapping TEXT CHECK (mapping IS NULL OR json_valid(mapping)),
  rows INTEGER NOT NULL,
  created_n INTEGER NOT NULL,
  updated_n INTEGER NOT NULL,
  skipped_n INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  started_by TEXT NOT NULL,
  finished_at TEXT,
  undone_at TEXT,
  undone_by TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE import_changes (
  batch_id TEXT NOT NULL REFERENCES import_batches (batch_id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  PRIMARY KEY (batch_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_changes_by_person ON import_changes (person_id);

CREATE TABLE import_mappings (
  signature TEXT NOT NULL PRIMARY KEY,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE learner_evidence (
  evidence_id TEXT NOT NULL PRIMARY KEY,
  learner_id TEXT NOT NULL REFERENCES learners (learner_id) ON DELETE RESTRICT,
  method TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  location TEXT NOT NULL,
  file_id TEXT UNIQUE REFERENCES sealed_files (file_id) ON DELETE RESTRICT,
  collected_on TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  CHECK (location <> '' OR file_id IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX learner_evidence_by_learner ON learner_evidence (learner_id);

CREATE TABLE learners (
  learner_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  issue_id TEXT NOT NULL REFERENCES qualification_issues (issue_id) ON DELETE RESTRICT,
  started_on TEXT NOT NULL,
  held_before INTEGER CHECK (held_before IN (0, 1)),
  registration_id TEXT REFERENCES registration_batches (batch_id) ON DELETE RESTRICT,
  learner_number TEXT NOT NULL,
  withdrawn_on TEXT,
  withdrawn_reason TEXT NOT NULL,
  created_by TEXT NOT NULL,
  CHECK (withdrawn_on IS NULL OR (withdrawn_on >= started_on AND withdrawn_reason <> ''))
) STRICT, WITHOUT ROWID;

CREATE INDEX learners_by_issue ON learners (issue_id);

CREATE INDEX learners_by_person ON learners (person_id);

CREATE TABLE learning_outcomes (
  outcome_id TEXT NOT NULL PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES qualification_units (unit_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX learning_outcomes_by_unit ON learning_outcomes (unit_id);

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

CREATE TRIGGER legal_holds_are_kept BEFORE DELETE ON legal_holds WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'a hold is lifted, not deleted'); END;

CREATE TRIGGER lifted_holds_stay_lifted BEFORE UPDATE ON legal_holds
WHEN OLD.lifted_at IS NOT NULL AND (NEW.lifted_at, NEW.lifted_by, NEW.lifted_reason)
  IS NOT (OLD.lifted_at, OLD.lifted_by, OLD.lifted_reason)
BEGIN SELECT RAISE(ABORT, 'a hold that was lifted stays lifted'); END;

CREATE TABLE measure_readings (
  reading_id TEXT NOT NULL PRIMARY KEY,
  learner_id TEXT NOT NULL REFERENCES learners (learner_id) ON DELETE RESTRICT,
  measure_id TEXT NOT NULL REFERENCES measures (measure_id) ON DELETE RESTRICT,
  moment TEXT NOT NULL CHECK (moment IN ('baseline', 'session', 'exit')),
  session_id TEXT REFERENCES training_sessions (session_id) ON DELETE RESTRICT,
  value INTEGER NOT NULL,
  taken_on TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  CHECK ((moment = 'session') = (session_id IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX measure_readings_by_learner ON measure_readings (learner_id);

CREATE UNIQUE INDEX one_reading_a_moment
  ON measure_readings (learner_id, measure_id, moment, coalesce(session_id, ''));

CREATE TABLE measures (
  measure_id TEXT NOT NULL PRIMARY KEY,
  question TEXT NOT NULL CHECK (question <> ''),
  lowest INTEGER NOT NULL,
  highest INTEGER NOT NULL CHECK (highest > lowest),
  low_words TEXT NOT NULL,
  high_words TEXT NOT NULL,
  position INTEGER NOT NULL,
  retired_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE migrations_applied (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT;

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
  saved_by TEXT NOT NULL, band_miles INTEGER CHECK (band_miles IS NULL OR (vehicle = 'car' AND band_miles > 0)),
  UNIQUE (vehicle, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT;

CREATE TABLE modulus_tables (
  table_id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  weights TEXT NOT NULL,
  substitutions TEXT NOT NULL,
  loaded_at TEXT NOT NULL,
  loaded_by TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE name_parts USING fts5 (
  word, content = 'name_words', content_rowid = 'word_row', detail = none, columnsize = 0, tokenize = 'trigram'
);

CREATE TABLE name_shapes (
  shape TEXT NOT NULL,
  word_row INTEGER NOT NULL,
  PRIMARY KEY (shape, word_row)
) STRICT, WITHOUT ROWID;

CREATE TABLE name_words (
  word_row INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE,
  people INTEGER NOT NULL
) STRICT;

CREATE TRIGGER name_words_added AFTER INSERT ON name_words WHEN (SELECT by_row FROM people_upkeep) BEGIN
  INSERT INTO name_parts (rowid, word) VALUES (new.word_row, new.word);
  INSERT OR IGNORE INTO name_shapes (shape, word_row)
    SELECT substr(new.word, 1, place.value - 1) || substr(new.word, place.value + 1), new.word_row
    FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40]') AS place WHERE place.value <= length(new.word);
END;

CREATE TRIGGER name_words_unused AFTER UPDATE OF people ON name_words WHEN new.people <= 0 BEGIN
  INSERT INTO name_parts (name_parts, rowid, word) VALUES ('delete', old.word_row, old.word);
  DELETE FROM name_shapes WHERE word_row = old.word_row AND shape IN (
    SELECT substr(old.word, 1, place.value - 1) || substr(old.word, place.value + 1)
    FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40]') AS place WHERE place.value <= length(old.word));
  DELETE FROM name_words WHERE word_row = old.word_row;
END;

CREATE TABLE naming_wishes (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (person_id) ON DELETE CASCADE,
  naming TEXT NOT NULL CHECK (naming IN ('unnamed', 'pseudonym', 'initials', 'first-name', 'full')),
  pseudonym TEXT NOT NULL,
  pseudonym_key TEXT UNIQUE,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  CHECK ((pseudonym = '') = (pseudonym_key IS NULL)),
  CHECK (naming <> 'pseudonym' OR pseudonym <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE office_lists (
  list_id TEXT NOT NULL,
  choice_id TEXT NOT NULL,
  label TEXT NOT NULL CHECK (label <> ''),
  only_one INTEGER NOT NULL CHECK (only_one IN (0, 1)),
  position INTEGER NOT NULL,
  retired_on TEXT,
  PRIMARY KEY (list_id, choice_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE outside_miles (
  answer_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  tax_year TEXT NOT NULL,
  miles_tenths INTEGER NOT NULL CHECK (miles_tenths >= 0),
  asked_on TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  UNIQUE (person_id, tax_year)
) STRICT;

CREATE TABLE owed_assessments (
  learner_id TEXT NOT NULL REFERENCES learners (learner_id) ON DELETE RESTRICT,
  criterion_id TEXT NOT NULL REFERENCES assessment_criteria (criterion_id) ON DELETE RESTRICT,
  batch_id TEXT NOT NULL REFERENCES decision_batches (batch_id) ON DELETE RESTRICT,
  PRIMARY KEY (learner_id, criterion_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE partner_roles (
  record_id TEXT NOT NULL REFERENCES partners (record_id) ON DELETE CASCADE,
  choice_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (record_id, choice_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE partners (
  record_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT NOT NULL,
  lived_experience_led INTEGER CHECK (lived_experience_led IN (0, 1)),
  charity_number TEXT NOT NULL,
  address TEXT NOT NULL,
  postcode TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  website TEXT NOT NULL,
  notes TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  archived_at TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL
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

CREATE INDEX payment_run_claims_by_account ON payment_run_claims (account_id);

CREATE INDEX payment_run_claims_by_claim ON payment_run_claims (claim_id);

CREATE UNIQUE INDEX payment_run_claims_once ON payment_run_claims (claim_id) WHERE is_live = 1;

CREATE TRIGGER payment_run_claims_are_kept BEFORE DELETE ON payment_run_claims WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'what a run pays is frozen'); END;

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

CREATE TRIGGER payment_runs_are_kept BEFORE DELETE ON payment_runs
BEGIN SELECT RAISE(ABORT, 'runs are kept'); END;

CREATE TRIGGER payment_runs_begin_open BEFORE INSERT ON payment_runs
WHEN NEW.state <> 'open' OR NEW.released_by IS NOT NULL OR NEW.exported_by IS NOT NULL OR NEW.paid_by IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a run begins open'); END;

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

CREATE TRIGGER payments_are_kept BEFORE DELETE ON payments WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'a payment is put right by a second entry'); END;

CREATE TRIGGER payments_are_reversed_whole BEFORE INSERT ON payments
WHEN NEW.reverses IS NOT NULL AND NOT EXISTS (SELECT 1 FROM payments p
  WHERE p.payment_id = NEW.reverses AND p.reverses IS NULL AND p.claim_id = NEW.claim_id
    AND p.amount_pence = -NEW.amount_pence)
BEGIN SELECT RAISE(ABORT, 'a payment is reversed whole'); END;

CREATE TRIGGER payments_stay BEFORE UPDATE ON payments
BEGIN SELECT RAISE(ABORT, 'a payment is put right by a second entry'); END;

CREATE TABLE people (
  person_row INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL CHECK (version >= 1),
  first_names TEXT NOT NULL,
  last_name TEXT NOT NULL CHECK (last_name <> ''),
  preferred_name TEXT NOT NULL,
  member_number TEXT NOT NULL,
  date_of_birth TEXT,
  address TEXT NOT NULL,
  postcode TEXT NOT NULL,
  phone TEXT NOT NULL,
  second_phone TEXT NOT NULL,
  email TEXT NOT NULL,
  emergency_name TEXT NOT NULL,
  emergency_relationship TEXT NOT NULL,
  emergency_phone TEXT NOT NULL,
  area_id TEXT REFERENCES areas (area_id) ON DELETE RESTRICT,
  practitioner TEXT NOT NULL,
  practitioner_contact TEXT NOT NULL,
  languages TEXT NOT NULL,
  access_needs TEXT NOT NULL,
  women_only INTEGER CHECK (women_only IN (0, 1)),
  held_qualifications INTEGER CHECK (held_qualifications IN (0, 1)),
  archived_at TEXT,
  archived_reason TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  import_batch_id TEXT,
  sort_name TEXT NOT NULL,
  member_sort TEXT NOT NULL,
  area_sort TEXT NOT NULL,
  search_names TEXT NOT NULL CHECK (search_names NOT GLOB '*["\]*'),
  search_other TEXT NOT NULL CHECK (search_other NOT GLOB '*["\]*'),
  role_mask INTEGER NOT NULL,
  programme_mask INTEGER NOT NULL,
  archived INTEGER NOT NULL GENERATED ALWAYS AS (archived_at IS NOT NULL) VIRTUAL,
  birth_sort TEXT NOT NULL GENERATED ALWAYS AS (coalesce(date_of_birth, '')) VIRTUAL,
  CHECK ((archived_at IS NULL) = (archived_reason IS NULL))
) STRICT;

CREATE INDEX people_by_area ON people
  (archived, area_sort, sort_name, person_row, area_id, role_mask, programme_mask, women_only);

CREATE INDEX people_by_birth ON people
  (archived, birth_sort, person_row, area_id, role_mask, programme_mask, women_only);

CREATE INDEX people_by_import_batch ON people (import_batch_id) WHERE import_batch_id IS NOT NULL;

CREATE INDEX people_by_member_number ON people
  (archived, member_sort, person_row, area_id, role_mask, programme_mask, women_only);

CREATE INDEX people_by_name ON people
  (archived, sort_name, person_row, area_id, role_mask, programme_mask, women_only);

CREATE INDEX people_by_updated ON people
  (archived, updated_at, person_row, area_id, role_mask, programme_mask, women_only);

CREATE TRIGGER name_words_of_added AFTER INSERT ON people WHEN (SELECT by_row FROM people_upkeep) BEGIN
  INSERT INTO name_words (word, people)
    SELECT value, 1 FROM (SELECT value FROM json_each('["' || replace(new.search_names, ' ', '","') || '"]') WHERE value <> '') WHERE length(value) >= 3
    ON CONFLICT (word) DO UPDATE SET people = people + 1;
END;

CREATE TRIGGER name_words_of_changed AFTER UPDATE OF search_names ON people
WHEN old.search_names <> new.search_names BEGIN
  INSERT INTO name_words (word, people)
    SELECT value, 1 FROM (SELECT value FROM json_each('["' || replace(new.search_names, ' ', '","') || '"]') WHERE value <> '')
    WHERE length(value) >= 3 AND value NOT IN (SELECT value FROM (SELECT value FROM json_each('["' || replace(old.search_names, ' ', '","') || '"]') WHERE value <> ''))
    ON CONFLICT (word) DO UPDATE SET people = people + 1;
  UPDATE name_words SET people = people - 1 WHERE word IN (
    SELECT value FROM (SELECT value FROM json_each('["' || replace(old.search_names, ' ', '","') || '"]') WHERE value <> '') WHERE value NOT IN (SELECT value FROM (SELECT value FROM json_each('["' || replace(new.search_names, ' ', '","') || '"]') WHERE value <> '')));
END;

CREATE TRIGGER name_words_of_removed AFTER DELETE ON people BEGIN
  UPDATE name_words SET people = people - 1 WHERE word IN (SELECT value FROM (SELECT value FROM json_each('["' || replace(old.search_names, ' ', '","') || '"]') WHERE value <> ''));
END;

CREATE TRIGGER people_counts_added AFTER INSERT ON people WHEN (SELECT by_row FROM people_upkeep) BEGIN
  INSERT INTO people_counts (area_id, archived, people) VALUES (coalesce(new.area_id, ''), new.archived, 1)
    ON CONFLICT DO UPDATE SET people = people + 1;
END;

CREATE TRIGGER people_counts_moved AFTER UPDATE OF area_id, archived_at ON people
WHEN old.area_id IS NOT new.area_id OR old.archived <> new.archived BEGIN
  UPDATE people_counts SET people = people - 1
    WHERE archived = old.archived AND area_id = coalesce(old.area_id, '');
  INSERT INTO people_counts (area_id, archived, people) VALUES (coalesce(new.area_id, ''), new.archived, 1)
    ON CONFLICT DO UPDATE SET people = people + 1;
END;

CREATE TRIGGER people_counts_removed AFTER DELETE ON people BEGIN
  UPDATE people_counts SET people = people - 1
    WHERE archived = old.archived AND area_id = coalesce(old.area_id, '');
END;

CREATE TRIGGER people_search_added AFTER INSERT ON people WHEN (SELECT by_row FROM people_upkeep) BEGIN
  INSERT INTO people_search (rowid, words) VALUES (new.person_row, (SELECT coalesce(group_concat(token, ' '), '') FROM (
      SELECT value AS token FROM (SELECT value FROM json_each('["' || replace(new.search_names || ' ' || new.search_other, ' ', '","') || '"]') WHERE value <> '') WHERE true
      UNION SELECT '_' || substr(value, 1, n) FROM (SELECT value FROM json_each('["' || replace(new.search_names || ' ' || new.search_other, ' ', '","') || '"]') WHERE value <> ''), (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) WHERE true)));
END;

CREATE TRIGGER people_search_changed AFTER UPDATE OF search_names, search_other ON people
WHEN old.search_names <> new.search_names OR old.search_other <> new.search_other BEGIN
  INSERT INTO people_search (people_search, rowid, words) VALUES ('delete', old.person_row, (SELECT coalesce(group_concat(token, ' '), '') FROM (
      SELECT value AS token FROM (SELECT value FROM json_each('["' || replace(old.search_names || ' ' || old.search_other, ' ', '","') || '"]') WHERE value <> '') WHERE (instr(' ' || new.search_names || ' ' || new.search_other || ' ', ' ' || value || ' ') = 0 OR old.search_names || ' ' || old.search_other || new.search_names || ' ' || new.search_other GLOB '*[^ -ɏ]*')
      UNION SELECT '_' || substr(value, 1, n) FROM (SELECT value FROM json_each('["' || replace(old.search_names || ' ' || old.search_other, ' ', '","') || '"]') WHERE value <> ''), (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) WHERE (instr(' ' || new.search_names || ' ' || new.search_other || ' ', ' ' || substr(value, 1, n) || '') = 0 OR old.search_names || ' ' || old.search_other || new.search_names || ' ' || new.search_other GLOB '*[^ -ɏ]*'))));
  INSERT INTO people_search (rowid, words) VALUES (new.person_row, (SELECT coalesce(group_concat(token, ' '), '') FROM (
      SELECT value AS token FROM (SELECT value FROM json_each('["' || replace(new.search_names || ' ' || new.search_other, ' ', '","') || '"]') WHERE value <> '') WHERE (instr(' ' || old.search_names || ' ' || old.search_other || ' ', ' ' || value || ' ') = 0 OR old.search_names || ' ' || old.search_other || new.search_names || ' ' || new.search_other GLOB '*[^ -ɏ]*')
      UNION SELECT '_' || substr(value, 1, n) FROM (SELECT value FROM json_each('["' || replace(new.search_names || ' ' || new.search_other, ' ', '","') || '"]') WHERE value <> ''), (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) WHERE (instr(' ' || old.search_names || ' ' || old.search_other || ' ', ' ' || substr(value, 1, n) || '') = 0 OR old.search_names || ' ' || old.search_other || new.search_names || ' ' || new.search_other GLOB '*[^ -ɏ]*'))));
END;

CREATE TRIGGER people_search_removed AFTER DELETE ON people BEGIN
  INSERT INTO people_search (people_search, rowid, words)
    VALUES ('delete', old.person_row, (SELECT coalesce(group_concat(token, ' '), '') FROM (
      SELECT value AS token FROM (SELECT value FROM json_each('["' || replace(old.search_names || ' ' || old.search_other, ' ', '","') || '"]') WHERE value <> '') WHERE true
      UNION SELECT '_' || substr(value, 1, n) FROM (SELECT value FROM json_each('["' || replace(old.search_names || ' ' || old.search_other, ' ', '","') || '"]') WHERE value <> ''), (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) WHERE true)));
END;

CREATE TABLE people_counts (
  area_id TEXT NOT NULL,
  archived INTEGER NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (archived, area_id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE people_search USING fts5 (
  words, content = 'people_words', content_rowid = 'person_row',
  detail = none, columnsize = 0, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);

CREATE TABLE people_upkeep (
  by_row INTEGER NOT NULL CHECK (by_row IN (0, 1))
) STRICT;

CREATE VIEW people_words AS SELECT person_row, (SELECT coalesce(group_concat(token, ' '), '') FROM (
      SELECT value AS token FROM (WITH RECURSIVE part (value, rest) AS (
      SELECT '', search_names || ' ' || search_other || ' '
      UNION ALL SELECT substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM part WHERE rest <> ''
    ) SELECT value FROM part WHERE value <> '') WHERE true
      UNION SELECT '_' || substr(value, 1, n) FROM (WITH RECURSIVE part (value, rest) AS (
      SELECT '', search_names || ' ' || search_other || ' '
      UNION ALL SELECT substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM part WHERE rest <> ''
    ) SELECT value FROM part WHERE value <> ''), (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) WHERE true)) AS words FROM people;

CREATE TABLE person_area_moves (
  move_id TEXT NOT NULL REFERENCES area_moves (move_id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
  from_area_id TEXT NOT NULL REFERENCES areas (area_id) ON DELETE RESTRICT,
  to_area_id TEXT NOT NULL REFERENCES areas (area_id) ON DELETE RESTRICT,
  moved_at TEXT NOT NULL,
  moved_by TEXT NOT NULL,
  PRIMARY KEY (move_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_area_moves_by_person ON person_area_moves (person_id);

CREATE TABLE person_files (
  file_id TEXT NOT NULL PRIMARY KEY REFERENCES sealed_files (file_id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX person_files_by_person ON person_files (person_id);

CREATE TABLE person_merges (
  merge_id TEXT NOT NULL PRIMARY KEY,
  kept_id TEXT NOT NULL,
  other_id TEXT NOT NULL UNIQUE,
  stands_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
  first_names TEXT NOT NULL,
  last_name TEXT NOT NULL,
  member_number TEXT NOT NULL,
  member_sort TEXT NOT NULL,
  date_of_birth TEXT,
  search_names TEXT NOT NULL,
  search_other TEXT NOT NULL,
  kept TEXT NOT NULL CHECK (json_valid(kept)),
  risk_joined INTEGER NOT NULL CHECK (risk_joined IN (0, 1)),
  merged_at TEXT NOT NULL,
  merged_by TEXT NOT NULL,
  CHECK (kept_id <> other_id AND stands_id <> other_id)
) STRICT;

CREATE INDEX person_merges_by_kept ON person_merges (kept_id);

CREATE INDEX person_merges_by_number ON person_merges (member_sort) WHERE member_sort <> '';

CREATE INDEX person_merges_by_stands ON person_merges (stands_id);

CREATE TABLE person_notes (
  note_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (text <> ''),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL
) STRICT;

CREATE INDEX person_notes_by_person ON person_notes (person_id);

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

CREATE TRIGGER petty_cash_counts_are_kept BEFORE DELETE ON petty_cash_counts
BEGIN SELECT RAISE(ABORT, 'a count is only signed'); END;

CREATE TRIGGER petty_cash_counts_begin_with_one BEFORE INSERT ON petty_cash_counts
WHEN NEW.second_by IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a count is signed by a second person afterwards'); END;

CREATE TRIGGER petty_cash_counts_stay BEFORE UPDATE ON petty_cash_counts
WHEN OLD.second_by IS NOT NULL
  OR (NEW.count_id, NEW.on_day, NEW.counted_pence, NEW.expected_pence, NEW.note, NEW.first_at, NEW.first_by)
    IS NOT (OLD.count_id, OLD.on_day, OLD.counted_pence, OLD.expected_pence, OLD.note, OLD.first_at, OLD.first_by)
BEGIN SELECT RAISE(ABORT, 'a count is only signed'); END;

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

CREATE TRIGGER petty_cash_entries_are_kept BEFORE DELETE ON petty_cash_entries
BEGIN SELECT RAISE(ABORT, 'the cash book only grows'); END;

CREATE TRIGGER petty_cash_entries_stay BEFORE UPDATE ON petty_cash_entries WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'the cash book only grows'); END;

CREATE TRIGGER petty_cash_pays_approved_claims BEFORE INSERT ON petty_cash_entries
WHEN NEW.kind = 'voucher' AND NOT EXISTS (
  SELECT 1 FROM claims c WHERE c.claim_id = NEW.claim_id AND c.state = 'approved' AND c.pay_by = 'cash'
    AND NEW.amount_pence = -(SELECT sum(allowed_pence) FROM claim_lines WHERE claim_id = c.claim_id)
    AND coalesce((SELECT sum(amount_pence) FROM payments WHERE claim_id = c.claim_id), 0) = 0
    AND NEW.written_by NOT IN (SELECT user_id FROM claim_hands
      WHERE claim_id = c.claim_id AND round = c.round AND step = 'approve')
    AND NEW.written_by NOT IN (SELECT user_id FROM claimants_at_desk WHERE claim_id = c.claim_id))
BEGIN SELECT RAISE(ABORT, 'cash goes out against an approved claim, by somebody who did not approve it'); END;

CREATE TABLE preferences (
  user_id TEXT NOT NULL REFERENCES users (user_id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (user_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE presentation_events (
  event_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  held_on TEXT NOT NULL,
  venue_id TEXT REFERENCES venues (record_id) ON DELETE RESTRICT,
  place TEXT NOT NULL,
  presenters TEXT NOT NULL,
  notes TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE prior_qualifications (
  qualification_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (title <> ''),
  level TEXT NOT NULL,
  awarded_on TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX prior_qualifications_by_person ON prior_qualifications (person_id);

CREATE TABLE prisons (
  record_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  code TEXT NOT NULL,
  category_id TEXT,
  area_id TEXT REFERENCES areas (area_id) ON DELETE RESTRICT,
  opened_on TEXT,
  closed_on TEXT,
  address TEXT NOT NULL,
  postcode TEXT NOT NULL,
  phone TEXT NOT NULL,
  notes TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  archived_at TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  CHECK (closed_on IS NULL OR opened_on IS NULL OR closed_on >= opened_on)
) STRICT;

CREATE TABLE programme_holdings (
  person_row INTEGER NOT NULL REFERENCES people (person_row) ON DELETE CASCADE,
  kind_id TEXT NOT NULL REFERENCES programme_kinds (kind_id) ON DELETE RESTRICT,
  started_on TEXT NOT NULL,
  ended_on TEXT,
  PRIMARY KEY (person_row, kind_id, started_on),
  CHECK (ended_on IS NULL OR ended_on >= started_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX programme_holdings_by_end ON programme_holdings (ended_on) WHERE ended_on IS NOT NULL;

CREATE TABLE programme_kinds (
  kind_id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL,
  bit INTEGER NOT NULL UNIQUE CHECK (bit BETWEEN 0 AND 30),
  position INTEGER NOT NULL,
  retired_on TEXT
) STRICT;

CREATE TABLE project_areas (
  record_id TEXT NOT NULL REFERENCES projects (record_id) ON DELETE CASCADE,
  area_id TEXT NOT NULL REFERENCES areas (area_id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  PRIMARY KEY (record_id, area_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE project_lessons (
  lesson_id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES projects (record_id) ON DELETE CASCADE,
  learnt_on TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX project_lessons_by_project ON project_lessons (project_id);

CREATE TABLE project_partners (
  record_id TEXT NOT NULL REFERENCES projects (record_id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partners (record_id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  PRIMARY KEY (record_id, partner_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE projects (
  record_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  kind_id TEXT,
  funder_id TEXT REFERENCES partners (record_id) ON DELETE RESTRICT,
  commissioner_id TEXT REFERENCES partners (record_id) ON DELETE RESTRICT,
  started_on TEXT,
  ended_on TEXT,
  is_pilot INTEGER NOT NULL CHECK (is_pilot IN (0, 1)),
  budget_code TEXT NOT NULL,
  aims TEXT NOT NULL,
  notes TEXT NOT NULL,
  copied_from_id TEXT REFERENCES projects (record_id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version >= 1),
  archived_at TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  CHECK (ended_on IS NULL OR started_on IS NULL OR ended_on >= started_on)
) STRICT;

CREATE INDEX projects_by_end ON projects (ended_on) WHERE ended_on IS NOT NULL AND archived_at IS NULL;

CREATE TABLE qualification_issues (
  issue_id TEXT NOT NULL PRIMARY KEY,
  qualification_id TEXT NOT NULL REFERENCES qualifications (qualification_id) ON DELETE CASCADE,
  issue TEXT NOT NULL CHECK (issue <> ''),
  state TEXT NOT NULL CHECK (state IN ('draft', 'live', 'replaced')),
  credits INTEGER CHECK (credits > 0),
  guided_hours INTEGER CHECK (guided_hours >= 0),
  total_hours INTEGER CHECK (total_hours > 0),
  least_credits INTEGER CHECK (least_credits > 0),
  at_level INTEGER CHECK (at_level BETWEEN 0 AND 8),
  least_credits_at_level INTEGER CHECK (least_credits_at_level > 0),
  live_from TEXT,
  version INTEGER NOT NULL CHECK (version >= 1),
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  UNIQUE (qualification_id, issue),
  CHECK ((at_level IS NULL) = (least_credits_at_level IS NULL)),
  CHECK (state = 'draft' OR live_from IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX one_live_issue ON qualification_issues (qualification_id) WHERE state = 'live';

CREATE TABLE qualification_units (
  unit_id TEXT NOT NULL PRIMARY KEY,
  issue_id TEXT NOT NULL REFERENCES qualification_issues (issue_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  reference TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  level INTEGER CHECK (level BETWEEN 0 AND 8),
  credits INTEGER CHECK (credits > 0),
  guided_hours INTEGER CHECK (guided_hours >= 0),
  is_mandatory INTEGER NOT NULL CHECK (is_mandatory IN (0, 1)),
  group_id TEXT REFERENCES unit_groups (group_id) ON DELETE RESTRICT,
  CHECK (is_mandatory = 0 OR group_id IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX qualification_units_by_issue ON qualification_units (issue_id);

CREATE TRIGGER units_come_in_drafts BEFORE INSERT ON qualification_units
  WHEN (SELECT state FROM qualification_issues WHERE issue_id = NEW.issue_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, 'A live issue is not rewritten'); END;

CREATE TRIGGER units_go_in_drafts BEFORE DELETE ON qualification_units
  WHEN (SELECT state FROM qualification_issues WHERE issue_id = OLD.issue_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, 'A live issue is not rewritten'); END;

CREATE TABLE qualifications (
  qualification_id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('qualification', 'module')),
  title TEXT NOT NULL CHECK (title <> ''),
  short_title TEXT NOT NULL CHECK (short_title <> ''),
  awarding_body TEXT NOT NULL,
  number TEXT NOT NULL,
  level INTEGER CHECK (level BETWEEN 0 AND 8),
  progresses_to_id TEXT REFERENCES qualifications (qualification_id) ON DELETE SET NULL,
  review_on TEXT,
  operational_end_on TEXT,
  certification_end_on TEXT,
  archived_at TEXT,
  version INTEGER NOT NULL CHECK (version >= 1),
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL, needs_id TEXT REFERENCES qualifications (qualification_id) ON DELETE SET NULL,
  CHECK (kind = 'module' OR awarding_body <> ''),
  CHECK (certification_end_on IS NULL OR operational_end_on IS NULL OR certification_end_on >= operational_end_on)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX qualifications_by_number ON qualifications (number) WHERE number <> '';

CREATE TABLE quality_samples (
  sample_id TEXT NOT NULL PRIMARY KEY,
  learner_id TEXT NOT NULL REFERENCES learners (learner_id) ON DELETE RESTRICT,
  unit_id TEXT NOT NULL REFERENCES qualification_units (unit_id) ON DELETE RESTRICT,
  assessor_id TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('interim', 'final')),
  why TEXT NOT NULL CHECK (json_valid(why)),
  due_on TEXT NOT NULL,
  planned_at TEXT NOT NULL,
  planned_by TEXT NOT NULL,
  done_on TEXT,
  done_by TEXT,
  checks TEXT NOT NULL CHECK (json_valid(checks)),
  outcome TEXT CHECK (outcome IN ('agreed', 'action')),
  feedback TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK ((done_on IS NULL) = (done_by IS NULL) AND (done_on IS NULL) = (outcome IS NULL)),
  CHECK (done_by IS NULL OR done_by <> assessor_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX one_open_sample ON quality_samples (learner_id, unit_id, assessor_id) WHERE done_on IS NULL;

CREATE INDEX samples_by_learner ON quality_samples (learner_id, unit_id);

CREATE TRIGGER done_samples_are_kept BEFORE DELETE ON quality_samples WHEN OLD.done_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'A sample that was recorded stays'); END;

CREATE TRIGGER done_samples_stay BEFORE UPDATE ON quality_samples WHEN OLD.done_on IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'A sample that was recorded stays'); END;

CREATE TABLE quote_uses (
  quote_id TEXT NOT NULL REFERENCES quotes (quote_id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  withdrawn_on TEXT,
  PRIMARY KEY (quote_id, purpose)
) STRICT, WITHOUT ROWID;

CREATE TABLE quotes (
  quote_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (text <> ''),
  said_on TEXT NOT NULL,
  context TEXT NOT NULL,
  naming TEXT CHECK (naming IN ('unnamed', 'pseudonym', 'initials', 'first-name', 'full')),
  themes TEXT NOT NULL CHECK (json_valid(themes)),
  withdrawn_on TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX quotes_by_person ON quotes (person_id);

CREATE TABLE registration_batches (
  batch_id TEXT NOT NULL PRIMARY KEY,
  issue_id TEXT NOT NULL REFERENCES qualification_issues (issue_id) ON DELETE RESTRICT,
  cohort_id TEXT REFERENCES cohorts (cohort_id) ON DELETE SET NULL,
  registered_on TEXT NOT NULL,
  reference TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE retention_periods (
  what TEXT NOT NULL CHECK (what IN ('expense-claims', 'assessment-records')),
  valid_from TEXT NOT NULL,
  years INTEGER NOT NULL CHECK (years BETWEEN 0 AND 99),
  source TEXT NOT NULL CHECK (source <> ''),
  saved_at TEXT NOT NULL,
  saved_by TEXT,
  PRIMARY KEY (what, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE risk_fields (
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  column_name TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  nonce BLOB NOT NULL CHECK (length(nonce) = 12),
  sealed BLOB NOT NULL CHECK (length(sealed) >= 16),
  PRIMARY KEY (table_name, row_id, column_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE role_holdings (
  person_row INTEGER NOT NULL REFERENCES people (person_row) ON DELETE CASCADE,
  kind_id TEXT NOT NULL REFERENCES role_kinds (kind_id) ON DELETE RESTRICT,
  started_on TEXT NOT NULL,
  ended_on TEXT,
  PRIMARY KEY (person_row, kind_id, started_on),
  CHECK (ended_on IS NULL OR ended_on >= started_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX role_holdings_by_end ON role_holdings (ended_on) WHERE ended_on IS NOT NULL;

CREATE TABLE role_kinds (
  kind_id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL,
  bit INTEGER NOT NULL UNIQUE CHECK (bit BETWEEN 0 AND 30),
  position INTEGER NOT NULL,
  retired_on TEXT
) STRICT;

CREATE TABLE role_requirements (
  requirement_id TEXT NOT NULL PRIMARY KEY,
  role_kind_id TEXT NOT NULL REFERENCES role_kinds (kind_id) ON DELETE CASCADE,
  qualification_id TEXT NOT NULL REFERENCES qualifications (qualification_id) ON DELETE RESTRICT,
  required_from TEXT NOT NULL,
  required_until TEXT,
  UNIQUE (role_kind_id, qualification_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sample_actions (
  action_id TEXT NOT NULL PRIMARY KEY,
  sample_id TEXT NOT NULL REFERENCES quality_samples (sample_id) ON DELETE RESTRICT,
  text TEXT NOT NULL CHECK (text <> ''),
  due_on TEXT NOT NULL,
  done_on TEXT,
  done_note TEXT NOT NULL,
  done_by TEXT,
  signed_off_on TEXT,
  signed_off_by TEXT,
  CHECK ((done_on IS NULL) = (done_by IS NULL)),
  CHECK ((signed_off_on IS NULL) = (signed_off_by IS NULL)),
  CHECK (signed_off_on IS NULL OR done_on IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX sample_actions_by_sample ON sample_actions (sample_id);

CREATE TRIGGER nobody_signs_off_their_own BEFORE UPDATE OF signed_off_by ON sample_actions
  WHEN NEW.signed_off_by = (SELECT assessor_id FROM quality_samples WHERE sample_id = NEW.sample_id)
    OR NEW.signed_off_by = NEW.done_by
  BEGIN SELECT RAISE(ABORT, 'Nobody signs off an action on their own decisions'); END;

CREATE TABLE sample_decisions (
  sample_id TEXT NOT NULL REFERENCES quality_samples (sample_id) ON DELETE RESTRICT,
  decision_id TEXT NOT NULL REFERENCES assessment_decisions (decision_id) ON DELETE RESTRICT,
  is_agreed INTEGER NOT NULL CHECK (is_agreed IN (0, 1)),
  PRIMARY KEY (sample_id, decision_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX sample_decisions_by_decision ON sample_decisions (decision_id);

CREATE TRIGGER nobody_samples_their_own BEFORE INSERT ON sample_decisions
  WHEN (SELECT done_by FROM quality_samples WHERE sample_id = NEW.sample_id) IS NULL
    OR (SELECT done_by FROM quality_samples WHERE sample_id = NEW.sample_id) =
      (SELECT b.assessor_id FROM assessment_decisions AS d JOIN decision_batches AS b ON b.batch_id = d.batch_id
        WHERE d.decision_id = NEW.decision_id)
  BEGIN SELECT RAISE(ABORT, 'Nobody quality assures their own decisions'); END;

CREATE TRIGGER sampled_decisions_are_kept BEFORE DELETE ON sample_decisions WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'What was sampled stays'); END;

CREATE TRIGGER sampled_decisions_stay BEFORE UPDATE ON sample_decisions
  BEGIN SELECT RAISE(ABORT, 'What was sampled stays'); END;

CREATE TABLE saved_views (
  view_id TEXT NOT NULL PRIMARY KEY,
  owner_id TEXT REFERENCES users (user_id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX saved_views_by_name ON saved_views (coalesce(owner_id, ''), name_key);

CREATE TABLE sealed_files (
  file_id TEXT PRIMARY KEY,
  stored_name TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  wrapped_key BLOB NOT NULL,
  compartment TEXT NOT NULL CHECK (compartment IN ('core', 'risk')),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL
) STRICT;

CREATE TABLE session_marks (
  session_id TEXT NOT NULL REFERENCES training_sessions (session_id) ON DELETE CASCADE,
  learner_id TEXT NOT NULL REFERENCES learners (learner_id) ON DELETE RESTRICT,
  mark TEXT NOT NULL CHECK (mark IN ('present', 'late', 'absent', 'excused')),
  PRIMARY KEY (session_id, learner_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_marks_by_learner ON session_marks (learner_id);

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  changed_at TEXT NOT NULL,
  changed_by TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE signing_keys (
  user_id TEXT NOT NULL,
  from_seq INTEGER NOT NULL,
  to_seq INTEGER,
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  PRIMARY KEY (user_id, from_seq),
  CHECK (to_seq IS NULL OR to_seq >= from_seq)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX signing_keys_in_use ON signing_keys (user_id) WHERE to_seq IS NULL;

CREATE TABLE standardisations (
  standardisation_id TEXT NOT NULL PRIMARY KEY,
  qualification_id TEXT NOT NULL REFERENCES qualifications (qualification_id) ON DELETE RESTRICT,
  held_on TEXT NOT NULL,
  topic TEXT NOT NULL CHECK (topic <> ''),
  attended TEXT NOT NULL CHECK (attended <> ''),
  agreed TEXT NOT NULL,
  logged_at TEXT NOT NULL,
  logged_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE training_sessions (
  session_id TEXT NOT NULL PRIMARY KEY,
  cohort_id TEXT NOT NULL REFERENCES cohorts (cohort_id) ON DELETE RESTRICT,
  title TEXT NOT NULL CHECK (title <> ''),
  held_on TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  venue_id TEXT REFERENCES venues (record_id) ON DELETE RESTRICT,
  place TEXT NOT NULL,
  notes TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX training_sessions_by_cohort ON training_sessions (cohort_id);

CREATE INDEX training_sessions_by_day ON training_sessions (held_on);

CREATE TABLE unit_groups (
  group_id TEXT NOT NULL PRIMARY KEY,
  issue_id TEXT NOT NULL REFERENCES qualification_issues (issue_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  least_units INTEGER CHECK (least_units > 0),
  least_credits INTEGER CHECK (least_credits > 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX unit_groups_by_issue ON unit_groups (issue_id);

CREATE TABLE users (
  user_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  roles TEXT NOT NULL CHECK (json_valid(roles) AND json_type(roles) = 'array'),
  state TEXT NOT NULL CHECK (state IN ('active', 'suspended', 'removed')),
  signing_key BLOB CHECK (signing_key IS NULL OR length(signing_key) = 32),
  created_at TEXT NOT NULL,
  created_by TEXT,
  last_signed_in_at TEXT
, holds_risk INTEGER NOT NULL DEFAULT 0 CHECK (holds_risk IN (0, 1)), handover_key BLOB CHECK (handover_key IS NULL OR length(handover_key) = 32), handed_risk BLOB, phrase_until TEXT, wanted_roles TEXT
  CHECK (wanted_roles IS NULL OR (json_valid(wanted_roles) AND json_type(wanted_roles) = 'array')), wanted_at TEXT) STRICT;

CREATE TABLE vault_facts (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE vehicles (
  vehicle_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('car', 'motorcycle', 'bicycle')),
  registration TEXT NOT NULL,
  name TEXT NOT NULL,
  retired_on TEXT
) STRICT;

CREATE INDEX vehicles_by_person ON vehicles (person_id);

CREATE TABLE venue_rooms (
  room_id TEXT NOT NULL PRIMARY KEY,
  venue_id TEXT NOT NULL REFERENCES venues (record_id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  capacity INTEGER NOT NULL CHECK (capacity > 0),
  access_notes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX venue_rooms_by_venue ON venue_rooms (venue_id);

CREATE TABLE venues (
  record_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  area_id TEXT REFERENCES areas (area_id) ON DELETE RESTRICT,
  address TEXT NOT NULL,
  postcode TEXT NOT NULL,
  capacity INTEGER CHECK (capacity > 0),
  access_notes TEXT NOT NULL,
  contact_id TEXT REFERENCES contacts (record_id) ON DELETE RESTRICT,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  notes TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  archived_at TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL
) STRICT;
