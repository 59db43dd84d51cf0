import type { Migration } from './migration'

/** What the ground itself keeps. Both compartments are here from the start: `core` in clear columns, `risk` sealed. */
export const foundation: Migration = {
  number: 1,
  name: 'foundation',
  sql: `
CREATE TABLE vault_facts (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  changed_at TEXT NOT NULL,
  changed_by TEXT
) STRICT, WITHOUT ROWID;

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
) STRICT;

CREATE TABLE preferences (
  user_id TEXT NOT NULL REFERENCES users (user_id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (user_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
  user_id TEXT NOT NULL REFERENCES users (user_id) ON DELETE CASCADE,
  draft_key TEXT NOT NULL,
  body BLOB NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (user_id, draft_key)
) STRICT;

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

CREATE TABLE risk_fields (
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  column_name TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  nonce BLOB NOT NULL CHECK (length(nonce) = 12),
  sealed BLOB NOT NULL CHECK (length(sealed) >= 16),
  PRIMARY KEY (table_name, row_id, column_name)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE migrations_applied (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT;
`,
}
