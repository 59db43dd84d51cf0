import { useIntl } from 'react-intl'
import type { OutputOf } from '../../../../ground/shared/contract'
import type { expenses } from '../../contract'
import { inPounds, sumOf } from '../../money'
import { messages } from './messages'

type Totals = OutputOf<typeof expenses.approvals>

/** What the whole run comes to, by scheme and by budget code. */
export function RunTotals({ totals }: { totals: Totals }) {
  const intl = useIntl()
  const { claims, byScheme, byBudgetCode } = totals
  const later = totals.waiting - claims.length
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-line px-3 py-1.5 text-body tabular-nums">
      <span className="font-emphasis">
        {intl.formatMessage(messages.waiting, {
          count: claims.length,
          amount: inPounds(sumOf(claims.map(({ allowedPence }) => allowedPence))),
        })}
      </span>
      {later > 0 && <span>{intl.formatMessage(messages.later, { count: later })}</span>}
      <Part title={intl.formatMessage(messages.byScheme)} rows={byScheme} />
      <Part title={intl.formatMessage(messages.byBudget)} rows={byBudgetCode} />
    </div>
  )
}

function Part({ title, rows }: { title: string; rows: Totals['byScheme'] }) {
  const intl = useIntl()
  return (
    <dl className="flex flex-wrap gap-x-3">
      <dt className="text-text-quiet">{title}</dt>
      {rows.map(({ label, claims, pence }) => (
        <dd key={label}>
          {intl.formatMessage(messages.part, {
            label: label === '' ? intl.formatMessage(messages.noBudget) : label,
            count: claims,
            amount: inPounds(pence),
          })}
        </dd>
      ))}
    </dl>
  )
}
