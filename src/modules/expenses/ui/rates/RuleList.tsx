import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useIntl } from 'react-intl'
import { messages } from './rule-messages'
import type { RuleSentence } from './rule-words'

/** Rules in words, each with what happens when it is not met. */
export function RuleList({ label, sentences }: { label: string; sentences: readonly RuleSentence[] }) {
  const intl = useIntl()
  return (
    <ul aria-label={label} className="flex max-w-form-wide flex-col text-body">
      {sentences.map(({ id, text, severity }) => {
        const Icon = severity === 'block' ? CircleAlert : TriangleAlert
        return (
          <li key={id} className="flex flex-wrap items-start gap-x-3 border-b border-line py-1">
            <span className="min-w-60 flex-1 break-words">{text}</span>
            {severity !== null && (
              <span className="flex w-32 shrink-0 items-center gap-1 text-small text-text-quiet">
                <Icon aria-hidden="true" className="size-3.5" />
                {intl.formatMessage(severity === 'block' ? messages.block : messages.warn)}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
