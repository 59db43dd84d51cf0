import type { RowRange } from './scroll-scale'

/** Rows are placed from a base that moves by this many, so that no coordinate becomes large. */
const baseStep = 512

/** The range of rows in the document, kept outside React's state so that scrolling renders the rows and nothing else. */
export class DrawnRange {
  range: RowRange = { from: 0, to: 0 }
  private readonly listeners = new Set<() => void>()

  /** The row from whose top the others are placed. */
  get base(): number {
    return this.range.from - (this.range.from % baseStep)
  }

  set(next: RowRange): void {
    if (next.from === this.range.from && next.to === this.range.to) return
    this.range = next
    for (const tell of this.listeners) tell()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly read = (): RowRange => this.range
}
