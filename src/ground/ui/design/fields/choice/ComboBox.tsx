import { useMemo } from 'react'
import { ComboBox as AriaComboBox, ListBox, ListLayout, Virtualizer } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { fits } from '../../../../shared/text'
import { messages } from '../../messages'
import { Floating } from '../../overlays/Floating'
import { FieldHelp, FieldLabel, type FieldProps, fieldColumn } from '../FieldParts'
import { bySection, type Option, Options } from './Options'
import { SearchBox } from './SearchBox'

interface ComboBoxProps extends FieldProps {
  options: readonly Option[]
  value: string | null
  onChange: (value: string | null) => void
  placeholder?: string
  /** For a bar of tools: the label is said and not shown, and the placeholder tells what it is. */
  isLabelHidden?: boolean
  /** Where there are too many answers to hand over: told what is typed, the owner finds the options for it. */
  onTyped?: (typed: string) => void
}

/**
 * One of many answers, found by typing any part of its words, accents or not. Only what fits is built, so 300 options
 * open at once. Emptying the box means no answer; words that fit nothing go back to the last answer on leaving.
 */
export function ComboBox({
  label,
  description,
  error,
  width = 'medium',
  options,
  value,
  onChange,
  placeholder,
  isLabelHidden,
  onTyped,
  ...rest
}: ComboBoxProps) {
  const intl = useIntl()
  const sections = useMemo(() => bySection(options), [options])
  return (
    <AriaComboBox
      {...rest}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      defaultFilter={onTyped ? foundAlready : fits}
      {...(onTyped && { onInputChange: onTyped })}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={fieldColumn()}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} isHidden={isLabelHidden} />
      <SearchBox width={width} placeholder={placeholder} isReadOnly={rest.isReadOnly} />
      <FieldHelp description={description} error={error} />
      <Floating width="control">
        <Virtualizer
          layout={ListLayout}
          layoutOptions={{ estimatedRowHeight: 30, estimatedHeadingHeight: 28, padding: 4 }}
        >
          <ListBox
            className="max-h-80 overflow-auto outline-none"
            renderEmptyState={() => (
              <div className="p-2 text-body text-text-quiet">{intl.formatMessage(messages.nothingFits)}</div>
            )}
          >
            <Options sections={sections} />
          </ListBox>
        </Virtualizer>
      </Floating>
    </AriaComboBox>
  )
}

/** The owner has looked for what was typed, by more than the words of the option. */
const foundAlready = () => true
