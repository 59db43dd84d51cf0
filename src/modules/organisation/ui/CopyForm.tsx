import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, refusalOf } from '../../../ground/ui/client/call'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { organisation } from '../contract'
import type { RecordId } from '../record-shapes'
import { InlineForm } from '../../../ground/ui/design/form/InlineForm'
import { messages } from './messages'

const shape = z.object({ name: organisation.copyProject.input.shape.name })

interface CopyFormProps {
  projectId: RecordId
  name: string
  onEnd: () => void
  onCopied: (recordId: string) => void
}

/** Begins a project from the plan of another one (S3: "adopted nationally"). */
export function CopyForm({ projectId, name, onEnd, onCopied }: CopyFormProps) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<{ name: string }>({
    schema: shape,
    values: { name },
    save: (values) =>
      refusalOf(async () => {
        const { recordId } = await call(organisation.copyProject, { projectId, name: values.name })
        onCopied(recordId)
      }),
  })
  return (
    <InlineForm
      shell={shell}
      label={intl.formatMessage(messages.copyTitle)}
      saveLabel={intl.formatMessage(messages.begin)}
      onCancel={onEnd}
    >
      <Field name="name">
        {(field) => (
          <field.TextField
            label={intl.formatMessage(messages.copyName)}
            description={intl.formatMessage(messages.copyWhat)}
            width="full"
            isRequired
            autoFocus
          />
        )}
      </Field>
    </InlineForm>
  )
}
