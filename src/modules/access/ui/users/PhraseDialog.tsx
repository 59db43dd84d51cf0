import { Printer } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useCommand } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Dialog } from '../../../../ground/ui/design/overlays/Dialog'
import { access } from '../../contract'
import { messages } from './messages'
import { momentText } from './role-text'

export interface MadePhrase {
  readonly userId: string
  readonly name: string
  readonly phrase: string
  readonly until: string
}

/** The one-time phrase, shown once. */
export function PhraseDialog({ made, onClose }: { made: MadePhrase; onClose: () => void }) {
  const intl = useIntl()
  const print = useCommand(access.printPhrase)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={intl.formatMessage(messages.phraseTitle)}
      actions={
        <>
          <Button
            icon={Printer}
            label={intl.formatMessage(messages.print)}
            isBusy={print.isPending}
            busyLabel={intl.formatMessage(messages.printing)}
            onPress={() => print.mutate({ userId: made.userId })}
          />
          <Button look="primary" label={intl.formatMessage(messages.phraseDone)} onPress={onClose} />
        </>
      }
    >
      <p className="rounded-control border border-line-strong bg-surface-sunken p-3 text-title font-emphasis break-words">
        {made.phrase}
      </p>
      <p>{intl.formatMessage(messages.phraseFor, { name: made.name, when: momentText(intl, made.until) })}</p>
      <p>{intl.formatMessage(messages.phraseOnce)}</p>
      {print.problem && (
        <Notice tone="danger" live="assertive">
          {print.problem.message}
        </Notice>
      )}
    </Dialog>
  )
}
