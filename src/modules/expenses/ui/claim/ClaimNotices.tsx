import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { ConfirmDialog } from '../../../../ground/ui/design/overlays/ConfirmDialog'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { clockOf, dayOf, today } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import { messages } from './messages'
import type { SavedClaim } from './use-claim-form'

interface ClaimNoticesProps {
  /** When typing of an earlier time was kept; null: this form began afresh. */
  restoredAt: string | null
  returnedReason: string
  onAfresh: () => void
}

/** What there is to know before one types on. */
export function ClaimNotices({ restoredAt, returnedReason, onAfresh }: ClaimNoticesProps) {
  const intl = useIntl()
  const day = restoredAt === null ? '' : dayOf(restoredAt)
  return (
    <>
      {returnedReason && (
        <Notice tone="warning" title={intl.formatMessage(messages.sentBack, { reason: returnedReason })} />
      )}
      {restoredAt !== null && (
        <Notice
          tone="info"
          live="polite"
          title={intl.formatMessage(messages.draftBack, {
            when: day === today() ? clockOf(restoredAt) : `${onScreen(day)}, ${clockOf(restoredAt)}`,
          })}
          actions={<Button size="small" label={intl.formatMessage(messages.beginAnew)} onPress={onAfresh} />}
        />
      )}
    </>
  )
}

interface DiscardDialogProps {
  isOpen: boolean
  saved: SavedClaim | null
  onClose: () => void
  onDiscarded: () => void
}

/** Throws the claim away: what was only typed is forgotten, what was saved goes from the list. */
export function DiscardDialog({ isOpen, saved, onClose, onDiscarded }: DiscardDialogProps) {
  const intl = useIntl()
  const { run, problem, forget } = useWork()
  const discard = async () => {
    if (saved && !(await run(expenses.discardClaim, { claimId: saved.claimId }))) return
    onClose()
    showToast({ text: intl.formatMessage(messages.discarded), tone: 'info' })
    onDiscarded()
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={intl.formatMessage(messages.discardTitle)}
      confirmLabel={intl.formatMessage(messages.discard)}
      tone="danger"
      onCancel={() => {
        forget()
        onClose()
      }}
      onConfirm={() => void discard()}
    >
      {intl.formatMessage(saved ? messages.discardText : messages.discardNewText)}
      <ProblemLine problem={problem} />
    </ConfirmDialog>
  )
}
