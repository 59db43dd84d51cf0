import { useState } from 'react'
import { useIntl } from 'react-intl'
import { OfficeSettings } from '../../../ground/shared/office'
import { call, problemOf } from '../../../ground/ui/client/call'
import type { Draft } from '../../../ground/ui/client/draft'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { FormSection } from '../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { settings } from '../contract'
import { messages } from './messages'

interface SettingsFormProps {
  office: OfficeSettings
  draft: Draft<OfficeSettings>
  /** The draft was dropped: show the settings as they are. */
  onAfresh: () => void
}

export function SettingsForm({ office, draft, onAfresh }: SettingsFormProps) {
  const intl = useIntl()
  const say = intl.formatMessage
  const [kept] = useState(draft.restored)
  const { Field, shell } = useRecordForm<OfficeSettings>({
    schema: OfficeSettings,
    values: kept ?? office,
    save: async (values) => {
      try {
        await call(settings.change, values)
        await draft.discard()
        showToast({ text: say(messages.saved) })
        return null
      } catch (error) {
        return problemOf(error)
      }
    },
    onValues: (values, isChanged) => {
      if (isChanged) draft.keep(values)
      else void draft.discard()
    },
  })
  return (
    <>
      {kept && (
        <Notice
          tone="info"
          live="polite"
          title={say(messages.restored)}
          actions={
            <Button size="small" label={say(messages.discard)} onPress={() => void draft.discard().then(onAfresh)} />
          }
        />
      )}
      <RecordForm shell={shell} label={say(messages.settings)} saveLabel={say(messages.save)}>
        <FormSection title={say(messages.paper)} description={say(messages.paperWhy)}>
          <Field name="organisation">
            {(field) => <field.TextField label={say(messages.organisation)} width="full" isRequired />}
          </Field>
          <Field name="office">
            {(field) => <field.TextField label={say(messages.office)} width="full" isRequired />}
          </Field>
          <Field name="address">
            {(field) => <field.TextArea label={say(messages.address)} description={say(messages.addressWhy)} />}
          </Field>
          <Field name="contact">
            {(field) => (
              <field.TextField label={say(messages.contact)} description={say(messages.contactWhy)} width="full" />
            )}
          </Field>
          <Field name="registered">
            {(field) => (
              <field.TextField
                label={say(messages.registered)}
                description={say(messages.registeredWhy)}
                width="full"
              />
            )}
          </Field>
        </FormSection>
        <FormSection title={say(messages.locking)} description={say(messages.lockingWhy)}>
          <Field name="idleMinutes">
            {(field) => (
              <field.NumberField
                label={say(messages.idleMinutes)}
                description={say(messages.idleWhy)}
                min={1}
                max={15}
                hasSteps
                isRequired
              />
            )}
          </Field>
          <Field name="sessionHours">
            {(field) => (
              <field.NumberField
                label={say(messages.sessionHours)}
                description={say(messages.sessionWhy)}
                min={1}
                max={12}
                hasSteps
                isRequired
              />
            )}
          </Field>
        </FormSection>
      </RecordForm>
    </>
  )
}
