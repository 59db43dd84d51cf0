import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { people } from '../../contract'
import { freshList, useImportTask } from './import-tasks'
import type { BatchId } from './kept'
import { messages } from './messages'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'

/** Lets go of the sealed copy of a list whose import is over. */
export function ForgetCopy({ batchId }: { batchId: BatchId }) {
  const intl = useIntl()
  const { run, isRunning, problem, forget } = useImportTask(people.importDiscard, batchId)
  const letGo = async () => {
    if (!(await run({ batchId }))) return
    await freshList()
    showToast({ text: intl.formatMessage(messages.forgotten) })
  }
  return (
    <div className="flex flex-col items-start gap-1">
      <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.whyKept)}</p>
      <Button label={intl.formatMessage(messages.forget)} isBusy={isRunning} onPress={() => void letGo()} />
      <ProblemLine problem={problem} onPutAway={forget} />
    </div>
  )
}
