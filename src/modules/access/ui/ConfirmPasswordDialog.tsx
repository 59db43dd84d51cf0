import { useId, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Problem } from '../../../ground/shared/problem'
import { call, problemOf } from '../../../ground/ui/client/call'
import { type StepUpAsked, useStepUpAsked } from '../../../ground/ui/client/step-up'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { PasswordField } from '../../../ground/ui/design/fields/text/PasswordField'
import { Dialog } from '../../../ground/ui/design/overlays/Dialog'
import { access } from '../contract'
import { messages } from './messages'

/** Asks for the password once more wherever the vault wants it: the frame holds one, screens need to do nothing. */
export function ConfirmPasswordDialog() {
  const asked = useStepUpAsked()
  return asked && <Asking key={asked.operation} asked={asked} />
}

function Asking({ asked }: { asked: StepUpAsked }) {
  const intl = useIntl()
  const form = useId()
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const confirm = async () => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    try {
      const { ticket } = await call(access.confirmPassword, { password, operation: asked.operation })
      asked.answer(ticket)
    } catch (error) {
      setProblem(problemOf(error))
      setPassword('')
      setBusy(false)
    }
  }
  const ownError = problem?.fields?.['password'] ?? null
  return (
    <Dialog
      isOpen
      onClose={() => asked.answer(null)}
      title={intl.formatMessage(messages.confirmTitle)}
      actions={
        <>
          <Button label={intl.formatMessage(messages.cancel)} onPress={() => asked.answer(null)} />
          <Button
            type="submit"
            form={form}
            look="primary"
            label={intl.formatMessage(messages.confirm)}
            isBusy={isBusy}
            busyLabel={intl.formatMessage(messages.confirming)}
          />
        </>
      }
    >
      <form
        id={form}
        noValidate
        aria-label={intl.formatMessage(messages.confirmTitle)}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void confirm()
        }}
      >
        <p>{asked.why}</p>
        {problem && !ownError && (
          <Notice tone="danger" live="assertive">
            {problem.message}
          </Notice>
        )}
        <PasswordField
          label={intl.formatMessage(messages.password)}
          value={password}
          onChange={setPassword}
          error={ownError}
          width="full"
          isRequired
          autoFocus
        />
      </form>
    </Dialog>
  )
}
