import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { IconButton } from '../../../ground/ui/design/actions/IconButton'
import { Heading } from '../../../ground/ui/design/content/Panel'
import { useFocusBackFrom } from '../../../ground/ui/design/focus'
import { messages } from './messages'

interface BesideProps {
  /** What sort of thing stands here, for those who hear it. */
  label: string
  title: string
  subtitle?: string
  onClose: () => void
  children: ReactNode
}

/** More about one thing of the page. It takes the keyboard as it opens; Esc and the cross close it and hand it back. */
export function Beside({ label, title, subtitle, onClose, children }: BesideProps) {
  const intl = useIntl()
  const box = useRef<HTMLElement>(null)
  const head = useRef<HTMLDivElement>(null)
  useFocusBackFrom(box)
  useEffect(() => head.current?.focus(), [])
  return (
    <aside
      ref={box}
      aria-label={label}
      className="relative min-h-0 min-w-0 overflow-auto rounded-control border border-line-strong"
    >
      <div
        role="presentation"
        className="flex flex-col gap-2 p-3"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          event.preventDefault()
          event.stopPropagation()
          onClose()
        }}
      >
        <div ref={head} tabIndex={-1} className="flex items-start gap-2 outline-none">
          <div className="min-w-0 grow">
            <Heading level={3}>{title}</Heading>
            {subtitle && <p className="text-body break-words text-text-quiet">{subtitle}</p>}
          </div>
          <IconButton icon={X} label={intl.formatMessage(messages.close)} onPress={onClose} />
        </div>
        {children}
      </div>
    </aside>
  )
}
