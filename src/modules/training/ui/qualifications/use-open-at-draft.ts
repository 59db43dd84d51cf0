import { useEffect, useEffectEvent, useRef } from 'react'
import { desk } from '../../../../ground/shared/desk'
import { useQuery } from '../../../../ground/ui/client/call'

/**
 * Opens the form whose typing was left unfinished, once, when its screen comes up: `prefix` and the rest is the key of
 * the draft. A form that was left on purpose stays shut while the screen is open.
 */
export function useOpenAtDraft(prefix: string, open: (rest: string) => void, isOffered = true): void {
  const { data } = useQuery(desk.drafts, {})
  const hasLooked = useRef(false)
  const openOnce = useEffectEvent((keys: readonly string[]) => {
    const key = keys.find((one) => one.startsWith(prefix))
    if (key !== undefined && isOffered) open(key.slice(prefix.length))
  })
  useEffect(() => {
    if (!data || hasLooked.current) return
    hasLooked.current = true
    openOnce(data.map(({ key }) => key))
  }, [data])
}
