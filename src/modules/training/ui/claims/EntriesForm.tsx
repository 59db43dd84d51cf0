import { type ReactNode, useRef } from 'react'
import type { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { today } from '../../../../ground/ui/today'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { type Entries, entriesSchema } from './typed-entries'
import { type TypedRow, TypedTable } from './TypedTable'

export interface TypedStep {
  on: string | null
  eventId: string | null
  entries: Entries
}

interface EntriesFormProps {
  draftKey: string
  label: string
  saveLabel: string
  dayLabel: string
  hint: string
  rows: readonly TypedRow[]
  heads: readonly [name: string, detail: string, typed: string]
  nameOf: (row: TypedRow) => string
  sentences: { readonly none: string; readonly twice?: string }
  maxLength: number
  isCode?: boolean
  /** Left out: today, and no event. */
  opensWith?: Omit<TypedStep, 'entries'>
  save: (step: { on: string; eventId: string | null; entries: Entries }) => Promise<void>
  onSaved: () => void
  onLeave: () => void
  /** More between the day and the table. */
  renderMore?: (form: ReturnType<typeof useRecordForm<TypedStep>>) => ReactNode
}

/** A day, and one thing to type beside each learner. What is left empty stays where it is. */
export function EntriesForm(props: EntriesFormProps) {
  const { draftKey, label, saveLabel, dayLabel, hint, rows, heads, nameOf, sentences, maxLength, isCode, renderMore } =
    props
  const isSaved = useRef(false)
  const schema = entriesSchema(
    rows.map(({ id }) => id),
    { ...sentences, tooLong: maxLength },
  )
  return (
    <div className="relative min-h-0 grow overflow-auto">
      <KeptForm<TypedStep>
        look="page"
        draftKey={draftKey}
        label={label}
        saveLabel={saveLabel}
        schema={schema}
        values={{ ...(props.opensWith ?? { on: today(), eventId: null }), entries: {} }}
        save={async (typed) => {
          await props.save(schema.parse(typed))
          isSaved.current = true
        }}
        onEnd={() => (isSaved.current ? props.onSaved() : props.onLeave())}
      >
        {(form) => {
          const { Field, values, shell } = form
          return (
            <>
              <div className="flex flex-wrap gap-x-6 gap-y-3">
                <Field name="on">{(field) => <field.DateField label={dayLabel} maxOn={today()} isRequired />}</Field>
                {renderMore?.(form)}
              </div>
              <p className="max-w-prose text-body text-text-quiet">{hint}</p>
              <TypedTable
                label={label}
                heads={heads}
                rows={rows}
                typed={(id) => values.entries[id] ?? ''}
                onTyped={(id, text) => {
                  shell.forget(`entries.${id}`)
                  form.form.setFieldValue('entries', (old) => ({ ...old, [id]: text }))
                }}
                nameOf={nameOf}
                errorOf={(id) => shell.faults.find(({ name }) => name === `entries.${id}`)?.message ?? null}
                maxLength={maxLength}
                {...(isCode && { isCode })}
              />
            </>
          )
        }}
      </KeptForm>
    </div>
  )
}
