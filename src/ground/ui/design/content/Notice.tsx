import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { type Tone, tones } from './tone'

interface NoticeProps {
  tone: Tone
  /** One line that stands by itself. Left out: the tone's own word ("Note", "Done", "Warning", "Problem"). */
  title?: string
  children?: ReactNode
  /** What to do next. */
  actions?: ReactNode
  /** `assertive` is said at once, for what stops the work; `polite` waits; `off` was there from the start. */
  live?: 'off' | 'polite' | 'assertive'
}

/** A sentence that stays until it no longer holds, where it belongs on the page. */
export function Notice({ tone, title, children, actions, live = 'off' }: NoticeProps) {
  const intl = useIntl()
  const { icon: Icon, word, ink, ground, edge } = tones[tone]
  return (
    <div
      role={live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined}
      className={`relative flex items-start gap-2 rounded-control border ${edge} ${ground} px-3 py-2 text-body text-text`}
    >
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${ink}`} />
      <div className="flex max-w-prose min-w-0 grow flex-col gap-1">
        <span className={`font-emphasis ${ink}`}>
          {title ? <span className="sr-only">{intl.formatMessage(word)}: </span> : null}
          {title ?? intl.formatMessage(word)}
        </span>
        {children && <div>{children}</div>}
        {actions && <div className="mt-1 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
