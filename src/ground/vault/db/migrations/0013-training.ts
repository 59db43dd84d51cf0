import type { Migration } from './migration'

/**
 * Qualifications and the centre's own modules, as dated data (domain rules Q1 to Q5): a qualification has issues, and
 * learners stay on the issue that they started. Only a draft issue can be rewritten.
 */
const specifications = `
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
  updated_by TEXT NOT NULL,
  CHECK (kind = 'module' OR awarding_body <> ''),
  CHECK (certification_end_on IS NULL OR operational_end_on IS NULL OR certification_end_on >= operational_end_on)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX qualifications_by_number ON qualifications (number) WHERE number <> '';

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

CREATE TABLE unit_groups (
  group_id TEXT NOT NULL PRIMARY KEY,
  issue_id TEXT NOT NULL REFERENCES qualification_issues (issue_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  least_units INTEGER CHECK (least_units > 0),
  least_credits INTEGER CHECK (least_credits > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_groups_by_issue ON unit_groups (issue_id);

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

CREATE TABLE learning_outcomes (
  outcome_id TEXT NOT NULL PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES qualification_units (unit_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX learning_outcomes_by_unit ON learning_outcomes (unit_id);

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

CREATE TRIGGER units_come_in_drafts BEFORE INSERT ON qualification_units
  WHEN (SELECT state FROM qualification_issues WHERE issue_id = NEW.issue_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, 'A live issue is not rewritten'); END;
CREATE TRIGGER units_go_in_drafts BEFORE DELETE ON qualification_units
  WHEN (SELECT state FROM qualification_issues WHERE issue_id = OLD.issue_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, 'A live issue is not rewritten'); END;
CREATE TRIGGER criteria_stay BEFORE UPDATE OF code, title, unit_id, outcome_id ON assessment_criteria
  WHEN (SELECT i.state FROM qualification_issues AS i JOIN qualification_units AS u ON u.issue_id = i.issue_id
    WHERE u.unit_id = OLD.unit_id) <> 'draft'
  BEGIN SELECT RAISE(ABORT, 'A live issue is not rewritten'); END;

CREATE TABLE role_requirements (
  requirement_id TEXT NOT NULL PRIMARY KEY,
  role_kind_id TEXT NOT NULL REFERENCES role_kinds (kind_id) ON DELETE CASCADE,
  qualification_id TEXT NOT NULL REFERENCES qualifications (qualification_id) ON DELETE RESTRICT,
  required_from TEXT NOT NULL,
  required_until TEXT,
  UNIQUE (role_kind_id, qualification_id)
) STRICT, WITHOUT ROWID;
`

/** Who learns what, with whom, when. A learner is one person on one issue; a person may be several learners. */
const cohorts = `
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

CREATE TABLE registration_batches (
  batch_id TEXT NOT NULL PRIMARY KEY,
  issue_id TEXT NOT NULL REFERENCES qualification_issues (issue_id) ON DELETE RESTRICT,
  cohort_id TEXT REFERENCES cohorts (cohort_id) ON DELETE SET NULL,
  registered_on TEXT NOT NULL,
  reference TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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
CREATE INDEX learners_by_person ON learners (person_id);
CREATE INDEX learners_by_issue ON learners (issue_id);

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
CREATE INDEX training_sessions_by_day ON training_sessions (held_on);
CREATE INDEX training_sessions_by_cohort ON training_sessions (cohort_id);

CREATE TABLE session_marks (
  session_id TEXT NOT NULL REFERENCES training_sessions (session_id) ON DELETE CASCADE,
  learner_id TEXT NOT NULL REFERENCES learners (learner_id) ON DELETE RESTRICT,
  mark TEXT NOT NULL CHECK (mark IN ('present', 'late', 'absent', 'excused')),
  PRIMARY KEY (session_id, learner_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_marks_by_learner ON session_marks (learner_id);

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
INSERT INTO measures (measure_id, question, lowest, highest, low_words, high_words, position, retired_on) VALUES
  ('confidence', 'How confident do you feel about this today?', 1, 10, 'Not at all', 'Completely', 1, NULL);

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

CREATE TABLE evidence_criteria (
  evidence_id TEXT NOT NULL REFERENCES learner_evidence (evidence_id) ON DELETE CASCADE,
  criterion_id TEXT NOT NULL REFERENCES assessment_criteria (criterion_id) ON DELETE RESTRICT,
  PRIMARY KEY (evidence_id, criterion_id)
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
INSERT INTO certificate_templates
  (template_id, kind, name, heading, before_name, after_name, closing, signatories, retired_on, version) VALUES
  ('achievement', 'achievement', 'Achievement', 'Certificate of achievement', 'This is to certify that',
    'has completed', '', '[]', NULL, 1),
  ('attendance', 'attendance', 'Attendance', 'Certificate of attendance', 'This is to certify that',
    'took part in', '', '[]', NULL, 1),
  ('award', 'award', 'Award', 'Award', 'Presented to', 'for', 'With our thanks and admiration.', '[]', NULL, 1);
`

export const training: Migration = {
  number: 13,
  name: 'training',
  sql: [specifications, cohorts].join('\n'),
}
