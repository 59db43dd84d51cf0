import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useIntl } from 'react-intl'
import { fieldBox } from '../../../../ground/ui/design/fields/FieldParts'
import { inPounds } from '../../money'
import { Sentence } from './LineNotes'
import type { LineCheck } from './LineRow'
import { messages } from './messages'
import { readPence } from './reading'

interface TotalsBarProps {
  totalPence: number
  paperTotal: string
  error: string | null
  /** What the rules say of the claim as a whole. */
  checks: readonly LineCheck[]
  onPaperTotal: (typed: string) => void
  onEnter: () => void
}

/** What the lines come to beside what the paper says, and whether the two agree. */
export function TotalsBar({ totalPence, paperTotal, error, checks, onPaperTotal, onEnter }: TotalsBarProps) {
  const intl = useIntl()
  const paper = readPence(paperTotal)
  const difference = typeof paper === 'number' ? totalPence - paper : null
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    onEnter()
  }
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 rounded-control border border-line bg-surface-sunken px-3 py-2">
      <label data-field="paperTotal" className="flex flex-wrap items-center gap-2 text-body">
        <span className="font-emphasis">{intl.formatMessage(messages.paperTotal)}</span>
        <input
          value={paperTotal}
          autoComplete="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'paper-total-error' : undefined}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => onPaperTotal(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          className={`${fieldBox} w-28 px-2 text-right tabular-nums ${error ? 'border-danger ring-1 ring-danger' : ''}`}
        />
      </label>
      <output className="flex flex-wrap items-center gap-x-4 gap-y-1 text-body">
        <span>
          {intl.formatMessage(messages.total)}{' '}
          <span className="text-heading font-emphasis tabular-nums">{inPounds(totalPence)}</span>
        </span>
        {difference === 0 && (
          <span className="flex items-center gap-1 text-success">
            <CircleCheck aria-hidden="true" className="size-4" />
            {intl.formatMessage(messages.totalsAgree)}
          </span>
        )}
        {difference !== null && difference !== 0 && (
          <span className="flex items-center gap-1 text-warning tabular-nums">
            <TriangleAlert aria-hidden="true" className="size-4" />
            {intl.formatMessage(messages.totalsDiffer, {
              amount: inPounds(Math.abs(difference)),
              less: difference < 0 ? 'yes' : 'no',
            })}
          </span>
        )}
      </output>
      {error && (
        <span id="paper-total-error" className="w-full text-body text-danger">
          {error}
        </span>
      )}
      <div className="flex w-full flex-col gap-1 text-body empty:hidden">
        {checks.map(({ code, severity, message }) => (
          <Sentence key={`${code} ${message}`} severity={severity} text={message} />
        ))}
      </div>
    </div>
  )
}
