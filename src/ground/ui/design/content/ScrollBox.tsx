import type { ReactNode } from 'react'

interface ScrollBoxProps {
  label: string
  hasEdge?: boolean
  children: ReactNode
}

/** A wide table in a box of its own, so that the page does not scroll sideways (WCAG 1.4.10). */
export function ScrollBox({ label, hasEdge = false, children }: ScrollBoxProps) {
  return (
    <section
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard could not scroll the box
      tabIndex={0}
      className={`relative overflow-x-auto ${hasEdge ? 'rounded-control border border-line' : ''}`}
    >
      {children}
    </section>
  )
}
