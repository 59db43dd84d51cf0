-- Written by schema.test.ts from the migrations. Do not edit: UPDATE_SCHEMA=1 writes it anew.

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

CREATE TABLE consent_purposes (
  purpose TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  retired_on TEXT
) STRICT;

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

CREATE TABLE drafts (
  user_id TEXT NOT NULL REFERENCES users (user_id) ON DELETE CASCADE,
  draft_key TEXT NOT NULL,
  body BLOB NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (user_id, draft_key)
) STRICT;

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

CREATE TABLE migrations_applied (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at TEXT NOT NULL
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

CREATE TABLE office_lists (
  list_id TEXT NOT NULL,
  choice_id TEXT NOT NULL,
  label TEXT NOT NULL CHECK (label <> ''),
  only_one INTEGER NOT NULL CHECK (only_one IN (0, 1)),
  position INTEGER NOT NULL,
  retired_on TEXT,
  PRIMARY KEY (list_id, choice_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE person_notes (
  note_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (text <> ''),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL
) STRICT;

CREATE INDEX person_notes_by_person ON person_notes (person_id);

CREATE TABLE preferences (
  user_id TEXT NOT NULL REFERENCES users (user_id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (user_id, key)
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
