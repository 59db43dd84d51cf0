import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Esc leaves a page: from any place in it, and with the focus nowhere in particular. Lists and dialogs close first. */
export function useLeaveKey(page: RefObject<HTMLElement | null>, onLeave: () => void): void {
  const leave = useEffectEvent(onLeave)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      const target = event.target instanceof HTMLElement ? event.target : document.body
      const isNowhere = /^(MAIN|BODY)$/.test(target.tagName)
      if (!isNowhere && !page.current?.contains(target)) return
      if (target.getAttribute('aria-expanded') === 'true') return
      event.preventDefault()
      leave()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [page])
}
