import { Paperclip } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { ConfirmDialog } from '../../../../ground/ui/design/overlays/ConfirmDialog'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { type PersonId, type PersonRecord, people } from '../../contract'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { useWork } from '../../../../ground/ui/work'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { messages } from './messages'
import { shownWhen } from './when'

type Kept = PersonRecord['files'][number]

interface FilesPanelProps {
  personId: PersonId
  files: readonly Kept[]
  canEdit: boolean
}

/** Files on the record. They open in a window of their own and are never written to the disk unlocked, but for a copy that is asked for. */
export function FilesPanel({ personId, files, canEdit }: FilesPanelProps) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const [removing, setRemoving] = useState<Kept | null>(null)
  const add = async () => {
    const added = await run(people.addFile, { personId })
    if (added) showToast({ text: intl.formatMessage(messages.fileAdded) })
  }
  const remove = async (file: Kept) => {
    const done = await run(people.removeFile, { personId, fileId: file.fileId })
    setRemoving(null)
    if (done) showToast({ text: intl.formatMessage(messages.fileRemoved) })
  }
  return (
    <Panel
      title={intl.formatMessage(messages.files)}
      actions={
        canEdit && (
          <Button
            look="quiet"
            size="small"
            icon={Paperclip}
            label={intl.formatMessage(messages.addFile)}
            onPress={() => void add()}
          />
        )
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      <Lines label={intl.formatMessage(messages.files)} none={intl.formatMessage(messages.noFiles)}>
        {files.map((file) => (
          <Line
            key={file.fileId}
            main={<Link onPress={() => void run(people.openFile, { personId, fileId: file.fileId })}>{file.name}</Link>}
            quiet={intl.formatMessage(messages.fileFacts, {
              size: sizeOf(file.bytes),
              when: shownWhen(file.addedAt),
              who: file.addedBy,
            })}
            actions={
              <>
                {may('people.export') && (
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(messages.saveCopy)}
                    onPress={() => void run(people.saveFile, { personId, fileId: file.fileId })}
                  />
                )}
                {canEdit && (
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(messages.remove)}
                    spokenLabel={intl.formatMessage(messages.removeOf, { what: file.name })}
                    onPress={() => setRemoving(file)}
                  />
                )}
              </>
            }
          />
        ))}
      </Lines>
      <ConfirmDialog
        isOpen={removing !== null}
        title={intl.formatMessage(messages.removeFileTitle)}
        confirmLabel={intl.formatMessage(messages.removeFile)}
        tone="danger"
        onCancel={() => setRemoving(null)}
        onConfirm={() => removing && void remove(removing)}
      >
        {intl.formatMessage(messages.removeFileText, { name: removing?.name ?? '' })}
      </ConfirmDialog>
    </Panel>
  )
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
