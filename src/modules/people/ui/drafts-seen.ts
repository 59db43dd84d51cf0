import { useEffect } from 'react'
import { desk } from '../../../ground/shared/desk'
import { seen } from '../../../ground/ui/client/call'

/** What was seen of this user's drafts is old: drafts announce nothing when they are kept or dropped. */
export function seenDraftsAreOld(): Promise<void> {
  return seen.invalidateQueries({ queryKey: [desk.drafts.module, desk.drafts.name] })
}

/** For a form that keeps a draft, after its `useDraft`: when it is left, lists of drafts are asked for again. */
export function useDraftsSeenAfresh(): void {
  useEffect(() => () => void seenDraftsAreOld(), [])
}
