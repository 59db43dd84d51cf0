import { type ReactNode, type RefObject, useMemo } from 'react'
import { type Command, useCommands } from './commands/registry'
import { SearchField } from './design/fields/text/SearchField'

interface ListHeadProps {
  /** What the search field is called. */
  label: string
  /** In the empty field: what can be typed. */
  hint: string
  value: string
  onChange: (value: string) => void
  /** Enter in the search field: opens what comes first. */
  onSubmit?: () => void
  /** Arrow down in the search field: on into the list. */
  onDown?: () => void
  /** The search field, for the list that is typed on. */
  box: RefObject<HTMLInputElement | null>
  /** The command that brings the keyboard here by Ctrl+F; left out where the list cannot be seen, or has a way of its own. */
  searchKey?: Pick<Command, 'id' | 'access'> | null
  /** `end` where one of the fields beside it shows its label. */
  align?: 'center' | 'end'
  /** What narrows the list down, and what can be done with all of it. */
  children: ReactNode
  /** A second row. */
  below?: ReactNode
}

/** What stands over a list. */
export function ListHead(props: ListHeadProps) {
  const { label, hint, value, onChange, onSubmit, onDown, box, searchKey, align = 'center', children, below } = props
  const id = searchKey?.id
  const access = searchKey?.access
  useCommands(
    useMemo((): Command[] => {
      if (id === undefined || access === undefined) return []
      const run = () => {
        box.current?.focus()
        box.current?.select()
      }
      return [{ id, label, group: 'File', shortcut: 'Ctrl+F', access, run }]
    }, [id, access, label, box]),
  )
  return (
    <div className="@container flex flex-col gap-2 border-b border-line px-3 py-2">
      <div className={`flex flex-wrap gap-2 ${align === 'end' ? 'items-end' : 'items-center'}`}>
        <div
          role="presentation"
          className="flex min-w-36 flex-1"
          onKeyDown={(event) => {
            if (!onDown || event.key !== 'ArrowDown' || event.target !== box.current || event.defaultPrevented) return
            event.preventDefault()
            onDown()
          }}
        >
          <SearchField
            ref={box}
            label={label}
            placeholder={hint}
            shortcut="Ctrl+F"
            value={value}
            onChange={onChange}
            {...(onSubmit && { onSubmit })}
          />
        </div>
        {children}
      </div>
      {below}
    </div>
  )
}
