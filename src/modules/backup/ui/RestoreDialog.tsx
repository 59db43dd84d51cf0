import { useIntl } from 'react-intl'
import { ConfirmDialog } from '../../../ground/ui/design/overlays/ConfirmDialog'
import type { Backup } from '../contract'
import { messages } from './messages'
import { useBackupWords } from './use-backup-words'

interface RestoreDialogProps {
  chosen: Backup | null
  isBusy: boolean
  onClose: () => void
  onConfirm: (chosen: Backup) => void
}

/** What bringing a backup back does, before it is done: what goes, what is kept, and whose password counts then. */
export function RestoreDialog({ chosen, isBusy, onClose, onConfirm }: RestoreDialogProps) {
  const intl = useIntl()
  const words = useBackupWords()
  const when = chosen?.createdAt ? words.when(chosen.createdAt) : ''
  return (
    <ConfirmDialog
      isOpen={chosen !== null}
      title={intl.formatMessage(messages.restoreTitle, { when })}
      confirmLabel={intl.formatMessage(messages.restoreYes)}
      tone="danger"
      isBusy={isBusy}
      onConfirm={() => chosen && onConfirm(chosen)}
      onCancel={onClose}
    >
      <p>{intl.formatMessage(messages.restoreWhat)}</p>
      <p>{intl.formatMessage(messages.restorePasswords)}</p>
      <p>{intl.formatMessage(messages.restoreThen)}</p>
    </ConfirmDialog>
  )
}
