import { type Filter, filterSql, filterValues } from '../../../ground/vault/lists/order'
import { Vocabulary } from '../../../ground/vault/search/vocabulary'
import { allOf, anyOf, beginning, type Term, type Typed, typed, whole } from '../../../ground/vault/search/words'
import type { Read } from '../../../ground/vault/sql'

/** A search gives no more than this: nobody reads on, they type another letter. */
export const mostFound = 200
/** Similar spellings are looked for when nearer matches are fewer than this. */
const enoughWithoutSimilar = 25

export const names = new Vocabulary('name')

export interface Found {
  /** Row numbers in the order in which they are shown: whole words, beginnings, letters inside, similar spellings. */
  readonly rows: number[]
  /** How many of them, at the end, were found by a similar spelling only. */
  readonly similar: number
}

/** People for what was typed, under filters whose columns the order by name holds. */
export function findPeople(db: Read, text: string, filters: readonly Filter[]): Found {
  const search = typed(text)
  const finder = new Finder(db, filters, search)
  if (search.words.length === 0) return { rows: [], similar: 0 }
  for (const name of readings(search.words)) finder.addByName(`${name} `, name)
  if (search.terms.length > 0) finder.addByWords(allOf(search.terms.map((term) => exactly(term))))
  for (const name of readings(search.words)) finder.addByName(name)
  if (search.terms.length === 0) return { rows: finder.rows, similar: 0 }
  finder.addByWords(allOf(search.terms.map((term) => startingWith(term))))
  if (!finder.full) finder.addByWords(allOf(search.terms.map((term) => containing(db, term))))
  const near = finder.rows.length
  if (near < enoughWithoutSimilar) finder.addByWords(allOf(search.terms.map((term) => resembling(db, term, 1))))
  if (finder.rows.length === 0) finder.addByWords(allOf(search.terms.map((term) => resembling(db, term, 2))))
  return { rows: finder.rows, similar: finder.rows.length - near }
}

/** The words as a name in list order, whichever part was typed first: `ann marie lee` also as `lee ann marie`. */
function readings(words: readonly string[]): string[] {
  return words.slice(0, 4).map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(' '))
}

function exactly({ parts, number }: Term): string {
  return number ? anyOf([allOf(parts.map(whole)), whole(parts.join(''))]) : allOf(parts.map(whole))
}

function startingWith({ parts, number }: Term): string {
  if (!number) return allOf(parts.map(beginning))
  const digits = parts.join('')
  return anyOf([allOf(parts.map(beginning)), beginning(digits), whole(digits.replace(/^0+(?=\d)/, ''))])
}

function containing(db: Read, term: Term): string {
  return anyOf([startingWith(term), ...(term.number ? [] : term.parts.flatMap((part) => names.inside(db, part)).map(whole))])
}

function resembling(db: Read, term: Term, most: 1 | 2): string {
  const [word] = term.parts
  if (term.number || word === undefined) return startingWith(term)
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
    private readonly search: Typed,
  ) {}

  get full(): boolean {
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

  /** By the word index; the rows of one call are put in the order of names. */
  addByWords(match: string): void {
    if (this.full || this.#asked.has(match)) return
    this.#asked.add(match)
    const initials = this.search.initials.map(() => ` and instr(' ' || p.search_names || ' ' || p.search_other, ?) > 0`)
    const text = `select p.person_row, p.sort_name from people_search s cross join people p on p.person_row = s.rowid
      where s.people_search match ?${filterSql(this.filters)}${initials.join('')} limit ?`
    const letters = this.search.initials.map((letter) => ` ${letter}`)
    const found = this.db.arrays(text, [match, ...filterValues(this.filters), ...letters, mostFound])
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
