import type { Read, Write } from '../sql'
import { ChangeLog } from './change-log'
import type { Filter, Order, Value } from './order'
import { OrderedList, sectionsOf } from './ordered-list'
import type { Section } from './section'

/** Lists kept at once: those of the windows that are open and of the views last looked at. */
const mostLists = 16
/** More changes than this at once (an import) are not followed one by one: counting anew is quicker. */
const mostFollowed = 5000

interface Kept {
  readonly list: OrderedList
  readonly sectionsKey: string
}

/** The counted lists of one table on one connection, exact at every call. */
export class ListCache {
  readonly #log: ChangeLog
  readonly #sections = new Map<string, Section[]>()
  /** In the order of last use, oldest first. */
  readonly #lists = new Map<string, Kept>()

  /** `columns`: every column that an order fixes, sorts by or filters on. */
  constructor(
    table: string,
    row: string,
    columns: readonly string[],
    private readonly blockSize?: number,
  ) {
    this.#log = new ChangeLog(table, row, columns)
  }

  start(db: Write): void {
    this.#log.start(db)
  }

  /** Around a change of very many rows, in its transaction: the lists do not follow it but count anew after it. */
  pause(db: Write): void {
    this.#log.pause(db)
  }

  resume(db: Write): void {
    this.#log.resume(db)
  }

  /** The list of an order under fixed values and filters, made if it is not kept. */
  list(db: Read, order: Order, within: readonly Value[], filters: readonly Filter[]): OrderedList {
    this.catchUp(db)
    const sectionsKey = JSON.stringify([order.index, within])
    const key = JSON.stringify([sectionsKey, filters])
    let kept = this.#lists.get(key)
    if (kept) this.#lists.delete(key)
    else {
      const sections = this.#sections.get(sectionsKey) ?? sectionsOf(order, within, this.blockSize)
      this.#sections.set(sectionsKey, sections)
      kept = { list: new OrderedList(sections, filters), sectionsKey }
    }
    this.#lists.set(key, kept)
    if (this.#lists.size > mostLists) this.dropOldest()
    return kept.list
  }

  private catchUp(db: Read): void {
    const changes = this.#log.changes(db)
    if (changes === null || changes.length > mostFollowed) {
      this.#lists.clear()
      this.#sections.clear()
      return
    }
    if (changes.length === 0) return
    for (const sections of this.#sections.values()) {
      for (const section of sections) {
        for (const { before, after } of changes) {
          if (before) section.change(before, -1)
          if (after) section.change(after, 1)
        }
        section.divideLargeBlocks(db)
      }
    }
  }

  private dropOldest(): void {
    const [oldest] = this.#lists
    if (!oldest) return
    const [key, { list, sectionsKey }] = oldest
    this.#lists.delete(key)
    list.close()
    const sections = this.#sections.get(sectionsKey)
    if (sections?.every((section) => section.unused)) this.#sections.delete(sectionsKey)
  }
}
