import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PeopleView } from '../../contract'
import { addressOf, keyOf, viewOf } from '../view'
import { listPlace } from './list-place'

/** How long typing may rest before the window's address follows: each change of address is kept as the last place. */
const addressRestMs = 400

/**
 * What the list shows. It lives here, so that a key is answered at once, and in the window's address, so that Back, a
 * lock and the record beside the list find it again. An address that says nothing of a view leaves it as it was.
 */
export function usePeopleView(): readonly [PeopleView, (change: Partial<PeopleView>) => void] {
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const [view, setView] = useState(() => viewOf(search) ?? listPlace.view)
  const written = useRef(keyOf(view))

  useEffect(() => {
    const asked = viewOf(search)
    if (!asked || keyOf(asked) === written.current) return
    written.current = keyOf(asked)
    setView(asked)
  }, [search])

  useEffect(() => {
    listPlace.view = view
    if (keyOf(viewOf(search) ?? view) === keyOf(view) && keyOf(view) === written.current) return
    const timer = setTimeout(() => {
      written.current = keyOf(view)
      void navigate({ to: '.', search: addressOf(view), replace: true } as never)
    }, addressRestMs)
    return () => clearTimeout(timer)
  }, [view, search, navigate])

  const change = useCallback((more: Partial<PeopleView>) => setView((before) => ({ ...before, ...more })), [])
  return [view, change]
}
