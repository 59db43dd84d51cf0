import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { Checkbox } from '../../../../ground/ui/design/fields/choice/Checkbox'
import { ErrorText } from '../../../../ground/ui/design/fields/FieldParts'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import { type CohortLine, LearnerId, type LearnerLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './learner-form-messages'

interface Typed {
  registeredOn: string | null
  reference: string
  /** Who is not ticked: everybody is, at first. */
  leftOut: string[]
}

interface RegisterFormProps {
  cohort: CohortLine
  /** Those who are not registered yet. */
  learners: readonly LearnerLine[]
  onEnd: () => void
  onRegistered: () => void
}

/** Registers learners with the awarding body as one batch (Q12). */
export function RegisterForm({ cohort, learners, onEnd, onRegistered }: RegisterFormProps) {
  const intl = useIntl()
  const chosenOf = (leftOut: readonly string[]) =>
    learners.map(({ learnerId }) => learnerId).filter((learnerId) => !leftOut.includes(learnerId))
  const shape = z.object({
    registeredOn: z.string('Give the day of the registration.').pipe(isoDate),
    reference: training.registerLearners.input.shape.reference,
    leftOut: z.array(z.string()).refine((leftOut) => chosenOf(leftOut).length > 0, 'Tick at least one learner.'),
  })
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey={`training/register/${cohort.cohortId}`}
      label={intl.formatMessage(messages.register)}
      saveLabel={({ leftOut }) => intl.formatMessage(messages.registerSave, { count: chosenOf(leftOut).length })}
      schema={shape}
      values={{ registeredOn: today(), reference: '', leftOut: [] }}
      save={async (typed) => {
        const { registeredOn, reference, leftOut } = shape.parse(typed)
        const { registered } = await call(training.registerLearners, {
          cohortId: cohort.cohortId,
          learnerIds: chosenOf(leftOut).map((id) => LearnerId.parse(id)),
          registeredOn,
          reference,
        })
        showToast({ text: intl.formatMessage(messages.registered, { count: registered }) })
        return onRegistered
      }}
      onEnd={onEnd}
    >
      {({ Field, form, values: { leftOut }, shell }) => {
        const fault = shell.faults.find(({ name }) => name === 'leftOut')?.message
        return (
          <>
            <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.registerWhat)}</p>
            <div className="grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-3">
              <Field name="registeredOn">
                {(field) => (
                  <field.DateField
                    label={intl.formatMessage(messages.registeredOn)}
                    maxOn={today()}
                    isRequired
                    autoFocus
                  />
                )}
              </Field>
              <Field name="reference">
                {(field) => (
                  <field.TextField
                    label={intl.formatMessage(messages.reference)}
                    description={intl.formatMessage(messages.referenceHint)}
                    maxLength={60}
                    width="medium"
                  />
                )}
              </Field>
            </div>
            <fieldset data-field="leftOut" className="flex min-w-0 flex-col gap-1">
              <legend className="pb-1 text-body font-emphasis">{intl.formatMessage(messages.registerWhom)}</legend>
              <div className="grid gap-x-6 gap-y-1 small:grid-cols-2">
                {learners.map(({ learnerId, name }) => (
                  <Checkbox
                    key={learnerId}
                    label={name}
                    isSelected={!leftOut.includes(learnerId)}
                    onChange={(isTicked) =>
                      form.setFieldValue(
                        'leftOut',
                        isTicked ? leftOut.filter((id) => id !== learnerId) : [...leftOut, learnerId],
                      )
                    }
                  />
                ))}
              </div>
              {fault && <ErrorText error={fault} />}
            </fieldset>
          </>
        )
      }}
    </KeptForm>
  )
}
