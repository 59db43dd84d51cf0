import type { Migration } from './migration'

/** What stands at the head of the office's papers. */
export const office: Migration = {
  number: 7,
  name: 'office',
  sql: `
CREATE TABLE crests (
  crest_id INTEGER PRIMARY KEY CHECK (crest_id = 1),
  file TEXT NOT NULL CHECK (file IN ('crest.png', 'crest.jpg')),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
  alt TEXT NOT NULL CHECK (alt <> ''),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL
) STRICT;
`,
}
