import { useEffect, useEffectEvent } from 'react'
import { desk } from '../../shared/desk'
import { call } from './call'

/**
 * Which forms in place open by themselves: those whose owner comes back to their typing, at the place where a lock or a
 * crash met them, or by the list of unfinished work. Nothing opens under the hands of one who only passes by.
 */
let arrivedAt: string | null = null
const asked = new Set<string>()
const opened = new Set<string>()

const pathOf = (address: string) => address.replace(/\?.*$/, '')
const pathNow = () => pathOf(location.hash.slice(1))

/** The address that a window which has just been signed in to opens at. */
export function arriveAt(address: string): void {
  arrivedAt = pathOf(address)
}

/** Told of each address that the window goes to: from then on nothing opens unless it is asked for. */
export function goneTo(address: string): void {
  if (pathOf(address) !== arrivedAt) arrivedAt = null
}

/** The owner wants to go on with this draft: its form is open when they get to its place. */
export function askForForm(key: string): void {
  asked.add(key)
}

/** The form over this draft stands on the screen. Once it is left again it opens only by hand. */
export function formIsOpen(key: string): void {
  asked.delete(key)
  opened.add(key)
}

/** Opens a form whose draft under `home` its owner asked for in the list of unfinished work, and at no other time. */
export function useAskedFor(home: string | null, open: (rest: string) => void): void {
  const tell = useEffectEvent(open)
  useEffect(() => {
    const wanted = home === null ? undefined : askedUnder(home)
    if (wanted !== undefined) tell(wanted)
  }, [home])
}

function askedUnder(home: string): string | undefined {
  return [...asked].find((key) => key.startsWith(home))?.slice(home.length)
}

/**
 * Opens a form whose typing is kept under `home` and to which its owner comes back; `open` is told what follows `home`
 * in the key. Null for `home`: this user may not.
 */
export function useComingBack(home: string | null, open: (rest: string) => void): void {
  const tell = useEffectEvent(open)
  useEffect(() => {
    if (home === null) return
    const wanted = askedUnder(home)
    if (wanted !== undefined) {
      tell(wanted)
      return
    }
    if (arrivedAt === null || arrivedAt !== pathNow()) return
    let isHere = true
    void call(desk.drafts, {})
      .then((drafts) => {
        const kept = drafts.find(({ key }) => key.startsWith(home) && !opened.has(key))
        if (isHere && kept) tell(kept.key.slice(home.length))
      })
      .catch(() => undefined)
    return () => {
      isHere = false
    }
  }, [home])
}
