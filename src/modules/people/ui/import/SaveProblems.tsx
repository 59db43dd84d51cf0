import { Download } from 'lucide-react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { people } from '../../contract'
import type { ImportChoices } from '../../import-shapes'
import { useImportTask } from './import-tasks'
import type { BatchId } from './kept'
import { messages } from './messages'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'

interface SaveProblemsProps {
  batchId: BatchId
  /** Null after the run, on whichever day: the vault knows by which choices it was done. */
  choices: ImportChoices | null
}

/** Saves the rows with problems where the user says, as a file that can be mended and brought in. */
export function SaveProblems({ batchId, choices }: SaveProblemsProps) {
  const intl = useIntl()
  const { run, isRunning, problem, forget } = useImportTask(people.importErrorsFile, batchId)
  const save = async () => {
    const saved = await run({ batchId, choices })
    if (saved) showToast({ text: intl.formatMessage(messages.saved, { count: saved.rows, file: saved.fileName }) })
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        icon={Download}
        label={intl.formatMessage(messages.saveProblems)}
        isBusy={isRunning}
        busyLabel={intl.formatMessage(messages.savingProblems)}
        onPress={() => void save()}
      />
      <ProblemLine problem={problem} onPutAway={forget} />
    </div>
  )
}
