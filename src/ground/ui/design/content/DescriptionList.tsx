import { type ReactNode, useId } from 'react'
import { useIntl } from 'react-intl'
import { messages } from '../messages'
import { Covered } from './Covered'

export interface Description {
  readonly id: string
  readonly label: string
  /** Null or empty: shown as "Not given", quietly. */
  readonly value: ReactNode
  /** Stays covered until asked for: offence, health, safeguarding. */
  readonly isSensitive?: boolean
  /** A sensitive value was asked for; for the audit trail. */
  readonly onReveal?: () => void
}

interface DescriptionListProps {
  items: readonly Description[]
  /** `two` from 1400 px up. */
  columns?: 'one' | 'two'
}

/** The facts of a record, label beside value. */
export function DescriptionList({ items, columns = 'one' }: DescriptionListProps) {
  return (
    <dl className={`grid gap-x-8 ${columns === 'two' ? 'two-columns:grid-cols-2' : ''}`}>
      {items.map((item) => (
        <Row key={item.id} item={item} />
      ))}
    </dl>
  )
}

function Row({ item }: { item: Description }) {
  const intl = useIntl()
  const id = useId()
  const isGiven = item.value !== null && item.value !== undefined && item.value !== ''
  return (
    <div className="flex min-h-(--row-height) flex-wrap items-center gap-x-4 border-b border-line py-0.5 text-body">
      <dt id={id} className="w-40 shrink-0 text-text-quiet">
        {item.label}
      </dt>
      <dd className="min-w-40 flex-1 break-words whitespace-pre-line">
        {!isGiven ? (
          <span className="text-text-quiet">{intl.formatMessage(messages.notGiven)}</span>
        ) : item.isSensitive ? (
          <Covered label={item.label} onReveal={item.onReveal}>
            {item.value}
          </Covered>
        ) : (
          item.value
        )}
      </dd>
    </div>
  )
}
