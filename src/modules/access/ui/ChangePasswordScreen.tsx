import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, problemOf } from '../../../ground/ui/client/call'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { FormSection } from '../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { access } from '../contract'
import { messages } from './messages'

const Change = access.changePassword.input.extend({ again: z.string() })

export function ChangePasswordScreen() {
  const intl = useIntl()
  const [isDone, setDone] = useState(false)
  const { Field, shell } = useRecordForm({
    schema: Change,
    values: { current: '', next: '', again: '' },
    save: async ({ current, next, again }) => {
      if (next !== again) {
        const message = intl.formatMessage(messages.passwordsDiffer)
        return { code: 'access.passwords-differ', message, fields: { again: message } }
      }
      try {
        await call(access.changePassword, { current, next })
        setDone(true)
        return null
      } catch (error) {
        return problemOf(error)
      }
    },
  })
  if (isDone) {
    return (
      <div className="p-5">
        <Notice tone="success" live="polite" title={intl.formatMessage(messages.passwordChanged)} />
      </div>
    )
  }
  return (
    <div className="p-5">
      <RecordForm
        shell={shell}
        label={intl.formatMessage(messages.changePassword)}
        saveLabel={intl.formatMessage(messages.savePassword)}
      >
        <FormSection title={intl.formatMessage(messages.changePassword)}>
          <Field name="current">
            {(field) => (
              <field.PasswordField label={intl.formatMessage(messages.currentPassword)} isRequired autoFocus />
            )}
          </Field>
          <Field name="next">
            {(field) => (
              <field.PasswordField
                label={intl.formatMessage(messages.newPassword)}
                description={intl.formatMessage(messages.passwordHint)}
                isRequired
              />
            )}
          </Field>
          <Field name="again">
            {(field) => <field.PasswordField label={intl.formatMessage(messages.passwordAgain)} isRequired />}
          </Field>
        </FormSection>
      </RecordForm>
    </div>
  )
}
