import { type ReactNode, useState } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import type { OutputOf } from '../../../../ground/shared/contract'
import { useQuery } from '../../../../ground/ui/client/call'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import { today } from '../../../../ground/ui/today'
import { expenses } from '../../contract'
import { inMiles } from '../../money'
import { taxYearLabel, taxYearOf, taxYearsBack } from '../../rules-mileage'
import { messages } from './messages'
import { ReportHead } from './ReportHead'

type Driver = OutputOf<typeof expenses.taxYearMiles>[number]

/** So many tax years are offered: records are kept for six years after. */
const years = 7

/** How far everyone has driven in a tax year, and what is left at the first rate (R1). */
export function TaxYearMiles({ chooser }: { chooser: ReactNode }) {
  const intl = useIntl()
  const now = taxYearOf(today())
  const [year, setYear] = useState(now)
  const { data: rows } = useQuery(expenses.taxYearMiles, { taxYear: year }, { keepOld: true })
  const offered = Array.from({ length: years }, (_, back) => taxYearsBack(now, back))
  return (
    <>
      <ReportHead report={{ kind: 'miles', taxYear: year }}>
        {chooser}
        <Select
          label={intl.formatMessage(messages.taxYear)}
          width="short"
          options={offered.map((id) => ({ id, label: taxYearLabel(id) }))}
          value={year}
          onChange={(id) => id !== null && setYear(id)}
        />
      </ReportHead>
      <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.milesWhy)}</p>
      {rows?.length === 0 && <EmptyState title={intl.formatMessage(messages.noMiles)} />}
      {rows && rows.length > 0 && (
        <FactTable
          label={intl.formatMessage(messages.miles)}
          width="form-wide"
          rows={rows}
          keyOf={({ personId }) => personId}
          columns={milesColumns(intl)}
        />
      )}
    </>
  )
}

/** Whose miles, and how many are left at the first rate. */
function milesColumns(intl: IntlShape): FactColumn<Driver>[] {
  return [
    {
      id: 'person',
      label: intl.formatMessage(messages.person),
      namesRow: true,
      cell: ({ personId, personName }) => <Link href={`/expenses/claims/person/${personId}`}>{personName}</Link>,
    },
    {
      id: 'ours',
      label: intl.formatMessage(messages.ours),
      isMoney: true,
      cell: (row) => inMiles(row.oursTenths),
    },
    {
      id: 'outside',
      label: intl.formatMessage(messages.outside),
      isMoney: true,
      cell: ({ outsideTenths }) =>
        outsideTenths === null ? intl.formatMessage(messages.notAsked) : inMiles(outsideTenths),
    },
    {
      id: 'left',
      label: intl.formatMessage(messages.left),
      isMoney: true,
      cell: ({ leftInBandTenths }) =>
        leftInBandTenths === null ? intl.formatMessage(messages.noBand) : inMiles(leftInBandTenths),
    },
  ]
}
