import { useState } from 'react'
import { useIntl } from 'react-intl'
import { problemOf, useQuery } from '../../../ground/ui/client/call'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Disclosure } from '../../../ground/ui/design/content/Disclosure'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../ground/ui/session'
import { type Backup, backup } from '../contract'
import { BackupList } from './BackupList'
import { messages } from './messages'
import { RestoreDialog } from './RestoreDialog'
import { SecondPlacePanel } from './SecondPlacePanel'
import { SettingsForm } from './SettingsForm'
import { StandingNotice } from './StandingNotice'
import { useBackupTask } from './use-backup-task'
import { useBackupWords } from './use-backup-words'

/** How the backups stand, what there is, and the ways to make, prove and bring back one. */
export function BackupScreen() {
  const intl = useIntl()
  const may = useMay()
  const words = useBackupWords()
  const { data: status } = useQuery(backup.status, {})
  const { data: found, error } = useQuery(backup.list, {})
  const make = useBackupTask(backup.make)
  const prove = useBackupTask(backup.prove)
  const restore = useBackupTask(backup.restore)
  const lookIn = useBackupTask(backup.lookIn)
  const [asked, setAsked] = useState<Backup | null>(null)
  if (!status || !found) {
    const problem = problemOf(error)
    return problem ? <Refused message={problem.message} /> : null
  }
  const isBusy = make.running !== null || prove.running !== null || restore.running !== null
  const problem = make.problem ?? prove.problem ?? restore.problem ?? lookIn.problem
  const makeNow = async () => {
    const made = await make.run({})
    if (made) showToast({ text: intl.formatMessage(made.second === 'missing' ? messages.madeMissing : messages.made) })
  }
  const proveOne = async ({ backupId }: Backup) => {
    if (await prove.run({ backupId })) showToast({ text: intl.formatMessage(messages.proved) })
  }
  return (
    <div className="flex flex-col gap-6 p-5">
      <Panel
        title={intl.formatMessage(messages.backups)}
        level={1}
        actions={
          <Button
            look="primary"
            label={intl.formatMessage(messages.makeNow)}
            isBusy={make.running !== null}
            busyLabel={intl.formatMessage(messages.making)}
            isDisabled={isBusy && make.running === null}
            onPress={() => void makeNow()}
          />
        }
      >
        <div className="flex max-w-form-wide flex-col gap-3">
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.intro)}</p>
          {problem && (
            <Notice tone="danger" live="assertive">
              {problem.message}
            </Notice>
          )}
          <StandingNotice status={status} />
          <p className="max-w-prose text-body">
            {status.proof
              ? intl.formatMessage(messages.lastProof, {
                  made: words.when(status.proof.madeAt),
                  proved: words.when(status.proof.provedAt),
                  by: status.proof.by,
                })
              : intl.formatMessage(messages.noProof)}
          </p>
        </div>
      </Panel>
      <Panel
        title={intl.formatMessage(messages.list)}
        actions={
          may('backup.restore') && (
            <Button
              look="quiet"
              label={intl.formatMessage(messages.lookIn)}
              isDisabled={isBusy}
              onPress={() => void lookIn.run({})}
            />
          )
        }
      >
        <BackupList
          backups={found.backups}
          isBusy={isBusy}
          provingId={prove.running?.backupId ?? null}
          onProve={(one) => void proveOne(one)}
          onRestore={may('backup.restore') ? setAsked : null}
        />
      </Panel>
      <SecondPlacePanel status={status} found={found} />
      {may('backup.settings') && (
        <Disclosure title={intl.formatMessage(messages.settings)} level={2}>
          <SettingsForm settings={status.settings} />
        </Disclosure>
      )}
      <RestoreDialog
        chosen={asked}
        isBusy={restore.running !== null}
        onClose={() => setAsked(null)}
        onConfirm={({ backupId }) => {
          setAsked(null)
          void restore.run({ backupId })
        }}
      />
    </div>
  )
}

function Refused({ message }: { message: string }) {
  return (
    <div className="p-5">
      <Notice tone="warning" live="polite">
        {message}
      </Notice>
    </div>
  )
}
