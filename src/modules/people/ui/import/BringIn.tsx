import { UserPlus } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { Draft } from '../../../../ground/ui/client/draft'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { people } from '../../contract'
import type { ImportBatch, ImportChoices, ImportPreview } from '../../import-shapes'
import { decisionsFor, figuresOf } from './decisions'
import { GiveUpButton } from './GiveUpButton'
import { freshList, useImportTask } from './import-tasks'
import type { Decisions, Kept } from './kept'
import { messages } from './messages'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { WorkLine } from './WorkLine'

interface BringInProps {
  batch: ImportBatch
  choices: ImportChoices
  decisions: Decisions
  preview: ImportPreview
  draft: Draft<Kept>
  onGone: () => void
}

/** Does it: all of the list, or nothing if it is stopped. */
export function BringIn({ batch, choices, decisions, preview, draft, onGone }: BringInProps) {
  const intl = useIntl()
  const { batchId } = batch
  const { run, isRunning, problem, forget } = useImportTask(people.importRun, batchId)
  const { created, updated, skipped } = figuresOf(preview, decisions)
  const bringIn = async () => {
    const result = await run({ batchId, choices, decisions: decisionsFor(preview, decisions) })
    if (!result) return
    await freshList()
    await draft.discard()
  }
  const count = created + updated
  return (
    <>
      <p className="max-w-prose text-body">
        {intl.formatMessage(messages.bringInText, { created, updated, skipped, faulty: preview.faulty })}
        {intl.formatMessage(count === 0 ? messages.nothingToDo : messages.canUndo)}
      </p>
      <ProblemLine problem={problem} onPutAway={forget} />
      <span className="flex flex-wrap gap-2">
        <Button
          look="primary"
          icon={UserPlus}
          label={intl.formatMessage(messages.bringIn, { count })}
          isDisabled={count === 0}
          isBusy={isRunning}
          busyLabel={intl.formatMessage(messages.bringingIn)}
          onPress={() => void bringIn()}
        />
        {!isRunning && <GiveUpButton batch={batch} onGone={onGone} />}
      </span>
      {isRunning && (
        <>
          <WorkLine label={intl.formatMessage(messages.bringingIn)} />
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.goesOn)}</p>
        </>
      )}
    </>
  )
}
