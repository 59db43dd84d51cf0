import { useIntl } from 'react-intl'
import { useQuery } from '../../ground/ui/client/call'
import { Notice } from '../../ground/ui/design/content/Notice'
import { access } from '../../modules/access/contract'
import { messages } from '../messages'

/** Says on every screen that the vault's file is damaged, once it has been read to its end. It cannot be put away. */
export function FileDamage() {
  const intl = useIntl()
  const { data: damage = null } = useQuery(access.fileCheck, {})
  if (!damage) return null
  return (
    <div className="p-5 pb-0">
      <Notice tone="danger" live="assertive" title={intl.formatMessage(messages.fileDamaged)}>
        {damage.message}
      </Notice>
    </div>
  )
}
