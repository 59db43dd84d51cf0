import { type ComponentProps, type ReactNode, use } from 'react'
import { useOfficeWords } from '../../office'
import { Checkbox as CheckboxControl } from '../fields/choice/Checkbox'
import { ComboBox as ComboBoxControl } from '../fields/choice/ComboBox'
import { RadioGroup as RadioGroupControl } from '../fields/choice/RadioGroup'
import { Select as SelectControl } from '../fields/choice/Select'
import { TagField as TagFieldControl } from '../fields/choice/TagField'
import { YesNoField as YesNoFieldControl } from '../fields/choice/YesNoField'
import { DateField as DateFieldControl } from '../fields/date/DateField'
import { NumberField as NumberFieldControl } from '../fields/text/NumberField'
import { PasswordField as PasswordFieldControl } from '../fields/text/PasswordField'
import { TextArea as TextAreaControl } from '../fields/text/TextArea'
import { TextField as TextFieldControl } from '../fields/text/TextField'
import { RefusedFieldsContext, useFieldContext } from './form-context'
import { firstMessage } from './form-problems'

interface Binding<T> {
  readonly value: T
  readonly error: string | null
  readonly onChange: (value: T) => void
  readonly onBlur: () => void
}

function useBinding<T>(): { name: string; binding: Binding<T> } {
  const field = useFieldContext<T>()
  const refused = use(RefusedFieldsContext)
  const words = useOfficeWords()
  return {
    name: field.name,
    binding: {
      value: field.state.value,
      error: firstMessage(field.state.meta.errors, words) ?? refused.errors[field.name] ?? null,
      onChange: (value) => {
        refused.forget(field.name)
        field.handleChange(value)
      },
      onBlur: field.handleBlur,
    },
  }
}

/** Marks where a field stands, so that the summary can lead to it. */
function Place({ name, children }: { name: string; children: ReactNode }) {
  return <div data-field={name}>{children}</div>
}

type Bound<P> = Omit<P, 'value' | 'onChange' | 'onBlur' | 'error'>

export function TextField(props: Bound<ComponentProps<typeof TextFieldControl>>) {
  const { name, binding } = useBinding<string>()
  return (
    <Place name={name}>
      <TextFieldControl {...props} {...binding} />
    </Place>
  )
}

export function TextArea(props: Bound<ComponentProps<typeof TextAreaControl>>) {
  const { name, binding } = useBinding<string>()
  return (
    <Place name={name}>
      <TextAreaControl {...props} {...binding} />
    </Place>
  )
}

export function PasswordField(props: Bound<ComponentProps<typeof PasswordFieldControl>>) {
  const { name, binding } = useBinding<string>()
  return (
    <Place name={name}>
      <PasswordFieldControl {...props} {...binding} />
    </Place>
  )
}

export function NumberField(props: Bound<ComponentProps<typeof NumberFieldControl>>) {
  const { name, binding } = useBinding<number | null>()
  return (
    <Place name={name}>
      <NumberFieldControl {...props} {...binding} />
    </Place>
  )
}

export function DateField(props: Bound<ComponentProps<typeof DateFieldControl>>) {
  const { name, binding } = useBinding<string | null>()
  return (
    <Place name={name}>
      <DateFieldControl {...props} {...binding} />
    </Place>
  )
}

export function Checkbox(props: Bound<Omit<ComponentProps<typeof CheckboxControl>, 'isSelected'>>) {
  const { name, binding } = useBinding<boolean>()
  const { value, ...rest } = binding
  return (
    <Place name={name}>
      <CheckboxControl {...props} {...rest} isSelected={value} />
    </Place>
  )
}

export function YesNoField(props: Bound<ComponentProps<typeof YesNoFieldControl>>) {
  const { name, binding } = useBinding<boolean | null>()
  return (
    <Place name={name}>
      <YesNoFieldControl {...props} {...binding} />
    </Place>
  )
}

export function RadioGroup(props: Bound<ComponentProps<typeof RadioGroupControl>>) {
  const { name, binding } = useBinding<string | null>()
  return (
    <Place name={name}>
      <RadioGroupControl {...props} {...binding} />
    </Place>
  )
}

export function Select(props: Bound<ComponentProps<typeof SelectControl>>) {
  const { name, binding } = useBinding<string | null>()
  return (
    <Place name={name}>
      <SelectControl {...props} {...binding} />
    </Place>
  )
}

export function ComboBox(props: Bound<ComponentProps<typeof ComboBoxControl>>) {
  const { name, binding } = useBinding<string | null>()
  return (
    <Place name={name}>
      <ComboBoxControl {...props} {...binding} />
    </Place>
  )
}

export function TagField(props: Bound<ComponentProps<typeof TagFieldControl>>) {
  const { name, binding } = useBinding<string[]>()
  return (
    <Place name={name}>
      <TagFieldControl {...props} {...binding} />
    </Place>
  )
}
