import type { KeyboardEvent } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { ScrollBox } from '../../../../ground/ui/design/content/ScrollBox'
import { outcomeWords } from '../words'
import { messages } from './messages'
import type { Decided } from './typing'

/** One learner and one criterion, as a line. */
export interface OneDecision {
  readonly learnerId: string
  readonly criterionId: string
  readonly code: string
  readonly title: string
  readonly group: string
  readonly stands: string
  readonly isOut: boolean
}

interface DecisionLinesProps {
  label: string
  lines: readonly OneDecision[]
  now: (line: OneDecision) => Decided | null
  standing: (line: OneDecision) => string
  /** Null: this user may not. */
  onDecide: ((line: OneDecision, outcome: Decided | null) => void) | null
  onOpen: (line: OneDecision) => void
}

const outcomes = ['met', 'not-yet'] as const
const keys: Readonly<Record<string, Decided | null>> = {
  m: 'met',
  n: 'not-yet',
  x: null,
  Delete: null,
  Backspace: null,
}

/** Decisions line by line: what stands, what is given out now. M, N and X on a line; up and down to the next. */
export function DecisionLines({ label, lines, now, standing, onDecide, onOpen }: DecisionLinesProps) {
  const intl = useIntl()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, line: OneDecision) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = event.currentTarget
    const outcome = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (step !== 0) {
      const all = [...(row.parentElement?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
      all[all.indexOf(row) + step]?.querySelector('button')?.focus()
    } else if (outcome !== undefined && onDecide && !line.isOut) onDecide(line, outcome)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <ScrollBox label={label}>
      <table className="w-full text-table">
        <thead>
          <tr className="border-b border-line-strong text-left">
            <th scope="col" className="py-1.5 pr-4 font-emphasis">
              {intl.formatMessage(lines[0]?.code ? messages.criterion : messages.learner)}
            </th>
            <th scope="col" className="w-32 py-1.5 pr-4 font-emphasis">
              {intl.formatMessage(messages.stands)}
            </th>
            <th scope="col" className="w-64 py-1.5 font-emphasis">
              {intl.formatMessage(messages.now)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr
              key={`${line.learnerId} ${line.criterionId}`}
              data-line
              onKeyDown={(event) => onKeyDown(event, line)}
              className="border-b border-line align-middle"
            >
              <th scope="row" className="py-0.5 pr-4 text-left font-normal break-words">
                {line.group !== '' && line.group !== lines[at - 1]?.group && (
                  <span className="block text-small text-text-quiet">{line.group}</span>
                )}
                {line.code && <span className="mr-1 font-emphasis tabular-nums">{line.code}</span>} {line.title}
              </th>
              <td className="py-0.5 pr-4">
                <Button size="small" look="quiet" label={standing(line)} onPress={() => onOpen(line)} />
              </td>
              <td className="py-0.5">
                {line.isOut ? (
                  <span className="text-text-quiet">{intl.formatMessage(messages.away)}</span>
                ) : (
                  onDecide && (
                    <span className="flex gap-1">
                      {outcomes.map((outcome) => (
                        <button
                          key={outcome}
                          type="button"
                          aria-pressed={now(line) === outcome}
                          onClick={() => onDecide(line, now(line) === outcome ? null : outcome)}
                          className="min-h-6 cursor-default rounded-control border border-line px-2 whitespace-nowrap hover:bg-surface-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-emphasis"
                        >
                          {now(line) === outcome ? (outcome === 'met' ? '✓ ' : '✗ ') : ''}
                          {intl.formatMessage(outcomeWords[outcome])}
                        </button>
                      ))}
                    </span>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
