import { useIntl } from 'react-intl'
import { FormSection } from '../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { z } from 'zod'
import { Recover } from '../contract'
import { messages } from './messages'
import { NewPasswordFields, unfit } from './new-password'

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
    save: async (typed) => {
      const problem = await unfit(intl, typed)
      if (problem) return problem
      onChosen({ name: typed.name, password: typed.password })
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
        <NewPasswordFields Field={Field} />
      </FormSection>
    </RecordForm>
  )
}
