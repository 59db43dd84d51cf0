import { useSyncExternalStore } from 'react'

/** A request that waits for the password to be typed once more. */
export interface StepUpAsked {
  /** The operation it is for: the ticket is good for no other. */
  readonly operation: string
  /** Why, as the vault says it. */
  readonly why: string
  /** Ends the waiting with the ticket that the vault gave; null when the user thought better of it. */
  readonly answer: (ticket: string | null) => void
}

let waiting: readonly StepUpAsked[] = []
const listeners = new Set<() => void>()

function change(next: readonly StepUpAsked[]): void {
  waiting = next
  for (const listener of listeners) listener()
}

/** Asks the user for their password in the one dialog of the window. Gives the ticket for the operation, or null. */
export function askForPassword(asked: Pick<StepUpAsked, 'operation' | 'why'>): Promise<string | null> {
  return new Promise((resolve) => {
    const entry: StepUpAsked = {
      ...asked,
      answer: (ticket) => {
        change(waiting.filter((one) => one !== entry))
        resolve(ticket)
      },
    }
    change([...waiting, entry])
  })
}

/** The request that is asked about now; the next one's turn comes when it is answered. */
export function useStepUpAsked(): StepUpAsked | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting[0] ?? null,
  )
}
