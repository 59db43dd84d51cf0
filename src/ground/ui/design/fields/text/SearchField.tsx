import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { SearchField as AriaSearchField, Button, Group, Input } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { KeyCap } from '../../actions/KeyCap'
import { messages } from '../../messages'
import { bareInput, fieldBox } from '../FieldParts'

interface SearchFieldProps {
  /** Said, not shown: the magnifier and the place tell what it is. */
  label: string
  value: string
  onChange: (value: string) => void
  onSubmit?: (value: string) => void
  placeholder?: string
  /** The key that brings the focus here, shown while empty. */
  shortcut?: string
  autoFocus?: boolean
  ref?: Ref<HTMLInputElement>
}

/** Type to search. Esc empties it. */
export function SearchField({ label, placeholder, shortcut, ref, ...rest }: SearchFieldProps) {
  const intl = useIntl()
  return (
    <AriaSearchField {...rest} aria-label={label} className="group min-w-0 grow">
      <Group className={`${fieldBox} flex items-center`}>
        <Search aria-hidden="true" className="ml-2 size-4 shrink-0 text-text-quiet" />
        <Input
          ref={ref}
          placeholder={placeholder}
          spellCheck={false}
          className={`${bareInput} [&::-webkit-search-cancel-button]:hidden`}
        />
        {shortcut && rest.value === '' && (
          <span className="mr-2 shrink-0 text-text-quiet">
            <KeyCap keys={shortcut} />
          </span>
        )}
        <Button
          aria-label={intl.formatMessage(messages.clear, { label })}
          className="mr-0.5 flex size-6 shrink-0 cursor-default items-center justify-center rounded-control text-text-quiet group-empty:hidden hover:bg-surface-hover hover:text-text"
        >
          <X aria-hidden="true" className="size-4" />
        </Button>
      </Group>
    </AriaSearchField>
  )
}
