import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, refusalOf } from '../../../../ground/ui/client/call'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { access } from '../../contract'
import { staffName } from '../../shapes'
import type { User } from '../../user-operations'
import { messages } from './messages'

const Named = z.object({ name: staffName })

export function RenameForm({
  user,
  onCancel,
  onDone,
}: {
  user: User
  onCancel: () => void
  onDone: (name: string) => void
}) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm({
    schema: Named,
    values: { name: user.name },
    save: ({ name }) =>
      refusalOf(async () => {
        await call(access.renameUser, { userId: user.userId, name })
        onDone(name)
      }),
  })
  return (
    <RecordForm
      shell={shell}
      label={intl.formatMessage(messages.renameTitle, { name: user.name })}
      saveLabel={intl.formatMessage(messages.saveName)}
      onCancel={onCancel}
      submitsOnEnter
    >
      <FormSection
        title={intl.formatMessage(messages.renameTitle, { name: user.name })}
        description={intl.formatMessage(messages.renameWhy)}
      >
        <Field name="name">
          {(field) => <field.TextField label={intl.formatMessage(messages.name)} width="medium" isRequired autoFocus />}
        </Field>
      </FormSection>
    </RecordForm>
  )
}
