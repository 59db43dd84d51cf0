import { useCallback, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Draft } from '../../../../ground/ui/client/draft'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import type { Grid, Method } from '../../assessment-shapes'
import { messages } from './messages'
import { broughtBack, chosen, emptyTyping, isBlank, leftOutOf, type SessionTyping } from './typing'

export interface SessionWork {
  readonly typing: SessionTyping
  /** It was typed at an earlier time and has come back. */
  readonly isBack: boolean
  /** Changes what is given out, by a part or by a step from what is there. */
  readonly change: (next: Partial<SessionTyping> | ((before: SessionTyping) => SessionTyping)) => void
  /** Chooses other criteria. What was decided in the columns that go can be had back for a while. */
  readonly choose: (criterionIds: (before: SessionTyping) => readonly string[], more?: Partial<SessionTyping>) => void
  /** It is signed or given up: begins anew, with what is left to be given out. */
  readonly forget: (left?: SessionTyping) => void
}

/** The draft of a session: kept from the first key on, over a lock, a crash, a wrong click. */
export function useSessionTyping(draft: Draft<SessionTyping>, usual: readonly Method[], grid: Grid): SessionWork {
  const intl = useIntl()
  const [typing, setTyping] = useState<SessionTyping>(() => ({
    ...emptyTyping,
    methods: usual,
    ...draft.restored,
  }))
  const [isBack, setBack] = useState(draft.restored !== null)
  const latest = useRef(typing)
  const held = useRef({ draft, grid })
  held.current = { draft, grid }
  const put = useCallback((next: SessionTyping) => {
    latest.current = next
    setTyping(next)
    if (isBlank(next)) void held.current.draft.discard()
    else held.current.draft.keep(next)
  }, [])
  const change = useCallback<SessionWork['change']>(
    (next) => put(typeof next === 'function' ? next(latest.current) : { ...latest.current, ...next }),
    [put],
  )
  const choose = useCallback<SessionWork['choose']>(
    (criterionIds, more) => {
      const before = latest.current
      const next = { ...chosen(before, held.current.grid, criterionIds(before)), ...more }
      put(next)
      const out = leftOutOf(before, next)
      const count = Object.keys(out.cells).length
      if (count === 0) return
      showToast({
        tone: 'info',
        about: 'training.chosen',
        text: intl.formatMessage(messages.leftOut, { count }),
        onUndo: () => put(broughtBack(latest.current, held.current.grid, out)),
      })
    },
    [intl, put],
  )
  const forget = useCallback<SessionWork['forget']>(
    (left = emptyTyping) => {
      setBack(false)
      put({ ...left, methods: latest.current.methods })
    },
    [put],
  )
  return { typing, isBack, change, choose, forget }
}
