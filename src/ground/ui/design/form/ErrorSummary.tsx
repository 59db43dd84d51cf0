import { CircleAlert } from 'lucide-react'
import { type RefObject, useEffect, useId, useRef } from 'react'
import { useIntl } from 'react-intl'
import { Link } from '../actions/Link'
import { messages } from '../messages'
import type { FormShell } from './use-record-form'

/** All that stands in the way of saving, at the head of the form. Takes the focus when a try fails; each line leads to its field. */
export function ErrorSummary({
  shell,
  form,
  refusedTitle,
}: {
  shell: FormShell
  form: RefObject<HTMLFormElement | null>
  /** Over a refusal of a form that saves nothing. Left out: "This was not saved". */
  refusedTitle?: string | undefined
}) {
  const intl = useIntl()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const { failedTries, problem, faults } = shell
  useEffect(() => {
    if (failedTries > 0) box.current?.focus()
  }, [failedTries])

  if (failedTries === 0 || (faults.length === 0 && !problem)) return null
  const isSaidByAField = faults.some(({ message }) => message === problem?.message)
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={id}
      className="flex items-start gap-2 rounded-control border-2 border-danger bg-danger-soft px-3 py-2 text-body"
    >
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />
      <div className="flex max-w-prose min-w-0 flex-col gap-1">
        <span id={id} className="font-emphasis text-danger">
          {problem
            ? (refusedTitle ?? intl.formatMessage(messages.notSaved))
            : intl.formatMessage(messages.summaryTitle, { count: faults.length })}
        </span>
        {problem && !isSaidByAField && <p>{problem.message}</p>}
        {faults.length > 0 && (
          <ul className="flex flex-col gap-0.5">
            {faults.map((fault) => (
              <li key={fault.name}>
                <Link onPress={() => focusField(form.current, fault.name)}>{fault.message}</Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function focusField(form: HTMLFormElement | null, name: string): void {
  const place = form?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
  place?.scrollIntoView({ block: 'center' })
  const control =
    place?.querySelector<HTMLElement>('input:checked') ??
    place?.querySelector<HTMLElement>('input:not([type=hidden]):not([tabindex="-1"]), textarea, button')
  control?.focus()
}
