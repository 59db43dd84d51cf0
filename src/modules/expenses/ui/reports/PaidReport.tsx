import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isIsoDate } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { usePreference } from '../../../../ground/ui/client/preference'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import { DateField } from '../../../../ground/ui/design/fields/date/DateField'
import { today } from '../../../../ground/ui/today'
import { expenses } from '../../contract'
import { inMiles, inPounds, sumOf } from '../../money'
import { type ReportRow, type ReportView, reportBy } from '../../register-shapes'
import { messages } from './messages'
import { daysOf, periods } from './periods'
import { ReportHead } from './ReportHead'

/** How this user last looked at it. Half-typed days are kept too, and asked about. */
const Kept = z.object({ by: z.enum(reportBy), from: z.string().nullable(), to: z.string().nullable() })
const asAtFirst: z.output<typeof Kept> = { by: 'person', from: null, to: null }

/** What was paid from a day to a day, by whatever an office is asked about. */
export function PaidReport({ chooser }: { chooser: ReactNode }) {
  const intl = useIntl()
  const [kept, keep] = usePreference('expenses.report', Kept, asAtFirst)
  const usual = daysOf('thisYear', today())
  const { from, to } = kept.from === null && kept.to === null ? usual : kept
  const isWhole = from !== null && to !== null && isIsoDate(from) && isIsoDate(to) && from <= to
  const view: ReportView = { by: kept.by, from: isWhole ? from : usual.from, to: isWhole ? to : usual.to }
  const { data } = useQuery(expenses.report, view, { enabled: isWhole, keepOld: true })
  const change = (more: Partial<z.output<typeof Kept>>) => keep({ by: kept.by, from, to, ...more })
  const period = periods.find((one) => {
    const days = daysOf(one, today())
    return days.from === from && days.to === to
  })
  return (
    <>
      <ReportHead report={isWhole ? { kind: 'paid', ...view } : null}>
        {chooser}
        <Select
          label={intl.formatMessage(messages.by)}
          width="short"
          options={reportBy.map((id) => ({ id, label: intl.formatMessage(messages[id]) }))}
          value={kept.by}
          onChange={(by) => by !== null && change({ by: by as ReportView['by'] })}
        />
        <Select
          label={intl.formatMessage(messages.period)}
          width="short"
          options={periods.map((id) => ({ id, label: intl.formatMessage(messages[id]) }))}
          value={period ?? null}
          onChange={(id) => {
            const chosen = periods.find((one) => one === id)
            if (chosen) change(daysOf(chosen, today()))
          }}
        />
        <DateField label={intl.formatMessage(messages.from)} value={from} onChange={(day) => change({ from: day })} />
        <DateField label={intl.formatMessage(messages.to)} value={to} onChange={(day) => change({ to: day })} />
      </ReportHead>
      {isWhole ? data && <PaidTable by={kept.by} rows={data} /> : <p>{intl.formatMessage(messages.badDays)}</p>}
    </>
  )
}

function PaidTable({ by, rows }: { by: ReportView['by']; rows: readonly ReportRow[] }) {
  const intl = useIntl()
  if (rows.length === 0) {
    return (
      <EmptyState title={intl.formatMessage(messages.nothing)}>{intl.formatMessage(messages.nothingWhy)}</EmptyState>
    )
  }
  const label = (row: ReportRow) =>
    by === 'month' && /^\d{4}-\d{2}$/.test(row.label)
      ? intl.formatDate(`${row.label}-15T12:00:00Z`, { month: 'long', year: 'numeric', timeZone: 'UTC' })
      : row.label
  const total = (of: (row: ReportRow) => number) => sumOf(rows.map(of))
  return (
    <FactTable
      label={intl.formatMessage(messages.paid)}
      width="form-wide"
      rows={rows}
      keyOf={(row, place) => `${place} ${row.label}`}
      columns={[
        {
          id: 'label',
          label: intl.formatMessage(messages[by]),
          namesRow: true,
          cell: label,
          total: intl.formatMessage(messages.total),
        },
        {
          id: 'claims',
          label: intl.formatMessage(messages.claims),
          isMoney: true,
          cell: ({ claims }) => intl.formatNumber(claims),
          // A claim can be paid in two months, so their counts are not added up.
          ...(by !== 'month' && { total: intl.formatNumber(total(({ claims }) => claims)) }),
        },
        {
          id: 'lines',
          label: intl.formatMessage(messages.lines),
          isMoney: true,
          cell: ({ lines }) => intl.formatNumber(lines),
          total: intl.formatNumber(total(({ lines }) => lines)),
        },
        {
          id: 'miles',
          label: intl.formatMessage(messages.milesColumn),
          isMoney: true,
          cell: ({ milesTenths }) => inMiles(milesTenths),
          total: inMiles(total(({ milesTenths }) => milesTenths)),
        },
        {
          id: 'paid',
          label: intl.formatMessage(messages.amount),
          isMoney: true,
          cell: ({ paidPence }) => inPounds(paidPence),
          total: inPounds(total(({ paidPence }) => paidPence)),
        },
      ]}
    />
  )
}
