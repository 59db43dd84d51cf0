import { ChevronDown } from 'lucide-react'
import { Button, Group, Input } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { messages } from '../../messages'
import { bareInput, controlWidth, type FieldWidth, fieldBox } from '../FieldParts'

interface SearchBoxProps {
  width: FieldWidth
  placeholder: string | undefined
  isReadOnly: boolean | undefined
}

/** The box of a ComboBox: typing narrows the list, and the arrow shows all of it. */
export function SearchBox({ width, placeholder, isReadOnly = false }: SearchBoxProps) {
  const intl = useIntl()
  return (
    <Group isReadOnly={isReadOnly} className={`${fieldBox} ${controlWidth(width)} flex items-stretch`}>
      <Input placeholder={placeholder} spellCheck={false} className={bareInput} />
      <Button
        aria-label={intl.formatMessage(messages.showOptions)}
        className="flex w-7 cursor-default items-center justify-center rounded-r-control text-text-quiet hover:bg-surface-hover hover:text-text"
      >
        <ChevronDown aria-hidden="true" className="size-4" />
      </Button>
    </Group>
  )
}
