import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useCommand, useQuery } from '../../../ground/ui/client/call'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { TextArea } from '../../../ground/ui/design/fields/text/TextArea'
import { messages as kit } from '../../../ground/ui/design/messages'
import { Dialog } from '../../../ground/ui/design/overlays/Dialog'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../ground/ui/session'
import { audit } from '../contract'
import { messages } from './messages'

/** What was wrong when the vault was opened, on the home screen and over the trail; nothing if all was well. */
export function AlarmNotice() {
  const intl = useIntl()
  const may = useMay()
  const { data: standing } = useQuery(audit.standing, {})
  const [isAnswering, setAnswering] = useState(false)
  if (!standing) return null
  return (
    <>
      {standing.alarm && (
        <Notice
          tone="danger"
          live="assertive"
          title={intl.formatMessage(messages.alarm)}
          actions={
            may('audit.accept') && (
              <Button label={intl.formatMessage(messages.accept)} onPress={() => setAnswering(true)} />
            )
          }
        >
          {standing.alarm} {intl.formatMessage(messages.alarmNext)}
        </Notice>
      )}
      {standing.oddities.map((oddity) => (
        <Notice key={oddity} tone="warning" title={intl.formatMessage(messages.odd)}>
          {oddity}
        </Notice>
      ))}
      <AnswerDialog isOpen={isAnswering} onClose={() => setAnswering(false)} />
    </>
  )
}

function AnswerDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const intl = useIntl()
  const [reason, setReason] = useState('')
  const accept = useCommand(audit.accept)
  const answer = () =>
    accept.mutate(
      { reason },
      {
        onSuccess: () => {
          onClose()
          showToast({ text: intl.formatMessage(messages.accepted) })
        },
      },
    )
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={intl.formatMessage(messages.accept)}
      actions={
        <>
          <Button label={intl.formatMessage(kit.cancel)} onPress={onClose} />
          <Button look="primary" type="submit" form="answer" label={intl.formatMessage(messages.accept)} />
        </>
      }
    >
      <p>{intl.formatMessage(messages.acceptWhat)}</p>
      <form
        id="answer"
        onSubmit={(event) => {
          event.preventDefault()
          answer()
        }}
      >
        <TextArea
          label={intl.formatMessage(messages.reason)}
          description={intl.formatMessage(messages.reasonHint)}
          isRequired
          autoFocus
          value={reason}
          onChange={setReason}
          error={accept.problem?.fields?.['reason'] ?? accept.problem?.message ?? null}
        />
      </form>
    </Dialog>
  )
}
