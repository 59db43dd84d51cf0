import type { Migration } from './migration'

/** Stages with prerequisites (S27): what must have been achieved before somebody is taken on. */
export const stages: Migration = {
  number: 17,
  name: 'stages',
  sql: `
ALTER TABLE qualifications ADD COLUMN needs_id TEXT REFERENCES qualifications (qualification_id) ON DELETE SET NULL;
`,
}
