import { useIntl } from 'react-intl'
import { call, refusalOf } from '../../../ground/ui/client/call'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { backup, BackupSettings } from '../contract'
import { messages } from './messages'

/** What the office decides about its backups, each with a sentence that says what it does. */
export function SettingsForm({ settings }: { settings: BackupSettings }) {
  const intl = useIntl()
  const say = intl.formatMessage
  const { Field, shell } = useRecordForm<BackupSettings>({
    schema: BackupSettings,
    values: settings,
    save: (values) =>
      refusalOf(async () => {
        await call(backup.changeSettings, values)
        showToast({ text: say(messages.saved) })
      }),
  })
  return (
    <RecordForm shell={shell} label={say(messages.settings)} saveLabel={say(messages.saveSettings)}>
      <Field name="intervalHours">
        {(field) => (
          <field.NumberField
            label={say(messages.intervalHours)}
            description={say(messages.intervalWhy)}
            min={1}
            max={24}
            hasSteps
            isRequired
          />
        )}
      </Field>
      <Field name="quitSeconds">
        {(field) => (
          <field.NumberField
            label={say(messages.quitSeconds)}
            description={say(messages.quitWhy)}
            min={5}
            max={240}
            isRequired
          />
        )}
      </Field>
      <p className="max-w-prose text-body text-text-quiet">{say(messages.keepWhy)}</p>
      <Field name="daily">
        {(field) => <field.NumberField label={say(messages.daily)} min={1} max={31} hasSteps isRequired />}
      </Field>
      <Field name="weekly">
        {(field) => <field.NumberField label={say(messages.weekly)} min={0} max={52} hasSteps isRequired />}
      </Field>
      <Field name="monthly">
        {(field) => <field.NumberField label={say(messages.monthly)} min={0} max={60} hasSteps isRequired />}
      </Field>
    </RecordForm>
  )
}
