import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { OfficeSettings } from '../../../ground/shared/office'
import { problemOf, useCommand, useQuery } from '../../../ground/ui/client/call'
import { useDraft } from '../../../ground/ui/client/draft'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { useMay } from '../../../ground/ui/session'
import { useShortLists } from '../../../ground/ui/short-list'
import { settings } from '../contract'
import { CrestPanel } from './CrestPanel'
import { ListsPanel } from './ListsPanel'
import { messages } from './messages'
import { SettingsForm } from './SettingsForm'

/** What the office decides for itself, each with a sentence that says what it does. */
export function SettingsScreen() {
  const intl = useIntl()
  const may = useMay()
  const lists = useShortLists()
  if (may('access.settings')) return <Settings />
  if (lists.some(({ access }) => may(access))) {
    return (
      <div className="flex flex-col gap-6 p-5">
        <Panel title={intl.formatMessage(messages.settings)} level={1}>
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.listsAlone)}</p>
        </Panel>
        <ListsPanel />
      </div>
    )
  }
  return (
    <div className="p-5">
      <Panel title={intl.formatMessage(messages.settings)} level={1}>
        <Notice tone="info" title={intl.formatMessage(messages.mayNot)}>
          {intl.formatMessage(messages.mayNotWhy)}
        </Notice>
      </Panel>
    </div>
  )
}

function Settings() {
  const intl = useIntl()
  const { data: office, error } = useQuery(settings.office, {})
  const sample = useCommand(settings.printSample)
  const [turn, setTurn] = useState(0)
  const problem = problemOf(error) ?? sample.problem
  return (
    <div className="flex flex-col gap-6 p-5">
      <Panel
        title={intl.formatMessage(messages.settings)}
        level={1}
        actions={
          <Button
            label={intl.formatMessage(messages.sample)}
            isBusy={sample.isPending}
            onPress={() => sample.mutate({})}
          />
        }
      >
        <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.intro)}</p>
      </Panel>
      {problem && (
        <Notice tone="warning" live="polite">
          {problem.message}
        </Notice>
      )}
      {office && <Sheet key={turn} office={office} onAfresh={() => setTurn(turn + 1)} />}
      <CrestPanel />
      <ListsPanel />
    </div>
  )
}

/** The form over its draft, which it looks for afresh each time it is opened. */
function Sheet({ office, onAfresh }: { office: OfficeSettings; onAfresh: () => void }) {
  const draft = useDraft<OfficeSettings>('settings/office')
  return draft.state === 'ready' && <SettingsForm office={office} draft={draft} onAfresh={onAfresh} />
}
