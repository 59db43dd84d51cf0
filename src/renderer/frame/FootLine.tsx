import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../ground/ui/client/call'
import { StatusLine, StatusPiece } from '../../ground/ui/design/frame/StatusLine'
import { ProgressLine } from '../../ground/ui/design/content/ProgressLine'
import { useLongWork, useSavedAt } from '../../ground/ui/status'
import { access } from '../../modules/access/contract'
import { messages } from '../messages'
import { useWhen } from '../when'

/** The foot of the window: which vault, when it was last backed up, what was just saved, what long work goes on. */
export function FootLine() {
  const intl = useIntl()
  const when = useWhen()
  const { data: office } = useQuery(access.office, {})
  const { data: lastBackup = null } = useQuery(access.lastBackup, {})
  const savedAt = useSavedAt()
  const work = useLongWork()
  return (
    <StatusLine
      end={
        <>
          {work && (
            <ProgressLine
              label={work.progress.step}
              done={work.progress.done}
              total={work.progress.total}
              onCancel={work.cancel}
            />
          )}
          {savedAt && (
            <StatusPiece isSaid text={intl.formatMessage(messages.savedAt, { when: intl.formatTime(savedAt) })} />
          )}
        </>
      }
    >
      {office && <StatusPiece text={intl.formatMessage(messages.vault, office)} />}
      {lastBackup ? (
        <StatusPiece icon={ShieldCheck} text={intl.formatMessage(messages.backupAt, { when: when(lastBackup) })} />
      ) : (
        <StatusPiece tone="warning" icon={ShieldAlert} text={intl.formatMessage(messages.backupNever)} />
      )}
    </StatusLine>
  )
}
