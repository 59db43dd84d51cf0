import { ChevronDown } from 'lucide-react'
import { Select as AriaSelect, Button, ListBox, SelectValue } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { messages } from '../../messages'
import { Floating } from '../../overlays/Floating'
import { controlWidth, FieldHelp, FieldLabel, type FieldProps, fieldBox, fieldColumn } from '../FieldParts'
import { bySection, type Option, Options } from './Options'

interface SelectProps extends Omit<FieldProps, 'isReadOnly'> {
  options: readonly Option[]
  value: string | null
  onChange: (value: string | null) => void
  /** Adds an answer "None" that gives null. */
  canBeEmpty?: boolean
  /** What no answer means, in place of "None" and "Choose": "Anyone" in a filter. */
  emptyLabel?: string
}

const noneId = 'design.none'

/** One of up to about 15 answers. Letters jump. For more, or where typing is quicker, use ComboBox. */
export function Select({
  label,
  description,
  error,
  width = 'medium',
  options,
  value,
  onChange,
  canBeEmpty = false,
  emptyLabel,
  ...rest
}: SelectProps) {
  const intl = useIntl()
  const offered = canBeEmpty
    ? [{ id: noneId, label: emptyLabel ?? intl.formatMessage(messages.chooseNone) }, ...options]
    : options
  return (
    <AriaSelect
      {...rest}
      value={value}
      onChange={(key) => onChange(key === null || key === noneId ? null : String(key))}
      placeholder={emptyLabel ?? intl.formatMessage(messages.choose)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      // The ring belongs round the button alone; React Aria marks what holds it too.
      className={`${fieldColumn()} outline-none`}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      <Button
        className={`${fieldBox} ${controlWidth(width)} group flex cursor-default items-center gap-2 px-2 text-left ${error ? 'border-danger ring-1 ring-danger' : ''}`}
      >
        <SelectValue className="min-w-0 grow truncate placeholder:text-text-quiet">
          {({ selectedText, defaultChildren, isPlaceholder }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-text-quiet" />
      </Button>
      <FieldHelp description={description} error={error} />
      <Floating width="control">
        <ListBox className="max-h-80 overflow-auto p-1 outline-none">
          <Options sections={bySection(offered)} />
        </ListBox>
      </Floating>
    </AriaSelect>
  )
}
