import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import type { CohortLine, LearnerLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './learner-form-messages'

const shape = z.object({
  withdrawnOn: z.string('Give the day.').pipe(isoDate),
  reason: training.withdrawLearner.input.shape.reason,
})
interface Typed {
  withdrawnOn: string | null
  reason: string
}

interface WithdrawFormProps {
  cohort: CohortLine
  learner: LearnerLine
  onEnd: () => void
}

/** Withdraws a learner from the qualification, with the reason (Q12). */
export function WithdrawForm({ cohort: { cohortId }, learner: { learnerId, name }, onEnd }: WithdrawFormProps) {
  const intl = useIntl()
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey={`training/withdraw/${cohortId}/${learnerId}`}
      label={intl.formatMessage(messages.withdraw, { name })}
      saveLabel={intl.formatMessage(messages.withdrawSave)}
      schema={shape}
      values={{ withdrawnOn: today(), reason: '' }}
      save={async (typed) => {
        await call(training.withdrawLearner, { learnerId, ...shape.parse(typed) })
        showToast({ text: intl.formatMessage(messages.withdrawn, { name }) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.withdrawWhat)}</p>
          <Field name="withdrawnOn">
            {(field) => (
              <field.DateField label={intl.formatMessage(messages.withdrawnOn)} maxOn={today()} isRequired autoFocus />
            )}
          </Field>
          <Field name="reason">
            {(field) => <field.TextField label={intl.formatMessage(messages.reason)} maxLength={200} isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
