import type { Progress } from '../../../ground/shared/contract'
import { indexed } from '../../../ground/vault/search/words'
import type { Write } from '../../../ground/vault/sql'
import type { Pace } from './pace'
import { listsThroughLoad } from './listing'
import { mergeIndexes } from './search-upkeep'

const rowsAtOnce = 250
const wordsAtOnce = 100
/** The word index writes a portion to the database whenever it holds so many bytes; these are merged at the end. */
const portionsAtMost = 512
/** Migration 0003. */
const placesLeftOut = 40

/**
 * Adding many people: from `beginLoad` to the end of `finishLoad` the triggers that keep words, vocabulary and counts of
 * each new row stand aside, and `finishLoad` does at once what they would have done for each row. Both belong in one
 * transaction; undone, it leaves the triggers as they were. Gives the number from which on rows are new.
 */
export function beginLoad(db: Write): number {
  db.runText('update people_upkeep set by_row = 0', [])
  listsThroughLoad.pause(db)
  return Number(db.arrays('select coalesce(max(person_row), 0) + 1 from people', [])[0]?.[0])
}

export function* finishLoad(db: Write, first: number, pace: Pace): Generator<Progress, void, void> {
  const total = Number(db.arrays('select coalesce(max(person_row), 0) + 1 from people', [])[0]?.[0]) - first
  const names = new Map<string, number>()
  const counts = new Map<string, number>()
  setMerging(db, { automerge: 0, crisismerge: portionsAtMost })
  // Nothing but the index is written in this loop: every other statement would make it write out what it holds so far.
  for (let after = first - 1; ; ) {
    const rows = db.arrays(
      `select person_row, search_names, search_other, coalesce(area_id, ''), archived from people
         where person_row > ? order by person_row limit ${rowsAtOnce}`,
      [after],
    ) as [number, string, string, string, number][]
    const last = rows.at(-1)
    if (!last) break
    for (const [row, searchNames, searchOther, areaId, archived] of rows) {
      db.runText('insert into people_search (rowid, words) values (?, ?)', [
        row,
        indexed(`${searchNames} ${searchOther}`),
      ])
      for (const name of new Set(searchNames.split(' '))) count(names, name)
      count(counts, `${archived}${areaId}`)
    }
    after = last[0]
    if (pace.due()) yield { step: 'Making records findable', done: after - first + 1, total }
  }
  yield* addNames(db, names, pace)
  for (const [key, people] of counts) {
    db.runText(
      `insert into people_counts (archived, area_id, people) values (?, ?, ?)
         on conflict do update set people = people + excluded.people`,
      [Number(key[0]), key.slice(1), people],
    )
  }
  yield* mergeIndexes(db)
  setMerging(db, { automerge: 4, crisismerge: 16 })
  db.runText('update people_upkeep set by_row = 1', [])
  listsThroughLoad.resume(db)
}

/** The vocabulary: every word once, new ones with their shapes and parts. */
function* addNames(db: Write, names: ReadonlyMap<string, number>, pace: Pace): Generator<Progress, void, void> {
  const before = Number(db.arrays('select coalesce(max(word_row), 0) from name_words', [])[0]?.[0])
  const words = [...names].filter(([word]) => [...word].length >= 3)
  for (let at = 0; at < words.length; at += wordsAtOnce) {
    const some = words.slice(at, at + wordsAtOnce)
    db.runText(
      `insert into name_words (word, people) values ${some.map(() => '(?, ?)').join(', ')}
         on conflict (word) do update set people = people + excluded.people`,
      some.flat(),
    )
    if (pace.due()) yield { step: 'Learning names', done: at, total: words.length }
  }
  const fresh = function* (): Generator<[number, string][], void, void> {
    for (let after = before; ; ) {
      const text = `select word_row, word from name_words where word_row > ? order by word_row limit ${wordsAtOnce}`
      const rows = db.arrays(text, [after]) as [number, string][]
      const last = rows.at(-1)
      if (!last) return
      yield rows
      after = last[0]
    }
  }
  for (const rows of fresh()) {
    const pairs = rows.flatMap(([row, word]) => shapesOf(word).map((shape): [string, number] => [shape, row]))
    db.insertMany('name_shapes', ['shape', 'word_row'], pairs)
    if (pace.due()) yield { step: 'Learning names', done: 0, total: null }
  }
  for (const rows of fresh()) {
    for (const [row, word] of rows) db.runText('insert into name_parts (rowid, word) values (?, ?)', [row, word])
    if (pace.due()) yield { step: 'Learning names', done: 0, total: null }
  }
}

/** A word with one letter left out, as the triggers of single rows make them: at the first forty places. */
function shapesOf(word: string): string[] {
  const letters = [...word]
  const places = letters.slice(0, placesLeftOut)
  return [...new Set(places.map((_, at) => [...letters.slice(0, at), ...letters.slice(at + 1)].join('')))]
}

function setMerging(db: Write, settings: Readonly<Record<'automerge' | 'crisismerge', number>>): void {
  for (const [name, value] of Object.entries(settings)) {
    // A whole number: the driver would bind a plain number as a fraction, which FTS5 refuses.
    db.runText('insert into people_search (people_search, rank) values (?, ?)', [name, BigInt(value)])
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
