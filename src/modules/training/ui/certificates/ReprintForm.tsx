import { useIntl } from 'react-intl'
import { z } from 'zod'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { messages } from './messages'

interface ReprintFormProps {
  label: string
  onPrint: (reason: string) => Promise<void>
  onEnd: () => void
}

/** Two papers of one number are explained in the log of prints. */
export function ReprintForm({ label, onPrint, onEnd }: ReprintFormProps) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<{ reason: string }>({
    schema: z.object({ reason: z.string().trim().min(1, intl.formatMessage(messages.needReason)).max(200) }),
    values: { reason: '' },
    save: async ({ reason }) => {
      await onPrint(reason.trim())
      return null
    },
  })
  return (
    <InlineForm shell={shell} label={intl.formatMessage(messages.reprintTitle)} saveLabel={label} onCancel={onEnd}>
      <Field name="reason">
        {(field) => (
          <field.TextField
            label={intl.formatMessage(messages.reprintWhy)}
            description={intl.formatMessage(messages.reprintHint)}
            width="medium"
            maxLength={200}
            isRequired
            autoFocus
          />
        )}
      </Field>
    </InlineForm>
  )
}
