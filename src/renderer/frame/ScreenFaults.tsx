import { useRouter } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { Button } from '../../ground/ui/design/actions/Button'
import { Notice } from '../../ground/ui/design/content/Notice'
import { messages } from '../messages'

/** A place that no screen has, such as one kept from an older version. */
export function NothingHere() {
  const intl = useIntl()
  const router = useRouter()
  return (
    <div className="p-5">
      <Notice
        tone="info"
        live="polite"
        title={intl.formatMessage(messages.nothingHere)}
        actions={<Button label={intl.formatMessage(messages.goHome)} onPress={() => router.history.push('/')} />}
      >
        {intl.formatMessage(messages.nothingHereWhy)}
      </Notice>
    </div>
  )
}

/** One screen has failed; the frame stands, and with it the way to the others. No stack is shown to anybody. */
export function ScreenFailed({ reset }: { reset: () => void }) {
  const intl = useIntl()
  const router = useRouter()
  const goHome = () => {
    router.history.push('/')
    reset()
  }
  return (
    <div className="p-5">
      <Notice
        tone="danger"
        live="assertive"
        actions={<Button label={intl.formatMessage(messages.goHome)} look="primary" onPress={goHome} />}
      >
        {intl.formatMessage(messages.screenFailed)}
      </Notice>
    </div>
  )
}
