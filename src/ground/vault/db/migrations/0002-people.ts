/**
 * People, what they hold, the areas they belong to, and what makes long lists quick. Searching is in the next step.
 *
 * Rules that the schema itself keeps:
 * - A person is written once (requirement S39); roles and programmes are dated rows, several at a time (S35, S41).
 * - Kinds of role, programme and consent are data: an office retires them, never deletes them.
 * - Each list order that is offered has one index: state, sort key, row, and then the columns that filters test, so
 *   that a filter is decided inside the index. `archived` and `birth_sort` are computed and cost nothing in the row.
 * - Counts are kept by triggers, in the transaction of the change.
 * - `…_by` and `by` columns hold a user id without a foreign key: a user's row may go before what they wrote does.
 */
const tables = `
CREATE TABLE areas (
  area_id TEXT NOT NULL PRIMARY KEY,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT;

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
  search_names TEXT NOT NULL CHECK (search_names NOT GLOB '*["\\]*'),
  search_other TEXT NOT NULL CHECK (search_other NOT GLOB '*["\\]*'),
  role_mask INTEGER NOT NULL,
  programme_mask INTEGER NOT NULL,
  archived INTEGER NOT NULL GENERATED ALWAYS AS (archived_at IS NOT NULL) VIRTUAL,
  birth_sort TEXT NOT NULL GENERATED ALWAYS AS (coalesce(date_of_birth, '')) VIRTUAL,
  CHECK ((archived_at IS NULL) = (archived_reason IS NULL))
) STRICT;

CREATE INDEX people_by_name ON people
  (archived, sort_name, person_row, area_id, role_mask, programme_mask, women_only);
CREATE INDEX people_by_member_number ON people
  (archived, member_sort, person_row, area_id, role_mask, programme_mask, women_only);
CREATE INDEX people_by_birth ON people
  (archived, birth_sort, person_row, area_id, role_mask, programme_mask, women_only);
CREATE INDEX people_by_area ON people
  (archived, area_sort, sort_name, person_row, area_id, role_mask, programme_mask, women_only);
CREATE INDEX people_by_updated ON people
  (archived, updated_at, person_row, area_id, role_mask, programme_mask, women_only);
CREATE INDEX people_by_import_batch ON people (import_batch_id) WHERE import_batch_id IS NOT NULL;

CREATE TABLE role_kinds (
  kind_id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL,
  bit INTEGER NOT NULL UNIQUE CHECK (bit BETWEEN 0 AND 30),
  position INTEGER NOT NULL,
  retired_on TEXT
) STRICT;

CREATE TABLE programme_kinds (
  kind_id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL,
  bit INTEGER NOT NULL UNIQUE CHECK (bit BETWEEN 0 AND 30),
  position INTEGER NOT NULL,
  retired_on TEXT
) STRICT;

CREATE TABLE consent_purposes (
  purpose TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  retired_on TEXT
) STRICT;

-- Who held what, from when to when. A holding is known by its person, kind and first day, and stands in the table in that
-- order, so it needs no id of its own; who wrote it is in the audit trail, or with the import that brought it.
CREATE TABLE role_holdings (
  person_row INTEGER NOT NULL REFERENCES people (person_row) ON DELETE CASCADE,
  kind_id TEXT NOT NULL REFERENCES role_kinds (kind_id) ON DELETE RESTRICT,
  started_on TEXT NOT NULL,
  ended_on TEXT,
  PRIMARY KEY (person_row, kind_id, started_on),
  CHECK (ended_on IS NULL OR ended_on >= started_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_holdings_by_end ON role_holdings (ended_on) WHERE ended_on IS NOT NULL;

CREATE TABLE programme_holdings (
  person_row INTEGER NOT NULL REFERENCES people (person_row) ON DELETE CASCADE,
  kind_id TEXT NOT NULL REFERENCES programme_kinds (kind_id) ON DELETE RESTRICT,
  started_on TEXT NOT NULL,
  ended_on TEXT,
  PRIMARY KEY (person_row, kind_id, started_on),
  CHECK (ended_on IS NULL OR ended_on >= started_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX programme_holdings_by_end ON programme_holdings (ended_on) WHERE ended_on IS NOT NULL;

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
  updated_by TEXT NOT NULL,
  CHECK (withdrawn_on IS NULL OR withdrawn_on >= given_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX consents_by_person ON consents (person_id);

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

CREATE TABLE person_notes (
  note_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (text <> ''),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL
) STRICT;
CREATE INDEX person_notes_by_person ON person_notes (person_id);

-- A person's files stay until they are taken away one by one: each is also a sealed file beside the database.
CREATE TABLE person_files (
  file_id TEXT NOT NULL PRIMARY KEY REFERENCES sealed_files (file_id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE RESTRICT,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_files_by_person ON person_files (person_id);

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

-- How the records that an import filled in were before: undo reads this. The people whom it made name it themselves.
CREATE TABLE import_changes (
  batch_id TEXT NOT NULL REFERENCES import_batches (batch_id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  PRIMARY KEY (batch_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_changes_by_person ON import_changes (person_id);

-- Which column meant what the last time a file with the same headings was read.
CREATE TABLE import_mappings (
  signature TEXT NOT NULL PRIMARY KEY,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

const counts = `
-- 0 while a bulk load looks after search, vocabulary and counts of the rows that it adds. Never 0 after a commit.
CREATE TABLE people_upkeep (
  by_row INTEGER NOT NULL CHECK (by_row IN (0, 1))
) STRICT;
INSERT INTO people_upkeep (by_row) VALUES (1);

