import type { PeopleView } from '../../contract'
import { everyone } from '../view'

/**
 * Where this user last stood in the list, for as long as the window lives: what it showed, and whose row the keyboard
 * was on. A lock ends the window and this with it.
 */
export const listPlace: { view: PeopleView; personId: string | null } = { view: everyone, personId: null }

let takeFocus: (() => void) | null = null
let isAwaited = false

/** Puts the keyboard into the list's search field; as soon as there is one, if the list is not on screen yet. */
export function askForSearch(): void {
  if (takeFocus) takeFocus()
  else isAwaited = true
}

/** The list tells how its search field takes the focus. Returns the way to withdraw. */
export function offerSearch(focus: () => void): () => void {
  takeFocus = focus
  if (isAwaited) {
    isAwaited = false
    focus()
  }
  return () => {
    if (takeFocus === focus) takeFocus = null
  }
}

/** Whether Ctrl+F brought the user here, so that nothing else may take the focus. */
export function isSearchAwaited(): boolean {
  return isAwaited
}
