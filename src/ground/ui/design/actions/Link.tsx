import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components'

interface LinkProps {
  children: ReactNode
  /** A place in the program. The frame's RouterProvider turns it into a move without a reload. */
  href?: string
  onPress?: () => void
  isDisabled?: boolean
}

/** A link to whoever or whatever a text names. */
export function Link(props: LinkProps) {
  return (
    <AriaLink
      {...props}
      className="cursor-pointer rounded-control text-accent underline decoration-1 underline-offset-2 hover:text-accent-hover hover:decoration-2 disabled:cursor-default disabled:text-text-disabled disabled:no-underline"
    />
  )
}
