import { type RefObject, useEffect, useRef } from 'react'
import { isFocusNowhere } from '../../../ground/ui/design/focus'

/**
 * Gives the focus back to the button that opened a form, once the form in its place has closed: unless its owner has gone
 * on to something else while it was being saved.
 */
export function useFocusBack(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen && isFocusNowhere()) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return button
}
