import type { LucideIcon } from 'lucide-react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  Keyboard,
  Separator,
  Text,
} from 'react-aria-components'
import { KeyCap, spokenKeys } from './KeyCap'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  readonly shortcut?: string
  readonly isDisabled?: boolean
  /** Why it cannot be done now, or what it does: one short line under the label. */
  readonly description?: string
  readonly tone?: 'danger'
}

export interface MenuSection {
  readonly id: string
  /** Without a title the section is parted from the one before by a line. */
  readonly title?: string
  readonly items: readonly MenuItem[]
}

interface MenuProps {
  label: string
  sections: readonly MenuSection[]
  onAction: (itemId: string) => void
}

/** The list inside MenuButton and ContextMenu. */
export function MenuList({ label, sections, onAction }: MenuProps) {
  return (
    <AriaMenu
      aria-label={label}
      onAction={(key) => onAction(String(key))}
      className="max-h-[inherit] overflow-auto p-1 outline-none"
    >
      {sections.flatMap((section, index) => [
        index > 0 && !section.title && <Separator key={`${section.id}-line`} className="my-1 border-t border-line" />,
        <AriaMenuSection key={section.id} aria-label={section.title ?? label}>
          {section.title && (
            <Header className="px-2 pt-2 pb-1 text-small font-emphasis text-text-quiet">{section.title}</Header>
          )}
          {section.items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </AriaMenuSection>,
      ])}
    </AriaMenu>
  )
}

function Item({ item }: { item: MenuItem }) {
  const { icon: Icon, label, shortcut, description, tone } = item
  return (
    <AriaMenuItem
      id={item.id}
      textValue={label}
      isDisabled={item.isDisabled}
      aria-keyshortcuts={shortcut && spokenKeys(shortcut)}
      className={`ring-inside flex min-h-(--row-height) cursor-default items-center gap-2 rounded-control px-2 py-0.5 focus:bg-selection disabled:text-text-disabled disabled:italic ${tone === 'danger' ? 'text-danger' : ''}`}
    >
      <span className="flex size-4 shrink-0 items-center">
        {Icon && <Icon aria-hidden="true" className="size-4" />}
      </span>
      <span className="flex min-w-0 grow flex-col">
        <Text slot="label">{label}</Text>
        {description && (
          <Text slot="description" className="text-small text-text-quiet">
            {description}
          </Text>
        )}
      </span>
      {shortcut && (
        <Keyboard className="ml-6 text-text-quiet">
          <KeyCap keys={shortcut} />
        </Keyboard>
      )}
    </AriaMenuItem>
  )
}
