import type { Read } from '../sql'
import type { Entry, Filter, Order, Value } from './order'
import { Section, type Tally } from './section'

/** Longest that one call counts, in milliseconds: a page asked for by another window waits no longer than this. */
export const sliceMs = 25
/** Without counts a page is read by walking: at most over this many entries, and to this many rows in. */
const mostWalked = 50_000
const deepestWalk = 1000

export interface ListPage {
  /** The row numbers of the page, in the list's order. */
  readonly rows: number[]
  /** How many rows the list has, as far as counted. */
  readonly total: number
  /** False while counting goes on: ask again. */
  readonly counted: boolean
}

interface Stretch {
  readonly section: Section
  readonly tally: Tally
}

/** The sections that an order has under fixed values: one, or those with a first key and, last, those without. */
export function sectionsOf(order: Order, within: readonly Value[], blockSize?: number): Section[] {
  const blanks = (count: number) => Array<string>(count).fill('')
  if (!order.blanks) return [new Section(order, within, [...blanks(order.keys.length), 0], blockSize)]
  const [first, ...rest] = order.keys
  if (first === undefined) throw new Error(`The order ${order.index} has no keys.`)
  const blankOrder = { ...order, within: [...order.within, first], keys: rest }
  return [
    new Section(order, within, ['\u0001', ...blanks(rest.length), 0], blockSize),
    new Section(blankOrder, [...within, ''], [...blanks(rest.length), 0], blockSize),
  ]
}

/** One order under one set of filters: its k-th rows, its length, and the place of a row in it. */
export class OrderedList {
  readonly #stretches: readonly Stretch[]
  #asked = false

  constructor(
    sections: readonly Section[],
    private readonly filters: readonly Filter[],
  ) {
    this.#stretches = sections.map((section) => ({ section, tally: section.tally(filters) }))
  }

  /** Lets go of the counts; the sections stay for other filters. */
  close(): void {
    for (const { section, tally } of this.#stretches) section.forget(tally)
  }

  /**
   * The rows at places `at` to `at + limit`. The first call answers at once with what it can reach by walking; later
   * ones count for up to `sliceMs`. Rows may be missing while `counted` is false, never wrong.
   */
  page(db: Read, at: number, limit: number, descending: boolean): ListPage {
    const complete = this.count(db, this.#asked ? performance.now() + sliceMs : 0)
    this.#asked = true
    const total = this.total()
    if (complete) return { rows: this.rows(db, at, limit, descending, total), total, counted: true }
    const reached = !descending && at + limit <= (this.#stretches[0] ? knownOf(this.#stretches[0]) : 0)
    const rows = reached
      ? this.rows(db, at, limit, false, total)
      : at + limit <= deepestWalk
        ? this.walk(db, at, limit, descending)
        : []
    return { rows, total: Math.max(total, at + rows.length), counted: false }
  }

  /** The place of an entry, or null if the list does not hold it. Counts to the end if it must. */
  placeOf(db: Read, entry: Entry, descending: boolean): number | null {
    while (!this.count(db, performance.now() + sliceMs)) continue
    let before = 0
    for (const { section, tally } of this.#stretches) {
      const size = section.known(tally)
      const place = section.placeOf(entry)
      if (place) {
        const rank = section.rankOf(db, tally, place)
        return before + (descending ? size - 1 - rank : rank)
      }
      before += size
    }
    return null
  }

  /** Counts on until the deadline (of `performance.now()`); true when every entry is counted. */
  count(db: Read, deadline: number): boolean {
    return this.#stretches.every(({ section, tally }) => section.count(db, tally, deadline))
  }

  private total(): number {
    return this.#stretches.reduce((sum, stretch) => sum + knownOf(stretch), 0)
  }

  private rows(db: Read, at: number, limit: number, descending: boolean, total: number): number[] {
    const rows: number[] = []
    let before = 0
    for (const stretch of this.#stretches) {
      const size = knownOf(stretch)
      const from = Math.max(at - before, 0)
      const to = Math.min(at + limit, total) - before
      const here = Math.min(to, size) - from
      if (here > 0) {
        const low = descending ? size - from - here : from
        const found = stretch.section.rows(db, stretch.tally, low, here)
        rows.push(...(descending ? found.reverse() : found))
      }
      before += size
    }
    return rows
  }

  /** A page near the start of a list that is not counted yet. It goes on to the next section only if one is counted. */
  private walk(db: Read, at: number, limit: number, descending: boolean): number[] {
    const rows: number[] = []
    let skip = at
    for (const stretch of this.#stretches) {
      rows.push(...stretch.section.peek(db, this.filters, descending, skip, limit - rows.length, mostWalked))
      if (rows.length === limit || !stretch.section.built || stretch.tally.parts.includes(null)) break
      skip = Math.max(skip - knownOf(stretch), 0)
    }
    return rows
  }
}

function knownOf({ section, tally }: Stretch): number {
  return section.known(tally)
}
