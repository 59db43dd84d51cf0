import type { Migration } from './migration'

/**
 * Decisions (Q6). A batch is one signing: an assessor's Ed25519 signature stands over the text of all its decisions.
 * Nothing of it is ever changed or deleted. A decision on what was decided before names the one that it takes the place
 * of, with the reason; of each learner and criterion there is one decision that nothing has taken the place of.
 */
const decisions = `
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
CREATE INDEX assessment_decisions_by_learner ON assessment_decisions (learner_id, criterion_id);
CREATE INDEX assessment_decisions_by_batch ON assessment_decisions (batch_id);

CREATE TRIGGER batches_stay BEFORE UPDATE ON decision_batches
  BEGIN SELECT RAISE(ABORT, 'A signed batch is not changed'); END;
CREATE TRIGGER batches_are_kept BEFORE DELETE ON decision_batches
  BEGIN SELECT RAISE(ABORT, 'A signed batch is not deleted'); END;
CREATE TRIGGER decisions_stay BEFORE UPDATE ON assessment_decisions
  BEGIN SELECT RAISE(ABORT, 'A decision is not changed: another takes its place'); END;
CREATE TRIGGER decisions_are_kept BEFORE DELETE ON assessment_decisions
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

CREATE TABLE owed_assessments (
  learner_id TEXT NOT NULL REFERENCES learners (learner_id) ON DELETE RESTRICT,
  criterion_id TEXT NOT NULL REFERENCES assessment_criteria (criterion_id) ON DELETE RESTRICT,
  batch_id TEXT NOT NULL REFERENCES decision_batches (batch_id) ON DELETE RESTRICT,
  PRIMARY KEY (learner_id, criterion_id)
) STRICT, WITHOUT ROWID;
`

/**
 * Internal quality assurance (Q8 to Q11). Nobody samples, signs off or releases what they decided themselves: whatever
 * way a row comes in, the schema refuses it.
 */
const quality = `
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
CREATE INDEX samples_by_learner ON quality_samples (learner_id, unit_id);
CREATE UNIQUE INDEX one_open_sample ON quality_samples (learner_id, unit_id, assessor_id) WHERE done_on IS NULL;

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
CREATE TRIGGER sampled_decisions_stay BEFORE UPDATE ON sample_decisions
  BEGIN SELECT RAISE(ABORT, 'What was sampled stays'); END;
CREATE TRIGGER sampled_decisions_are_kept BEFORE DELETE ON sample_decisions
  BEGIN SELECT RAISE(ABORT, 'What was sampled stays'); END;
CREATE TRIGGER done_samples_stay BEFORE UPDATE ON quality_samples WHEN OLD.done_on IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'A sample that was recorded stays'); END;
CREATE TRIGGER done_samples_are_kept BEFORE DELETE ON quality_samples WHEN OLD.done_on IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'A sample that was recorded stays'); END;

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
`

/** From complete to presented (Q13), appeals and adjustments (Q14), and the centre's own certificates. */
const awards = `
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

CREATE TABLE appeals (
  appeal_id TEXT NOT NULL PRIMARY KEY,
  learner_id TEXT NOT NULL REFERENCES learners (learner_id) ON DELETE RESTRICT,
  about TEXT NOT NULL CHECK (about IN ('result', 'adjustment', 'malpractice')),
  text TEXT NOT NULL CHECK (text <> ''),
  raised_on TEXT NOT NULL,
  logged_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX appeals_by_learner ON appeals (learner_id);
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

CREATE TABLE centre_keys (
  key_id TEXT NOT NULL PRIMARY KEY,
  public_key BLOB NOT NULL UNIQUE CHECK (length(public_key) = 32),
  seed BLOB NOT NULL CHECK (length(seed) = 32),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  retired_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_key_in_use ON centre_keys (iif(retired_at IS NULL, 1, NULL));

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
CREATE TRIGGER certificates_stay BEFORE UPDATE OF register_number, learner_id, kind, person_name, subject,
    wording, issued_on, key_id, code ON centre_certificates
  BEGIN SELECT RAISE(ABORT, 'A certificate is not changed: it is made void and another is issued'); END;
CREATE TRIGGER certificates_are_kept BEFORE DELETE ON centre_certificates
  BEGIN SELECT RAISE(ABORT, 'A number of the register is not given up'); END;
CREATE TRIGGER void_stays_void BEFORE UPDATE ON centre_certificates WHEN OLD.voided_on IS NOT NULL
    AND NEW.voided_on IS NOT OLD.voided_on
  BEGIN SELECT RAISE(ABORT, 'What is void stays void'); END;

CREATE TABLE certificate_prints (
  print_id TEXT NOT NULL PRIMARY KEY,
  certificate_id TEXT NOT NULL REFERENCES centre_certificates (certificate_id) ON DELETE RESTRICT,
  printed_at TEXT NOT NULL,
  printed_by TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX certificate_prints_by_certificate ON certificate_prints (certificate_id);
CREATE TRIGGER prints_stay BEFORE UPDATE ON certificate_prints
  BEGIN SELECT RAISE(ABORT, 'The log of prints is not changed'); END;
CREATE TRIGGER prints_are_kept BEFORE DELETE ON certificate_prints
  BEGIN SELECT RAISE(ABORT, 'The log of prints is not changed'); END;
`

export const assessment: Migration = {
  number: 14,
  name: 'assessment',
  sql: [decisions, quality, awards].join('\n'),
}
