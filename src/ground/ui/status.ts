import { useSyncExternalStore } from 'react'
import type { Progress } from '../shared/contract'

/** Work that takes longer than a moment, as the foot of the window shows it. */
export interface LongWork {
  readonly progress: Progress
  readonly cancel: (() => void) | undefined
}

interface Status {
  readonly savedAt: string | null
  readonly work: LongWork | null
}

let status: Status = { savedAt: null, work: null }
const listeners = new Set<() => void>()

function change(more: Partial<Status>): void {
  status = { ...status, ...more }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says at the foot of the window that typing was kept or a record was saved. */
export function noteSaved(at: string): void {
  change({ savedAt: at })
}

/** Shows long work at the foot of the window; null when it has ended. */
export function noteWork(work: LongWork | null): void {
  change({ work })
}

export function useSavedAt(): string | null {
  return useSyncExternalStore(subscribe, () => status.savedAt)
}

export function useLongWork(): LongWork | null {
  return useSyncExternalStore(subscribe, () => status.work)
}
