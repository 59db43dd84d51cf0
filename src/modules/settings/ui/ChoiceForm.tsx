import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { refusalOf } from '../../../ground/ui/client/call'
import { InlineForm } from '../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import type { ShortAnswer, ShortList } from '../../../ground/ui/short-list'
import { messages } from './list-messages'

interface ChoiceFormProps {
  list: ShortList
  /** Null for a new answer. */
  answer: ShortAnswer | null
  onEnd: () => void
}

type Typed = { label: string; more: Record<string, string | boolean> }

/** The words of one answer, and what its list asks beside them. */
export function ChoiceForm({ list, answer, onEnd }: ChoiceFormProps) {
  const intl = useIntl()
  const shape = useMemo(
    () => z.strictObject({ label: list.label, more: z.record(z.string(), z.union([z.string(), z.boolean()])) }),
    [list],
  )
  const usual = Object.fromEntries(list.questions.map((question) => [question.key, question.usual]))
  const { Field, shell } = useRecordForm<Typed>({
    schema: shape,
    values: { label: answer?.label ?? '', more: { ...usual, ...answer?.more } },
    save: (values) =>
      refusalOf(async () => {
        const known = { answerId: answer?.answerId ?? null, retiredOn: answer?.retiredOn ?? null }
        await list.save({ ...known, ...shape.parse(values) })
        onEnd()
      }),
  })
  const label = answer
    ? intl.formatMessage(list.questions.length > 0 ? messages.changeOf : messages.renameOf, { label: answer.label })
    : intl.formatMessage(messages.add)
  return (
    <InlineForm shell={shell} label={label} onCancel={onEnd}>
      <Field name="label">
        {(field) => <field.TextField label={intl.formatMessage(messages.label)} width="full" isRequired autoFocus />}
      </Field>
      {list.questions.map((question) => (
        <Field key={question.key} name={`more.${question.key}`}>
          {(field) =>
            question.options ? (
              <field.Select
                label={intl.formatMessage(question.label)}
                options={question.options.map((option) => ({
                  id: option.id,
                  label: intl.formatMessage(option.label),
                }))}
              />
            ) : (
              <field.Checkbox label={intl.formatMessage(question.label)} />
            )
          }
        </Field>
      ))}
    </InlineForm>
  )
}
