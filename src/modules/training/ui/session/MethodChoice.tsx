import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { Method } from '../../assessment-shapes'
import { methodWords } from '../words'
import { methodLetters } from './codes'
import { messages } from './messages'

interface MethodChoiceProps {
  methods: readonly Method[]
  onChange: (methods: readonly Method[]) => void
}

/** How it was assessed: one letter a method, several at once. */
export function MethodChoice({ methods, onChange }: MethodChoiceProps) {
  const intl = useIntl()
  const change = (wanted: ReadonlySet<string>) => onChange(Method.options.filter((method) => wanted.has(method)))
  return (
    <div
      role="presentation"
      className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return
        const method = Method.options.find((one) => methodLetters[one] === event.key.toUpperCase())
        if (!method) return
        event.preventDefault()
        event.stopPropagation()
        const wanted = new Set<string>(methods)
        if (!wanted.delete(method)) wanted.add(method)
        change(wanted)
      }}
    >
      <span className="text-body font-emphasis">{intl.formatMessage(messages.methods)}</span>
      <ToggleButtonGroup
        aria-label={intl.formatMessage(messages.methods)}
        selectionMode="multiple"
        selectedKeys={methods}
        onSelectionChange={(keys) => change(new Set([...keys].map(String)))}
        className="flex flex-wrap gap-1"
      >
        {Method.options.map((method) => (
          <ToggleButton
            key={method}
            id={method}
            className="inline-flex min-h-(--control-height) cursor-default items-center gap-1.5 rounded-control border border-line bg-surface-raised px-2 text-left text-body hover:bg-surface-hover disabled:text-text-disabled selected:border-accent selected:bg-accent-soft selected:font-emphasis"
          >
            {({ isSelected }) => (
              <>
                <span aria-hidden="true" className="w-3 text-center">
                  {isSelected ? '✓' : methodLetters[method]}
                </span>
                {intl.formatMessage(methodWords[method])}
              </>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
