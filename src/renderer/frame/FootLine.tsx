import { useIntl } from 'react-intl'
import { StatusLine, StatusPiece } from '../../ground/ui/design/frame/StatusLine'
import { ProgressLine } from '../../ground/ui/design/content/ProgressLine'
import { useOffice } from '../../ground/ui/office'
import { useLongWork, useSavedAt } from '../../ground/ui/status'
import { AuditLight } from '../../modules/audit/ui/AuditLight'
import { BackupLight } from '../../modules/backup/ui/BackupLight'
import { messages } from '../messages'

/** The foot of the window: which vault, when it was last backed up, what was just saved, what long work goes on. */
export function FootLine() {
  const intl = useIntl()
  const { organisation, office } = useOffice()
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
      <StatusPiece text={intl.formatMessage(messages.vault, { organisation, office })} />
      <BackupLight />
      <AuditLight />
    </StatusLine>
  )
}
