import { Check, History, type LucideIcon, Minus, TriangleAlert } from 'lucide-react'
import type { MessageDescriptor } from 'react-intl'
import { useIntl } from 'react-intl'
import type { ImportSheet } from '../../import-shapes'
import { messages } from './messages'

type Column = ImportSheet['columns'][number]

interface ColumnReasonProps {
  column: Column | undefined
  meaning: string | null
  /** Nobody has changed what was proposed. */
  isProposed: boolean
  hasValues: boolean
}

interface Look {
  readonly icon: LucideIcon
  readonly words: MessageDescriptor
  readonly isDoubtful: boolean
}

const certain = (words: MessageDescriptor, icon: LucideIcon = Check): Look => ({ icon, words, isDoubtful: false })
const doubtful = (words: MessageDescriptor): Look => ({ icon: TriangleAlert, words, isDoubtful: true })

const proposals: Readonly<Record<Column['confidence'], Look>> = {
  remembered: certain(messages.remembered, History),
  sure: certain(messages.sure),
  likely: doubtful(messages.likely),
  'from-values': doubtful(messages.fromValues),
  none: doubtful(messages.notKnown),
}

/** Why a column goes where it goes, in words; what should be looked at is marked. */
export function ColumnReason({ column, meaning, isProposed, hasValues }: ColumnReasonProps) {
  const intl = useIntl()
  const { icon: Icon, words, isDoubtful } = lookOf(column, meaning, isProposed, hasValues)
  const because = isProposed && meaning === null ? column?.because : null
  return (
    <span className={`flex items-start gap-1 ${isDoubtful ? 'text-warning' : 'text-text-quiet'}`}>
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>{because ?? intl.formatMessage(words)}</span>
    </span>
  )
}

function lookOf(column: Column | undefined, meaning: string | null, isProposed: boolean, hasValues: boolean): Look {
  if (!isProposed)
    return certain(meaning === null ? messages.youLeftOut : messages.youChose, meaning === null ? Minus : Check)
  if (meaning === null && column?.because) return certain(messages.sure, Minus)
  if (meaning === null && column?.confidence === 'remembered') return certain(messages.remembered, History)
  if (meaning === null && !hasValues) return certain(messages.noExamples, Minus)
  return proposals[column?.confidence ?? 'none']
}
