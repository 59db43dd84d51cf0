import { useIntl } from 'react-intl'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import { messages as frame } from '../messages'
import type { PartProps } from '../../../../ground/ui/parts'
import { messages } from './messages'
import { OutstandingReport } from './OutstandingReport'
import { PaidReport } from './PaidReport'
import { TaxYearMiles } from './TaxYearMiles'

const kinds = ['paid', 'outstanding', 'miles'] as const
type Kind = (typeof kinds)[number]

const reports = { paid: PaidReport, outstanding: OutstandingReport, miles: TaxYearMiles } as const

/** What was paid, what is on its way, and how far everyone has driven. */
export function ReportsScreen({ place, go }: PartProps) {
  const intl = useIntl()
  const kind: Kind = kinds.find((one) => one === place) ?? 'paid'
  const Report = reports[kind]
  return (
    <section aria-label={intl.formatMessage(frame.reports)} className="relative h-full overflow-auto px-4 pt-3 pb-8">
      <div className="flex flex-col gap-3">
        <Report
          chooser={
            <Select
              label={intl.formatMessage(messages.kind)}
              width="medium"
              options={kinds.map((id) => ({ id, label: intl.formatMessage(messages[id]) }))}
              value={kind}
              onChange={(id) => id !== null && go(`/expenses/reports/${id}`, true)}
            />
          }
        />
      </div>
    </section>
  )
}
