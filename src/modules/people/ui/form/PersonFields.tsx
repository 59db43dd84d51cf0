import type { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import type { FieldGroup, PersonField } from '../../fields'
import { useAreaOptions } from '../areas'
import { today } from '../../../../ground/ui/today'
import type { PersonTyping } from './merge'

export type PersonFormField = ReturnType<typeof useRecordForm<PersonTyping>>['Field']

interface PersonFieldsProps {
  Field: PersonFormField
  group: FieldGroup
  areaId: string | null
  /** The first field takes the focus when it appears. */
  startsHere?: boolean
}

/** The fields of one group in paper order: two beside each other where the paper has them so and there is room. */
export function PersonFields({ Field, group, areaId, startsHere = false }: PersonFieldsProps) {
  const areas = useAreaOptions(areaId)
  const control = (field: PersonField, isFirst: boolean) => {
    const { label, kind, hint, required: isRequired, key: name } = field
    const words = { label, isRequired, description: hint || undefined, autoFocus: startsHere && isFirst }
    return (
      <Field name={name}>
        {(bound) => {
          switch (kind) {
            case 'line':
              return <bound.TextField {...words} type={/phone$/i.test(name) ? 'tel' : 'text'} />
            case 'lines':
              return <bound.TextArea {...words} lines={2} />
            case 'date':
              return <bound.DateField {...words} maxOn={today()} />
            case 'yes-no':
              return <bound.YesNoField {...words} />
            case 'area':
              return <bound.ComboBox {...words} options={areas} width="full" />
          }
        }}
      </Field>
    )
  }
  return (
    <div className="@container">
      <div className="grid grid-cols-1 gap-x-4 gap-y-3 @min-[30rem]:grid-cols-2">
        {group.fields.map((field, place) => (
          <div key={field.key} className={field.paper.columns > 3 ? 'col-span-full' : ''}>
            {control(field, place === 0)}
          </div>
        ))}
      </div>
    </div>
  )
}
