import type { Migration } from './migration'

/**
 * The office words its consents anew, and looks at them again.
 *
 * - What a consent is for keeps its key (`purpose`), which records hold; `label` is how it reads today. No two read alike.
 * - `confirmed_on`: the last day on which somebody was asked again and still agreed. A review goes by that day or, until
 *   there is one, by the day on which the consent was given: the index has them in that order, consents in force alone.
 */
export const consentWords: Migration = {
  number: 15,
  name: 'consent-words',
  sql: `
ALTER TABLE consent_purposes ADD COLUMN label TEXT NOT NULL DEFAULT '';
UPDATE consent_purposes SET label = purpose;

ALTER TABLE consents ADD COLUMN confirmed_on TEXT CHECK (confirmed_on IS NULL OR confirmed_on >= given_on);
ALTER TABLE consents ADD COLUMN confirmed_by TEXT;
CREATE INDEX consents_by_review ON consents (coalesce(confirmed_on, given_on)) WHERE withdrawn_on IS NULL;
`,
}
