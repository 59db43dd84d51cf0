import { useIntl } from 'react-intl'
import { Dialog } from '../../../ground/ui/design/overlays/Dialog'
import { messages } from './messages'

/** Shown while closing waits for its backup. There is nothing to press: the window closes by itself. */
export function ClosingNotice() {
  const intl = useIntl()
  return (
    <Dialog isOpen onClose={() => undefined} title={intl.formatMessage(messages.closing)} actions={null}>
      <p role="status">{intl.formatMessage(messages.closingWhy)}</p>
    </Dialog>
  )
}
