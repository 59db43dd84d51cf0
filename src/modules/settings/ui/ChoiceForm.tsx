import { useMemo } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { z } from 'zod'
import { KeptForm } from '../../../ground/ui/kept-form'
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
  const values = { label: answer?.label ?? '', more: { ...usual, ...answer?.more } }
  const label = answer
    ? intl.formatMessage(list.questions.length > 0 ? messages.changeOf : messages.renameOf, { label: answer.label })
    : intl.formatMessage(messages.add)
  return (
    <KeptForm<Typed>
      draftKey={`settings/list/${list.id}/${answer?.answerId ?? 'new'}`}
      label={label}
      schema={shape}
      values={values}
      record={
        answer && {
          values,
          names: {
            label: intl.formatMessage(messages.label),
            more: intl.formatList(list.questions.map((question) => intl.formatMessage(question.label))),
          },
          words: (key) => (key === 'more' ? moreInWords(intl, list, values.more) : null),
        }
      }
      save={async (values) => {
        const known = { answerId: answer?.answerId ?? null, retiredOn: answer?.retiredOn ?? null }
        await list.save({ ...known, ...shape.parse(values) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="label">
            {(field) => (
              <field.TextField label={intl.formatMessage(messages.label)} width="full" isRequired autoFocus />
            )}
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
        </>
      )}
    </KeptForm>
  )
}

/** What was answered to the list's own questions, as its marks say it. */
function moreInWords(intl: IntlShape, list: ShortList, more: Typed['more']): string {
  const words = list.questions.flatMap(({ key, options, marks }) => {
    const said = options?.find(({ id }) => id === more[key])?.label ?? marks[String(more[key])]
    return said ? [intl.formatMessage(said)] : []
  })
  return words.join(', ') || '–'
}
