import { useState } from 'react'
import { ComboBox as AriaComboBox, ListBox, type Key } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { fits } from '../../../../shared/text'
import { Chips } from '../../content/Chips'
import { messages } from '../../messages'
import { Floating } from '../../overlays/Floating'
import { FieldHelp, FieldLabel, type FieldProps, fieldColumn } from '../FieldParts'
import { bySection, type Option, Options } from './Options'
import { SearchBox } from './SearchBox'

interface TagFieldProps extends FieldProps {
  options: readonly Option[]
  /** The ids chosen, in the order of choosing. */
  value: readonly string[]
  onChange: (value: string[]) => void
  placeholder?: string
}

/** Any number of answers from a list: type, Enter adds; each stands under the box and Delete takes it away. */
export function TagField({
  label,
  description,
  error,
  width = 'medium',
  options,
  value,
  onChange,
  placeholder,
  ...rest
}: TagFieldProps) {
  const intl = useIntl()
  const [typed, setTyped] = useState('')
  const left = options.filter((option) => !value.includes(option.id))
  const add = (key: Key | null) => {
    setTyped('')
    if (key !== null && !value.includes(String(key))) onChange([...value, String(key)])
  }
  return (
    <div className={fieldColumn()}>
      <AriaComboBox
        {...rest}
        value={null}
        onChange={add}
        inputValue={typed}
        onInputChange={setTyped}
        defaultFilter={fits}
        allowsEmptyCollection
        menuTrigger="input"
        isInvalid={Boolean(error)}
        validationBehavior="aria"
        className={fieldColumn()}
      >
        <FieldLabel label={label} isRequired={rest.isRequired} />
        <SearchBox width={width} placeholder={placeholder} isReadOnly={rest.isReadOnly} />
        <FieldHelp description={description} error={error} />
        <Floating width="control">
          <ListBox
            className="max-h-80 overflow-auto p-1 outline-none"
            renderEmptyState={() => (
              <div className="p-1 text-body text-text-quiet">{intl.formatMessage(messages.nothingFits)}</div>
            )}
          >
            <Options sections={bySection(left)} />
          </ListBox>
        </Floating>
      </AriaComboBox>
      {value.length > 0 && (
        <Chips
          label={intl.formatMessage(messages.chosen, { label })}
          chips={value.map((id) => ({ id, label: options.find((option) => option.id === id)?.label ?? id }))}
          onRemove={
            rest.isDisabled || rest.isReadOnly ? undefined : (id) => onChange(value.filter((kept) => kept !== id))
          }
        />
      )}
    </div>
  )
}
