import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { InputOf } from '../../../../ground/shared/contract'
import { call } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { Outcome } from '../../assessment-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { outcomeWords } from '../words'
import type { DecisionLine } from './DecisionItems'
import { messages } from './messages'

const shape = training.correctDecision.input.omit({ decisionId: true })
type Correction = Omit<InputOf<typeof training.correctDecision>, 'decisionId'>

interface CorrectFormProps {
  decision: DecisionLine
  draftKey: string
  /** Whose decision on what. */
  what: string
  onEnd: () => void
}

/** Puts another decision in the place of one that was wrong. */
export function CorrectForm({ decision, draftKey, what, onEnd }: CorrectFormProps) {
  const intl = useIntl()
  const { decisionId, outcome, feedback, resubmitBy } = decision
  const choices = useRef<HTMLDivElement>(null)
  useEffect(() => choices.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])
  return (
    <KeptForm<Correction>
      isHeaded
      draftKey={draftKey}
      label={intl.formatMessage(messages.decideOn, { what })}
      saveLabel={intl.formatMessage(messages.correct)}
      schema={shape}
      values={{ outcome, feedback, resubmitBy, reason: '' }}
      save={async (typed) => {
        const resubmit = typed.outcome === 'not-yet' ? typed.resubmitBy : null
        await call(training.correctDecision, { decisionId, ...typed, resubmitBy: resubmit })
        showToast({ text: intl.formatMessage(messages.corrected) })
      }}
      onEnd={onEnd}
    >
      {({ Field, values }) => (
        <>
          <div ref={choices}>
            <Field name="outcome">
              {(field) => (
                <field.RadioGroup
                  label={intl.formatMessage(messages.outcome)}
                  options={Outcome.options.map((id) => ({ id, label: intl.formatMessage(outcomeWords[id]) }))}
                  layout="row"
                />
              )}
            </Field>
          </div>
          {values.outcome === 'not-yet' && (
            <Field name="resubmitBy">
              {(field) => <field.DateField label={intl.formatMessage(messages.resubmitBy)} />}
            </Field>
          )}
          <Field name="feedback">
            {(field) => <field.TextArea label={intl.formatMessage(messages.feedback)} lines={2} />}
          </Field>
          <Field name="reason">
            {(field) => <field.TextField label={intl.formatMessage(messages.why)} maxLength={200} isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
