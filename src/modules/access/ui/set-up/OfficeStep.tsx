import { useIntl } from 'react-intl'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { SetUp } from '../../contract'
import { messages } from '../messages'
import type { StepProps } from './answers'

const Office = SetUp.pick({ organisation: true, office: true })

export function OfficeStep({ answers, back, next }: StepProps) {
  const intl = useIntl()
  const { Field, form, shell } = useRecordForm({
    schema: Office,
    values: { organisation: answers.organisation, office: answers.office },
    save: (values) => {
      next(values)
      return Promise.resolve(null)
    },
  })
  return (
    <RecordForm
      shell={shell}
      label={intl.formatMessage(messages.officeTitle)}
      saveLabel={intl.formatMessage(messages.next)}
      refusedTitle={intl.formatMessage(messages.notYet)}
      onCancel={() => back(form.state.values)}
      cancelLabel={intl.formatMessage(messages.back)}
      submitsOnEnter
    >
      <FormSection
        title={intl.formatMessage(messages.officeTitle)}
        description={intl.formatMessage(messages.officeWhy)}
      >
        <Field name="organisation">
          {(field) => (
            <field.TextField
              label={intl.formatMessage(messages.organisation)}
              description={intl.formatMessage(messages.organisationHint)}
              isRequired
              autoFocus
            />
          )}
        </Field>
        <Field name="office">
          {(field) => (
            <field.TextField
              label={intl.formatMessage(messages.office)}
              description={intl.formatMessage(messages.officeHint)}
              isRequired
            />
          )}
        </Field>
      </FormSection>
    </RecordForm>
  )
}
