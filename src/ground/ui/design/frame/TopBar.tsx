import type { ReactNode } from 'react'

interface TopBarProps {
  /** Where I am: Breadcrumbs. */
  start: ReactNode
  /** Search and commands. */
  middle?: ReactNode
  /** Who is signed in, and the lock. */
  end: ReactNode
}

/**
 * The bar at the head of the window: 44 px; two lines where the window is very narrow, and one again where it is very
 * low as well (large letters on a small screen): there the page needs the room, and the rail says where I am.
 */
export function TopBar({ start, middle, end }: TopBarProps) {
  return (
    <header
      data-screen-only
      className="grid min-h-(--top-bar-height) shrink-0 grid-cols-[minmax(10rem,1fr)_minmax(8rem,28rem)_minmax(max-content,1fr)] items-center gap-x-4 gap-y-1 border-b border-line bg-surface-sunken px-3 py-1 max-medium:grid-cols-[minmax(5rem,1fr)_auto_minmax(0,max-content)] max-small:grid-cols-[minmax(0,1fr)_minmax(0,max-content)] [@media(max-height:20rem)]:max-small:flex"
    >
      <div className="flex min-w-0 overflow-hidden [@media(max-height:20rem)]:max-small:hidden">{start}</div>
      <div className="flex min-w-0 max-small:order-last max-small:col-span-2 empty:hidden [@media(max-height:20rem)]:max-small:order-none">
        {middle}
      </div>
      <div className="col-start-3 flex min-w-0 grow items-center justify-end gap-2 max-small:col-start-2">{end}</div>
    </header>
  )
}
