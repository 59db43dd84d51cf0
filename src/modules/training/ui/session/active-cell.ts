/** A place in the grid: row −1 is “Everyone”; column 0 is the register, the criteria follow, then the note. */
export interface Place {
  readonly row: number
  readonly column: number
}

/**
 * Where the keyboard is in the grid. Kept outside React's state: an arrow key moves the focus and draws one line anew, and
 * none of the thousands of cells.
 */
export class ActiveCell {
  #place: Place | null = null
  readonly #listeners = new Set<() => void>()

  constructor(readonly gridId: string) {}

  readonly place = (): Place | null => this.#place

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  idOf({ row, column }: Place): string {
    return `${this.gridId}_${row}_${column}`
  }

  /** The place of a cell or of something in it. */
  placeOf(target: EventTarget | null): Place | null {
    const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]') : null
    const [row, column] = (cell?.dataset['cell'] ?? '').split(':').map(Number)
    return row === undefined || column === undefined || Number.isNaN(column) ? null : { row, column }
  }

  /** The one cell that Tab comes back to. */
  settle(place: Place): void {
    const element = document.getElementById(this.idOf(place))
    if (!element) return
    const before = this.#place && document.getElementById(this.idOf(this.#place))
    if (before) before.tabIndex = -1
    element.tabIndex = 0
    this.#place = place
    for (const listener of this.#listeners) listener()
  }

  focus(place: Place): void {
    this.settle(place)
    document.getElementById(this.idOf(place))?.focus()
  }
}
