import { useIntl } from 'react-intl'
import { call, problemOf } from '../../../ground/ui/client/call'
import { FormSection } from '../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { z } from 'zod'
import { access, Recover } from '../contract'
import { messages } from './messages'

const NewPassword = Recover.pick({ name: true, password: true }).extend({ passwordAgain: z.string() })

/** Whose password is made anew, and the new one twice. */
export function NewPasswordStep({
  names,
  onBack,
  onChosen,
}: {
  names: readonly string[]
  onBack: () => void
  onChosen: (chosen: { name: string; password: string }) => void
}) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm({
    schema: NewPassword,
    values: { name: names.length === 1 ? (names[0] ?? '') : '', password: '', passwordAgain: '' },
    save: async ({ name, password, passwordAgain }) => {
      if (password !== passwordAgain) {
        const differ = intl.formatMessage(messages.passwordsDiffer)
        const message = intl.formatMessage(messages.passwordNotSure)
        return { code: 'access.passwords-differ', message, fields: { passwordAgain: differ } }
      }
      try {
        const problem = await call(access.checkPassword, { password, name })
        if (problem)
          return {
            code: 'access.password',
            message: intl.formatMessage(messages.anotherPassword),
            fields: { password: problem.message },
          }
      } catch (error) {
        return problemOf(error)
      }
      onChosen({ name, password })
      return null
    },
  })
  return (
    <RecordForm
      shell={shell}
      label={intl.formatMessage(messages.newPassword)}
      saveLabel={intl.formatMessage(messages.next)}
      onCancel={onBack}
      cancelLabel={intl.formatMessage(messages.back)}
      submitsOnEnter
    >
      <FormSection title={intl.formatMessage(messages.newPassword)}>
        <Field name="name">
          {(field) => (
            <field.Select
              label={intl.formatMessage(messages.name)}
              options={names.map((name) => ({ id: name, label: name }))}
              isRequired
            />
          )}
        </Field>
        <Field name="password">
          {(field) => (
            <field.PasswordField
              label={intl.formatMessage(messages.newPassword)}
              description={intl.formatMessage(messages.passwordHint)}
              isRequired
            />
          )}
        </Field>
        <Field name="passwordAgain">
          {(field) => <field.PasswordField label={intl.formatMessage(messages.passwordAgain)} isRequired />}
        </Field>
      </FormSection>
    </RecordForm>
  )
}
