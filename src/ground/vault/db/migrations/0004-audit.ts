import type { Migration } from './migration'

/**
 * What makes the trail whole: whose signing key was good from which entry to which, and the digests of rows that were
 * changed many at a time under one entry. Ids and digests of a part stand packed in one value each, because an import
 * of a hundred thousand people is one entry.
 */
export const audit: Migration = {
  number: 4,
  name: 'audit',
  sql: `
CREATE TABLE signing_keys (
  user_id TEXT NOT NULL,
  from_seq INTEGER NOT NULL,
  to_seq INTEGER,
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  PRIMARY KEY (user_id, from_seq),
  CHECK (to_seq IS NULL OR to_seq >= from_seq)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX signing_keys_in_use ON signing_keys (user_id) WHERE to_seq IS NULL;

CREATE TABLE audit_rows (
  seq INTEGER NOT NULL REFERENCES audit_entries (seq) ON DELETE RESTRICT,
  part INTEGER NOT NULL,
  entity TEXT NOT NULL,
  ids BLOB NOT NULL,
  digests BLOB NOT NULL CHECK (length(digests) % 32 = 0),
  PRIMARY KEY (seq, part)
) STRICT;

CREATE INDEX audit_entries_by_user ON audit_entries (user_id, seq);

CREATE TRIGGER audit_rows_are_never_changed BEFORE UPDATE ON audit_rows
BEGIN
  SELECT RAISE(ABORT, 'audit rows are never changed');
END;

CREATE TRIGGER audit_rows_are_never_deleted BEFORE DELETE ON audit_rows
BEGIN
  SELECT RAISE(ABORT, 'audit rows are never deleted');
END;
`,
}
