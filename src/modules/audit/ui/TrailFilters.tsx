import { useIntl } from 'react-intl'
import { useQuery } from '../../../ground/ui/client/call'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Select } from '../../../ground/ui/design/fields/choice/Select'
import { Switch } from '../../../ground/ui/design/fields/choice/Switch'
import { DateField } from '../../../ground/ui/design/fields/date/DateField'
import { type ActionKind, actionKinds, kindLabels } from '../action-labels'
import { audit, everything, type TrailView } from '../contract'
import { messages } from './messages'

interface TrailFiltersProps {
  readonly view: TrailView
  readonly onChange: (change: Partial<TrailView>) => void
}

const isWholeDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** Which entries to show: by whom, of which kind, from when to when. */
export function TrailFilters({ view, onChange }: TrailFiltersProps) {
  const intl = useIntl()
  const { data: makers = [] } = useQuery(audit.makers, {})
  const isNarrowed = JSON.stringify(view) !== JSON.stringify(everything)
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        label={intl.formatMessage(messages.who)}
        options={makers.map(({ userId, name }) => ({ id: userId, label: name }))}
        value={view.userId}
        canBeEmpty
        emptyLabel={intl.formatMessage(messages.anyone)}
        onChange={(userId) => onChange({ userId })}
      />
      <Select
        label={intl.formatMessage(messages.kind)}
        options={actionKinds.map((kind) => ({ id: kind, label: kindLabels[kind] }))}
        value={view.kind}
        canBeEmpty
        emptyLabel={intl.formatMessage(messages.anyKind)}
        onChange={(kind) => onChange({ kind: kind as ActionKind | null })}
      />
      <DateField
        label={intl.formatMessage(messages.from)}
        value={view.from}
        onChange={(from) => (from === null || isWholeDate(from)) && onChange({ from })}
      />
      <DateField
        label={intl.formatMessage(messages.to)}
        value={view.to}
        onChange={(to) => (to === null || isWholeDate(to)) && onChange({ to })}
      />
      <Switch
        label={intl.formatMessage(messages.onlyClock)}
        isSelected={view.flagged}
        onChange={(flagged) => onChange({ flagged })}
      />
      {isNarrowed && <Button label={intl.formatMessage(messages.clear)} onPress={() => onChange(everything)} />}
    </div>
  )
}
