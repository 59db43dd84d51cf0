import { Component, type RefObject } from 'react'
import { isFocusNowhere } from '../focus'
import type { FocusWanted } from './use-active-cell'

interface FocusKeeperProps {
  frameRef: RefObject<HTMLElement | null>
  /** After a move of the keyboard, until the cell is drawn. */
  wantsFocus: RefObject<FocusWanted | null>
}

/**
 * Moves the focus to the active cell whenever the grid has it or wants it. A class, because only a class is asked before
 * the document changes: by the time an effect runs, the node that had the focus may be gone and the focus with it.
 */
export class FocusKeeper extends Component<FocusKeeperProps> {
  override getSnapshotBeforeUpdate(): boolean {
    return this.grid()?.contains(document.activeElement) ?? false
  }

  override componentDidUpdate(_props: FocusKeeperProps, _state: unknown, hadFocus: boolean): void {
    const { wantsFocus } = this.props
    const wanted = wantsFocus.current
    if (!hadFocus && wanted === null) return
    const grid = this.grid()
    const cell = grid?.querySelector<HTMLElement>('[data-column][tabindex="0"]')
    if (!grid || !cell) return
    wantsFocus.current = null
    // Whoever has gone elsewhere while the row was on its way is left there.
    if (!hadFocus && document.activeElement !== wanted?.from && !isFocusNowhere()) return
    if (cell === document.activeElement) return
    cell.focus({ preventScroll: true })
    bringIntoWidth(grid, cell)
  }

  override render() {
    return null
  }

  private grid(): HTMLElement | null {
    return this.props.frameRef.current?.querySelector<HTMLElement>('[role="grid"]') ?? null
  }
}

/** Scrolls sideways by as little as shows the cell, beside the columns that stay put. */
function bringIntoWidth(grid: HTMLElement, cell: HTMLElement): void {
  if (getComputedStyle(cell).position === 'sticky') return
  const view = grid.getBoundingClientRect()
  const box = cell.getBoundingClientRect()
  const stays = [...(cell.parentElement?.children ?? [])]
    .filter((other) => getComputedStyle(other).position === 'sticky')
    .reduce((width, other) => width + other.getBoundingClientRect().width, 0)
  const left = view.left + stays
  const right = view.left + grid.clientWidth
  if (box.left < left) grid.scrollLeft -= left - box.left
  else if (box.right > right) grid.scrollLeft += Math.min(box.right - right, box.left - left)
}
