import { Plus } from 'lucide-react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { expenses } from '../../contract'
import { versionOn } from '../../scheme-rules'
import { messages } from './messages'

/** The schemes that people claim from, each leading to its rules. */
export function SchemesPanel({ go }: { go: (path: string) => void }) {
  const intl = useIntl()
  const may = useMay()
  const { data: schemes } = useQuery(expenses.schemes, {})
  if (!schemes) return null
  const title = intl.formatMessage(messages.schemes)
  const add = may('expenses.rates') && (
    <Button icon={Plus} label={intl.formatMessage(messages.newScheme)} onPress={() => go('/expenses/rates/new')} />
  )
  const sorted = [...schemes].sort((a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null))
  return (
    <Panel title={title} actions={schemes.length > 0 && add}>
      {schemes.length === 0 ? (
        <EmptyState title={intl.formatMessage(messages.noSchemes)} action={add}>
          {intl.formatMessage(messages.schemesWhy)}
        </EmptyState>
      ) : (
        <Lines label={title} none="">
          {sorted.map(({ schemeId, name, versions, archivedAt }) => {
            const from = versionOn(versions, today())?.validFrom ?? ''
            return (
              <Line
                key={schemeId}
                main={<Link href={`/expenses/rates/${schemeId}`}>{name}</Link>}
                marks={archivedAt !== null && <Badge tone="warning" label={intl.formatMessage(messages.archived)} />}
                quiet={
                  from !== '' &&
                  intl.formatMessage(from <= today() ? messages.inForceFrom : messages.comingFrom, {
                    date: onScreen(from),
                  })
                }
              />
            )
          })}
        </Lines>
      )}
    </Panel>
  )
}
