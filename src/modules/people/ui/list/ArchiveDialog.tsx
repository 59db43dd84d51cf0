import { useState } from 'react'
import { useIntl } from 'react-intl'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { TextField } from '../../../../ground/ui/design/fields/text/TextField'
import { Dialog } from '../../../../ground/ui/design/overlays/Dialog'
import { messages as kit } from '../../../../ground/ui/design/messages'
import { call } from '../../../../ground/ui/client/call'
import { people, type PersonId } from '../../contract'
import { useWork } from '../../../../ground/ui/work'
import { messages } from './messages'

interface ArchiveDialogProps {
  /** Null while closed. */
  personIds: readonly PersonId[] | null
  onClose: () => void
  onDone: () => void
}

/** Asks the one thing that archiving needs: why. */
export function ArchiveDialog({ personIds, onClose, onDone }: ArchiveDialogProps) {
  const intl = useIntl()
  const [reason, setReason] = useState('')
  const { run, problem, forget } = useWork()
  const count = personIds?.length ?? 0
  const close = () => {
    setReason('')
    forget()
    onClose()
  }
  const archive = async () => {
    const ids = [...(personIds ?? [])]
    const done = await run(people.archive, { personIds: ids, reason })
    if (!done) return
    close()
    onDone()
    showToast({
      text: intl.formatMessage(messages.archived, { count: done.changed }),
      onUndo: () => void call(people.restore, { personIds: ids }),
      about: `archive ${ids.join(' ')}`,
    })
  }
  const title = intl.formatMessage(messages.archiveTitle, { count })
  return (
    <Dialog
      isOpen={personIds !== null}
      onClose={close}
      title={title}
      actions={
        <>
          <Button label={intl.formatMessage(kit.cancel)} onPress={close} />
          <Button look="primary" type="submit" form="archive" label={title} />
        </>
      }
    >
      <p>{intl.formatMessage(messages.archiveWhat)}</p>
      <form
        id="archive"
        onSubmit={(event) => {
          event.preventDefault()
          void archive()
        }}
      >
        <TextField
          label={intl.formatMessage(messages.reason)}
          description={intl.formatMessage(messages.reasonHint)}
          isRequired
          autoFocus
          value={reason}
          onChange={setReason}
          error={problem?.fields?.reason ?? problem?.message ?? null}
        />
      </form>
    </Dialog>
  )
}
