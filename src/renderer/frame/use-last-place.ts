import { useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { desk } from '../../ground/shared/desk'
import { call } from '../../ground/ui/client/call'

const key = 'last-place'

/** Brings a user back to the screen they left, and remembers where they go. The place is kept in the vault, encrypted. */
export function useLastPlace(): void {
  const router = useRouter()
  const href = useRouterState({ select: (state) => state.location.href })
  const isBack = useRef(false)
  useEffect(() => {
    void call(desk.preferences, {}).then((kept) => {
      const place = kept[key] ? (JSON.parse(kept[key]) as unknown) : null
      isBack.current = true
      if (typeof place === 'string' && place !== '/' && router.history.location.pathname === '/')
        router.history.replace(place)
    })
  }, [router])
  useEffect(() => {
    if (isBack.current) void call(desk.savePreference, { key, value: JSON.stringify(href) })
  }, [href])
}
