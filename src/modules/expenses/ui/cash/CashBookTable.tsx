import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { inPounds } from '../../money'
import type { CashBook } from '../../register-shapes'
import { messages as frame } from '../messages'
import { messages } from './messages'

/** Everything that went in or out, the newest first, with what was in the box after it. */
export function CashBookTable({ entries }: { entries: CashBook['entries'] }) {
  const intl = useIntl()
  const title = intl.formatMessage(messages.book)
  return (
    <Panel title={title}>
      <FactTable
        label={intl.formatMessage(frame.table, { title: title })}
        rows={entries.toReversed()}
        keyOf={({ entryId }) => entryId}
        columns={bookColumns(intl)}
      />
    </Panel>
  )
}

/** One line of the book. */
function bookColumns(intl: IntlShape): FactColumn<CashBook['entries'][number]>[] {
  return [
    { id: 'on', label: intl.formatMessage(messages.on), isFigure: true, cell: ({ on }) => onScreen(on) },
    {
      id: 'what',
      label: intl.formatMessage(messages.what),
      namesRow: true,
      cell: ({ kind, claimNumber, recipient, reason }) => (
        <span className="flex flex-col">
          {intl.formatMessage(messages[kind])}
          <span className="text-small text-text-quiet">
            {claimNumber === null
              ? reason
              : intl.formatMessage(messages.voucherFor, { number: claimNumber, recipient })}
          </span>
        </span>
      ),
    },
    { id: 'who', label: intl.formatMessage(messages.who), isQuiet: true, cell: ({ writtenBy }) => writtenBy },
    {
      id: 'in',
      label: intl.formatMessage(messages.in),
      isMoney: true,
      cell: ({ amountPence }) => (amountPence > 0 ? inPounds(amountPence) : ''),
    },
    {
      id: 'out',
      label: intl.formatMessage(messages.out),
      isMoney: true,
      cell: ({ amountPence }) => (amountPence < 0 ? inPounds(-amountPence) : ''),
    },
    {
      id: 'balance',
      label: intl.formatMessage(messages.balance),
      isMoney: true,
      cell: ({ balancePence }) => inPounds(balancePence),
    },
  ]
}
