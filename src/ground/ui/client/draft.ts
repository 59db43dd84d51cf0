import { useEffect, useRef, useState } from 'react'
import { desk } from '../../shared/desk'
import { noteSaved } from '../status'
import { call, seen } from './call'

const keepEvery = 2000

/** What is still being typed somewhere in this window and has not been handed to the vault yet. */
const unsaved = new Set<() => Promise<void>>()

/** Forgets a draft that no form on screen holds. */
export async function discardDraft(key: string): Promise<void> {
  await call(desk.discardDraft, { key })
  draftsHaveChanged()
}

/** Puts a draft back that was dropped by mistake. */
export async function keepDraft(key: string, body: string): Promise<void> {
  await call(desk.saveDraft, { key, body })
  draftsHaveChanged()
}

/** Drafts announce nothing to other windows; lists of them in this one are asked for again. */
function draftsHaveChanged(): void {
  void seen.invalidateQueries({ queryKey: [desk.drafts.module, desk.drafts.name] })
}

/** Hands over everything that is still being typed: before a lock, and before the window closes. */
export async function flushDrafts(): Promise<void> {
  await Promise.allSettled([...unsaved].map((save) => save()))
}

export interface Draft<T> {
  /** `loading` until the vault has been asked; then what was kept from an earlier time, or null. */
  readonly state: 'loading' | 'ready'
  readonly restored: T | null
  /** When the draft was last kept, as an instant, or null. */
  readonly savedAt: string | null
  /** To be called at every change: the value is kept within two seconds. */
  keep(value: T): void
  /** Keeps at once what was last given to `keep`. */
  saveNow(): Promise<void>
  /** The work is done or given up: forgets the draft. */
  discard(): Promise<void>
}

/**
 * Unfinished typing under a key of its own (`person/new`, `person/<id>`): kept encrypted every two seconds, given back
 * to its owner alone after a lock, a crash or a wrong click.
 */
export function useDraft<T>(key: string): Draft<T> {
  const [state, setState] = useState<{ key: string; restored: T | null } | null>(null)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const pending = useRef<{ key: string; value: T } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const running = useRef<Promise<void>>(Promise.resolve())

  const saveNow = (): Promise<void> => {
    clearTimeout(timer.current)
    timer.current = undefined
    const next = pending.current
    pending.current = null
    if (next) {
      // One that could not be kept (a full disk) does not stand in the way of the next.
      running.current = running.current
        .catch(() => undefined)
        .then(() => call(desk.saveDraft, { key: next.key, body: JSON.stringify(next.value) }))
        .then((kept) => {
          setSavedAt(kept.savedAt)
          noteSaved(kept.savedAt)
          draftsHaveChanged()
        })
    }
    return running.current
  }
  const latestSave = useRef(saveNow)
  latestSave.current = saveNow

  useEffect(() => {
    let current = true
    // Where the vault cannot say, the form opens all the same.
    void call(desk.draft, { key })
      .catch(() => null)
      .then((kept) => {
        if (!current) return
        setSavedAt(kept?.updatedAt ?? null)
        setState({ key, restored: kept ? (JSON.parse(kept.body) as T) : null })
      })
    const flush = () => latestSave.current()
    unsaved.add(flush)
    return () => {
      current = false
      unsaved.delete(flush)
      void flush()
    }
  }, [key])

  return {
    state: state?.key === key ? 'ready' : 'loading',
    restored: state?.key === key ? state.restored : null,
    savedAt,
    keep(value) {
      pending.current = { key, value }
      timer.current ??= setTimeout(() => void latestSave.current(), keepEvery)
    },
    saveNow,
    async discard() {
      clearTimeout(timer.current)
      timer.current = undefined
      pending.current = null
      await running.current.catch(() => undefined)
      await discardDraft(key)
      setSavedAt(null)
    },
  }
}
