import { type RouterHistory, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { desk } from '../../ground/shared/desk'
import { call } from '../../ground/ui/client/call'
import { arriveAt, goneTo } from '../../ground/ui/client/coming-back'

const key = 'last-place'

/** Opens a window that has just been signed in to where this user left off. To be called before anything is drawn. */
export function goToLastPlace(history: RouterHistory, preferences: Readonly<Record<string, string>>): void {
  const place = preferences[key] ? (JSON.parse(preferences[key]) as unknown) : null
  if (typeof place === 'string' && place !== '/' && history.location.pathname === '/') history.replace(place)
  arriveAt(history.location.href)
}

/** Remembers where a user goes. The place is kept in the vault, encrypted. */
export function useLastPlace(): void {
  const href = useRouterState({ select: (state) => state.location.href })
  const saved = useRef(href)
  useEffect(() => {
    if (saved.current === href) return
    saved.current = href
    goneTo(href)
    void call(desk.savePreference, { key, value: JSON.stringify(href) })
  }, [href])
}
