/**
 * Finding people by any word: the word index, and the vocabulary of names for letters inside words and misspellings.
 * Both are kept by triggers, in the transaction of the change. When the last person with a name goes, the name goes from
 * the vocabulary too, and what leaves the indexes is overwritten at once (security notes, section 5).
 */
const wordsOf = (text: string) => `json_each('["' || replace(${text}, ' ', '","') || '"]')`
const without = (one: string, other: string) =>
  `SELECT substr(value, 1, 1) FROM ${wordsOf(one)} WHERE value NOT IN (SELECT value FROM ${wordsOf(other)})`
const touched = (text: string) => `(SELECT coalesce(group_concat(value, ' '), '') FROM ${wordsOf(text)}
      WHERE old.search_names || old.search_other || new.search_names || new.search_other GLOB '*[^ -\u024f]*'
      OR substr(value, 1, 1) IN (
        ${without('old.search_names', 'new.search_names')} UNION ${without('new.search_names', 'old.search_names')} UNION
        ${without('old.search_other', 'new.search_other')} UNION ${without('new.search_other', 'old.search_other')}))`

const search = `
-- Words and their beginnings. Only which person has which word is kept: no places, no lengths, no second copy of the text.
CREATE VIRTUAL TABLE people_search USING fts5 (
  search_names, search_other,
  content = 'people', content_rowid = 'person_row',
  prefix = '1 2 3 4', detail = none, columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO people_search (people_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER people_search_added AFTER INSERT ON people BEGIN
  INSERT INTO people_search (rowid, search_names, search_other)
    VALUES (new.person_row, new.search_names, new.search_other);
END;
CREATE TRIGGER people_search_removed AFTER DELETE ON people BEGIN
  INSERT INTO people_search (people_search, rowid, search_names, search_other)
    VALUES ('delete', old.person_row, old.search_names, old.search_other);
END;
-- Only words that share their first letter with a word that goes or comes are taken out and put in: the others, and
-- their beginnings, stay as they are, which makes most saves several times as quick. Where letters are met of which the
-- index might think otherwise than we do (beyond Latin), all words are.
CREATE TRIGGER people_search_changed AFTER UPDATE OF search_names, search_other ON people
WHEN old.search_names <> new.search_names OR old.search_other <> new.search_other BEGIN
  INSERT INTO people_search (people_search, rowid, search_names, search_other)
    VALUES ('delete', old.person_row, TOUCHED(old.search_names), TOUCHED(old.search_other));
  INSERT INTO people_search (rowid, search_names, search_other)
    VALUES (new.person_row, TOUCHED(new.search_names), TOUCHED(new.search_other));
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

CREATE TRIGGER name_words_added AFTER INSERT ON name_words BEGIN
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

CREATE TRIGGER name_words_of_added AFTER INSERT ON people BEGIN
  INSERT INTO name_words (word, people)
    SELECT value, 1 FROM json_each('["' || replace(new.search_names, ' ', '","') || '"]') WHERE length(value) >= 3
    ON CONFLICT (word) DO UPDATE SET people = people + 1;
END;
CREATE TRIGGER name_words_of_removed AFTER DELETE ON people BEGIN
  UPDATE name_words SET people = people - 1
    WHERE word IN (SELECT value FROM json_each('["' || replace(old.search_names, ' ', '","') || '"]'));
END;
CREATE TRIGGER name_words_of_changed AFTER UPDATE OF search_names ON people
WHEN old.search_names <> new.search_names BEGIN
  INSERT INTO name_words (word, people)
    SELECT value, 1 FROM json_each('["' || replace(new.search_names, ' ', '","') || '"]') WHERE length(value) >= 3
    ON CONFLICT (word) DO UPDATE SET people = people + 1;
  UPDATE name_words SET people = people - 1
    WHERE word IN (SELECT value FROM json_each('["' || replace(old.search_names, ' ', '","') || '"]'));
END;
`
  .replaceAll(/TOUCHED\((\S+?)\)/g, (_, text: string) => touched(text))
  .replaceAll('PLACES', Array.from({ length: 40 }, (_, place) => place + 1).join(','))

export const peopleSearch = { number: 3, name: 'people-search', sql: search }
