import { useIntl } from 'react-intl'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { messages } from './messages'

/** Why the rows cannot be checked yet. */
export function NoNameNotice() {
  const intl = useIntl()
  return (
    <Notice tone="warning" live="polite" title={intl.formatMessage(messages.noNameTitle)}>
      {intl.formatMessage(messages.noNameText)}
    </Notice>
  )
}
