import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { FactTable } from '../../../../ground/ui/design/content/FactTable'
import { dayOf } from '../../../../ground/ui/today'
import { expenses } from '../../contract'
import { inPounds, sumOf } from '../../money'
import { stageWords } from '../words'
import { messages } from './messages'
import { ReportHead } from './ReportHead'

/** What has been claimed and not paid, by where it stands. */
export function OutstandingReport({ chooser }: { chooser: ReactNode }) {
  const intl = useIntl()
  const { data: rows } = useQuery(expenses.outstanding, {})
  return (
    <>
      <ReportHead report={{ kind: 'outstanding' }}>{chooser}</ReportHead>
      {rows?.length === 0 && <EmptyState title={intl.formatMessage(messages.allPaid)} />}
      {rows && rows.length > 0 && (
        <FactTable
          label={intl.formatMessage(messages.outstanding)}
          width="form"
          rows={rows}
          keyOf={({ stage }) => stage}
          columns={[
            {
              id: 'stage',
              label: intl.formatMessage(messages.stage),
              namesRow: true,
              cell: ({ stage }) => intl.formatMessage(stageWords[stage]),
              total: intl.formatMessage(messages.total),
            },
            {
              id: 'claims',
              label: intl.formatMessage(messages.claims),
              isMoney: true,
              cell: ({ claims }) => intl.formatNumber(claims),
              total: intl.formatNumber(sumOf(rows.map(({ claims }) => claims))),
            },
            {
              id: 'sum',
              label: intl.formatMessage(messages.sum),
              isMoney: true,
              cell: ({ pence }) => inPounds(pence),
              total: inPounds(sumOf(rows.map(({ pence }) => pence))),
            },
            {
              id: 'oldest',
              label: intl.formatMessage(messages.oldest),
              isMoney: true,
              cell: ({ oldestAt }) => (oldestAt === null ? '' : onScreen(dayOf(oldestAt))),
            },
          ]}
        />
      )}
    </>
  )
}
