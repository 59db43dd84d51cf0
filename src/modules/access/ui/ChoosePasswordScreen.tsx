import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, refusalOf } from '../../../ground/ui/client/call'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { access } from '../contract'
import { password, type SessionFacts } from '../shapes'
import { DoorPage } from './DoorPage'
import { messages } from './messages'
import { differing, NewPasswordFields } from './new-password'

const Chosen = z.object({ password, passwordAgain: z.string() })

/** The first thing after coming in with a one-time phrase, and the only thing that is open then. */
export function ChoosePasswordScreen({ onDone }: { onDone: (session: SessionFacts) => void }) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm({
    schema: Chosen,
    values: { password: '', passwordAgain: '' },
    save: async (typed) => {
      const differ = differing(intl, typed)
      if (differ) return differ
      return refusalOf(async () => {
        onDone(await call(access.choosePassword, { next: typed.password }))
      })
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
        <NewPasswordFields Field={Field} autoFocus />
      </RecordForm>
    </DoorPage>
  )
}
