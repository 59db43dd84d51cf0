import { FileDown, Printer } from 'lucide-react'
import { type ReactNode, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isIsoDate } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { usePreference } from '../../../../ground/ui/client/preference'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { FactTable } from '../../../../ground/ui/design/content/FactTable'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import { DateField } from '../../../../ground/ui/design/fields/date/DateField'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import { inMiles, inPounds, sumOf } from '../../money'
import { type ReportRow, type ReportView, reportBy } from '../../register-shapes'
import { messages } from './messages'
import { daysOf, periods } from './periods'

/** How this user last looked at it. Half-typed days are kept too, and asked about. */
const Kept = z.object({ by: z.enum(reportBy), from: z.string().nullable(), to: z.string().nullable() })
const asAtFirst: z.output<typeof Kept> = { by: 'person', from: null, to: null }

/** What was paid from a day to a day, by whatever an office is asked about. */
export function PaidReport({ chooser }: { chooser: ReactNode }) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const [kept, keep] = usePreference('expenses.report', Kept, asAtFirst)
  const usual = daysOf('thisYear', today())
  const { from, to } = kept.from === null && kept.to === null ? usual : kept
  const isWhole = from !== null && to !== null && isIsoDate(from) && isIsoDate(to) && from <= to
  const view: ReportView = { by: kept.by, from: isWhole ? from : usual.from, to: isWhole ? to : usual.to }
  const { data } = useQuery(expenses.report, view, { enabled: isWhole, keepOld: true })
  const change = (more: Partial<z.output<typeof Kept>>) => keep({ by: kept.by, from, to, ...more })
  const print = () => void (isWhole && run(expenses.printReport, view))
  const save = async () => {
    const saved = isWhole ? await run(expenses.exportReport, view) : null
    if (saved) showToast({ text: intl.formatMessage(messages.saved, { count: saved.rows, file: saved.fileName }) })
  }
  const latest = useRef({ print, save })
  latest.current = { print, save }
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'expenses.reports.print',
          label: intl.formatMessage(messages.print),
          group: 'File',
          shortcut: 'Ctrl+P',
          access: 'expenses.print',
          run: () => latest.current.print(),
        },
        {
          id: 'expenses.reports.export',
          label: intl.formatMessage(messages.export),
          group: 'File',
          shortcut: null,
          access: 'expenses.export',
          run: () => void latest.current.save(),
        },
      ],
      [intl],
    ),
  )
  const period = periods.find((one) => {
    const days = daysOf(one, today())
    return days.from === from && days.to === to
  })
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
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
        <span className="ml-auto flex flex-wrap gap-2">
          {may('expenses.print') && (
            <Button
              icon={Printer}
              isDisabled={!isWhole}
              label={intl.formatMessage(messages.print)}
              shortcut="Ctrl+P"
              onPress={print}
            />
          )}
          {may('expenses.export') && (
            <Button
              icon={FileDown}
              isDisabled={!isWhole}
              label={intl.formatMessage(messages.export)}
              onPress={() => void save()}
            />
          )}
        </span>
      </div>
      <ProblemLine problem={problem} onPutAway={forget} />
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
