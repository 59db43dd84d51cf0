import { useState } from 'react'
import { useIntl } from 'react-intl'
import { DoorPage } from './DoorPage'
import { messages } from './messages'
import { AdministratorStep } from './set-up/AdministratorStep'
import { FolderStep } from './set-up/FolderStep'
import { OfficeStep } from './set-up/OfficeStep'
import { RecoveryStep } from './set-up/RecoveryStep'
import type { SetUpAnswers } from './set-up/answers'
import type { SessionFacts } from '../contract'

const steps = ['folder', 'office', 'administrator', 'recovery'] as const

/** The first run: four questions, one at a time. Going back keeps every answer. */
export function SetUpScreen({
  suggestedFolder,
  onDone,
}: {
  suggestedFolder: string
  onDone: (session: SessionFacts) => void
}) {
  const intl = useIntl()
  const [step, setStep] = useState(0)
  const [answers, setAnswers] = useState<SetUpAnswers>({
    folder: suggestedFolder,
    organisation: '',
    office: '',
    name: '',
    password: '',
    passwordAgain: '',
    alsoManager: true,
  })
  const place = {
    answers,
    back: (typed: Partial<SetUpAnswers>) => {
      setAnswers({ ...answers, ...typed })
      setStep(step - 1)
    },
    next: (more: Partial<SetUpAnswers>) => {
      setAnswers({ ...answers, ...more })
      setStep(step + 1)
    },
  }
  const progress = intl.formatMessage(messages.step, { step: step + 1, steps: steps.length })
  return (
    <DoorPage
      title={intl.formatMessage(messages.setUpTitle)}
      above={<p className="text-small text-text-quiet">{progress}</p>}
    >
      {steps[step] === 'folder' && <FolderStep {...place} />}
      {steps[step] === 'office' && <OfficeStep {...place} />}
      {steps[step] === 'administrator' && <AdministratorStep {...place} />}
      {steps[step] === 'recovery' && <RecoveryStep {...place} onDone={onDone} />}
    </DoorPage>
  )
}
