import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** What belongs here: "No one is on the roster yet." */
  title: string
  /** One sentence more, if it helps. */
  children?: ReactNode
  /** The one Button that fills it. */
  action?: ReactNode
}

/** A place with nothing in it. Says what belongs here and offers the one thing that fills it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-2 p-6 text-body">
      <p className="font-emphasis">{title}</p>
      {children && <div className="max-w-prose text-text-quiet">{children}</div>}
      {action && <div className="mt-1">{action}</div>}
    </div>
  )
}
