import { FolderOpen } from 'lucide-react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { people } from '../../contract'
import { rememberOpened, useImportTask } from './import-tasks'
import type { BatchId } from './kept'
import { messages } from './messages'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { WorkLine } from './WorkLine'

/** Asks for a file by the system's own dialog: its path never comes to this window. */
export function ChooseFile({ onOpened }: { onOpened: (batchId: BatchId) => void }) {
  const intl = useIntl()
  const { run, isRunning, problem, forget } = useImportTask(people.importOpen, null)
  const choose = async () => {
    const opened = await run({ batchId: null })
    if (!opened) return
    await rememberOpened(opened)
    onOpened(opened.batchId)
  }
  return (
    <>
      <p className="max-w-prose text-body">{intl.formatMessage(messages.chooseText)}</p>
      <ProblemLine problem={problem} onPutAway={forget} />
      <div>
        <Button
          look="primary"
          icon={FolderOpen}
          label={intl.formatMessage(messages.chooseFile)}
          isBusy={isRunning}
          busyLabel={intl.formatMessage(messages.readingFile)}
          onPress={() => void choose()}
        />
      </div>
      {isRunning && <WorkLine label={intl.formatMessage(messages.readingFile)} />}
    </>
  )
}
