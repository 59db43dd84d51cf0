import { ProgressBar } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { Button } from '../actions/Button'
import { messages } from '../messages'

interface ProgressLineProps {
  /** What is being done: "Importing roster.xlsx". */
  label: string
  done: number
  /** Null while it is not known. */
  total: number | null
  onCancel?: () => void
}

/** Work of more than a second: how far, and the way to stop it. Counts rather than motion tell that it goes on. */
export function ProgressLine({ label, done, total, onCancel }: ProgressLineProps) {
  const intl = useIntl()
  const counts =
    total === null
      ? intl.formatMessage(messages.progressSoFar, { done })
      : intl.formatMessage(messages.progressOf, { done, total })
  return (
    <div className="flex items-center gap-3">
      <ProgressBar
        aria-label={label}
        value={done}
        maxValue={total ?? Math.max(done, 1)}
        isIndeterminate={total === null}
        valueLabel={counts}
        className="flex min-w-0 grow flex-col gap-1"
      >
        {({ percentage }) => (
          <>
            <span className="flex justify-between gap-3 text-small">
              <span className="truncate">{label}</span>
              <span className="shrink-0 text-text-quiet tabular-nums">{counts}</span>
            </span>
            <span className="block h-1.5 overflow-hidden rounded-control border border-line-strong bg-surface-sunken">
              {/* A border draws the bar: forced colours take grounds away and keep edges. */}
              <span
                className={`block h-0 border-t-8 border-accent ${total === null ? 'border-dashed' : ''}`}
                style={{ width: total === null ? '100%' : `${percentage ?? 0}%` }}
              />
            </span>
          </>
        )}
      </ProgressBar>
      {onCancel && <Button label={intl.formatMessage(messages.cancel)} onPress={onCancel} />}
    </div>
  )
}
