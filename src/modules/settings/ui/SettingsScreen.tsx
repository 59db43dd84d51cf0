import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { OfficeSettings } from '../../../ground/shared/office'
import { problemOf, useCommand, useQuery } from '../../../ground/ui/client/call'
import { useDraft } from '../../../ground/ui/client/draft'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { settings } from '../contract'
import { CrestPanel } from './CrestPanel'
import { messages } from './messages'
import { SettingsForm } from './SettingsForm'

/** What the office decides for itself, each with a sentence that says what it does. */
export function SettingsScreen() {
  const intl = useIntl()
  const { data: office, error } = useQuery(settings.office, {})
  const draft = useDraft<OfficeSettings>('settings/office')
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
      {office && draft.state === 'ready' && (
        <SettingsForm key={turn} office={office} draft={draft} onAfresh={() => setTurn(turn + 1)} />
      )}
      <CrestPanel />
    </div>
  )
}
