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
  leftOn: z.string('Give the day.').pipe(isoDate),
  reason: training.leaveCohort.input.shape.reason,
})
interface Typed {
  leftOn: string | null
  reason: string
}

interface LeaveFormProps {
  cohort: CohortLine
  learner: LearnerLine
  onEnd: () => void
}

/** Somebody leaves the cohort and stays registered. */
export function LeaveForm({ cohort: { cohortId }, learner: { learnerId, name }, onEnd }: LeaveFormProps) {
  const intl = useIntl()
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey={`training/leave/${cohortId}/${learnerId}`}
      label={intl.formatMessage(messages.leaves, { name })}
      saveLabel={intl.formatMessage(messages.leaveSave)}
      schema={shape}
      values={{ leftOn: today(), reason: '' }}
      save={async (typed) => {
        await call(training.leaveCohort, { cohortId, learnerId, ...shape.parse(typed) })
        showToast({
          about: `training.leave ${learnerId}`,
          text: intl.formatMessage(messages.hasLeft, { name }),
          onUndo: () => void call(training.leaveCohort, { cohortId, learnerId, leftOn: null, reason: '' }),
        })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.leavesWhat)}</p>
          <Field name="leftOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.leftOn)} isRequired autoFocus />}
          </Field>
          <Field name="reason">
            {(field) => <field.TextField label={intl.formatMessage(messages.reason)} maxLength={200} />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
