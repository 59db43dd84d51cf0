import type { RowRange } from './scroll-scale'

/** One answer to a window that was asked for. */
export interface GridPage<Row> {
  readonly rows: readonly Row[]
  /** How many rows the view holds, as far as counted. */
  readonly total: number
  readonly counted: boolean
}

/** Fetches `limit` rows from the row `at` on. Aborted when the view changes; then its answer is not looked at. */
export type FetchRows<Row> = (at: number, limit: number, signal: AbortSignal) => Promise<GridPage<Row>>

const windowSize = 100
/** How soon rows are asked for again that the count has not reached; each time it counts on a little. */
const againMs = 20
/** 40 windows are 4,000 rows: some hundred screens, a few megabytes. */
const mostWindows = 40

/**
 * The rows of one view that are at hand, in windows of 100. It asks only for what is missing and drops what was used
 * longest ago. One instance serves one view in one state; a refresh is a new instance (see use-row-windows.ts).
 */
export class RowWindows<Row> {
  total = 0
  counted = false
  private readonly windows = new Map<number, readonly Row[]>()
  private readonly asked = new Set<number>()
  private readonly abort = new AbortController()

  constructor(
    private readonly fetchRows: FetchRows<Row>,
    private readonly onArrival: () => void,
    private readonly onFault: (fault: unknown) => void,
  ) {}

  rowAt(index: number): Row | undefined {
    return this.windows.get(Math.floor(index / windowSize))?.[index % windowSize]
  }

  /** Whether every row of the range is here, as far as the view goes. */
  holds({ from, to }: RowRange): boolean {
    if (this.windows.size === 0) return false
    for (let index = from; index < Math.min(to, this.total); index++) {
      if (this.rowAt(index) === undefined) return false
    }
    return true
  }

  need({ from, to }: RowRange): void {
    const last = Math.max(from, to - 1)
    for (let place = Math.floor(from / windowSize); place <= Math.floor(last / windowSize); place++) {
      const held = this.windows.get(place)
      if (held) {
        // Put at the end again: the first in the map is then the one used longest ago.
        this.windows.delete(place)
        this.windows.set(place, held)
      } else if (!this.asked.has(place)) {
        void this.ask(place)
      }
    }
  }

  /** Asks how far the count has come. */
  async recount(): Promise<void> {
    try {
      const page = await this.fetchRows(0, 1, this.abort.signal)
      if (this.abort.signal.aborted) return
      this.count(page)
      this.onArrival()
    } catch (fault) {
      if (!this.abort.signal.aborted) this.onFault(fault)
    }
  }

  end(): void {
    this.abort.abort()
  }

  private count({ total, counted }: GridPage<Row>): void {
    this.counted = counted
    if (total === this.total) return
    this.total = total
    // A window that was the last one may have more rows now.
    for (const [place, rows] of this.windows) {
      if (rows.length < Math.min(windowSize, total - place * windowSize)) this.windows.delete(place)
    }
  }

  private askAgain(place: number): void {
    if (!this.abort.signal.aborted && !this.asked.has(place)) void this.ask(place)
  }

  private async ask(place: number): Promise<void> {
    this.asked.add(place)
    try {
      const page = await this.fetchRows(place * windowSize, windowSize, this.abort.signal)
      if (this.abort.signal.aborted) return
      this.count(page)
      this.windows.set(place, page.rows)
      // The list is known to be longer than it is counted: the rows are there, and are asked for until they come.
      const isShort = page.rows.length < Math.min(windowSize, page.total - place * windowSize)
      if (isShort && !page.counted) setTimeout(() => this.askAgain(place), againMs)
      for (const oldest of this.windows.keys()) {
        if (this.windows.size <= mostWindows) break
        this.windows.delete(oldest)
      }
      this.onArrival()
    } catch (fault) {
      if (!this.abort.signal.aborted) this.onFault(fault)
    } finally {
      this.asked.delete(place)
    }
  }
}
