import { Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { training } from '../../contract'
import type { Qualification } from '../../specification-shapes'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './review-messages'

interface Typed {
  reviewedOn: string | null
  reviewer: string
  /** As the report lists them: `1 1 2 1`. */
  grades: string
  learners: { reliability: string | null; isFinal: boolean }[]
  openActions: number | null
  notes: string
}

const contractShape = training.logExternalReview.input.omit({ qualificationId: true })
/** The figures of a text, whatever stands between them. What is no grade from 1 to 4 stays, and is refused. */
const gradesOf = (text: string) => (text.match(/\d+/g) ?? []).map(Number)
const shape = z.preprocess((typed) => {
  const { grades, ...rest } = typed as Typed
  return { ...rest, grades: gradesOf(grades) }
}, contractShape)

interface ReviewFormProps {
  qualificationId: Qualification['qualificationId']
  draftKey: string
  onEnd: () => void
}

/** A review by the awarding body, as its report has it. */
export function ReviewForm({ qualificationId, draftKey, onEnd }: ReviewFormProps) {
  const intl = useIntl()
  const wrong = intl.formatMessage(messages.gradesWrong)
  const add = useRef<HTMLButtonElement>(null)
  const checked = z.custom<Typed>().superRefine((typed, context) => {
    const { error } = shape.safeParse(typed)
    const seen = new Set<string>()
    for (const issue of error?.issues ?? []) {
      const isGrade = issue.path[0] === 'grades'
      const path = isGrade ? ['grades'] : [...issue.path]
      if (seen.has(path.join('.'))) continue
      seen.add(path.join('.'))
      context.addIssue({ code: 'custom', path, message: isGrade ? wrong : issue.message })
    }
  }) as z.ZodType<unknown, Typed>
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey={draftKey}
      label={intl.formatMessage(messages.logReview)}
      schema={checked}
      values={{ reviewedOn: null, reviewer: '', grades: '', learners: [], openActions: 0, notes: '' }}
      save={async (typed) => {
        await call(training.logExternalReview, { qualificationId, ...shape.parse(typed) })
        showToast({ text: intl.formatMessage(messages.reviewLogged) })
      }}
      onEnd={onEnd}
    >
      {({ Field, form, values }) => (
        <>
          <Field name="reviewedOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.reviewedOn)} isRequired autoFocus />}
          </Field>
          <Field name="reviewer">
            {(field) => <field.TextField label={intl.formatMessage(messages.reviewer)} width="medium" />}
          </Field>
          <Field name="grades">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.grades)}
                description={intl.formatMessage(messages.gradesHint)}
                width="medium"
                isCode
                isRequired
              />
            )}
          </Field>
          <FormSection
            title={intl.formatMessage(messages.sampled)}
            description={intl.formatMessage(messages.sampledWhy)}
          >
            {values.learners.map((_learner, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the form itself knows its rows by their place
              <div key={at} className="flex flex-wrap items-end gap-4">
                <Field name={`learners[${at}].reliability`}>
                  {(field) => (
                    <field.RadioGroup
                      label={intl.formatMessage(messages.reliability, { number: at + 1 })}
                      layout="row"
                      options={['A', 'B', 'C'].map((id) => ({ id, label: id }))}
                    />
                  )}
                </Field>
                <Field name={`learners[${at}].isFinal`}>
                  {(field) => <field.Checkbox label={intl.formatMessage(messages.isFinal)} />}
                </Field>
                <IconButton
                  icon={Trash2}
                  size="small"
                  label={intl.formatMessage(messages.removeLearner, { number: at + 1 })}
                  onPress={() => {
                    void form.removeFieldValue('learners', at)
                    add.current?.focus()
                  }}
                />
              </div>
            ))}
            <div>
              <Button
                ref={add}
                size="small"
                icon={Plus}
                label={intl.formatMessage(messages.addLearner)}
                onPress={() => form.pushFieldValue('learners', { reliability: null, isFinal: false })}
              />
            </div>
          </FormSection>
          <Field name="openActions">
            {(field) => (
              <field.NumberField label={intl.formatMessage(messages.openActions)} min={0} max={100} isRequired />
            )}
          </Field>
          <Field name="notes">
            {(field) => <field.TextArea label={intl.formatMessage(messages.notes)} lines={2} />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
