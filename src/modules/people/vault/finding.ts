import { type Filter, filterSql, filterValues } from '../../../ground/vault/lists/order'
import { Vocabulary } from '../../../ground/vault/search/vocabulary'
import { allOf, anyOf, beginning, type Term, terms, whole } from '../../../ground/vault/search/words'
import type { Read } from '../../../ground/vault/sql'

/** A search gives no more than this: nobody reads on, they type another letter. */
export const mostFound = 200
/** Letters inside words, and similar spellings, are looked for when nearer matches are fewer than this. */
const enough = { oneWord: 25, moreWords: 1 }

export const names = new Vocabulary('name')

export interface Found {
  /** Row numbers in the order in which they are shown: whole words, beginnings, letters inside, similar spellings. */
  readonly rows: number[]
  /** How many of them, at the end, were found by a similar spelling only. */
  readonly similar: number
}

/** People for what was typed, under filters whose columns the order by name holds; the state comes first of them. */
export function findPeople(db: Read, text: string, filters: readonly Filter[]): Found {
  const wanted = terms(text)
  if (wanted.length === 0) return { rows: [], similar: 0 }
  const finder = new Finder(db, filters)
  const names = readings(wanted.flatMap(({ parts }) => parts))
  for (const name of names) finder.addByName(`${name} `, name)
  finder.addByWords(wanted.map(exactly))
  for (const name of names) finder.addByName(name)
  finder.addByWords(wanted.map(startingWith))
  const wish = wanted.length > 1 ? enough.moreWords : enough.oneWord
  if (finder.rows.length < wish) finder.addByWords(wanted.map((term) => containing(db, term)))
  if (finder.rows.length === 0) finder.addByWords(wanted.map(apart))
  const near = finder.rows.length
  if (near < wish) finder.addByWords(wanted.map((term) => resembling(db, term, 1)))
  if (finder.rows.length === 0) finder.addByWords(wanted.map((term) => resembling(db, term, 2)))
  return { rows: finder.rows, similar: finder.rows.length - near }
}

/** The words as a name in list order, whichever part was typed first: `ann marie lee` also as `lee ann marie`. */
function readings(words: readonly string[]): string[] {
  return words.slice(0, 4).map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(' '))
}

function exactly({ parts }: Term): string {
  return whole(parts.join(''))
}

/** Numbers are stored in one run, however they were written. */
function startingWith({ parts }: Term): string {
  return beginning(parts.join(''))
}

function containing(db: Read, term: Term): string {
  const { parts, number } = term
  if (!number) return anyOf([startingWith(term), ...names.inside(db, parts.join('')).map(whole)])
  const plain = parts.join('').replace(/^0+(?=\d)/, '')
  return anyOf([startingWith(term), whole(plain)])
}

/** Two numbers after each other may be two numbers: of a telephone and of a member. */
function apart({ parts }: Term): string {
  return allOf(parts.map((part, at) => (at < parts.length - 1 ? whole(part) : beginning(part))))
}

function resembling(db: Read, term: Term, most: 1 | 2): string {
  const [word] = term.parts
  if (term.number || word === undefined) return containing(db, term)
  const allowed = most === 2 && word.length >= 7 ? 2 : 1
  const similar = names.similar(db, word, allowed).map(whole)
  const halves = names.halves(db, word).map((pair) => allOf(pair.map(whole)))
  return anyOf([containing(db, term), ...similar, ...halves])
}

class Finder {
  readonly rows: number[] = []
  readonly #seen = new Set<number>()
  readonly #asked = new Set<string>()

  constructor(
    private readonly db: Read,
    private readonly filters: readonly Filter[],
  ) {}

  private get full(): boolean {
    return this.rows.length >= mostFound
  }

  /** By the order by name, which holds the filters' columns: names from `from` on that begin with it, or are `equal`. */
  addByName(from: string, equal = from): void {
    if (this.full) return
    const text = `select person_row from people indexed by people_by_name where archived = ? and sort_name >= ?
      and sort_name < ?${filterSql(this.filters.slice(1))} order by archived, sort_name, person_row limit ?`
    const rest = filterValues(this.filters.slice(1))
    const state = filterValues(this.filters.slice(0, 1))
    const within = (low: string, high: string) => this.db.arrays(text, [...state, low, high, ...rest, mostFound])
    if (equal !== from) this.add(within(equal, `${equal}\u0001`))
    this.add(within(from, `${from}\u{10ffff}`))
  }

  /** By the word index: everyone who has all of the terms. The rows of one call are put in the order of names. */
  addByWords(phrases: readonly string[]): void {
    const match = allOf(phrases)
    if (this.full || this.#asked.has(match)) return
    this.#asked.add(match)
    const text = `select p.person_row, p.sort_name from people_search s cross join people p indexed by people_by_row
      on p.person_row = s.rowid where s.people_search match ?${filterSql(this.filters)} limit ?`
    const found = this.db.arrays(text, [match, ...filterValues(this.filters), mostFound])
    this.add(found.sort((a, b) => ((a[1] as string) < (b[1] as string) ? -1 : 1)))
  }

  private add(found: unknown[][]): void {
    for (const [row] of found as [number][]) {
      if (this.full) return
      if (this.#seen.has(row)) continue
      this.#seen.add(row)
      this.rows.push(row)
    }
  }
}
