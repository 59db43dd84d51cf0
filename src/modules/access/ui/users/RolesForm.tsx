import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, refusalOf } from '../../../../ground/ui/client/call'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { useSession } from '../../../../ground/ui/session'
import { access } from '../../contract'
import { opensRisk } from '../../roles'
import { Roles } from '../../shapes'
import type { User } from '../../user-operations'
import { messages } from './messages'
import { roleOptions } from './role-text'

const Chosen = z.object({ roles: z.array(z.string()).pipe(Roles) })

/** Other roles for a user; one’s own are only asked for. */
export function RolesForm({
  user,
  onCancel,
  onDone,
}: {
  user: User
  onCancel: () => void
  onDone: (waits: boolean) => void
}) {
  const intl = useIntl()
  const session = useSession()
  const isMe = user.userId === session.userId
  const { Field, shell, values } = useRecordForm({
    schema: Chosen,
    values: { roles: [...user.roles] },
    save: ({ roles }) =>
      refusalOf(async () => {
        const { waits } = await call(access.changeRoles, { userId: user.userId, roles: Roles.parse(roles) })
        onDone(waits)
      }),
  })
  const needsGiver = !session.holdsRisk && user.risk === 'none' && opensRisk(values.roles)
  return (
    <RecordForm
      shell={shell}
      label={intl.formatMessage(messages.rolesTitle, { name: user.name })}
      saveLabel={intl.formatMessage(isMe ? messages.askForRoles : messages.saveRoles)}
      onCancel={onCancel}
    >
      <FormSection
        title={intl.formatMessage(messages.rolesTitle, { name: user.name })}
        description={intl.formatMessage(isMe ? messages.ownRolesWhy : messages.rolesWhy)}
      >
        <Field name="roles">
          {(field) => (
            <field.TagField
              label={intl.formatMessage(messages.roles)}
              description={intl.formatMessage(messages.rolesHint)}
              options={roleOptions(intl)}
              isRequired
              autoFocus
            />
          )}
        </Field>
        {needsGiver && (
          <Notice tone="info" live="polite">
            {intl.formatMessage(messages.riskRoleWhy)}
          </Notice>
        )}
      </FormSection>
    </RecordForm>
  )
}
