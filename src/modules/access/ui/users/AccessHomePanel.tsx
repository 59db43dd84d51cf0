import { useIntl } from 'react-intl'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { useSession } from '../../../../ground/ui/session'
import { messages } from './messages'

/** On the home screen: guesses at one’s own name. */
export function AccessHomePanel() {
  const intl = useIntl()
  const { wrongTries, triesLost } = useSession()
  return (
    <>
      {wrongTries > 0 && (
        <Notice tone="warning" live="polite">
          {intl.formatMessage(messages.wrongTries, { count: wrongTries })}
        </Notice>
      )}
      {triesLost && (
        <Notice tone="warning" live="polite">
          {intl.formatMessage(messages.triesLost)}
        </Notice>
      )}
    </>
  )
}
