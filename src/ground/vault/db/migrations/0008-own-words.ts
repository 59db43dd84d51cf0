import type { Migration } from './migration'

/**
 * What people say for themselves: the name they are called by where others read it, About Me, quotes and aspirations.
 *
 * Rules that the schema itself keeps:
 * - A chosen name (pseudonym) belongs to one person of the vault, however it is spelled (`pseudonym_key`).
 * - About Me is never written over: each saving is a version with its day (S92), and the headings stand in it as they
 *   were asked. The office's headings are data with days: they are retired, never deleted.
 * - A quote is kept as it was said. It may be used for what it was given for, use by use; a use that was taken back
 *   stays taken back (S9, S97). `consent_uses` says which consents allow what, and whether with a name.
 */
export const ownWords: Migration = {
  number: 8,
  name: 'own-words',
  sql: `
CREATE TABLE consent_uses (
  use TEXT NOT NULL CHECK (use IN ('quote', 'about-me', 'list')),
  purpose TEXT NOT NULL REFERENCES consent_purposes (purpose) ON DELETE CASCADE ON UPDATE CASCADE,
  may_name INTEGER NOT NULL CHECK (may_name IN (0, 1)),
  PRIMARY KEY (use, purpose)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE about_me_answers (
  version_id TEXT NOT NULL REFERENCES about_me_versions (version_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  prompt_id TEXT NOT NULL,
  heading TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (version_id, position)
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

CREATE TABLE quote_uses (
  quote_id TEXT NOT NULL REFERENCES quotes (quote_id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  withdrawn_on TEXT,
  PRIMARY KEY (quote_id, purpose)
) STRICT, WITHOUT ROWID;

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

INSERT INTO consent_uses (use, purpose, may_name)
  SELECT u.use, u.purpose, u.may_name FROM (
    SELECT 'quote' AS use, 'Using my story' AS purpose, 1 AS may_name
    UNION ALL SELECT 'quote', 'Using my answers in reports, without my name', 0
    UNION ALL SELECT 'about-me', 'Talking to my probation practitioner', 1
    UNION ALL SELECT 'about-me', 'Sharing with partner organisations', 1
    UNION ALL SELECT 'list', 'Talking to my probation practitioner', 1
    UNION ALL SELECT 'list', 'Sharing with partner organisations', 1
  ) AS u JOIN consent_purposes AS p ON p.purpose = u.purpose;

INSERT INTO about_me_prompts (prompt_id, heading, hint, position, asked_from, asked_until) VALUES
  ('who-i-am', 'Who I am', 'What you would like people to know about you first.', 1, '2000-01-01', NULL),
  ('matters-to-me', 'What matters to me', 'People, places, faith, work, music: whatever it is.', 2, '2000-01-01', NULL),
  ('good-at', 'What I am good at', 'Others may have said it about you.', 3, '2000-01-01', NULL),
  ('helps-me', 'What helps me', 'How to talk to me, what makes a meeting go well.', 4, '2000-01-01', NULL),
  ('hard-for-me', 'What is hard for me', 'What to avoid, and what to do when it happens.', 5, '2000-01-01', NULL),
  ('ask-me-once', 'What I do not want to have to tell again', 'Say only as much as you want others to read.', 6, '2000-01-01', NULL);
`,
}
