import { useSyncExternalStore } from 'react'

/** Whether a media query holds now. For what CSS alone cannot say, such as a tooltip in place of a name. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    () => window.matchMedia(query).matches,
  )
}
