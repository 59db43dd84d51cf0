import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, problemOf } from '../../../ground/ui/client/call'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { Panel } from '../../../ground/ui/design/content/Panel'
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
        const differ = intl.formatMessage(messages.passwordsDiffer)
        const message = intl.formatMessage(messages.passwordNotSure)
        return { code: 'access.passwords-differ', message, fields: { again: differ } }
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
        <Panel title={intl.formatMessage(messages.changePassword)} level={1}>
          <div className="flex flex-col gap-3">
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
          </div>
        </Panel>
      </RecordForm>
    </div>
  )
}
