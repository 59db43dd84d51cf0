import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import { AppealOutcome, type AppealStage } from '../../award-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './form-messages'
import type { Appeal, Learner } from './learner-parts'
import { stagesLeft } from './stages-left'

interface Typed {
  stage: z.output<typeof AppealStage>
  outcome: z.output<typeof AppealOutcome> | null
  text: string
  decidedOn: string | null
  awardingBody: string
}
const shape = z.object({
  ...training.decideAppeal.input.omit({ appealId: true }).shape,
  outcome: z.enum(AppealOutcome.options, 'Choose what was decided.'),
  decidedOn: z.string('Give the day of the decision.').pipe(isoDate),
})

interface DecisionFormProps {
  learner: Learner
  appeal: Appeal
  onEnd: () => void
}

/** What was decided on an appeal at its next stage, and by whom (Q14). */
export function DecisionForm({ learner: { learnerId }, appeal, onEnd }: DecisionFormProps) {
  const intl = useIntl()
  const { appealId, steps } = appeal
  const stages = stagesLeft(steps)
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey={`training/learner/${learnerId}/decide-${appealId}`}
      label={intl.formatMessage(messages.decide)}
      saveLabel={intl.formatMessage(messages.adjustmentSave)}
      schema={shape}
      values={{
        stage: stages[0] ?? 'awarding-body',
        outcome: null,
        text: '',
        decidedOn: today(),
        awardingBody: '',
      }}
      save={async (typed) => {
        const { awardingBody, ...decision } = shape.parse(typed)
        const isTheirs = decision.stage === 'awarding-body'
        await call(training.decideAppeal, { appealId, ...decision, awardingBody: isTheirs ? awardingBody : '' })
        showToast({ text: intl.formatMessage(messages.decisionSaved) })
      }}
      onEnd={onEnd}
    >
      {({ Field, values: { stage } }) => (
        <>
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.decideWhat)}</p>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-3">
            <Field name="stage">
              {(field) => (
                <field.Select
                  label={intl.formatMessage(messages.stage)}
                  options={stages.map((one) => ({ id: one, label: intl.formatMessage(messages[one]) }))}
                  autoFocus
                />
              )}
            </Field>
            {stage === 'awarding-body' && (
              <Field name="awardingBody">
                {(field) => (
                  <field.TextField label={intl.formatMessage(messages.bodyName)} maxLength={120} isRequired />
                )}
              </Field>
            )}
          </div>
          <Field name="outcome">
            {(field) => (
              <field.RadioGroup
                label={intl.formatMessage(messages.outcome)}
                layout="row"
                options={AppealOutcome.options
                  .filter((one) => one !== 'passed-on' || stage !== 'awarding-body')
                  .map((one) => ({ id: one, label: intl.formatMessage(messages[one]) }))}
                isRequired
              />
            )}
          </Field>
          <Field name="text">{(field) => <field.TextArea label={intl.formatMessage(messages.why)} />}</Field>
          <Field name="decidedOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.decidedOn)} maxOn={today()} isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
