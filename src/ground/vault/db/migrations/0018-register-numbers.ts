import type { Migration } from './migration'

/**
 * Which number of the register of centre certificates was given last, year by year: when somebody is erased their
 * certificates go, and a number that stands on paper must not be given again. And whoever released a learner decides nothing
 * more of theirs, or they would have quality assured their own decision (Q8).
 */
export const registerNumbers: Migration = {
  number: 18,
  name: 'register-numbers',
  sql: `
CREATE TABLE certificate_numbers (
  year INTEGER NOT NULL PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last >= 1)
) STRICT, WITHOUT ROWID;
INSERT INTO certificate_numbers (year, last) SELECT year, max(number) FROM centre_certificates GROUP BY year;
CREATE TRIGGER no_number_is_given_twice BEFORE INSERT ON centre_certificates
  WHEN NEW.number <= (SELECT last FROM certificate_numbers WHERE year = NEW.year)
  BEGIN SELECT RAISE(ABORT, 'A number of the register is not given up'); END;
CREATE TRIGGER numbers_are_counted AFTER INSERT ON centre_certificates
  BEGIN INSERT INTO certificate_numbers (year, last) VALUES (NEW.year, NEW.number)
    ON CONFLICT (year) DO UPDATE SET last = excluded.last; END;

CREATE TRIGGER nobody_decides_what_they_released BEFORE INSERT ON assessment_decisions
  WHEN (SELECT assured_by FROM award_claims WHERE learner_id = NEW.learner_id) =
    (SELECT assessor_id FROM decision_batches WHERE batch_id = NEW.batch_id)
  BEGIN SELECT RAISE(ABORT, 'Nobody quality assures their own decisions'); END;
`,
}
