import { useIntl } from 'react-intl'
import { ConfirmDialog } from '../../../../ground/ui/design/overlays/ConfirmDialog'
import { useSession } from '../../../../ground/ui/session'
import type { User } from '../../user-operations'
import { messages } from './messages'

interface UserConfirmProps {
  user: User
  deed: 'remove' | 'reset'
  isBusy: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** What a removal or a reset takes away, said before it is done. */
export function UserConfirm({ user, deed, isBusy, onConfirm, onCancel }: UserConfirmProps) {
  const intl = useIntl()
  const { holdsRisk } = useSession()
  const { name } = user
  const isRemoval = deed === 'remove'
  return (
    <ConfirmDialog
      isOpen
      tone="danger"
      title={intl.formatMessage(isRemoval ? messages.removeTitle : messages.resetTitle, { name })}
      confirmLabel={intl.formatMessage(isRemoval ? messages.removeDo : messages.reset, { name })}
      isBusy={isBusy}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{intl.formatMessage(isRemoval ? messages.removeWay : messages.resetWay)}</p>
      <p>{intl.formatMessage(isRemoval ? messages.removeDrafts : messages.resetDrafts)}</p>
      {isRemoval && <p>{intl.formatMessage(messages.removeCopies)}</p>}
      {!isRemoval && !holdsRisk && (user.risk === 'held' || user.risk === 'given') && (
        <p>{intl.formatMessage(messages.resetRisk)}</p>
      )}
    </ConfirmDialog>
  )
}
