import { FolderOpen } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { OutputOf } from '../../../ground/shared/contract'
import { useCommand } from '../../../ground/ui/client/call'
import { Button } from '../../../ground/ui/design/actions/Button'
import { DescriptionList } from '../../../ground/ui/design/content/DescriptionList'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../ground/ui/session'
import { backup, type BackupStatus } from '../contract'
import { messages } from './messages'
import { useBackupWords } from './use-backup-words'

interface SecondPlacePanelProps {
  status: BackupStatus
  found: OutputOf<typeof backup.list>
}

/** The stick or share that holds copies of the backups: which, whether it is there, and how old the last copy is. */
export function SecondPlacePanel({ status, found }: SecondPlacePanelProps) {
  const intl = useIntl()
  const may = useMay()
  const words = useBackupWords()
  const choose = useCommand(backup.chooseSecondPlace)
  const forget = useCommand(backup.forgetSecondPlace)
  const { secondPlace, lastSecondAt, secondProblem } = status
  const onChosen = (chosen: boolean) => chosen && showToast({ text: intl.formatMessage(messages.secondChosen) })
  const actions = may('backup.settings') && (
    <>
      <Button
        icon={FolderOpen}
        look={secondPlace ? 'quiet' : 'plain'}
        label={intl.formatMessage(secondPlace ? messages.changeSecond : messages.chooseSecond)}
        isBusy={choose.isPending}
        onPress={() => choose.mutate({}, { onSuccess: onChosen })}
      />
      {secondPlace && (
        <Button look="quiet" label={intl.formatMessage(messages.forgetSecond)} onPress={() => forget.mutate({})} />
      )}
    </>
  )
  const problem = choose.problem ?? forget.problem
  return (
    <Panel title={intl.formatMessage(messages.secondPlace)} actions={actions}>
      <div className="flex max-w-form flex-col gap-3">
        <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.secondWhy)}</p>
        {problem && (
          <Notice tone="danger" live="assertive">
            {problem.message}
          </Notice>
        )}
        {secondPlace ? (
          <DescriptionList
            items={[
              { id: 'folder', label: intl.formatMessage(messages.secondIs), value: secondPlace },
              {
                id: 'state',
                label: intl.formatMessage(messages.secondState),
                value: intl.formatMessage(found.secondIsConnected ? messages.secondConnected : messages.secondMissing),
              },
              {
                id: 'last',
                label: intl.formatMessage(messages.secondLast),
                value: lastSecondAt ? words.when(lastSecondAt) : null,
              },
            ]}
          />
        ) : (
          <Notice tone="warning">{intl.formatMessage(messages.secondNone)}</Notice>
        )}
        {found.secondIsOnSameDisk && <Notice tone="warning">{intl.formatMessage(messages.secondSameDisk)}</Notice>}
        {secondProblem && found.secondIsConnected && <Notice tone="warning">{secondProblem}</Notice>}
      </div>
    </Panel>
  )
}
