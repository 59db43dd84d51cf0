import { Eye, EyeOff } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { messages } from '../messages'

interface CoveredProps {
  label: string
  children: ReactNode
  onReveal?: () => void
}

/** Something that stays covered until asked for, and covers itself again when the window is left. Not on the page before. */
export function Covered({ label, children, onReveal }: CoveredProps) {
  const intl = useIntl()
  const [isShown, setShown] = useState(false)

  useEffect(() => {
    if (!isShown) return
    const cover = () => setShown(false)
    window.addEventListener('blur', cover)
    return () => window.removeEventListener('blur', cover)
  }, [isShown])

  const words = isShown
    ? { short: messages.hide, long: messages.cover, icon: EyeOff }
    : { short: messages.show, long: messages.uncover, icon: Eye }
  return (
    <span className="flex items-start gap-2">
      <span className={`min-w-0 ${isShown ? '' : 'text-text-quiet italic'}`}>
        {isShown ? children : intl.formatMessage(messages.covered)}
      </span>
      <AriaButton
        aria-expanded={isShown}
        aria-label={intl.formatMessage(words.long, { label })}
        onPress={() => {
          if (!isShown) onReveal?.()
          setShown(!isShown)
        }}
        className="-my-0.5 inline-flex min-h-6 shrink-0 cursor-default items-center gap-1 rounded-control px-1.5 text-small font-emphasis text-accent hover:bg-surface-hover"
      >
        <words.icon aria-hidden="true" className="size-3.5" />
        {intl.formatMessage(words.short)}
      </AriaButton>
    </span>
  )
}
