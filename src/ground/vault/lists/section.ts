import type { Read } from '../sql'
import {
  comparePlaces,
  type Entry,
  type Filter,
  filterSql,
  filterValues,
  type Order,
  type Place,
  passes,
  type Value,
} from './order'

/** How many entries of the index a block spans when it is made. It is divided when it has grown to two and a half. */
export const usualBlock = 1000
/** A block of which no more than this share passes a filter remembers the rows themselves. */
const fewShare = 0.032

/** What a block holds under a filter: a number, or the rows themselves where they are few, or null: to be counted. */
type Part = number | number[] | null

/** The parts of a section under one set of filters. Without filters the parts are the blocks' own counts. */
export interface Tally {
  readonly filters: readonly Filter[]
  readonly parts: Part[]
}

/**
 * A stretch of an index, divided in blocks of about a thousand entries with exact counts, so that the k-th entry is
 * found without walking to it. Built block by block from the low end; kept exact by being told of every change.
 */
export class Section {
  readonly #starts: Place[] = []
  readonly #entries: number[] = []
  readonly #tallies = new Map<string, Tally>()
  /** Where building goes on; null when the section is complete. */
  #next: Place | null
  readonly #from: string
  readonly #tuple: string
  readonly #holes: string

  constructor(
    private readonly order: Order,
    private readonly within: readonly Value[],
    /** The lowest place of the section: entries below it belong to another. */
    private readonly floor: Place,
    private readonly blockSize: number = usualBlock,
  ) {
    this.#next = floor
    const fixed = order.within.map((column) => `"${column}" = ?`).join(' and ')
    const columns = [...order.keys, order.row]
    this.#from = `from "${order.table}" indexed by "${order.index}" where ${fixed}`
    this.#tuple = `(${columns.map((column) => `"${column}"`).join(', ')})`
    this.#holes = `(${columns.map(() => '?').join(', ')})`
  }

  get built(): boolean {
    return this.#next === null
  }

