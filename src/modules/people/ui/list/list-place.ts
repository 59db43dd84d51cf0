import type { PeopleView } from '../../contract'
import { everyone } from '../../list-shapes'

/**
 * Where this user last stood in the list, for as long as the window lives: what it showed, under which
 * saved view, and whose row the keyboard was on. A lock ends the window and this with it.
 */
export const listPlace: { view: PeopleView; personId: string | null; savedId: string | null } = {
  view: everyone,
  personId: null,
  savedId: null,
}

let takeFocus: (() => boolean) | null = null
let isAwaited = false

/** Puts the keyboard into the list's search field; `goThere` brings the list on screen first if it is not. */
export function askForSearch(goThere: () => void): void {
  if (takeFocus?.()) return
  isAwaited = true
  goThere()
}

/**
 * The list tells how its search field takes the focus; `takes` gives false while the list cannot be seen. Called again
 * whenever that may have changed. Returns the way to withdraw.
 */
export function offerSearch(takes: () => boolean): () => void {
  takeFocus = takes
  if (isAwaited && takes()) isAwaited = false
  return () => {
    if (takeFocus === takes) takeFocus = null
  }
}

/** Whether Ctrl+F is bringing the user here, so that nothing else may take the focus. */
export function isSearchAwaited(): boolean {
  return isAwaited
}
