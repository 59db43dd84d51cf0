import { Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useIntl } from 'react-intl'
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
import type { Qualification } from '../../specification-shapes'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { AgreeChoice } from './AgreeChoice'
import { DecisionsTable } from './DecisionsTable'
import { answeredOn, checkIds } from './sample-answers'
import { messages } from './sampling-messages'

interface Typed {
  doneOn: string | null
  checks: string[]
  answers: Readonly<Record<string, string>>
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
  const add = useRef<HTMLButtonElement>(null)
  const schema = answeredOn(decisions, (code) => intl.formatMessage(messages.answerMissing, { code }))
  return (
    <KeptForm<Typed>
      draftKey={`training/sample/${qualificationId}/${sampleId}`}
      look="page"
      label={label}
      saveLabel={intl.formatMessage(messages.save)}
      schema={schema}
      values={{ doneOn: today(), checks: [], answers: {}, feedback: '', actions: [] }}
      save={async (typed) => {
        const { doneOn, checks, answers, feedback, actions } = schema.parse(typed)
        await call(training.recordSample, {
          sampleId: SampleId.parse(sampleId),
          version,
          doneOn,
          checks: checks.map((id) => intl.formatMessage(messages[id])),
          decisions: decisions.map(({ decisionId }) => ({ decisionId, isAgreed: answers[decisionId] === 'agree' })),
          feedback,
          actions,
        })
        showToast({ text: intl.formatMessage(messages.recorded, { name }) })
      }}
      onEnd={onEnd}
    >
      {({ Field, form, shell, values }) => {
        const answer = ({ code, decisionId }: Sample['decisions'][number]) => (
          <AgreeChoice
            label={intl.formatMessage(messages.agreeOf, { code })}
            name={`answers.${decisionId}`}
            value={values.answers[decisionId] ?? ''}
            error={shell.faults.some((fault) => fault.name === `answers.${decisionId}`)}
            onChange={(said) => form.setFieldValue('answers', (old) => ({ ...old, [decisionId]: said }))}
          />
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
                      Object.fromEntries(decisions.map(({ decisionId }) => [decisionId, 'agree'])),
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
              {values.actions.map(({ text }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the form itself knows its rows by their place
                <div key={at} className="flex flex-wrap items-start gap-3">
                  <div className="min-w-72 flex-1">
                    <Field name={`actions[${at}].text`}>
                      {(field) => (
                        <field.TextField
                          label={intl.formatMessage(messages.actionText)}
                          isRequired
                          autoFocus={text === ''}
                        />
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
                      onPress={() => {
                        void form.removeFieldValue('actions', at)
                        add.current?.focus()
                      }}
                    />
                  </span>
                </div>
              ))}
              <div data-field="actions">
                <Button
                  ref={add}
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
