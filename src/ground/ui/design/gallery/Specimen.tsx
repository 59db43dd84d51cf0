import type { ReactNode } from 'react'

/** One component with a line saying in which state it stands. */
export function Specimen({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="text-small text-text-quiet">{title}</span>
      <div className="flex min-w-0 flex-wrap items-start gap-2">{children}</div>
    </div>
  )
}

/** Specimens in as many columns as fit. */
export function Specimens({ children, columns = 'many' }: { children: ReactNode; columns?: 'one' | 'many' }) {
  return (
    <div
      className={
        columns === 'one'
          ? 'flex flex-col gap-4'
          : 'grid grid-cols-[repeat(auto-fill,minmax(min(18rem,100%),1fr))] gap-x-8 gap-y-4'
      }
    >
      {children}
    </div>
  )
}
