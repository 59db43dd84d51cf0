import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Problem } from '../../../ground/shared/problem'
import { call, problemOf } from '../../../ground/ui/client/call'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { TextField } from '../../../ground/ui/design/fields/text/TextField'
import { Dialog } from '../../../ground/ui/design/overlays/Dialog'
import type { OutputOf } from '../../../ground/shared/contract'
import { audit } from '../contract'
import { messages } from './messages'

/** Compares a seal from paper with this trail and says what that means. */
export function SealDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const intl = useIntl()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [answer, setAnswer] = useState<OutputOf<typeof audit.checkSeal> | null>(null)
  const compare = async () => {
    setProblem(null)
    setAnswer(null)
    try {
      setAnswer(await call(audit.checkSeal, { typed }))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      title={intl.formatMessage(messages.checkSeal)}
      actions={
        <>
          <Button label={intl.formatMessage(messages.close)} onPress={onClose} />
          <Button look="primary" type="submit" form="seal" label={intl.formatMessage(messages.compare)} />
        </>
      }
    >
      <form
        id="seal"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void compare()
        }}
      >
        <TextField
          label={intl.formatMessage(messages.sealLabel)}
          description={intl.formatMessage(messages.sealHint)}
          isCode
          autoFocus
          width="full"
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setAnswer(null)
          }}
          error={problem?.fields?.['typed'] ?? problem?.message ?? null}
        />
        {answer && (
          <Notice tone={answer.verdict === 'ours' ? 'success' : 'danger'} live="polite">
            {answer.sentence}
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
