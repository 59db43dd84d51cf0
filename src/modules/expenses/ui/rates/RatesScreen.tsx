import { useIntl } from 'react-intl'
import { useMay } from '../../../../ground/ui/session'
import { messages as frame } from '../messages'
import type { PartProps } from '../../../../ground/ui/parts'
import { MileagePanel } from './MileagePanel'
import { PayerPanel } from './PayerPanel'
import { SchemeForm } from './SchemeForm'
import { SchemePage } from './SchemePage'
import { SchemesPanel } from './SchemesPanel'
import { Standing } from './Standing'
import { TablesPanel } from './TablesPanel'

const base = '/expenses/rates'

/** What is paid, by which rules, from which account, and by how many people. */
export function RatesScreen({ place, more, go }: PartProps) {
  const intl = useIntl()
  const may = useMay()
  const mayWrite = may('expenses.rates')
  const back = () => go(base)
  const saved = (schemeId: string) => go(`${base}/${schemeId}`, true)
  if (place === 'new' && mayWrite) return <SchemeForm scheme={null} onSaved={saved} onLeave={back} />
  if (place !== null && place !== 'new')
    return <SchemePage key={place} schemeId={place} isEditing={more === 'edit' && mayWrite} go={go} />
  return (
    <section aria-label={intl.formatMessage(frame.rates)} className="relative h-full overflow-auto px-4 pt-3 pb-8">
      <div className="flex max-w-form-wide flex-col gap-6">
        <Standing />
        <SchemesPanel go={go} />
        <MileagePanel go={go} />
        {may('expenses.pay') && <PayerPanel />}
        <TablesPanel />
      </div>
    </section>
  )
}
