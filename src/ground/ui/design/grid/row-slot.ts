import { type CellWords, cellText } from './cell-text'
import { initialsOf } from './covered-names'
import type { GridColumn } from './grid-column'

/** What a node shows at the moment: all that changes when the list scrolls. */
export interface SlotContent<Row> {
  readonly index: number
  /** From the layer's top, in px. */
  readonly offset: number
  /** Undefined while the row is on its way. */
  readonly row: Row | undefined
  /** Null where nothing can be selected. */
  readonly selected: boolean | null
  /** Its record stands beside the list. */
  readonly isOpen: boolean
  /** Initials stand in place of names. */
  readonly isCovered: boolean
}

/**
 * One row node, which shows one row after another as the list scrolls. React makes its cells once; what they say is
 * written straight into them, for three hundred cells change in a frame of fast scrolling and React would go through
 * each of them several times. Only cells with more than text in them are React's.
 */
export class RowSlot<Row> {
  content: SlotContent<Row> | null = null
  private node: HTMLElement | null = null
  private columns: readonly GridColumn<Row>[] = []
  private words: CellWords | null = null
  private readonly texts = new WeakMap<Element, Text>()
  private readonly listeners = new Set<() => void>()

  /** React has drawn the node and its cells, perhaps anew: all is to be written again. */
  drawn(node: HTMLElement, columns: readonly GridColumn<Row>[], words: CellWords): void {
    this.node = node
    this.columns = columns
    this.words = words
    this.content = null
  }

  show(next: SlotContent<Row>): void {
    const { node, content: before } = this
    if (!node) return
    this.content = next
    if (next.index !== before?.index) {
      node.dataset.row = String(next.index)
      node.ariaRowIndex = String(next.index + 2)
    }
    if (next.offset !== before?.offset) node.style.transform = `translateY(${next.offset}px)`
    if (next.selected !== before?.selected) node.ariaSelected = next.selected === null ? null : String(next.selected)
    if (next.isOpen !== before?.isOpen) node.ariaCurrent = next.isOpen ? 'true' : null
    const isNew = !before || next.row !== before.row || next.isCovered !== before.isCovered
    if (isNew) this.write(next, node)
    if (isNew || next.selected !== before.selected) {
      for (const tell of this.listeners) tell()
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private write({ row, selected, isCovered }: SlotContent<Row>, node: HTMLElement): void {
    const first = selected === null ? 0 : 1
    this.columns.forEach((column, place) => {
      const cell = node.children[place + first]
      if (!cell || !this.words) return
      const says = row === undefined ? '' : (plainText(column, row, this.words, isCovered) ?? '')
      // What the pointer has uncovered must not stay behind as a tooltip.
      if (isCovered && column.isName) cell.removeAttribute('title')
      const text = this.texts.get(cell)
      if (text) {
        if (text.data !== says) text.data = says
      } else if (says !== '') {
        const made = new Text(says)
        cell.prepend(made)
        this.texts.set(cell, made)
      }
    })
  }
}

/** Whether React draws what is in the column's cells, or may have to. */
export function mayBeRich<Row>(column: GridColumn<Row>): boolean {
  return Boolean(column.sensitive || column.render || column.kind === 'flag')
}

/** What a cell says if it says it in plain text; null if React draws it. */
export function plainText<Row>(column: GridColumn<Row>, row: Row, words: CellWords, isCovered: boolean): string | null {
  if (column.sensitive) return null
  const name = isCovered && column.isName ? column.value(row) : null
  if (name !== null) return initialsOf(String(name))
  if (column.render) {
    const made = column.render(row)
    return typeof made === 'string' ? made : null
  }
  if (column.kind === 'flag' && column.value(row)) return null
  return cellText(column, row, words)
}
