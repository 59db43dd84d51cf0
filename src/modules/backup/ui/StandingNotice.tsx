import { useIntl } from 'react-intl'
import { Notice } from '../../../ground/ui/design/content/Notice'
import type { BackupStatus } from '../contract'
import { messages } from './messages'
import { useBackupWords } from './use-backup-words'

/** The light in words, at the head of the screen. */
export function StandingNotice({ status: { light, lastAt, skippedAt } }: { status: BackupStatus }) {
  const intl = useIntl()
  const words = useBackupWords()
  const when = lastAt ? words.when(lastAt) : ''
  const look = looks[light]
  return (
    <>
      <Notice tone={look.tone} title={intl.formatMessage(lastAt ? look.title : messages.noneYetTitle)}>
        {lastAt
          ? intl.formatMessage(light === 'red' ? messages.redWhy : messages.greenWhy, { when })
          : intl.formatMessage(messages.redNever)}
      </Notice>
      {skippedAt && (
        <Notice tone="warning">{intl.formatMessage(messages.skipped, { when: words.when(skippedAt) })}</Notice>
      )}
    </>
  )
}

const looks = {
  green: { tone: 'success', title: messages.greenTitle },
  amber: { tone: 'warning', title: messages.amberTitle },
  red: { tone: 'danger', title: messages.redTitle },
} as const
