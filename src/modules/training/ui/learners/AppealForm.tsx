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

const abouts = ['result', 'adjustment', 'malpractice'] as const
interface Typed {
  about: (typeof abouts)[number]
  text: string
  raisedOn: string | null
}
const shape = z.object({
  ...training.raiseAppeal.input.omit({ learnerId: true }).shape,
  raisedOn: z.string('Give the day on which it was raised.').pipe(isoDate),
})

interface AppealFormProps {
  learnerId: Learner['learnerId']
  onEnd: () => void
}

/** Writes down what a learner appeals against, in their own words. */
export function AppealForm({ learnerId, onEnd }: AppealFormProps) {
  const intl = useIntl()
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey={`training/learner/${learnerId}/appeal`}
      label={intl.formatMessage(messages.raise)}
      saveLabel={intl.formatMessage(messages.adjustmentSave)}
      schema={shape}
      values={{ about: 'result', text: '', raisedOn: today() }}
      save={async (typed) => {
        await call(training.raiseAppeal, { learnerId, ...shape.parse(typed) })
        showToast({ text: intl.formatMessage(messages.appealSaved) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="about">
            {(field) => (
              <field.RadioGroup
                label={intl.formatMessage(messages.about)}
                options={abouts.map((about) => ({ id: about, label: intl.formatMessage(messages[about]) }))}
              />
            )}
          </Field>
          <Field name="text">
            {(field) => <field.TextArea label={intl.formatMessage(messages.text)} isRequired autoFocus />}
          </Field>
          <Field name="raisedOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.raisedOn)} maxOn={today()} isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
