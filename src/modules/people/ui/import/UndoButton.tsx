import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { ConfirmDialog } from '../../../../ground/ui/design/overlays/ConfirmDialog'
import { people } from '../../contract'
import type { ImportBatch } from '../../import-shapes'
import { rememberUndone, useImportTask } from './import-tasks'
import { messages } from './messages'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'

interface UndoButtonProps {
  batch: ImportBatch
  size?: 'normal' | 'small'
  onUndone?: () => void
}

/** Takes a whole import back, after asking: to have it again, the list must be brought in anew. */
export function UndoButton({ batch, size = 'normal', onUndone }: UndoButtonProps) {
  const intl = useIntl()
  const { batchId, fileName } = batch
  const [isAsking, setAsking] = useState(false)
  const { run, isRunning, problem, forget } = useImportTask(people.importUndo, batchId)
  const undo = async () => {
    setAsking(false)
    const undone = await run({ batchId })
    if (!undone) return
    await rememberUndone(batchId, undone)
    onUndone?.()
  }
  const label = intl.formatMessage(size === 'small' ? messages.undo : messages.undoLong)
  return (
    <>
      <Button
        look={size === 'small' ? 'quiet' : 'plain'}
        size={size}
        icon={Undo2}
        label={label}
        spokenLabel={
          size === 'small' ? intl.formatMessage(messages.doWith, { verb: label, file: fileName }) : undefined
        }
        isBusy={isRunning}
        busyLabel={intl.formatMessage(messages.undoing)}
        onPress={() => setAsking(true)}
      />
      <ProblemLine problem={problem} onPutAway={forget} />
      <ConfirmDialog
        isOpen={isAsking}
        title={intl.formatMessage(messages.undoTitle, { file: fileName })}
        confirmLabel={intl.formatMessage(messages.undoLong)}
        onConfirm={() => void undo()}
        onCancel={() => setAsking(false)}
      >
        {intl.formatMessage(messages.undoText)}
      </ConfirmDialog>
    </>
  )
}
