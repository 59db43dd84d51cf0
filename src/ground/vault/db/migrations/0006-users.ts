import type { Migration } from './migration'

/**
 * What a user's row must also tell: whether they hold the key to risk notes, the way to hand it to them, how long their
 * one-time phrase is good for, and a change of roles that waits for a second person.
 */
export const users: Migration = {
  number: 6,
  name: 'users',
  sql: `
ALTER TABLE users ADD COLUMN holds_risk INTEGER NOT NULL DEFAULT 0 CHECK (holds_risk IN (0, 1));

ALTER TABLE users ADD COLUMN handover_key BLOB CHECK (handover_key IS NULL OR length(handover_key) = 32);

ALTER TABLE users ADD COLUMN handed_risk BLOB;

ALTER TABLE users ADD COLUMN phrase_until TEXT;

ALTER TABLE users ADD COLUMN wanted_roles TEXT
  CHECK (wanted_roles IS NULL OR (json_valid(wanted_roles) AND json_type(wanted_roles) = 'array'));

ALTER TABLE users ADD COLUMN wanted_at TEXT;
`,
}
