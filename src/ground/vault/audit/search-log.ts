import type { Search } from '../implement'

/** How long nothing more is typed before a search counts as one. */
const settledAfter = 2000

export interface SearchEntry {
  readonly action: string
  readonly entity: string
  readonly entityId: string
  readonly details: Readonly<Record<string, string | number>>
}

/**
 * Searches by name are entered in the trail (security.md 6), without what was typed: that could itself be a name. While
 * somebody types, each letter is a search; only the one at which they stop is entered.
 */
export class SearchLog {
  #waiting: { readonly search: Search; readonly timer: NodeJS.Timeout } | null = null
  #last = ''

  constructor(private readonly enter: (entry: SearchEntry) => void) {}

  note(search: Search): void {
    const text = search.text.trim().toLowerCase()
    if (this.#waiting) clearTimeout(this.#waiting.timer)
    this.#waiting = null
    if (text === '') this.#last = ''
    // A list that is read on, or freshened after a change, asks the same again.
    if (text === '' || text === this.#last) return
    const timer = setTimeout(() => this.settle(), settledAfter)
    timer.unref()
    this.#waiting = { search: { ...search, text }, timer }
  }

  /** Enters the search that waits, at once. */
  settle(): void {
    const waiting = this.#waiting
    if (!waiting) return
    clearTimeout(waiting.timer)
    this.#waiting = null
    this.#last = waiting.search.text
    const { kind, found } = waiting.search
    this.enter({ action: 'people.search', entity: 'people', entityId: 'searched', details: { kind, found } })
  }
}
