import type { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import type { OfficeField } from '../fields'
import { optionsFor, useLookups } from './lookups'
import type { Answers } from './sections'

interface OfficeFieldsProps {
  Field: ReturnType<typeof useRecordForm<Answers>>['Field']
  fields: readonly OfficeField[]
  values: Answers
  /** The first field takes the focus when it appears. */
  startsHere: boolean
}

/** Fields in paper order: two beside each other where they are short and there is room. */
export function OfficeFields({ Field, fields, values, startsHere }: OfficeFieldsProps) {
  const lookups = useLookups()
  const chosenIn = (key: string) => {
    const value = values[key]
    return Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
  }
  const control = (field: OfficeField, isFirst: boolean) => {
    const words = {
      label: field.label,
      description: field.hint,
      isRequired: field.required === true,
      autoFocus: startsHere && isFirst,
    }
    const options = lookups === null ? [] : optionsFor(lookups, field, chosenIn(field.key))
    return (
      <Field name={field.key}>
        {(bound) => {
          switch (field.kind) {
            case 'line':
              return <bound.TextField {...words} />
            case 'lines':
              return <bound.TextArea {...words} lines={3} />
            case 'date':
              return <bound.DateField {...words} />
            case 'number':
              return <bound.NumberField {...words} min={1} />
            case 'check':
              return <bound.Checkbox label={field.label} />
            case 'yes-no':
              return <bound.YesNoField {...words} />
            case 'choice':
              return <bound.Select {...words} options={options} canBeEmpty width="full" />
            case 'record':
              return <bound.ComboBox {...words} options={options} width="full" />
            case 'choices':
            case 'records':
              return <bound.TagField {...words} options={options} width="full" />
          }
        }}
      </Field>
    )
  }
  return (
    <div className="@container">
      <div className="grid grid-cols-1 items-end gap-x-4 gap-y-3 @min-[30rem]:grid-cols-2">
        {fields.map((field, place) => (
          <div key={field.key} className={field.half ? 'self-start' : 'col-span-full'}>
            {control(field, place === 0)}
          </div>
        ))}
      </div>
    </div>
  )
}
