import { useIntl } from 'react-intl'
import { tones } from '../../../../ground/ui/design/content/tone'
import type { SchemeRules } from '../../scheme-rules'
import { TextCell } from './cells'
import { messages } from './messages'
import type { LineField, TypedLine } from './typing'

export interface Note {
  readonly severity: 'warn' | 'block'
  readonly text: string
}

interface LineNotesProps {
  id: string
  /** How the journey was priced, in the words of the rule. */
  words: string
  notes: readonly Note[]
  line: TypedLine
  rules: SchemeRules
  checks: readonly { readonly code: string }[]
  text: (
    field: LineField,
    label: string,
  ) => {
    name: string
    label: string
    spoken: string
    mark: 'warn' | 'block' | null
    notes: string
    value: string
    onChange: (value: string) => void
  }
}

/** Under a line: how its price came about, what is amiss, and the answers that only some lines need. */
export function LineNotes({ id, words, notes, line, rules, checks, text }: LineNotesProps) {
  const intl = useIntl()
  const has = (code: string) => checks.some((check) => check.code === code)
  const asksWhyNoReceipt =
    line.noReceiptReason !== '' ||
    (rules.receiptsFor.kinds.includes(line.kind) && line.receiptNumber.trim() === '' && line.amount !== '')
  const asked: readonly (readonly [LineField, string])[] = [
    ...(rules.separateLocations || line.location ? [['location', intl.formatMessage(messages.location)] as const] : []),
    ...(asksWhyNoReceipt ? [['noReceiptReason', intl.formatMessage(messages.noReceiptReason)] as const] : []),
    ...(has('pre-approval') || line.preApproval
      ? [['preApproval', intl.formatMessage(messages.preApproval)] as const]
      : []),
    ...(has('above-ceiling') || line.costEvidence
      ? [['costEvidence', intl.formatMessage(messages.costEvidence)] as const]
      : []),
  ]
  if (asked.length === 0 && notes.length === 0 && words === '') return null
  return (
    <div className="flex flex-col gap-1 @min-[66rem]:pl-6">
      {asked.map(([field, label]) => (
        <div key={field} className="flex flex-wrap items-center gap-x-2">
          <span aria-hidden="true" className="hidden text-small text-text-quiet @min-[66rem]:inline">
            {label}
          </span>
          <TextCell {...text(field, label)} maxLength={field === 'location' ? 120 : 200} room="w-full max-w-field" />
        </div>
      ))}
      <div id={id} className="flex flex-col gap-0.5 text-small empty:hidden">
        {words && <span className="text-text-quiet tabular-nums">{words}</span>}
        {notes.map(({ severity, text: sentence }) => (
          <Sentence key={sentence} severity={severity} text={sentence} />
        ))}
      </div>
    </div>
  )
}

/** What a rule says, as it is written there. */
export function Sentence({ severity, text }: Note) {
  const intl = useIntl()
  const { icon: Icon, word, ink } = tones[severity === 'block' ? 'danger' : 'warning']
  return (
    <span className={`flex max-w-prose items-start gap-1 ${ink}`}>
      <Icon aria-hidden="true" className="mt-px size-3.5 shrink-0" />
      <span>
        <span className="sr-only">{intl.formatMessage(word)}: </span>
        {text}
      </span>
    </span>
  )
}
