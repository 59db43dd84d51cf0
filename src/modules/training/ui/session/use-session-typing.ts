import { useCallback, useRef, useState } from 'react'
import type { Draft } from '../../../../ground/ui/client/draft'
import type { Method } from '../../assessment-shapes'
import { emptyTyping, isBlank, type SessionTyping } from './typing'

export interface SessionWork {
  readonly typing: SessionTyping
  /** Changes what is given out, by a part or by a step from what is there. */
  readonly change: (next: Partial<SessionTyping> | ((before: SessionTyping) => SessionTyping)) => void
  /** It is signed or given up: begins anew. */
  readonly forget: () => void
}

/** The draft of a session: kept from the first key on, over a lock, a crash, a wrong click. */
export function useSessionTyping(draft: Draft<SessionTyping>, usualMethods: readonly Method[]): SessionWork {
  const [typing, setTyping] = useState<SessionTyping>(() => ({
    ...emptyTyping,
    methods: usualMethods,
    ...draft.restored,
  }))
  const latest = useRef(typing)
  const kept = useRef(draft)
  kept.current = draft
  const put = useCallback((next: SessionTyping) => {
    latest.current = next
    setTyping(next)
    if (isBlank(next)) void kept.current.discard()
    else kept.current.keep(next)
  }, [])
  const change = useCallback<SessionWork['change']>(
    (next) => put(typeof next === 'function' ? next(latest.current) : { ...latest.current, ...next }),
    [put],
  )
  const forget = useCallback(() => put({ ...emptyTyping, methods: latest.current.methods }), [put])
  return { typing, change, forget }
}
