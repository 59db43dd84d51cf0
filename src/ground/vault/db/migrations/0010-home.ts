import type { Migration } from './migration'

/** What the home screen asks for each time: what ends within a span of days. */
export const home: Migration = {
  number: 10,
  name: 'home',
  sql: `
CREATE INDEX projects_by_end ON projects (ended_on) WHERE ended_on IS NOT NULL AND archived_at IS NULL;

CREATE INDEX appointments_by_end ON appointments (ended_on) WHERE ended_on IS NOT NULL;
`,
}
