import type { KeyboardEvent } from 'react'
import { ErrorText, fieldBox } from '../../../../ground/ui/design/fields/FieldParts'
import { ScrollBox } from '../../../../ground/ui/design/content/ScrollBox'

export interface TypedRow {
  readonly id: string
  readonly name: string
  /** One fact on each line. */
  readonly detail: string
}

interface TypedTableProps {
  /** What the table holds, for a screen reader. */
  label: string
  heads: readonly [name: string, detail: string, typed: string]
  rows: readonly TypedRow[]
  typed: (id: string) => string
  onTyped: (id: string, text: string) => void
  /** What the box of a row is called: “Certificate number of Siân Test”. */
  nameOf: (row: TypedRow) => string
  errorOf: (id: string) => string | null
  maxLength: number
  /** Figures of even width, to be compared with the paper. */
  isCode?: boolean
}

/** One box beside each name. Enter and the arrows go from box to box; Ctrl+S saves. */
export function TypedTable(props: TypedTableProps) {
  const { label, heads, rows, typed, onTyped, nameOf, errorOf, maxLength, isCode = false } = props
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const by = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || event.ctrlKey || event.altKey || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const boxes = [...event.currentTarget.querySelectorAll('input')]
    boxes[boxes.indexOf(event.target) + by]?.focus()
  }
  return (
    <ScrollBox label={label}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys that its boxes do not take themselves */}
      <table className="w-full max-w-form-wide text-table" onKeyDown={onKeyDown}>
        <thead>
          <tr className="border-b border-line-strong text-left">
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1.5 pr-4 font-emphasis whitespace-nowrap">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const error = errorOf(row.id)
            return (
              <tr key={row.id} className="border-b border-line align-top">
                <th scope="row" className="py-2 pr-4 text-left font-normal break-words">
                  {row.name}
                </th>
                <td className="py-2 pr-4 break-words whitespace-pre-line text-text-quiet">{row.detail}</td>
                <td data-field={`entries.${row.id}`} className="w-56 py-1">
                  <input
                    aria-label={nameOf(row)}
                    aria-invalid={error ? true : undefined}
                    aria-describedby={error ? `typed-${row.id}` : undefined}
                    autoComplete="off"
                    spellCheck={false}
                    maxLength={maxLength}
                    value={typed(row.id)}
                    onFocus={(event) => event.currentTarget.select()}
                    onChange={(event) => onTyped(row.id, event.currentTarget.value)}
                    className={`${fieldBox} w-full px-2 ${isCode ? 'font-mono tabular-nums' : ''} ${error ? 'border-danger ring-1 ring-danger' : ''}`}
                  />
                  {error && (
                    <span id={`typed-${row.id}`}>
                      <ErrorText error={error} />
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}
