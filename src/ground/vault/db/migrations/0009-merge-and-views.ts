import type { Migration } from './migration'

/**
 * Two records made one, views of the list by name, and changes to many records at once.
 *
 * Rules that the schema itself keeps:
 * - A record that was merged is in `person_merges` and no longer in `people`, so no list, count or search has to leave it
 *   out. `kept_id` is the record that it was merged into; `stands_id` is the one in which both are found today, which is
 *   another where that one was merged in its turn. An undone merge is gone: the audit trail tells of it.
 * - `kept` holds what both records were, for the undoing. The words let a search find the one that stays by the old name.
 * - What lies in the risk compartment stays under the merged record's own id, sealed as it is: merging needs no key.
 * - A view without an owner is the office's. Names are told apart within one owner's views.
 * - `bulk_rows` holds what one change to many records found, for the undoing, and goes after a month.
 */
export const mergeAndViews: Migration = {
  number: 9,
  name: 'merge-and-views',
  sql: `
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
CREATE INDEX person_merges_by_stands ON person_merges (stands_id);
CREATE INDEX person_merges_by_number ON person_merges (member_sort) WHERE member_sort <> '';

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
`,
}
