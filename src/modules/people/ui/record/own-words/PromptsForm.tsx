import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useIntl } from 'react-intl'
import { call } from '../../../../../ground/ui/client/call'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../../ground/ui/design/actions/IconButton'
import { KeptForm } from '../../../../../ground/ui/kept-form'
import { showToast } from '../../../../../ground/ui/design/overlays/Toast'
import { people, type PersonId } from '../../../contract'
import { type Prompt, PromptsDraft } from '../../../own-words-shapes'
import { messages } from './messages'

type Row = { promptId: string | null; heading: string; hint: string }

interface PromptsFormProps {
  /** On whose record the headings were opened: what is typed is kept there. */
  personId: PersonId
  prompts: readonly Prompt[]
  onEnd: () => void
}

/** The headings of About Me for the whole office: their words, their order, new ones and those no longer asked. */
export function PromptsForm({ personId, prompts, onEnd }: PromptsFormProps) {
  const intl = useIntl()
  const values = { prompts: prompts.map(({ promptId, heading, hint }) => ({ promptId, heading, hint })) }
  return (
    <KeptForm<{ prompts: Row[] }>
      draftKey={`people/${personId}/own-words/headings`}
      label={intl.formatMessage(messages.headings)}
      saveLabel={intl.formatMessage(messages.saveHeadings)}
      schema={PromptsDraft}
      values={values}
      record={{
        values,
        names: { prompts: intl.formatMessage(messages.headings) },
        words: () => prompts.map(({ heading }) => heading).join(', '),
      }}
      save={async (typed) => {
        await call(people.savePrompts, typed)
        showToast({ text: intl.formatMessage(messages.savedHeadings) })
      }}
      onEnd={onEnd}
    >
      {({ Field, form, values: { prompts: rows } }) => {
        const setRows = (next: Row[]) => form.setFieldValue('prompts', next)
        const swap = (one: number, other: number) =>
          setRows(rows.map((row, place) => (place === one ? rows[other] : place === other ? rows[one] : row) ?? row))
        return (
          <>
            <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.headingsHint)}</p>
            {rows.map(({ promptId, heading }, place) => (
              <div key={promptId ?? `new ${place}`} className="flex flex-wrap items-end gap-2">
                <Field name={`prompts[${place}].heading`}>
                  {(field) => (
                    <field.TextField label={intl.formatMessage(messages.headingAt, { place: place + 1 })} isRequired />
                  )}
                </Field>
                <Field name={`prompts[${place}].hint`}>
                  {(field) => (
                    <field.TextField label={intl.formatMessage(messages.hintAt, { place: place + 1 })} width="full" />
                  )}
                </Field>
                <span className="flex gap-1">
                  <IconButton
                    icon={ArrowUp}
                    label={intl.formatMessage(messages.moveUp, { heading })}
                    isDisabled={place === 0}
                    onPress={() => swap(place, place - 1)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={intl.formatMessage(messages.moveDown, { heading })}
                    isDisabled={place === rows.length - 1}
                    onPress={() => swap(place, place + 1)}
                  />
                  <IconButton
                    icon={X}
                    label={intl.formatMessage(messages.takeAway, { heading })}
                    isDisabled={rows.length === 1}
                    onPress={() => setRows(rows.filter((_row, at) => at !== place))}
                  />
                </span>
              </div>
            ))}
            <span>
              <Button
                icon={Plus}
                label={intl.formatMessage(messages.addHeading)}
                isDisabled={rows.length >= 10}
                onPress={() => setRows([...rows, { promptId: null, heading: '', hint: '' }])}
              />
            </span>
          </>
        )
      }}
    </KeptForm>
  )
}
