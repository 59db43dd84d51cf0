import { useEffect } from 'react'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useIntl } from 'react-intl'
import { seen, useQuery } from '../../../ground/ui/client/call'
import { Link } from '../../../ground/ui/design/actions/Link'
import { StatusPiece } from '../../../ground/ui/design/frame/StatusLine'
import { useMay } from '../../../ground/ui/session'
import { backup, type BackupStatus } from '../contract'
import { quietWarning } from '../rules'
import { messages } from './messages'
import { useBackupWords } from './use-backup-words'

/** The light turns while nobody does anything: it is looked at again so often, in milliseconds. */
const lookAgain = 5 * 60 * 1000

/** How old the last verified backup is, at the foot of the window; it leads to the backups. */
export function BackupLight() {
  const intl = useIntl()
  const may = useMay()
  const words = useBackupWords()
  const { data: status } = useQuery(backup.status, {})
  useEffect(() => {
    const turning = setInterval(() => void seen.invalidateQueries({ queryKey: ['backup', 'status'] }), lookAgain)
    return () => clearInterval(turning)
  }, [])
  if (!status) return null
  const { light, lastAt } = status
  const text = lastAt
    ? intl.formatMessage(ageWords[light], { when: words.when(lastAt) })
    : intl.formatMessage(messages.never)
  const warning = quietWarning(status)
  return (
    <>
      <StatusPiece
        isSaid
        tone={tones[light]}
        icon={light === 'green' ? ShieldCheck : ShieldAlert}
        text={text}
        content={may('backup.make') ? <Link href="/backup">{text}</Link> : undefined}
      />
      {warning && (
        <StatusPiece
          tone="warning"
          text={intl.formatMessage(warning === 'no-second-place' ? messages.noSecondPlace : messages.secondOverdue)}
        />
      )}
    </>
  )
}

const ageWords: Readonly<Record<BackupStatus['light'], { id: string }>> = {
  green: messages.checkedAt,
  amber: messages.lightAmber,
  red: messages.lightRed,
}

const tones = { green: 'success', amber: 'warning', red: 'danger' } as const
