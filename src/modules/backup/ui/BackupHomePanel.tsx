import { useIntl } from 'react-intl'
import { useQuery } from '../../../ground/ui/client/call'
import { Link } from '../../../ground/ui/design/actions/Link'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { useMay } from '../../../ground/ui/session'
import { backup } from '../contract'
import { quietWarning } from '../rules'
import { messages } from './messages'
import { useBackupWords } from './use-backup-words'

/** On the home screen, for those who can do something about it: what is wrong with the backups. Never more than one. */
export function BackupHomePanel() {
  const intl = useIntl()
  const may = useMay()
  const words = useBackupWords()
  const { data: status } = useQuery(backup.status, {})
  if (!status || !may('backup.make')) return null
  const warning = quietWarning(status)
  const text = status.skippedAt
    ? intl.formatMessage(messages.skipped, { when: words.when(status.skippedAt) })
    : status.light === 'red' && status.lastAt
      ? intl.formatMessage(messages.redWhy, { when: words.when(status.lastAt) })
      : warning
        ? intl.formatMessage(messages.secondWhy)
        : null
  if (text === null) return null
  const title = warning === 'no-second-place' ? messages.noSecondPlace : messages.secondOverdue
  const isSecond = !status.skippedAt && status.light !== 'red'
  return (
    <Notice tone="warning" {...(isSecond && { title: intl.formatMessage(title) })}>
      {text} <Link href="/backup">{intl.formatMessage(messages.goBackups)}</Link>
    </Notice>
  )
}