  tally(filters: readonly Filter[]): Tally {
    const key = JSON.stringify(filters)
    let tally = this.#tallies.get(key)
    if (!tally) {
      tally = { filters, parts: filters.length === 0 ? this.#entries : this.#entries.map(() => null) }
      this.#tallies.set(key, tally)
    }
    return tally
  }

  forget(tally: Tally): void {
    this.#tallies.delete(JSON.stringify(tally.filters))
  }

  get unused(): boolean {
    return this.#tallies.size === 0
  }

  /** Builds and counts until it is done or the deadline (of `performance.now()`) is past. True when done. */
  count(db: Read, tally: Tally, deadline: number): boolean {
    for (let at = 0; ; at += 1) {
      if (at === this.#starts.length && !this.grow(db)) return true
      if (tally.parts[at] === null) tally.parts[at] = this.counted(db, tally.filters, at)
      if (performance.now() >= deadline) return this.built && !tally.parts.includes(null)
    }
  }

  /** How many rows are counted, from the low end up to the first block that is not. */
  known(tally: Tally): number {
    let sum = 0
    for (const part of tally.parts) {
      if (part === null) break
      sum += sizeOf(part)
    }
    return sum
  }

  /** The rows at places `from` to `from + limit`, in rising order. All blocks up to there must be counted. */
  rows(db: Read, tally: Tally, from: number, limit: number): number[] {
    const { parts, filters } = tally
    let at = 0
    let skip = from
    for (let part = parts[at]; part !== undefined && sizeOf(part) <= skip; part = parts[at]) {
      skip -= sizeOf(part)
      at += 1
    }
    const rows: number[] = []
    while (at < parts.length && rows.length < limit) {
      const part = parts[at]
      if (Array.isArray(part)) {
        rows.push(...part.slice(skip, skip + limit - rows.length))
        at += 1
      } else {
        let end = at
        for (let found = -skip; typeof parts[end] === 'number' && found < limit - rows.length; end += 1) {
          found += parts[end] as number
        }
        rows.push(...this.scan(db, filters, at, end, limit - rows.length, skip))
        at = end
      }
      skip = 0
    }
    return rows
  }

  /**
   * The first rows from one end, without any counting. Walks over at most `mostEntries`, so that a filter which few
   * rows pass cannot hold up the answer: it may give fewer than there are.
   */
  peek(
    db: Read,
    filters: readonly Filter[],
    descending: boolean,
    skip: number,
    limit: number,
    mostEntries: number,
  ): number[] {
    const { keys, row } = this.order
    const way = descending ? ' desc' : ''
    const columns = [row, ...filters.map((filter) => filter.column)].map((column) => `"${column}"`)
    const sorted = [...keys, row].map((column) => `"${column}"${way}`).join(', ')
    const text = `select "${row}" from (select ${[...new Set(columns)].join(', ')} ${this.#from}
      and ${this.#tuple} >= ${this.#holes} order by ${sorted} limit ?) where true${filterSql(filters)} limit ? offset ?`
    const values = [...this.within, ...this.floor, mostEntries, ...filterValues(filters), limit, skip]
    return db.arrays(text, values).map((found) => found[0] as number)
  }

  /** How many rows come before a place. Its block and all before it must be counted. */
  rankOf(db: Read, tally: Tally, place: Place): number {
    const at = this.blockOf(place)
    let rank = 0
    for (let before = 0; before < at; before += 1) rank += sizeOf(tally.parts[before] ?? null)
    const text = `select count(*) ${this.#from} and ${this.#tuple} >= ${this.#holes} and ${this.#tuple} < ${this.#holes}`
    const values = [...this.within, ...(this.#starts[at] as Place), ...place, ...filterValues(tally.filters)]
    return rank + (db.arrays(text + filterSql(tally.filters), values)[0]?.[0] as number)
  }

  /** The place of an entry if this section holds it. */
  placeOf(entry: Entry): Place | null {
    if (!this.order.within.every((column, at) => entry[column] === this.within[at])) return null
    const place = [...this.order.keys, this.order.row].map((column) => entry[column] as Value)
    return comparePlaces(place, this.floor) >= 0 ? place : null
  }

  /** Takes out an entry under its old values, or puts it in under its new ones. Entries not reached yet are left. */
  change(entry: Entry, by: 1 | -1): void {
    const place = this.placeOf(entry)
    if (!place || this.#starts.length === 0 || (this.#next && comparePlaces(place, this.#next) >= 0)) return
    const at = this.blockOf(place)
    this.#entries[at] = (this.#entries[at] as number) + by
    for (const { filters, parts } of this.#tallies.values()) {
      if (filters.length === 0 || !passes(entry, filters)) continue
      const part = parts[at]
      if (typeof part === 'number') parts[at] = part + by
      else if (part) parts[at] = by === -1 ? part.filter((row) => row !== entry[this.order.row]) : null
    }
  }

  /** Divides blocks that changes have made too large. Called when all changes have been taken in. */
  divideLargeBlocks(db: Read): void {
    for (let at = 0; at < this.#starts.length; at += 1) {
      if ((this.#entries[at] as number) <= 2.5 * this.blockSize) continue
      const middle = this.placeAfter(db, this.#starts[at] as Place)
      if (!middle) throw new Error(`The list ${this.order.index} has lost count.`)
      this.#starts.splice(at + 1, 0, middle)
      this.#entries.splice(at, 1, this.blockSize, (this.#entries[at] as number) - this.blockSize)
      for (const { filters, parts } of this.#tallies.values()) if (filters.length > 0) parts.splice(at, 1, null, null)
    }
  }

  /** Adds one block; false when there are no more. */
  private grow(db: Read): boolean {
    if (!this.#next) return false
    const start = this.#next
    this.#next = this.placeAfter(db, start)
    this.#starts.push(start)
    this.#entries.push(0)
    this.#entries[this.#entries.length - 1] = this.#next ? this.blockSize : this.entriesFrom(db, start)
    for (const { filters, parts } of this.#tallies.values()) if (filters.length > 0) parts.push(null)
    return true
  }

  /** The place that many entries further on, or null if the section ends before it. */
  private placeAfter(db: Read, start: Place): Place | null {
    const columns = [...this.order.keys, this.order.row].map((column) => `"${column}"`).join(', ')
    const text = `select ${columns} ${this.#from} and ${this.#tuple} >= ${this.#holes} order by ${columns} limit 1 offset ${this.blockSize}`
    return (db.arrays(text, [...this.within, ...start])[0] as Place | undefined) ?? null
  }

  private entriesFrom(db: Read, start: Place): number {
    const text = `select count(*) ${this.#from} and ${this.#tuple} >= ${this.#holes}`
    return db.arrays(text, [...this.within, ...start])[0]?.[0] as number
  }

  private counted(db: Read, filters: readonly Filter[], at: number): number | number[] {
    const fewRows = Math.max(1, Math.floor(this.blockSize * fewShare))
    const few = this.scan(db, filters, at, at + 1, fewRows + 1, 0)
    if (few.length <= fewRows) return few
    const [text, values] = this.range(at, at + 1)
    return db.arrays(`select count(*) ${text}${filterSql(filters)}`, [
      ...values,
      ...filterValues(filters),
    ])[0]?.[0] as number
  }

  /** Rows of the blocks from `at` up to `end`. */
  private scan(db: Read, filters: readonly Filter[], at: number, end: number, limit: number, skip: number): number[] {
    const { keys, row } = this.order
    const [text, values] = this.range(at, end)
    const sorted = [...keys, row].map((column) => `"${column}"`).join(', ')
    return db
      .arrays(`select "${row}" ${text}${filterSql(filters)} order by ${sorted} limit ? offset ?`, [
        ...values,
        ...filterValues(filters),
        limit,
        skip,
      ])
      .map((found) => found[0] as number)
  }

  private range(at: number, end: number): [string, Value[]] {
    const to = this.#starts[end] ?? this.#next
    const text = `${this.#from} and ${this.#tuple} >= ${this.#holes}${to ? ` and ${this.#tuple} < ${this.#holes}` : ''}`
    return [text, [...this.within, ...(this.#starts[at] as Place), ...(to ?? [])]]
  }

  /** The last block that starts at or before a place. */
  private blockOf(place: Place): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (comparePlaces(this.#starts[middle] as Place, place) <= 0) low = middle
      else high = middle - 1
    }
    return low
  }
}

function sizeOf(part: Part): number {
  return part === null ? 0 : typeof part === 'number' ? part : part.length
}
