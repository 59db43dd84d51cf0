import type { ReactNode } from 'react'

interface TopBarProps {
  /** Where I am: Breadcrumbs. */
  start: ReactNode
  /** Search and commands. */
  middle?: ReactNode
  /** Who is signed in, and the lock. */
  end: ReactNode
}

/** The bar at the head of the window: 44 px. */
export function TopBar({ start, middle, end }: TopBarProps) {
  return (
    <header
      data-screen-only
      className="flex min-h-(--top-bar-height) shrink-0 items-center gap-4 border-b border-line bg-surface-sunken px-3"
    >
      <div className="flex min-w-0 flex-1">{start}</div>
      {middle && <div className="flex w-full max-w-field min-w-24 shrink">{middle}</div>}
      <div className="flex flex-1 items-center justify-end gap-2">{end}</div>
    </header>
  )
}
