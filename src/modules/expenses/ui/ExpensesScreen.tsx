import { useNavigate, useParams } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { Tabs } from '../../../ground/ui/design/content/Tabs'
import { useMay } from '../../../ground/ui/session'
import { messages } from './messages'
import { parts } from './parts'

/** Everything about expenses, a part at a time, in the order in which a claim goes through them. */
export function ExpensesScreen() {
  const intl = useIntl()
  const may = useMay()
  const navigate = useNavigate()
  const params: { section?: string; recordId?: string; part?: string } = useParams({ strict: false })
  const go = (to: string, replace = false) => void navigate({ to, replace } as never)
  const offered = parts.filter(({ access }) => may(access))
  const chosen = (offered.find(({ id }) => id === params.section) ?? offered[0])?.id ?? ''
  return (
    <div className="h-full min-h-0">
      <h1 className="sr-only">{intl.formatMessage(messages.expenses)}</h1>
      <Tabs
        look="screen"
        label={intl.formatMessage(messages.parts)}
        selectedId={chosen}
        onSelect={(id) => go(`/expenses/${id}`)}
        tabs={offered.map(({ id, title, Screen }) => ({
          id,
          label: intl.formatMessage(title),
          content: <Screen place={params.recordId ?? null} more={params.part ?? null} go={go} />,
        }))}
      />
    </div>
  )
}
