import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './form-messages'
import type { Learner } from './learner-parts'

type Adjustment = Learner['adjustments'][number]
interface AdjustmentTyped {
  kind: Adjustment['kind']
  text: string
  agreedOn: string | null
  agreedWith: string
}
const agreed = z.object({
  ...training.agreeAdjustment.input.omit({ learnerId: true }).shape,
  agreedOn: z.string('Give the day on which it was agreed.').pipe(isoDate),
})

interface AdjustmentFormProps {
  learnerId: Learner['learnerId']
  onEnd: () => void
}

/** Writes down an adjustment that was agreed, with whom and since when. */
export function AdjustmentForm({ learnerId, onEnd }: AdjustmentFormProps) {
  const intl = useIntl()
  return (
    <KeptForm<AdjustmentTyped>
      isHeaded
      draftKey={`training/learner/${learnerId}/adjustment`}
      label={intl.formatMessage(messages.addAdjustment)}
      saveLabel={intl.formatMessage(messages.adjustmentSave)}
      schema={agreed}
      values={{ kind: 'reasonable-adjustment', text: '', agreedOn: today(), agreedWith: '' }}
      save={async (typed) => {
        await call(training.agreeAdjustment, { learnerId, ...agreed.parse(typed) })
        showToast({ text: intl.formatMessage(messages.adjustmentSaved) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="kind">
            {(field) => (
              <field.RadioGroup
                label={intl.formatMessage(messages.kind)}
                options={[
                  {
                    id: 'reasonable-adjustment',
                    label: intl.formatMessage(messages.reasonable),
                    description: intl.formatMessage(messages.reasonableWhat),
                  },
                  {
                    id: 'special-consideration',
                    label: intl.formatMessage(messages.special),
                    description: intl.formatMessage(messages.specialWhat),
                  },
                ]}
              />
            )}
          </Field>
          <Field name="text">
            {(field) => (
              <field.TextField label={intl.formatMessage(messages.agreed)} maxLength={1000} isRequired autoFocus />
            )}
          </Field>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-3">
            <Field name="agreedOn">
              {(field) => <field.DateField label={intl.formatMessage(messages.agreedOn)} maxOn={today()} isRequired />}
            </Field>
            <Field name="agreedWith">
              {(field) => <field.TextField label={intl.formatMessage(messages.agreedWith)} maxLength={120} />}
            </Field>
          </div>
        </>
      )}
    </KeptForm>
  )
}

const ended = z.object({ endedOn: z.string('Give the day on which it ended.').pipe(isoDate) })

interface EndAdjustmentFormProps extends AdjustmentFormProps {
  adjustment: Adjustment
}

/** From a day on the adjustment does not hold any more. */
export function EndAdjustmentForm({ learnerId, adjustment, onEnd }: EndAdjustmentFormProps) {
  const intl = useIntl()
  const { adjustmentId, text } = adjustment
  return (
    <KeptForm<{ endedOn: string | null }>
      isHeaded
      draftKey={`training/learner/${learnerId}/end-${adjustmentId}`}
      label={intl.formatMessage(messages.endOf, { text })}
      saveLabel={intl.formatMessage(messages.endSave)}
      schema={ended}
      values={{ endedOn: today() }}
      save={async (typed) => {
        await call(training.endAdjustment, { adjustmentId, ...ended.parse(typed) })
        showToast({ text: intl.formatMessage(messages.adjustmentEnded) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <Field name="endedOn">
          {(field) => <field.DateField label={intl.formatMessage(messages.endedOn)} isRequired autoFocus />}
        </Field>
      )}
    </KeptForm>
  )
}
