import { type ReactNode, useId } from 'react'

interface PanelProps {
  title: string
  /** The level in the page's outline: the record's name is 1 or 2, its parts are one further. */
  level?: 1 | 2 | 3
  /** Badges beside the title. */
  marks?: ReactNode
  /** Buttons at the end of the title's line. */
  actions?: ReactNode
  /** `framed` has an edge and a ground; `plain` only the heading. */
  look?: 'framed' | 'plain'
  children: ReactNode
}

/** A titled part of a page. */
export function Panel({ title, level = 2, marks, actions, look = 'plain', children }: PanelProps) {
  const id = useId()
  const isFramed = look === 'framed'
  return (
    <section
      aria-labelledby={id}
      className={isFramed ? 'rounded-control border border-line bg-surface' : 'flex flex-col gap-2'}
    >
      <div
        className={`flex min-h-(--control-height) flex-wrap items-center gap-x-3 gap-y-1 ${isFramed ? 'border-b border-line px-3 py-1' : ''}`}
      >
        <Heading id={id} level={level}>
          {title}
        </Heading>
        {marks && <span className="flex flex-wrap gap-1">{marks}</span>}
        {actions && <span className="ml-auto flex flex-wrap gap-1">{actions}</span>}
      </div>
      <div className={isFramed ? 'p-3' : ''}>{children}</div>
    </section>
  )
}

const sizes = { 1: 'text-title', 2: 'text-heading', 3: 'text-body' }

/** A heading of the outline: 20, 16 and 14 px. */
export function Heading({ id, level, children }: { id?: string; level: 1 | 2 | 3; children: ReactNode }) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={`${sizes[level]} min-w-0 font-emphasis break-words`}>
      {children}
    </Tag>
  )
}
