import { type ReactNode, useMemo } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, problemOf } from '../../../ground/ui/client/call'
import { Button } from '../../../ground/ui/design/actions/Button'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { access, type SessionFacts } from '../contract'
import { DoorPage } from './DoorPage'
import { messages } from './messages'

/** Name and password. Nothing here tells whether a name exists that is not on the list. */
export function SignInScreen({
  names,
  notice,
  onSignedIn,
  onRecover,
}: {
  names: readonly string[]
  notice: ReactNode
  onSignedIn: (session: SessionFacts) => void
  onRecover: () => void
}) {
  const intl = useIntl()
  const schema = useMemo(
    () =>
      z.object({
        name: z.string({ error: intl.formatMessage(messages.giveName) }).min(1, intl.formatMessage(messages.giveName)),
        password: z.string().min(1, intl.formatMessage(messages.givePassword)),
      }),
    [intl],
  )
  const { Field, shell } = useRecordForm({
    schema,
    values: { name: names.length === 1 ? (names[0] ?? '') : '', password: '' },
    save: async (values) => {
      try {
        onSignedIn(await call(access.signIn, values))
        return null
      } catch (error) {
        return problemOf(error)
      }
    },
  })
  const options = names.map((name) => ({ id: name, label: name }))
  return (
    <DoorPage title={intl.formatMessage(messages.signInTitle)} above={notice}>
      <RecordForm
        shell={shell}
        label={intl.formatMessage(messages.signInTitle)}
        saveLabel={intl.formatMessage(shell.isSaving ? messages.signingIn : messages.signIn)}
        submitsOnEnter
      >
        <Field name="name">
          {(field) => (
            <field.Select
              label={intl.formatMessage(messages.name)}
              options={options}
              isRequired
              autoFocus={names.length !== 1}
            />
          )}
        </Field>
        <Field name="password">
          {(field) => (
            <field.PasswordField
              label={intl.formatMessage(messages.password)}
              isRequired
              autoFocus={names.length === 1}
            />
          )}
        </Field>
      </RecordForm>
      <div className="flex flex-wrap items-center justify-between gap-2 text-body text-text-quiet">
        <p>{intl.formatMessage(messages.forgotten)}</p>
        <Button look="quiet" label={intl.formatMessage(messages.recover)} onPress={onRecover} />
      </div>
    </DoorPage>
  )
}
