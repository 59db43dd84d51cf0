import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { type Tone, tones } from '../content/tone'
import { messages } from '../messages'

/** The line at the foot of the window. Its pieces stand from the left; those in `end` at the right. */
export function StatusLine({ children, end }: { children: ReactNode; end?: ReactNode }) {
  const intl = useIntl()
  return (
    <footer
      aria-label={intl.formatMessage(messages.status)}
      data-screen-only
      className="flex min-h-(--status-line-height) shrink-0 items-center gap-4 overflow-hidden border-t border-line bg-surface-sunken px-3 text-small text-text-quiet"
    >
      {children}
      {end && <span className="ml-auto flex min-w-0 items-center gap-4">{end}</span>}
    </footer>
  )
}

interface StatusPieceProps {
  text: string
  icon?: LucideIcon
  tone?: Tone | 'quiet'
  /** Says each change politely: for "Saved 14:02". */
  isSaid?: boolean
  /** What is drawn in place of the text, such as a link of the same words. */
  content?: ReactNode
}

/** One fact on the status line. */
export function StatusPiece({ text, icon, tone = 'quiet', isSaid, content }: StatusPieceProps) {
  const Icon = icon ?? (tone === 'quiet' ? undefined : tones[tone].icon)
  return (
    <span
      role={isSaid ? 'status' : undefined}
      className={`flex min-w-0 items-center gap-1.5 ${tone === 'quiet' ? '' : `font-emphasis ${tones[tone].ink}`}`}
    >
      {Icon && <Icon aria-hidden="true" className="size-3.5 shrink-0" />}
      <span className="truncate">{content ?? text}</span>
    </span>
  )
}
