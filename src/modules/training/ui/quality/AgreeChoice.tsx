import { Radio, RadioGroup } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { RadioMark } from '../../../../ground/ui/design/fields/choice/RadioMark'
import { messages } from './sampling-messages'

interface AgreeChoiceProps {
  label: string
  /** Its place in the form, by which a fault leads to it. */
  name: string
  value: string
  error: boolean
  onChange: (value: string) => void
}

/** Agree or disagree in a row of a table: one Tab stop, arrows choose, A and D answer at once. */
export function AgreeChoice({ label, name, value, error, onChange }: AgreeChoiceProps) {
  const intl = useIntl()
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- letters are a second way to the same answers
    <div
      data-field={name}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey) return
        const answer = { a: 'agree', d: 'disagree' }[event.key.toLowerCase()]
        if (answer === undefined) return
        event.preventDefault()
        onChange(answer)
      }}
    >
      <RadioGroup
        aria-label={label}
        value={value}
        onChange={onChange}
        orientation="horizontal"
        isInvalid={error}
        className="relative flex gap-3"
      >
        {(['agree', 'disagree'] as const).map((id) => (
          <Radio
            key={id}
            value={id}
            className="group relative flex cursor-default items-start gap-1.5 rounded-control text-table whitespace-nowrap"
          >
            <RadioMark />
            {intl.formatMessage(messages[id])}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  )
}
