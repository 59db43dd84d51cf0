import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, problemOf } from '../../../ground/ui/client/call'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { access, type SessionFacts } from '../contract'
import type { Begun } from './begun'
import { ChoosePasswordScreen } from './ChoosePasswordScreen'
import { DoorPage } from './DoorPage'
import { messages } from './messages'
import { useSignInWait } from './use-sign-in-wait'

/** Name and password. Nothing here tells whether a name exists that is not on the list. */
export function SignInScreen({
  names,
  begun,
  notice,
  onSignedIn,
  onRecover,
}: {
  names: readonly string[]
  /** What was done on the page that stood here before. */
  begun: Begun | null
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
  const only = names.length === 1 ? (names[0] ?? '') : ''
  const first = begun?.focus ?? (only ? 'password' : 'name')
  const [chosen, setChosen] = useState(begun?.name ?? only)
  const [mustChoose, setMustChoose] = useState(false)
  const [tries, setTries] = useState(0)
  const seconds = useSignInWait(chosen, tries)
  const { Field, shell } = useRecordForm({
    schema,
    values: { name: begun?.name ?? only, password: begun?.password ?? '' },
    save: async (values) => {
      try {
        const session = await call(access.signIn, values)
        if (session.mustChoosePassword) setMustChoose(true)
        else onSignedIn(session)
        return null
      } catch (error) {
        const problem = problemOf(error)
        setTries((wrong) => wrong + 1)
        // The waiting is told above the fields, with the time that is left.
        return problem?.code === 'access.wait'
          ? { ...problem, message: intl.formatMessage(messages.waitTitle) }
          : problem
      }
    },
    onValues: ({ name }) => setChosen(name),
  })
  const goOn = useEffectEvent(() => {
    if (begun?.wants === 'sign-in') void shell.submit()
  })
  useEffect(() => goOn(), [])
  if (mustChoose) return <ChoosePasswordScreen onDone={onSignedIn} />
  const options = names.map((name) => ({ id: name, label: name }))
  return (
    <DoorPage title={intl.formatMessage(messages.signInTitle)} above={notice}>
      {seconds > 0 && (
        <Notice tone="warning" title={intl.formatMessage(messages.waitTitle)}>
          {intl.formatMessage(messages.waitFor, { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}
        </Notice>
      )}
      <RecordForm
        shell={shell}
        label={intl.formatMessage(messages.signInTitle)}
        saveLabel={intl.formatMessage(shell.isSaving ? messages.signingIn : messages.signIn)}
        refusedTitle={intl.formatMessage(messages.notSignedIn)}
        submitsOnEnter
      >
        <Field name="name">
          {(field) => (
            <field.Select
              label={intl.formatMessage(messages.name)}
              options={options}
              isRequired
              autoFocus={first === 'name'}
            />
          )}
        </Field>
        <Field name="password">
          {(field) => (
            <field.PasswordField
              label={intl.formatMessage(messages.password)}
              isRequired
              autoFocus={first === 'password'}
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
