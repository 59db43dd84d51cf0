import { type IntlShape, useIntl } from 'react-intl'
import { z } from 'zod'
import { call } from '../../../../ground/ui/client/call'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import type { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { type CohortLine, LearnerId, type LearnerLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './learner-form-messages'

interface Typed {
  /** By learner; what is left empty is left as it is. */
  numbers: Record<string, string>
}

const shape = z.object({
  numbers: z
    .record(z.string(), z.string().trim().max(40, 'Use at most 40 characters.'))
    .refine((numbers) => Object.values(numbers).some((text) => text !== ''), 'Type at least one number.'),
})

interface NumbersFormProps {
  cohort: CohortLine
  learners: readonly LearnerLine[]
  onEnd: () => void
}

/** The numbers that the awarding body gave, typed down one column or pasted from a spreadsheet (Q12). */
export function NumbersForm({ cohort, learners, onEnd }: NumbersFormProps) {
  const intl = useIntl()
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey={`training/numbers/${cohort.cohortId}`}
      label={intl.formatMessage(messages.numbers)}
      saveLabel={intl.formatMessage(messages.numbersSave)}
      schema={shape}
      values={{
        numbers: Object.fromEntries(learners.map(({ learnerId, learnerNumber }) => [learnerId, learnerNumber])),
      }}
      save={async (typed) => {
        const { numbers } = shape.parse(typed)
        const changed = learners
          .map(({ learnerId, learnerNumber }) => ({ learnerId, before: learnerNumber, now: numbers[learnerId] ?? '' }))
          .filter(({ before, now }) => now !== '' && now !== before)
        if (changed.length > 0)
          await call(training.giveNumbers, {
            numbers: changed.map(({ learnerId, now }) => ({
              learnerId: LearnerId.parse(learnerId),
              learnerNumber: now,
            })),
          })
        showToast({ text: intl.formatMessage(messages.numbersSaved) })
      }}
      onEnd={onEnd}
    >
      {({ Field, form, values: { numbers } }) => (
        <>
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.numbersWhat)}</p>
          <div
            role="presentation"
            data-field="numbers"
            className="max-w-form"
            onPaste={(event) => {
              const lines = event.clipboardData
                .getData('text')
                .replace(/\r?\n$/, '')
                .split(/\r?\n/)
              const place = learners.findIndex(({ learnerId }) => isOf(event.target, learnerId))
              if (lines.length < 2 || place < 0) return
              event.preventDefault()
              const pasted = learners
                .slice(place, place + lines.length)
                .map(({ learnerId }, at) => [learnerId, (lines[at] ?? '').trim()] as const)
              form.setFieldValue('numbers', { ...numbers, ...Object.fromEntries(pasted) })
            }}
          >
            <FactTable
              label={intl.formatMessage(messages.numbers)}
              columns={columnsOf(intl, Field, learners)}
              rows={learners}
              keyOf={({ learnerId }) => learnerId}
            />
          </div>
        </>
      )}
    </KeptForm>
  )
}

function isOf(target: EventTarget, learnerId: string): boolean {
  return target instanceof Element && target.closest('[data-learner]')?.getAttribute('data-learner') === learnerId
}

/** A box beside each name; the first that is empty has the keyboard. */
function columnsOf(
  intl: IntlShape,
  Field: ReturnType<typeof useRecordForm<Typed>>['Field'],
  learners: readonly LearnerLine[],
): readonly FactColumn<LearnerLine>[] {
  return [
    { id: 'name', label: intl.formatMessage(messages.learner), namesRow: true, cell: ({ name }) => name },
    {
      id: 'number',
      label: intl.formatMessage(messages.number),
      cell: ({ learnerId, name }) => (
        <span data-learner={learnerId}>
          <Field name={`numbers.${learnerId}`}>
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.numberOf, { name })}
                isLabelHidden
                isCode
                width="medium"
                autoFocus={learnerId === learners.find((one) => one.learnerNumber === '')?.learnerId}
              />
            )}
          </Field>
        </span>
      ),
    },
  ]
}
