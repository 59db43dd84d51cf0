import { TextField as AriaTextField, Input } from 'react-aria-components'
import { controlWidth, FieldHelp, FieldLabel, type FieldProps, fieldBox, fieldColumn } from '../FieldParts'

export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'tel' | 'url'
  /** Figures of even width, for numbers that are compared by eye: member numbers, recovery keys. */
  isCode?: boolean
  placeholder?: string
  /** In a table, whose heading and first cell tell what it is: the label is said and not shown. */
  isLabelHidden?: boolean
  maxLength?: number
}

/** One line of text. Nothing is changed while typing; the schema tidies it on the way in. */
export function TextField({
  label,
  description,
  error,
  width,
  isCode,
  placeholder,
  isLabelHidden,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      autoComplete="off"
      className={fieldColumn()}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} isHidden={isLabelHidden} />
      <Input
        placeholder={placeholder}
        spellCheck={false}
        className={`${fieldBox} ${controlWidth(width)} px-2 placeholder:text-text-quiet ${isCode ? 'font-mono tabular-nums' : ''}`}
      />
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  )
}
