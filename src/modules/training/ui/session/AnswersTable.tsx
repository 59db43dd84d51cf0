import { type KeyboardEvent, useId, useRef } from 'react'
import { useIntl } from 'react-intl'
import { ScrollBox } from '../../../../ground/ui/design/content/ScrollBox'
import { ErrorText } from '../../../../ground/ui/design/fields/FieldParts'
import { messages } from './messages'

interface Answer {
  readonly learnerId: string
  readonly name: string
  /** What was answered and saved. */
  readonly given: number | null
  readonly typed: string
}

interface AnswersTableProps {
  lines: readonly Answer[]
  lowest: number
  highest: number
  isLocked: boolean
  onType: (learnerId: string, text: string) => void
  /** The last answer is typed. */
  onEnd: () => void
}

/** One number a learner. A number that can only be whole goes on to the next learner by itself. */
export function AnswersTable({ lines, lowest, highest, isLocked, onType, onEnd }: AnswersTableProps) {
  const intl = useIntl()
  const id = useId()
  const table = useRef<HTMLTableElement>(null)
  const step = (from: HTMLInputElement, by: 1 | -1) => {
    const all = [...(table.current?.querySelectorAll('input') ?? [])]
    const next = all[all.indexOf(from) + by]
    if (next) {
      next.focus()
      next.select()
    } else if (by === 1) onEnd()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || event.ctrlKey) return
    event.preventDefault()
    step(event.currentTarget, by)
  }
  return (
    <ScrollBox label={intl.formatMessage(messages.measures)}>
      <table ref={table} className="max-w-form text-table">
        <thead>
          <tr className="border-b border-line-strong text-left">
            <th scope="col" className="py-1.5 pr-6 font-emphasis">
              {intl.formatMessage(messages.learner)}
            </th>
            <th scope="col" className="py-1.5 font-emphasis">
              {intl.formatMessage(messages.answer)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ learnerId, name, given, typed }) => {
            const isOff = typed !== '' && !fits(typed, lowest, highest)
            return (
              <tr key={learnerId} className="border-b border-line">
                <th scope="row" className="py-0.5 pr-6 text-left font-normal break-words">
                  {name}
                </th>
                <td className="min-w-52 py-0.5">
                  {given !== null || isLocked ? (
                    <span className="inline-flex min-h-6 items-center gap-2 px-2 tabular-nums">
                      {given ?? '·'}
                      {given !== null && (
                        <span className="text-text-quiet">{intl.formatMessage(messages.answered)}</span>
                      )}
                    </span>
                  ) : (
                    <input
                      aria-label={intl.formatMessage(messages.answerOf, { name })}
                      aria-invalid={isOff || undefined}
                      aria-describedby={isOff ? `${id}-${learnerId}` : undefined}
                      inputMode="numeric"
                      autoComplete="off"
                      maxLength={3}
                      value={typed}
                      onFocus={(event) => event.currentTarget.select()}
                      onKeyDown={onKeyDown}
                      onChange={(event) => {
                        const input = event.currentTarget
                        const text = input.value.replace(/\D/g, '')
                        onType(learnerId, text)
                        if (text !== '' && fits(text, lowest, highest) && Number(text) * 10 > highest) step(input, 1)
                      }}
                      className={`min-h-6 w-16 rounded-control border bg-surface-raised px-2 text-right tabular-nums ${isOff ? 'border-danger ring-1 ring-danger' : 'border-line-strong'}`}
                    />
                  )}
                  {isOff && (
                    <span id={`${id}-${learnerId}`}>
                      <ErrorText error={intl.formatMessage(messages.offScale, { lowest, highest })} />
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

function fits(text: string, lowest: number, highest: number): boolean {
  const value = Number(text)
  return Number.isInteger(value) && value >= lowest && value <= highest
}
