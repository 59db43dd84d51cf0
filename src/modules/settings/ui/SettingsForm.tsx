import { useState } from 'react'
import { useIntl } from 'react-intl'
import { OfficeSettings, usualNamings } from '../../../ground/shared/office'
import { call, refusalOf } from '../../../ground/ui/client/call'
import type { Draft } from '../../../ground/ui/client/draft'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { FormSection } from '../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { settings } from '../contract'
import { messages } from './messages'
import { WordsSection } from './WordsSection'

interface SettingsFormProps {
  office: OfficeSettings
  draft: Draft<OfficeSettings>
  /** The draft was dropped: show the settings as they are. */
  onAfresh: () => void
}

export function SettingsForm({ office, draft, onAfresh }: SettingsFormProps) {
  const intl = useIntl()
  const say = intl.formatMessage
  const [kept, setKept] = useState(draft.restored)
  const { Field, form, shell, values } = useRecordForm<OfficeSettings>({
    schema: OfficeSettings,
    values: kept ? { ...office, ...kept } : office,
    save: (wanted) =>
      refusalOf(async () => {
        await call(settings.change, wanted)
        await draft.discard()
        setKept(null)
        showToast({ text: say(messages.saved) })
      }),
    onValues: (typed, isChanged) => {
      if (isChanged) draft.keep(typed)
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
        <WordsSection
          words={values}
          onWords={(words) => {
            form.setFieldValue('person', words.person)
            form.setFieldValue('people', words.people)
          }}
        >
          <Field name="person">
            {(field) => <field.TextField label={say(messages.person)} width="full" isRequired />}
          </Field>
          <Field name="people">
            {(field) => <field.TextField label={say(messages.people)} width="full" isRequired />}
          </Field>
        </WordsSection>
        <FormSection title={say(messages.openOffice)} description={say(messages.openOfficeWhy)}>
          <Field name="coverNames">{(field) => <field.Checkbox label={say(messages.coverNames)} />}</Field>
          <p className="max-w-prose text-body text-text-quiet">{say(messages.coverNamesWhy)}</p>
        </FormSection>
        <FormSection title={say(messages.naming)} description={say(messages.namingWhy)}>
          <Field name="usualNaming">
            {(field) => (
              <field.RadioGroup
                label={say(messages.usualNaming)}
                description={say(messages.usualNamingWhy)}
                options={usualNamings.map((id) => ({ id, label: say(messages[id]) }))}
              />
            )}
          </Field>
          <Field name="consentMonths">
            {(field) => (
              <field.NumberField
                label={say(messages.consentMonths)}
                description={say(messages.consentMonthsWhy)}
                min={0}
                max={120}
                hasSteps
                isRequired
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