-- How many people each area has, current (0) and archived (1). The area '' stands for people without one.
CREATE TABLE people_counts (
  area_id TEXT NOT NULL,
  archived INTEGER NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (archived, area_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER people_counts_added AFTER INSERT ON people WHEN (SELECT by_row FROM people_upkeep) BEGIN
  INSERT INTO people_counts (area_id, archived, people) VALUES (coalesce(new.area_id, ''), new.archived, 1)
    ON CONFLICT DO UPDATE SET people = people + 1;
END;
CREATE TRIGGER people_counts_removed AFTER DELETE ON people BEGIN
  UPDATE people_counts SET people = people - 1
    WHERE archived = old.archived AND area_id = coalesce(old.area_id, '');
END;
CREATE TRIGGER people_counts_moved AFTER UPDATE OF area_id, archived_at ON people
WHEN old.area_id IS NOT new.area_id OR old.archived <> new.archived BEGIN
  UPDATE people_counts SET people = people - 1
    WHERE archived = old.archived AND area_id = coalesce(old.area_id, '');
  INSERT INTO people_counts (area_id, archived, people) VALUES (coalesce(new.area_id, ''), new.archived, 1)
    ON CONFLICT DO UPDATE SET people = people + 1;
END;
`

const seeds = `
INSERT INTO role_kinds (kind_id, label, bit, position, retired_on) VALUES
  ('participant', 'Participant', 0, 1, NULL),
  ('volunteer', 'Volunteer', 1, 2, NULL),
  ('mentor', 'Peer mentor', 2, 3, NULL),
  ('mentee', 'Mentee', 3, 4, NULL),
  ('member', 'Council member', 4, 5, NULL),
  ('chair', 'Council chair', 5, 6, NULL),
  ('facilitator', 'Facilitator', 6, 7, NULL),
  ('commissioner', 'Peer commissioner', 7, 8, NULL),
  ('supporter', 'Case supporter', 8, 9, NULL),
  ('learner', 'Learner', 9, 10, NULL),
  ('staff', 'Staff', 10, 11, NULL);

INSERT INTO programme_kinds (kind_id, label, bit, position, retired_on) VALUES
  ('mentoring', 'Peer mentoring', 0, 1, NULL),
  ('reading', 'Reading programme', 1, 2, NULL),
  ('council', 'Service user council', 2, 3, NULL),
  ('support', 'Peer support', 3, 4, NULL),
  ('training', 'Training', 4, 5, NULL);

INSERT INTO consent_purposes (purpose, position, retired_on) VALUES
  ('Keeping my details and contacting me', 1, NULL),
  ('Talking to my probation practitioner', 2, NULL),
  ('Sharing with partner organisations', 3, NULL),
  ('Using my answers in reports, without my name', 4, NULL),
  ('Using my story', 5, NULL),
  ('Using my photograph', 6, NULL),
  ('Asking how I am after I leave', 7, NULL);
`

export const people = { number: 2, name: 'people', sql: tables + counts + seeds }
