import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar, Separator } from 'react-aria-components'

/** What can be done here, in one Tab stop: arrows move between the buttons. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <AriaToolbar aria-label={label} className="flex flex-wrap items-center gap-1">
      {children}
    </AriaToolbar>
  )
}

export function ToolbarLine() {
  return <Separator orientation="vertical" className="mx-1 h-5 self-center border-l border-line" />
}
