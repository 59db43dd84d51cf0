import { useIntl } from 'react-intl'
import { problemOf } from '../../../../ground/ui/client/call'
import { useDraft } from '../../../../ground/ui/client/draft'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import type { ImportBatch } from '../../import-shapes'
import { GiveUpButton } from './GiveUpButton'
import { stoppedByUser, useOpened } from './import-tasks'
import { draftKey, type Kept, startOf } from './kept'
import { messages } from './messages'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { Steps } from './Steps'
import { WorkLine } from './WorkLine'

interface PreparedImportProps {
  batch: ImportBatch
  onGone: () => void
}

/** An import that has not run: takes it up where it was left, after a lock or a restart as well. */
export function PreparedImport({ batch, onGone }: PreparedImportProps) {
  const intl = useIntl()
  const draft = useDraft<Kept>(draftKey(batch.batchId))
  const { data: opened, error, isFetching, refetch } = useOpened(batch.batchId)
  const problem = isFetching ? null : problemOf(error)
  if (problem) {
    const wasStopped = problem.code === stoppedByUser
    return (
      <div className="flex flex-col items-start gap-3">
        {wasStopped ? (
          <Notice
            tone="info"
            live="polite"
            title={intl.formatMessage(messages.readingStopped)}
            actions={<Button label={intl.formatMessage(messages.readAgain)} onPress={() => void refetch()} />}
          />
        ) : (
          <ProblemLine problem={problem} onPutAway={() => void refetch()} />
        )}
        <GiveUpButton batch={batch} onGone={onGone} />
      </div>
    )
  }
  if (!opened || draft.state === 'loading') return <WorkLine label={intl.formatMessage(messages.readingFile)} />
  const start = draft.restored ?? startOf(opened)
  if (!start) {
    return (
      <div className="flex flex-col items-start gap-3">
        <Notice tone="warning" title={intl.formatMessage(messages.nothingInFile)} />
        <GiveUpButton batch={batch} onGone={onGone} />
      </div>
    )
  }
  return <Steps batch={batch} opened={opened} start={start} draft={draft} onGone={onGone} />
}
