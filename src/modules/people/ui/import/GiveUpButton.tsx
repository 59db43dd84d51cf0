import { useState } from 'react'
import { useIntl } from 'react-intl'
import { desk } from '../../../../ground/shared/desk'
import { call } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { ConfirmDialog } from '../../../../ground/ui/design/overlays/ConfirmDialog'
import { people } from '../../contract'
import type { ImportBatch } from '../../import-shapes'
import { freshList, useImportTask } from './import-tasks'
import { draftKey } from './kept'
import { messages } from './messages'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'

interface GiveUpButtonProps {
  batch: ImportBatch
  /** In a list, the file is named for those who hear the button. */
  size?: 'normal' | 'small'
  onGone?: () => void
}

/** Ends an import that has not run, with the sealed copy of its file. */
export function GiveUpButton({ batch, size = 'normal', onGone }: GiveUpButtonProps) {
  const intl = useIntl()
  const { batchId, fileName } = batch
  const [isAsking, setAsking] = useState(false)
  const { run, isRunning, problem, forget } = useImportTask(people.importDiscard, batchId)
  const giveUp = async () => {
    const done = await run({ batchId })
    setAsking(false)
    if (!done) return
    await call(desk.discardDraft, { key: draftKey(batchId) })
    onGone?.()
    await freshList()
  }
  const label = intl.formatMessage(messages.giveUp)
  return (
    <>
      <Button
        look="quiet"
        size={size}
        label={label}
        spokenLabel={
          size === 'small' ? intl.formatMessage(messages.doWith, { verb: label, file: fileName }) : undefined
        }
        onPress={() => setAsking(true)}
      />
      <ProblemLine problem={problem} onPutAway={forget} />
      <ConfirmDialog
        isOpen={isAsking}
        title={intl.formatMessage(messages.giveUpTitle, { file: fileName })}
        confirmLabel={label}
        isBusy={isRunning}
        onConfirm={() => void giveUp()}
        onCancel={() => setAsking(false)}
      >
        {intl.formatMessage(messages.giveUpText)}
      </ConfirmDialog>
    </>
  )
}
