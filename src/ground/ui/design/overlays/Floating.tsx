import type { ReactNode, RefObject } from 'react'
import { Popover, type PopoverProps } from 'react-aria-components'

interface FloatingProps extends Pick<PopoverProps, 'placement' | 'isOpen' | 'onOpenChange' | 'offset' | 'crossOffset'> {
  /** `control` keeps the width of the control it hangs from, for lists of options. */
  width?: 'content' | 'control'
  triggerRef?: RefObject<Element | null>
  children: ReactNode
}

/** The one raised surface: what menus and lists of options lie on. */
export function Floating({ width = 'content', offset = 4, children, ...rest }: FloatingProps) {
  return (
    <Popover
      {...rest}
      offset={offset}
      className={`${width === 'control' ? 'w-(--trigger-width) min-w-48' : 'max-w-field min-w-40'} flex flex-col overflow-hidden rounded-control border border-line-strong bg-surface-raised text-text shadow-float fades entering:opacity-0 exiting:opacity-0`}
    >
      {children}
    </Popover>
  )
}
