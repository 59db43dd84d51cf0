import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { daysAfter } from '../../../../ground/shared/home'
import { call } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Checkbox } from '../../../../ground/ui/design/fields/choice/Checkbox'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import { training } from '../../contract'
import { type Sample, SampleId } from '../../quality-operations'
import { filled, prose, type Qualification } from '../../specification-shapes'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { AgreeChoice } from './AgreeChoice'
import { DecisionsTable } from './DecisionsTable'
import { messages } from './sampling-messages'

/** What is looked for in evidence and records (Q6): the office's copy says it in words. */
const checkIds = ['valid', 'authentic', 'reliable', 'current', 'sufficient', 'helpful', 'complete'] as const

const Typed = z.object({
  doneOn: isoDate,
  checks: z.array(z.enum(checkIds)),
  /** In the order of the sample's decisions; empty: not said yet. */
  answers: z.array(z.enum(['agree', 'disagree'], 'Say whether you agree.')),
  feedback: prose(4000),
  actions: z.array(z.object({ text: filled(400, 'Say what has to be done.'), dueOn: isoDate })).max(20),
})
interface Typed {
  doneOn: string | null
  checks: string[]
  answers: string[]
  feedback: string
  actions: { text: string; dueOn: string | null }[]
}

/** Long enough to see the learner again. */
const usualDays = 28

interface RecordSampleProps {
  qualificationId: Qualification['qualificationId']
  sample: Sample
  label: string
  /** What is being looked at, above the fields. */
  facts: ReactNode
  onEnd: () => void
}

/** What a quality assurer found, decision by decision. */
export function RecordSample({ qualificationId, sample, label, facts, onEnd }: RecordSampleProps) {
  const intl = useIntl()
  const { sampleId, version, decisions, name } = sample
  return (
    <KeptForm<Typed>
      draftKey={`training/sample/${qualificationId}/${sampleId}`}
      look="page"
      label={label}
      saveLabel={intl.formatMessage(messages.save)}
      schema={Typed}
      values={{ doneOn: today(), checks: [], answers: decisions.map(() => ''), feedback: '', actions: [] }}
      save={async (typed) => {
        const { doneOn, checks, answers, feedback, actions } = Typed.parse(typed)
        await call(training.recordSample, {
          sampleId: SampleId.parse(sampleId),
          version,
          doneOn,
          checks: checks.map((id) => intl.formatMessage(messages[id])),
          decisions: decisions.map(({ decisionId }, at) => ({ decisionId, isAgreed: answers[at] === 'agree' })),
          feedback,
          actions,
        })
        showToast({ text: intl.formatMessage(messages.recorded, { name }) })
      }}
      onEnd={onEnd}
    >
      {({ Field, form, values }) => {
        const answer = ({ code }: Sample['decisions'][number], at: number) => (
          <Field name={`answers[${at}]`}>
            {(field) => (
              <AgreeChoice
                label={intl.formatMessage(messages.agreeOf, { code })}
                name={field.name}
                value={field.state.value}
                error={field.state.meta.errors.length > 0}
                onChange={field.handleChange}
              />
            )}
          </Field>
        )
        return (
          <>
            {facts}
            <Field name="doneOn">
              {(field) => <field.DateField label={intl.formatMessage(messages.dayLooked)} isRequired />}
            </Field>
            <FormSection title={intl.formatMessage(messages.decisions)}>
              <div>
                <Button
                  label={intl.formatMessage(messages.agreeAll)}
                  onPress={() =>
                    form.setFieldValue(
                      'answers',
                      decisions.map(() => 'agree'),
                    )
                  }
                />
              </div>
              <DecisionsTable sample={sample} answer={answer} />
            </FormSection>
            <FormSection title={intl.formatMessage(messages.checks)}>
              {checkIds.map((id) => (
                <Checkbox
                  key={id}
                  label={intl.formatMessage(messages[id])}
                  isSelected={values.checks.includes(id)}
                  onChange={(isChecked) =>
                    form.setFieldValue(
                      'checks',
                      checkIds.filter((one) => (one === id ? isChecked : values.checks.includes(one))),
                    )
                  }
                />
              ))}
            </FormSection>
            <Field name="feedback">{(field) => <field.TextArea label={intl.formatMessage(messages.feedback)} />}</Field>
            <FormSection
              title={intl.formatMessage(messages.actions)}
              description={intl.formatMessage(messages.actionsWhy)}
            >
              {values.actions.map((_action, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the form itself knows its rows by their place
                <div key={at} className="flex flex-wrap items-start gap-3">
                  <div className="min-w-72 flex-1">
                    <Field name={`actions[${at}].text`}>
                      {(field) => (
                        <field.TextField label={intl.formatMessage(messages.actionText)} isRequired autoFocus />
                      )}
                    </Field>
                  </div>
                  <Field name={`actions[${at}].dueOn`}>
                    {(field) => <field.DateField label={intl.formatMessage(messages.actionDue)} isRequired />}
                  </Field>
                  <span className="pt-6">
                    <IconButton
                      icon={Trash2}
                      label={intl.formatMessage(messages.removeAction, { number: at + 1 })}
                      onPress={() => void form.removeFieldValue('actions', at)}
                    />
                  </span>
                </div>
              ))}
              <div data-field="actions">
                <Button
                  icon={Plus}
                  label={intl.formatMessage(messages.addAction)}
                  onPress={() => form.pushFieldValue('actions', { text: '', dueOn: daysAfter(today(), usualDays) })}
                />
              </div>
            </FormSection>
          </>
        )
      }}
    </KeptForm>
  )
}
