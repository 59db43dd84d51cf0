import { Check } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { messages } from './messages'

interface StepProps {
  number: 1 | 2 | 3 | 4
  title: string
  /** `open` is where the work is; `done` can be opened again; `ahead` waits for the steps before it. */
  state: 'done' | 'open' | 'ahead'
  /** What was chosen, in one line, once the step is done. */
  summary?: string
  onReopen?: () => void
  /** Takes the keyboard to this step when it opens. */
  takesFocus?: boolean
  children?: ReactNode
}

/** One of the four steps, all of them on one page: its number, what was chosen, and, when it is open, its work. */
export function Step({ number, title, state, summary, onReopen, takesFocus = false, children }: StepProps) {
  const intl = useIntl()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.closest('section')?.scrollIntoView({ block: 'start' })
  }, [takesFocus])
  const isDone = state === 'done'
  return (
    <section
      aria-labelledby={id}
      aria-current={state === 'open' ? 'step' : undefined}
      className="border-t border-line py-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span
          aria-hidden="true"
          className={`flex size-6 shrink-0 items-center justify-center rounded-round border text-small font-emphasis ${
            state === 'open' ? 'border-transparent bg-accent text-accent-text' : 'border-line-strong text-text-quiet'
          }`}
        >
          {isDone ? <Check className="size-4" /> : number}
        </span>
        <h2
          id={id}
          ref={heading}
          tabIndex={-1}
          className={`text-heading ${state === 'ahead' ? 'text-text-quiet' : 'font-emphasis'}`}
        >
          <span className="sr-only">{intl.formatMessage(messages.stepOf, { step: number })}: </span>
          {title}
          {isDone && <span className="sr-only"> ({intl.formatMessage(messages.done)})</span>}
        </h2>
        {isDone && summary && <span className="min-w-0 text-body break-words text-text-quiet">{summary}</span>}
        {isDone && onReopen && (
          <Button
            look="quiet"
            label={intl.formatMessage(messages.change)}
            spokenLabel={`${intl.formatMessage(messages.change)}: ${title}`}
            onPress={onReopen}
          />
        )}
      </div>
      {state === 'open' && <div className="mt-3 flex flex-col gap-4 pl-9 max-small:pl-0">{children}</div>}
    </section>
  )
}
