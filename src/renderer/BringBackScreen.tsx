import { useState } from 'react'
import { useIntl } from 'react-intl'
import { call, seen } from '../ground/ui/client/call'
import { Notice } from '../ground/ui/design/content/Notice'
import { DoorPage } from '../modules/access/ui/DoorPage'
import { NewPasswordStep } from '../modules/access/ui/NewPasswordStep'
import { NewRecoveryKey } from '../modules/access/ui/NewRecoveryKey'
import { backup } from '../modules/backup/contract'
import { ChooseBackupStep } from '../modules/backup/ui/door/ChooseBackupStep'
import { type FoundOffice, SheetStep } from '../modules/backup/ui/door/SheetStep'
import { messages } from '../modules/backup/ui/messages'
import { useBackupWords } from '../modules/backup/ui/use-backup-words'

/** Back from a backup with the recovery sheet alone: which backup, the key, a new password, a new sheet. */
export function BringBackScreen({ onBack }: { onBack: () => void }) {
  const intl = useIntl()
  const [backupId, setBackupId] = useState<string | null>(null)
  const [office, setOffice] = useState<FoundOffice | null>(null)
  const [chosen, setChosen] = useState<{ name: string; password: string } | null>(null)
  return (
    <DoorPage title={intl.formatMessage(messages.bringBack)} above={office && <FoundNotice office={office} />}>
      {!backupId && <ChooseBackupStep onBack={onBack} onChosen={setBackupId} />}
      {backupId && !office && <SheetStep backupId={backupId} onBack={() => setBackupId(null)} onFound={setOffice} />}
      {backupId && office && !chosen && (
        <NewPasswordStep names={office.administrators} onBack={() => setOffice(null)} onChosen={setChosen} />
      )}
      {backupId && office && chosen && (
        <NewRecoveryKey
          organisation={office.organisation}
          office={office.office}
          why={intl.formatMessage(messages.newSheetWhy)}
          saveLabel={intl.formatMessage(messages.finish)}
          onBack={() => setChosen(null)}
          save={async (typedRecoveryKey) => {
            const { recoveryKey } = office
            await call(backup.bringBack, { backupId, recoveryKey, ...chosen, typedRecoveryKey })
            // The door now says that somebody has come in.
            await seen.invalidateQueries({ queryKey: ['access'] })
          }}
        />
      )}
    </DoorPage>
  )
}

function FoundNotice({ office: { organisation, office, createdAt } }: { office: FoundOffice }) {
  const intl = useIntl()
  const { when } = useBackupWords()
  return (
    <Notice tone="success" live="polite">
      {intl.formatMessage(messages.foundOffice, { organisation, office, when: when(createdAt) })}
    </Notice>
  )
}
