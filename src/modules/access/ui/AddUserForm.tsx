import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, refusalOf } from '../../../ground/ui/client/call'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { FormSection } from '../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { useSession } from '../../../ground/ui/session'
import { access } from '../contract'
import { opensRisk } from '../roles'
import { Roles } from '../shapes'
import { messages } from './messages'
import { differing, NewPasswordFields } from './new-password'
import { messages as users } from './users/messages'
import { roleOptions } from './users/role-text'

const NewUser = z.object({
  name: access.addUser.input.shape.name,
  password: access.addUser.input.shape.password,
  passwordAgain: z.string(),
  roles: z.array(z.string()).pipe(Roles),
})

export function AddUserForm({ onCancel, onAdded }: { onCancel: () => void; onAdded: (name: string) => void }) {
  const intl = useIntl()
  const { holdsRisk } = useSession()
  const {
    Field,
    shell,
    values: chosen,
  } = useRecordForm({
    schema: NewUser,
    values: { name: '', password: '', passwordAgain: '', roles: [] as string[] },
    save: async (values) => {
      const differ = differing(intl, values)
      if (differ) return differ
      return refusalOf(async () => {
        await call(access.addUser, { name: values.name, password: values.password, roles: Roles.parse(values.roles) })
        onAdded(values.name)
      })
    },
  })
  const needsGiver = !holdsRisk && opensRisk(chosen.roles)
  return (
    <RecordForm
      shell={shell}
      label={intl.formatMessage(messages.addUser)}
      saveLabel={intl.formatMessage(messages.addUser)}
      onCancel={onCancel}
    >
      <FormSection title={intl.formatMessage(messages.addUser)} description={intl.formatMessage(messages.addUserWhy)}>
        <Field name="name">
          {(field) => (
            <field.TextField label={intl.formatMessage(messages.colleagueName)} width="medium" isRequired autoFocus />
          )}
        </Field>
        <Field name="roles">
          {(field) => (
            <field.TagField
              label={intl.formatMessage(messages.roles)}
              description={intl.formatMessage(messages.rolesHint)}
              options={roleOptions(intl)}
              isRequired
            />
          )}
        </Field>
        {needsGiver && (
          <Notice tone="info" live="polite">
            {intl.formatMessage(users.riskRoleWhy)}
          </Notice>
        )}
        <NewPasswordFields Field={Field} />
      </FormSection>
    </RecordForm>
  )
}
