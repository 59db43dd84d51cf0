import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components'
import { FieldHelp, FieldLabel, type FieldProps, fieldColumn } from '../FieldParts'
import { RadioMark } from './RadioMark'

export interface RadioOption {
  readonly id: string
  readonly label: string
  readonly description?: string
}

interface RadioGroupProps extends Omit<FieldProps, 'width'> {
  options: readonly RadioOption[]
  value: string | null
  onChange: (value: string) => void
  /** `row` for two or three short answers. */
  layout?: 'column' | 'row'
}

/** One of a few answers, all in sight. One Tab stop; arrows choose. */
export function RadioGroup({ label, description, error, options, layout = 'column', ...rest }: RadioGroupProps) {
  return (
    <AriaRadioGroup
      {...rest}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      orientation={layout === 'row' ? 'horizontal' : 'vertical'}
      className={fieldColumn()}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      <div className={layout === 'row' ? 'flex flex-wrap gap-x-5 gap-y-1' : 'flex flex-col gap-1'}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className="group relative flex min-h-6 w-fit cursor-default items-start gap-2 rounded-control text-body disabled:text-text-disabled"
          >
            <RadioMark />
            <span className="flex flex-col">
              {option.label}
              {option.description && <span className="text-small text-text-quiet">{option.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldHelp description={description} error={error} />
    </AriaRadioGroup>
  )
}
