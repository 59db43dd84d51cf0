import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Problem } from '../../../../../ground/shared/problem'
import { ProblemLine } from '../../../../../ground/ui/design/content/ProblemNotice'
import { ConfirmDialog } from '../../../../../ground/ui/design/overlays/ConfirmDialog'
import type { Qualification } from '../../../specification-shapes'
import { messages } from './messages'

interface MakeLiveDialogProps {
  isOpen: boolean
  issue: string
  qualification: Qualification
  /** Null: it is live. */
  onConfirm: () => Promise<Problem | null>
  onClose: () => void
}

/** [Q5] Says what going live means before it is done. */
export function MakeLiveDialog({ isOpen, issue, qualification, onConfirm, onClose }: MakeLiveDialogProps) {
  const intl = useIntl()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const former = qualification.issues.find(({ state }) => state === 'live')
  const close = () => {
    setProblem(null)
    onClose()
  }
  const confirm = async () => {
    setBusy(true)
    const found = await onConfirm()
    setBusy(false)
    setProblem(found)
    if (!found) onClose()
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={intl.formatMessage(messages.makeLiveTitle, { issue })}
      confirmLabel={intl.formatMessage(messages.makeLive)}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onCancel={close}
    >
      <ul className="flex list-disc flex-col gap-1 pl-4">
        <li>{intl.formatMessage(messages.liveFromToday, { issue })}</li>
        {former && <li>{intl.formatMessage(messages.liveStay, { former: former.issue, count: former.learners })}</li>}
        <li>{intl.formatMessage(messages.liveFixed)}</li>
      </ul>
      <ProblemLine problem={problem} />
    </ConfirmDialog>
  )
}
