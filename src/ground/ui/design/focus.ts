import { type RefObject, useLayoutEffect, useState } from 'react'

/** Whether the keyboard is in no particular place: nobody who has begun to type somewhere is disturbed. */
export function isFocusNowhere(): boolean {
  return isFocusLost() || document.activeElement?.tagName === 'MAIN'
}

/**
 * When a form in the place of something closes, the keyboard goes back to what opened it, or to the first thing to press
 * of what the form stood in. Whoever gives it elsewhere goes before this.
 */
export function useFocusBackFrom(form: RefObject<HTMLElement | null>): void {
  const [opener] = useState(() => document.activeElement)
  useLayoutEffect(() => {
    const element = form.current
    // A form that a key has opened was opened by nothing in particular: the page itself, or a row of a list beside it.
    const button = opener?.matches(pressable) ? opener : null
    return () => handOn(element, [button, element?.closest('li, section'), element?.closest('article')])
  }, [form, opener])
}

/** When a line of a list goes away under the keyboard, it goes on to the next one, or to the one before. */
export function useFocusOnward(line: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = line.current
    return () =>
      handOn(element, [
        element?.nextElementSibling,
        element?.previousElementSibling,
        element?.closest('section'),
        element?.closest('article'),
      ])
  }, [line])
}

const pressable = 'button:not(:disabled), a[href]'

/** To be called before the element is taken out of the page: afterwards nobody knows any more where it stood. */
function handOn(element: HTMLElement | null, near: readonly (Element | null | undefined)[]): void {
  if (!element?.contains(document.activeElement)) return
  requestAnimationFrame(() => {
    if (!isFocusLost()) return
    for (const place of near) {
      if (!place?.isConnected) continue
      const things = place.matches(pressable) ? [place] : [...place.querySelectorAll(pressable)]
      const found = things.find((one) => one.checkVisibility())
      if (!(found instanceof HTMLElement)) continue
      found.focus()
      return
    }
  })
}

/** What had the focus is not there any more. */
function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
