import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, problemOf } from '../../../ground/ui/client/call'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { access } from '../contract'
import { password, type SessionFacts } from '../shapes'
import { DoorPage } from './DoorPage'
import { messages } from './messages'

const Chosen = z.object({ next: password, again: z.string() })

/** The first thing after coming in with a one-time phrase, and the only thing that is open then. */
export function ChoosePasswordScreen({ onDone }: { onDone: (session: SessionFacts) => void }) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm({
    schema: Chosen,
    values: { next: '', again: '' },
    save: async ({ next, again }) => {
      if (next !== again) {
        const differ = intl.formatMessage(messages.passwordsDiffer)
        const message = intl.formatMessage(messages.passwordNotSure)
        return { code: 'access.passwords-differ', message, fields: { again: differ } }
      }
      try {
        onDone(await call(access.choosePassword, { next }))
        return null
      } catch (error) {
        return problemOf(error)
      }
    },
  })
  return (
    <DoorPage title={intl.formatMessage(messages.chooseTitle)}>
      <p className="max-w-prose">{intl.formatMessage(messages.chooseWhy)}</p>
      <RecordForm
        shell={shell}
        label={intl.formatMessage(messages.chooseTitle)}
        saveLabel={intl.formatMessage(messages.chooseSave)}
        cancelLabel={intl.formatMessage(messages.notNow)}
        onCancel={() => void call(access.lock, {})}
        submitsOnEnter
      >
        <Field name="next">
          {(field) => (
            <field.PasswordField
              label={intl.formatMessage(messages.newPassword)}
              description={intl.formatMessage(messages.passwordHint)}
              isRequired
              autoFocus
            />
          )}
        </Field>
        <Field name="again">
          {(field) => <field.PasswordField label={intl.formatMessage(messages.passwordAgain)} isRequired />}
        </Field>
      </RecordForm>
    </DoorPage>
  )
}
