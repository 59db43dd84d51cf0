import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import type { Sample } from '../../quality-operations'
import { methodWords, outcomeWords } from '../words'
import { messages } from './sampling-messages'

type Decision = Sample['decisions'][number]

interface DecisionsTableProps {
  sample: Sample
  /** Where it is answered whether one agrees; null: what was answered is shown. */
  answer: ((decision: Decision) => ReactNode) | null
}

/** Every decision of the sample with all that it rests on. */
export function DecisionsTable({ sample, answer }: DecisionsTableProps) {
  const intl = useIntl()
  const { assessor, name, decisions } = sample
  const columns = decisionColumns(intl, answer)
  return (
    <FactTable
      label={intl.formatMessage(messages.decisionsTable, { assessor, name })}
      rows={decisions}
      keyOf={({ decisionId }) => decisionId}
      columns={columns}
    />
  )
}

function Answered({ isAgreed }: { isAgreed: boolean | null }) {
  const intl = useIntl()
  if (isAgreed === null) return null
  const Icon = isAgreed ? Check : X
  return (
    <span className={`flex items-center gap-1 ${isAgreed ? 'text-success' : 'text-danger'}`}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {intl.formatMessage(isAgreed ? messages.agree : messages.disagree)}
    </span>
  )
}

function decisionColumns(intl: IntlShape, answer: DecisionsTableProps['answer']): readonly FactColumn<Decision>[] {
  return [
    {
      id: 'criterion',
      label: intl.formatMessage(messages.criterion),
      namesRow: true,
      cell: ({ code, title }) => (
        <span className="flex gap-2">
          <span className="shrink-0 tabular-nums">{code}</span>
          {title}
        </span>
      ),
    },
    {
      id: 'decided',
      label: intl.formatMessage(messages.decided),
      isFigure: true,
      cell: ({ outcome, decidedOn }) => (
        <>
          {intl.formatMessage(outcomeWords[outcome])}
          <span className="block text-text-quiet">{onScreen(decidedOn)}</span>
        </>
      ),
    },
    {
      id: 'how',
      label: intl.formatMessage(messages.how),
      cell: ({ methods, evidenceLocation }) => (
        <>
          {methods.map((method) => intl.formatMessage(methodWords[method])).join(', ')}
          <span className="block text-text-quiet">{evidenceLocation}</span>
        </>
      ),
    },
    {
      id: 'feedback',
      label: intl.formatMessage(messages.feedbackGiven),
      cell: ({ feedback }) => <span className="whitespace-pre-line">{feedback}</span>,
    },
    {
      id: 'agree',
      label: intl.formatMessage(messages.agree),
      cell: (decision) => (answer ? answer(decision) : <Answered isAgreed={decision.isAgreed} />),
    },
  ]
}
