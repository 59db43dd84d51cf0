import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call } from '../../../ground/ui/client/call'
import { KeptForm } from '../../../ground/ui/kept-form'
import { organisation } from '../contract'
import type { RecordId } from '../record-shapes'
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
  return (
    <KeptForm<{ name: string }>
      draftKey={`organisation/projects/${projectId}/copy`}
      label={intl.formatMessage(messages.copyTitle)}
      saveLabel={intl.formatMessage(messages.begin)}
      schema={shape}
      values={{ name }}
      save={async (values) => {
        const { recordId } = await call(organisation.copyProject, { projectId, name: values.name })
        return () => onCopied(recordId)
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
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
      )}
    </KeptForm>
  )
}
