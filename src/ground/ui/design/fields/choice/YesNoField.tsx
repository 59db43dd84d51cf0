import { useIntl } from 'react-intl'
import { messages } from '../../messages'
import type { FieldProps } from '../FieldParts'
import { RadioGroup } from './RadioGroup'

interface YesNoFieldProps extends Omit<FieldProps, 'width'> {
  /** Null: not asked yet, which is not the same as "no". */
  value: boolean | null
  onChange: (value: boolean | null) => void
}

/** Yes, no, or not asked yet. Y, N and Delete answer from the keyboard. */
export function YesNoField({ value, onChange, isDisabled, isReadOnly, ...rest }: YesNoFieldProps) {
  const intl = useIntl()
  const change = (answer: boolean | null) => {
    if (!isDisabled && !isReadOnly) onChange(answer)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- letters are a second way to the same answers
    <div
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return
        const answer = answers.get(event.key.toLowerCase())
        if (answer === undefined) return
        event.preventDefault()
        change(answer)
      }}
    >
      <RadioGroup
        {...rest}
        isDisabled={isDisabled}
        isReadOnly={isReadOnly}
        layout="row"
        value={value === null ? 'not-asked' : value ? 'yes' : 'no'}
        onChange={(id) => change(id === 'not-asked' ? null : id === 'yes')}
        options={[
          { id: 'yes', label: intl.formatMessage(messages.yes) },
          { id: 'no', label: intl.formatMessage(messages.no) },
          { id: 'not-asked', label: intl.formatMessage(messages.notAsked) },
        ]}
      />
    </div>
  )
}

const answers = new Map<string, boolean | null>([
  ['y', true],
  ['n', false],
  ['delete', null],
  ['backspace', null],
])
