import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, refusalOf } from '../../../ground/ui/client/call'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { access } from '../contract'
import { messages } from './messages'
import { differing, NewPasswordFields } from './new-password'

const { current, next } = access.changePassword.input.shape
const Change = z.object({ current, password: next, passwordAgain: z.string() })

export function ChangePasswordScreen() {
  const intl = useIntl()
  const [isDone, setDone] = useState(false)
  const { Field, shell } = useRecordForm({
    schema: Change,
    values: { current: '', password: '', passwordAgain: '' },
    save: async (typed) => {
      const differ = differing(intl, typed)
      if (differ) return differ
      return refusalOf(async () => {
        await call(access.changePassword, { current: typed.current, next: typed.password })
        setDone(true)
      })
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
            <NewPasswordFields Field={Field} />
          </div>
        </Panel>
      </RecordForm>
    </div>
  )
}
