import { X } from 'lucide-react'
import { Button as AriaButton, Tag, TagGroup, TagList } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { Button } from '../actions/Button'
import { messages } from '../messages'

export interface Chip {
  readonly id: string
  /** What and which: "Area: Salford". */
  readonly label: string
}

interface ChipsProps {
  /** Said, not shown. Left out: "Filters in use". */
  label?: string
  chips: readonly Chip[]
  /** Left out: the chips cannot be removed. */
  onRemove?: (chipId: string) => void
  /** Shows "Clear all" from two chips up. */
  onRemoveAll?: () => void
}

/** Filters in use, or things chosen. One Tab stop; arrows move, Delete removes. */
export function Chips({ label, chips, onRemove, onRemoveAll }: ChipsProps) {
  const intl = useIntl()
  if (chips.length === 0) return null
  return (
    <div className="flex items-end gap-1">
      <TagGroup
        aria-label={label ?? intl.formatMessage(messages.filters)}
        onRemove={onRemove && ((keys) => [...keys].forEach((key) => onRemove(String(key))))}
      >
        <TagList items={chips} className="flex flex-wrap gap-1">
          {(chip) => (
            <Tag
              id={chip.id}
              textValue={chip.label}
              className="inline-flex min-h-6 max-w-field cursor-default items-center gap-1 rounded-control border border-line bg-accent-soft px-2 text-small text-text"
            >
              <span className="truncate">{chip.label}</span>
              {onRemove && (
                <AriaButton
                  slot="remove"
                  aria-label={intl.formatMessage(messages.remove, { label: chip.label })}
                  className="-mr-1.5 flex size-6 shrink-0 cursor-default items-center justify-center rounded-control text-text-quiet hover:bg-selection hover:text-text"
                >
                  <X aria-hidden="true" className="size-3.5" />
                </AriaButton>
              )}
            </Tag>
          )}
        </TagList>
      </TagGroup>
      {onRemoveAll && chips.length > 1 && (
        <Button look="quiet" size="small" label={intl.formatMessage(messages.removeAll)} onPress={onRemoveAll} />
      )}
    </div>
  )
}
