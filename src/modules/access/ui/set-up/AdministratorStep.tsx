import { useIntl } from 'react-intl'
import { z } from 'zod'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { SetUp } from '../../contract'
import { messages } from '../messages'
import { NewPasswordFields, unfit } from '../new-password'
import type { StepProps } from './answers'

const Administrator = SetUp.pick({ name: true, password: true, alsoManager: true }).extend({
  passwordAgain: z.string(),
})

export function AdministratorStep({ answers, back, next }: StepProps) {
  const intl = useIntl()
  const { Field, form, shell } = useRecordForm({
    schema: Administrator,
    values: {
      name: answers.name,
      password: answers.password,
      passwordAgain: answers.passwordAgain,
      alsoManager: answers.alsoManager,
    },
    save: async (values) => {
      const problem = await unfit(intl, values)
      if (problem) return problem
      next(values)
      return null
    },
  })
  return (
    <RecordForm
      shell={shell}
      label={intl.formatMessage(messages.adminTitle)}
      saveLabel={intl.formatMessage(messages.next)}
      refusedTitle={intl.formatMessage(messages.notYet)}
      onCancel={() => back(form.state.values)}
      cancelLabel={intl.formatMessage(messages.back)}
      submitsOnEnter
    >
      <FormSection title={intl.formatMessage(messages.adminTitle)} description={intl.formatMessage(messages.adminWhy)}>
        <Field name="name">
          {(field) => <field.TextField label={intl.formatMessage(messages.name)} width="medium" isRequired autoFocus />}
        </Field>
        <NewPasswordFields Field={Field} />
        <Field name="alsoManager">
          {(field) => <field.Checkbox label={intl.formatMessage(messages.alsoManager)} />}
        </Field>
        <p className="max-w-prose text-small text-text-quiet">{intl.formatMessage(messages.alsoManagerHint)}</p>
      </FormSection>
    </RecordForm>
  )
}
