import type { Read } from '../sql'
import { shapes, slips } from '../../shared/spelling'

/** Words that a search goes on with are at most this many: the commonest of those that fit. */
const mostInside = 40
const mostSimilar = 40

/**
 * The distinct words of names, in the tables `<of>_words` (word_row, word, people), `<of>_shapes` (shape, word_row) and
 * `<of>_parts` (trigrams). They are few where people are many, so that what cannot be looked up among people (the
 * middle of a word, a misspelling) is looked up here, and the words found are then looked up among people.
 */
export class Vocabulary {
  constructor(private readonly of: string) {}

  has(db: Read, word: string): boolean {
    return db.arrays(`select 1 from ${this.of}_words where word = ?`, [word]).length > 0
  }

  /** How many people have the word in their name. */
  peopleWith(db: Read, word: string): number {
    const found = db.arrays(`select people from ${this.of}_words where word = ?`, [word])
    return (found[0]?.[0] as number | undefined) ?? 0
  }

  /** Words with these letters inside them, the commonest first. Fewer than three letters find nothing. */
  inside(db: Read, letters: string): string[] {
    if ([...letters].length < 3) return []
    const text = `select w.word from ${this.of}_parts p join ${this.of}_words w on w.word_row = p.rowid
      where p.word like ? order by w.people desc limit ${mostInside}`
    return db.arrays(text, [`%${letters}%`]).map((found) => found[0] as string)
  }

  /** Words at most `most` (1 or 2) slips away, the nearest and then the commonest first; not the word itself. */
  similar(db: Read, word: string, most: 1 | 2): string[] {
    if ([...word].length < 3) return []
    const once = shapes(word)
    const keys = most === 1 ? [word, ...once] : [...new Set([word, ...once, ...once.flatMap(shapes)])]
    // Two letters left out are not among the shapes: for two slips, words of the same first letter are gone through.
    const first = [...word][0] as string
    const [from, to] = most === 1 ? ['', ''] : [first, `${first}\u{10ffff}`]
    const text = `
      with keys as materialized (select value from json_each(?))
      select word, people from ${this.of}_words where word in (select value from keys)
      union
      select word, people from ${this.of}_words where word >= ? and word < ? and abs(length(word) - ?) <= 2
      union
      select w.word, w.people from keys k cross join ${this.of}_shapes s on s.shape = k.value
        cross join ${this.of}_words w on w.word_row = s.word_row`
    return db
      .arrays(text, [JSON.stringify(keys), from, to, [...word].length])
      .map(([found, people]) => ({
        found: found as string,
        people: people as number,
        away: slips(word, found as string, most),
      }))
      .filter(({ away }) => away > 0 && away <= most)
      .sort((a, b) => a.away - b.away || b.people - a.people)
      .slice(0, mostSimilar)
      .map(({ found }) => found)
  }

  /** Ways to read one word as two that both occur: `maryann` as `mary ann`. */
  halves(db: Read, word: string): [string, string][] {
    const pairs: [string, string][] = []
    for (let at = 2; at <= word.length - 2; at += 1) pairs.push([word.slice(0, at), word.slice(at)])
    if (pairs.length === 0) return []
    const text = `select word from ${this.of}_words where word in (select value from json_each(?))`
    const known = new Set(db.arrays(text, [JSON.stringify(pairs.flat())]).map((found) => found[0]))
    return pairs.filter(([first, second]) => known.has(first) && known.has(second))
  }
}
