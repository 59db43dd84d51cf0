import { Children, type ReactNode, useRef } from 'react'
import { useFocusOnward } from '../focus'

/** A short list inside a record; a sentence where there is nothing. */
export function Lines({ label, none, children }: { label: string; none: string; children: ReactNode }) {
  if (Children.toArray(children).length === 0) return <p className="py-1 text-body text-text-quiet">{none}</p>
  return (
    <ul aria-label={label} className="flex flex-col">
      {children}
    </ul>
  )
}

interface LineProps {
  main: ReactNode
  marks?: ReactNode
  quiet?: ReactNode
  actions?: ReactNode
  /** A form in the place of the line's change. */
  below?: ReactNode
}

/** One thing in a record: what, since when, and what can be done with it. */
export function Line({ main, marks, quiet, actions, below }: LineProps) {
  const box = useRef<HTMLLIElement>(null)
  useFocusOnward(box)
  return (
    <li ref={box} className="border-b border-line">
      <div className="flex min-h-(--row-height) flex-wrap items-center gap-x-3 gap-y-0.5 py-0.5 text-body">
        <span className="min-w-0 break-words whitespace-pre-line">{main}</span>
        {marks}
        {quiet && <span className="text-text-quiet tabular-nums">{quiet}</span>}
        {actions && <span className="ml-auto flex gap-1">{actions}</span>}
      </div>
      {below}
    </li>
  )
}
