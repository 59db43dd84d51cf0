/**
 * Finding people by any word: the word index, and the vocabulary of names for letters inside words and misspellings.
 * Both are kept by triggers, in the transaction of the change; only a bulk load, which sets `people_upkeep` for as long
 * as it runs, does by itself and at once what they would do for each row. When the last person with a name goes, the
 * name goes from the vocabulary too, and what leaves the indexes is overwritten at once (security notes, section 5).
 */
const listOf = (text: string) =>
  `(SELECT value FROM json_each('["' || replace(${text}, ' ', '","') || '"]') WHERE value <> '')`
const lengths = '(SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4)'
const allWords = (row: 'old' | 'new') => `${row}.search_names || ' ' || ${row}.search_other`

/**
 * What is indexed: words, and their beginnings up to four letters, each led by '_' and each once. Beginnings are words of
 * their own so that those which a change leaves as they are stay untouched: FTS5's own would all be rewritten.
 */
const indexed = (words: string, keptWords = 'true', keptBeginnings = 'true') =>
  `(SELECT coalesce(group_concat(token, ' '), '') FROM (
      SELECT value AS token FROM ${words} WHERE ${keptWords}
      UNION SELECT '_' || substr(value, 1, n) FROM ${words}, ${lengths} WHERE ${keptBeginnings}))`

/** FTS5 reads the view by the name of its schema, and does not find json_each there. */
const takenApart = (text: string) => `(WITH RECURSIVE part (value, rest) AS (
      SELECT '', ${text} || ' '
      UNION ALL SELECT substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM part WHERE rest <> ''
    ) SELECT value FROM part WHERE value <> '')`

/** What only one of two states of a person has. Where letters are met of which the index may think otherwise: all. */
const onlyIn = (one: 'old' | 'new', other: 'old' | 'new') => {
  const beyondLatin = `${allWords('old')} || ${allWords('new')} GLOB '*[^ -\u024f]*'`
  const lacks = (what: string, end: string) =>
    `(instr(' ' || ${allWords(other)} || ' ', ' ' || ${what} || '${end}') = 0 OR ${beyondLatin})`
  return indexed(listOf(allWords(one)), lacks('value', ' '), lacks('substr(value, 1, n)', ''))
}

const search = `
CREATE VIEW people_words AS SELECT person_row, ${indexed(takenApart(`search_names || ' ' || search_other`))} AS words FROM people;

-- Only which person has which word is kept: no places, no lengths, no second copy of the text.
CREATE VIRTUAL TABLE people_search USING fts5 (
  words, content = 'people_words', content_rowid = 'person_row',
  detail = none, columnsize = 0, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);
INSERT INTO people_search (people_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER people_search_added AFTER INSERT ON people WHEN (SELECT by_row FROM people_upkeep) BEGIN
  INSERT INTO people_search (rowid, words) VALUES (new.person_row, ${indexed(listOf(allWords('new')))});
END;
CREATE TRIGGER people_search_removed AFTER DELETE ON people BEGIN
  INSERT INTO people_search (people_search, rowid, words)
    VALUES ('delete', old.person_row, ${indexed(listOf(allWords('old')))});
END;
CREATE TRIGGER people_search_changed AFTER UPDATE OF search_names, search_other ON people
WHEN old.search_names <> new.search_names OR old.search_other <> new.search_other BEGIN
  INSERT INTO people_search (people_search, rowid, words) VALUES ('delete', old.person_row, ${onlyIn('old', 'new')});
  INSERT INTO people_search (rowid, words) VALUES (new.person_row, ${onlyIn('new', 'old')});
END;

-- The words that names are made of, each once, with how many people have it.
CREATE TABLE name_words (
  word_row INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE,
  people INTEGER NOT NULL
) STRICT;

-- Each name word with one letter left out: two words that share a shape are at most two slips apart.
CREATE TABLE name_shapes (
  shape TEXT NOT NULL,
  word_row INTEGER NOT NULL,
  PRIMARY KEY (shape, word_row)
) STRICT, WITHOUT ROWID;

-- Name words by any three letters inside them.
CREATE VIRTUAL TABLE name_parts USING fts5 (
  word, content = 'name_words', content_rowid = 'word_row', detail = none, columnsize = 0, tokenize = 'trigram'
);
INSERT INTO name_parts (name_parts, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER name_words_added AFTER INSERT ON name_words WHEN (SELECT by_row FROM people_upkeep) BEGIN
  INSERT INTO name_parts (rowid, word) VALUES (new.word_row, new.word);
  INSERT OR IGNORE INTO name_shapes (shape, word_row)
    SELECT substr(new.word, 1, place.value - 1) || substr(new.word, place.value + 1), new.word_row
    FROM json_each('[PLACES]') AS place WHERE place.value <= length(new.word);
END;
CREATE TRIGGER name_words_unused AFTER UPDATE OF people ON name_words WHEN new.people <= 0 BEGIN
  INSERT INTO name_parts (name_parts, rowid, word) VALUES ('delete', old.word_row, old.word);
  DELETE FROM name_shapes WHERE word_row = old.word_row AND shape IN (
    SELECT substr(old.word, 1, place.value - 1) || substr(old.word, place.value + 1)
    FROM json_each('[PLACES]') AS place WHERE place.value <= length(old.word));
  DELETE FROM name_words WHERE word_row = old.word_row;
END;

CREATE TRIGGER name_words_of_added AFTER INSERT ON people WHEN (SELECT by_row FROM people_upkeep) BEGIN
  INSERT INTO name_words (word, people)
    SELECT value, 1 FROM ${listOf('new.search_names')} WHERE length(value) >= 3
    ON CONFLICT (word) DO UPDATE SET people = people + 1;
END;
CREATE TRIGGER name_words_of_removed AFTER DELETE ON people BEGIN
  UPDATE name_words SET people = people - 1 WHERE word IN (SELECT value FROM ${listOf('old.search_names')});
END;
CREATE TRIGGER name_words_of_changed AFTER UPDATE OF search_names ON people
WHEN old.search_names <> new.search_names BEGIN
  INSERT INTO name_words (word, people)
    SELECT value, 1 FROM ${listOf('new.search_names')}
    WHERE length(value) >= 3 AND value NOT IN (SELECT value FROM ${listOf('old.search_names')})
    ON CONFLICT (word) DO UPDATE SET people = people + 1;
  UPDATE name_words SET people = people - 1 WHERE word IN (
    SELECT value FROM ${listOf('old.search_names')} WHERE value NOT IN (SELECT value FROM ${listOf('new.search_names')}));
END;
`.replaceAll('PLACES', Array.from({ length: 40 }, (_, place) => place + 1).join(','))

export const peopleSearch = { number: 3, name: 'people-search', sql: search }
