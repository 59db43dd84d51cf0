/**
 * The places and people that the work belongs to.
 *
 * Rules that the schema itself keeps:
 * - Areas form one dated tree. `areas.name` and `areas.region` say what stands today; `area_names` keeps what an area
 *   was called before, with its days (requirements S53, S60). An area is never deleted once something hangs on it.
 * - `area_successors` says what came after what. `area_changes` is one redrawing of the map, which can be undone.
 * - Kinds of area and the office's short lists are data: they are retired, never deleted.
 * - What a move took along is written by the module whose records moved: `person_area_moves` belongs to people.
 */
const areas = `
CREATE TABLE area_kinds (
  kind_id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL,
  plural TEXT NOT NULL,
  position INTEGER NOT NULL,
  holds_people INTEGER NOT NULL CHECK (holds_people IN (0, 1)),
  retired_on TEXT
) STRICT;
INSERT INTO area_kinds (kind_id, label, plural, position, holds_people, retired_on) VALUES
  ('region', 'Probation region', 'Probation regions', 1, 0, NULL),
  ('unit', 'Probation delivery unit', 'Probation delivery units', 2, 1, NULL),
  ('office', 'Local office', 'Local offices', 3, 1, NULL),
  ('company', 'Community rehabilitation company', 'Community rehabilitation companies', 4, 1, NULL),
  ('division', 'National Probation Service division', 'National Probation Service divisions', 5, 1, NULL),
  ('trust', 'Probation trust', 'Probation trusts', 6, 1, NULL);

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

CREATE TABLE areas_anew (
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
INSERT INTO areas_anew (area_id, kind_id, parent_id, code, region, name, listed_as, notes, valid_from, valid_to, version)
  SELECT DISTINCT 'R:' || region, 'region', NULL, '', region, region, '', '', '2021-06-26', NULL, 1
  FROM areas WHERE region <> 'Community rehabilitation companies';
INSERT INTO areas_anew (area_id, kind_id, parent_id, code, region, name, listed_as, notes, valid_from, valid_to, version)
  SELECT area_id, iif(region = 'Community rehabilitation companies', 'company', 'unit'),
    iif(region = 'Community rehabilitation companies', NULL, 'R:' || region),
    area_id, region, name, '', '', valid_from, valid_to, 1
  FROM areas;
DROP TABLE areas;
ALTER TABLE areas_anew RENAME TO areas;
CREATE INDEX areas_by_parent ON areas (parent_id);

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
CREATE INDEX area_successors_by_to ON area_successors (to_id);
CREATE INDEX area_successors_by_change ON area_successors (change_id) WHERE change_id IS NOT NULL;

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
`

/** What every record of the office's registers has beside its own columns. */
const kept = `
  version INTEGER NOT NULL CHECK (version >= 1),
  archived_at TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL`

const registers = `
CREATE TABLE office_lists (
  list_id TEXT NOT NULL,
  choice_id TEXT NOT NULL,
  label TEXT NOT NULL CHECK (label <> ''),
  only_one INTEGER NOT NULL CHECK (only_one IN (0, 1)),
  position INTEGER NOT NULL,
  retired_on TEXT,
  PRIMARY KEY (list_id, choice_id)
) STRICT, WITHOUT ROWID;
INSERT INTO office_lists (list_id, choice_id, label, only_one, position, retired_on) VALUES
  ('prison-category', 'a', 'Category A', 0, 1, NULL),
  ('prison-category', 'b', 'Category B', 0, 2, NULL),
  ('prison-category', 'c', 'Category C', 0, 3, NULL),
  ('prison-category', 'd', 'Category D (open)', 0, 4, NULL),
  ('prison-category', 'women-closed', 'Women’s closed', 0, 5, NULL),
  ('prison-category', 'women-open', 'Women’s open', 0, 6, NULL),
  ('prison-category', 'young', 'Young offender institution', 0, 7, NULL),
  ('partner-role', 'delivery', 'Delivery partner', 0, 1, NULL),
  ('partner-role', 'funder', 'Funder', 0, 2, NULL),
  ('partner-role', 'commissioner', 'Commissioner', 0, 3, NULL),
  ('partner-role', 'host', 'Host of placements', 0, 4, NULL),
  ('partner-role', 'employer', 'Employer', 0, 5, NULL),
  ('partner-role', 'awarding', 'Awarding body', 0, 6, NULL),
  ('partner-role', 'referrer', 'Refers people to us', 0, 7, NULL),
  ('project-kind', 'contract', 'Contract', 0, 1, NULL),
  ('project-kind', 'grant', 'Grant', 0, 2, NULL),
  ('project-kind', 'project', 'Project', 0, 3, NULL),
  ('staff-origin', 'our-projects', 'Came through our own projects', 0, 1, NULL),
  ('staff-origin', 'other-lived', 'Lived experience, from elsewhere', 0, 2, NULL),
  ('staff-origin', 'other', 'Another way', 0, 3, NULL),
  ('appointment', 'regional-manager', 'Regional manager', 1, 1, NULL),
  ('appointment', 'champion', 'Staff champion', 0, 2, NULL);

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
  notes TEXT NOT NULL,${kept},
  CHECK (closed_on IS NULL OR opened_on IS NULL OR closed_on >= opened_on)
) STRICT;

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
  notes TEXT NOT NULL,${kept}
) STRICT;
CREATE TABLE partner_roles (
  record_id TEXT NOT NULL REFERENCES partners (record_id) ON DELETE CASCADE,
  choice_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (record_id, choice_id)
) STRICT, WITHOUT ROWID;

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
  origin_id TEXT,${kept},
  CHECK (ended_on IS NULL OR started_on IS NULL OR ended_on >= started_on)
) STRICT;

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
  notes TEXT NOT NULL,${kept}
) STRICT;
CREATE TABLE venue_rooms (
  room_id TEXT NOT NULL PRIMARY KEY,
  venue_id TEXT NOT NULL REFERENCES venues (record_id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  capacity INTEGER NOT NULL CHECK (capacity > 0),
  access_notes TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX venue_rooms_by_venue ON venue_rooms (venue_id);

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
  copied_from_id TEXT REFERENCES projects (record_id) ON DELETE RESTRICT,${kept},
  CHECK (ended_on IS NULL OR started_on IS NULL OR ended_on >= started_on)
) STRICT;
CREATE TABLE project_areas (
  record_id TEXT NOT NULL REFERENCES projects (record_id) ON DELETE CASCADE,
  area_id TEXT NOT NULL REFERENCES areas (area_id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  PRIMARY KEY (record_id, area_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE project_partners (
  record_id TEXT NOT NULL REFERENCES projects (record_id) ON DELETE CASCADE,
  partner_id TEXT NOT NULL REFERENCES partners (record_id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  PRIMARY KEY (record_id, partner_id)
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
`

export const organisation = { number: 5, name: 'organisation', sql: areas + registers }
