import { type Filter, filterSql, filterValues } from '../../../ground/vault/lists/order'
import { Vocabulary } from '../../../ground/vault/search/vocabulary'
import { allOf, anyOf, beginning, type Term, terms, whole } from '../../../ground/vault/search/words'
import type { Read } from '../../../ground/vault/sql'

/** A search gives no more than this, one window of a list: nobody reads on, they type another letter. */
export const mostFound = 100
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
  const inside = new Inside(db)
  addBegun(db, finder, wanted)
  const addAlso = (phrase: (term: Term) => string) => finder.add(finder.byWords(wanted.map(phrase)))
  const wish = wanted.length > 1 ? enough.moreWords : enough.oneWord
  if (finder.rows.length < wish) addAlso((term) => containing(inside, term))
  if (finder.rows.length === 0) addAlso(apart)
  const near = finder.rows.length
  if (near < wish) addAlso((term) => resembling(db, inside, term, 1))
  if (finder.rows.length === 0) addAlso((term) => resembling(db, inside, term, 2))
  return { rows: finder.rows, similar: finder.rows.length - near }
}

/**
 * People who have the words whole, then those whose names begin with them, then those with words that begin so. Each
 * look-up in the word index takes as long as a page of a list, so one is spared where another has its answer: beginnings
 * that are not more than can be shown hold the whole words too, and names alone may be enough.
 */
function addBegun(db: Read, finder: Finder, wanted: readonly Term[]): void {
  // Names hold hardly a number, and those few are found as words.
  const names = wanted.every(({ number }) => number) ? [] : readings(wanted.flatMap(({ parts }) => parts))
  for (const name of names) finder.add(finder.byName(name, `${name}!`))
  if (finder.full) return
  const named = names.flatMap((name) => finder.byName(name, `${name}\u{10ffff}`))
  const addWhole = () => finder.add(finder.byWords(wanted.map(exactly)))
  const namesFill = new Set([...finder.rows, ...named.map(([row]) => row)]).size >= mostFound
  if (namesFill || isCommon(db, wanted)) {
    addWhole()
    finder.add(named)
    if (!finder.full) finder.add(begunBy(finder, wanted))
    return
  }
  const begun = begunBy(finder, wanted)
  if (begun.length < mostFound) finder.add(begun.filter((found) => hasWhole(found, wanted)))
  else addWhole()
  finder.add(named)
  finder.add(begun)
}

function begunBy(finder: Finder, wanted: readonly Term[]): Hit[] {
  // The beginning of a long number may be that of very many; its parts as they are mostly written are quick to find.
  const isSplit = wanted.every(({ number }) => number) && wanted.some(({ parts }) => parts.length > 1)
  const split = isSplit ? finder.byWords(wanted.map(apart)) : []
  return split.length >= mostFound ? split : [...split, ...finder.byWords(wanted.map(startingWith))]
}

/** Whether the one word is the whole name of more people than can be shown. */
function isCommon(db: Read, wanted: readonly Term[]): boolean {
  const [only] = wanted
  return wanted.length === 1 && !!only && !only.number && names.peopleWith(db, only.parts.join('')) >= mostFound
}

function hasWhole([, , searched]: Hit, wanted: readonly Term[]): boolean {
  return wanted.every(({ parts }) => ` ${searched} `.includes(` ${parts.join('')} `))
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

/** Names with letters inside them, each looked up once in a search. */
class Inside {
  readonly #found = new Map<string, string[]>()

  constructor(private readonly db: Read) {}

  of(letters: string): string[] {
    const found = this.#found.get(letters) ?? names.inside(this.db, letters)
    this.#found.set(letters, found)
    return found
  }
}

function containing(inside: Inside, term: Term): string {
  const { parts, number } = term
  if (!number) return anyOf([startingWith(term), ...inside.of(parts.join('')).map(whole)])
  const plain = parts.join('').replace(/^0+(?=\d)/, '')
  return anyOf([startingWith(term), whole(plain)])
}

/** Two numbers after each other may be two numbers: of a telephone and of a member. */
function apart({ parts }: Term): string {
  return allOf(parts.map((part, at) => (at < parts.length - 1 ? whole(part) : beginning(part))))
}

function resembling(db: Read, inside: Inside, term: Term, most: 1 | 2): string {
  const [word] = term.parts
  if (term.number || word === undefined) return containing(inside, term)
  const allowed = most === 2 && word.length >= 7 ? 2 : 1
  const similar = names.similar(db, word, allowed).map(whole)
  const halves = names.halves(db, word).map((pair) => allOf(pair.map(whole)))
  return anyOf([containing(inside, term), ...similar, ...halves])
}

/** A row, the name by which it is sorted, and every word by which it is found. */
type Hit = readonly [row: number, sortName?: string, searched?: string]

class Finder {
  readonly rows: number[] = []
  readonly #seen = new Set<number>()
  readonly #asked = new Set<string>()

  constructor(
    private readonly db: Read,
    private readonly filters: readonly Filter[],
  ) {}

  get full(): boolean {
    return this.rows.length >= mostFound
  }

  /** By the order by name, which holds the filters' columns: names from `from` up to but without `to`. */
  byName(from: string, to: string): Hit[] {
    const [state, ...others] = this.filters
    const text = `select person_row from people indexed by people_by_name where archived = ? and sort_name >= ?
      and sort_name < ?${filterSql(others)} order by archived, sort_name, person_row limit ?`
    const values = [...filterValues(state ? [state] : []), from, to, ...filterValues(others), mostFound]
    return this.db.arrays(text, values) as unknown as Hit[]
  }

  /** By the word index: people who have all of the terms, in the order of names. The same terms again find nothing new. */
  byWords(phrases: readonly string[]): Hit[] {
    const match = allOf(phrases)
    if (this.#asked.has(match)) return []
    this.#asked.add(match)
    const text = `select p.person_row, p.sort_name, p.search_names || ' ' || p.search_other from people_search s
      cross join people p on p.person_row = s.rowid where s.people_search match ?${filterSql(this.filters)} limit ?`
    const found = this.db.arrays(text, [match, ...filterValues(this.filters), mostFound]) as unknown as Hit[]
    return found.sort(([, a = ''], [, b = '']) => (a < b ? -1 : 1))
  }

  add(found: readonly Hit[]): void {
    for (const [row] of found) {
      if (this.full) return
      if (this.#seen.has(row)) continue
      this.#seen.add(row)
      this.rows.push(row)
    }
  }
}
