import { useIntl } from 'react-intl'
import { ConfirmDialog } from '../../../../ground/ui/design/overlays/ConfirmDialog'
import { inPounds, sumOf } from '../../money'
import { messages } from './messages'
import type { Waiting } from './queue'

interface ApproveAllDialogProps {
  isOpen: boolean
  clean: readonly Waiting[]
  /** How many of them were on screen. */
  seen: number
  isBusy: boolean
  onApprove: () => void
  onCancel: () => void
}

/** The one question before many claims are approved at once: how many, for how much, and what was looked at. */
export function ApproveAllDialog({ isOpen, clean, seen, isBusy, onApprove, onCancel }: ApproveAllDialogProps) {
  const intl = useIntl()
  const count = clean.length
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={intl.formatMessage(messages.approveAllTitle, {
        count,
        amount: inPounds(sumOf(clean.map(({ allowedPence }) => allowedPence))),
      })}
      confirmLabel={intl.formatMessage(messages.approveAll, { count })}
      isBusy={isBusy}
      onConfirm={onApprove}
      onCancel={onCancel}
    >
      <p>{intl.formatMessage(messages.approveAllText, { seen, count })}</p>
      <p>{intl.formatMessage(messages.approveAllSecond)}</p>
    </ConfirmDialog>
  )
}
