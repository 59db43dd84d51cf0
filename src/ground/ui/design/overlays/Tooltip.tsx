import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { KeyCap } from '../actions/KeyCap'

interface TooltipProps {
  text: string
  shortcut?: string
  /** One control of React Aria, such as a Button. */
  children: ReactElement
}

/** A few words about a control, on hover and on keyboard focus. Never the only place of anything that matters. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip
        offset={6}
        className="flex max-w-field items-center gap-2 rounded-control border border-line bg-text px-2 py-1 text-small text-surface shadow-float fades entering:opacity-0 exiting:opacity-0"
      >
        {text}
        {shortcut && <KeyCap keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
