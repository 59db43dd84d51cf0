import { ChevronDown, type LucideIcon } from 'lucide-react'
import { Button as AriaButton, MenuTrigger } from 'react-aria-components'
import { Floating } from '../overlays/Floating'
import { type MenuSection, MenuList } from './Menu'

interface MenuButtonProps {
  label: string
  icon?: LucideIcon
  /** `icon` shows the icon alone; the label is still said. */
  look?: 'plain' | 'quiet' | 'icon'
  /** In a narrow container (`@container`) the icon stands alone. */
  folds?: boolean
  sections: readonly MenuSection[]
  isDisabled?: boolean
  onAction: (itemId: string) => void
}

const looks = {
  plain: 'border-line-strong bg-surface-raised px-3 font-emphasis',
  quiet: 'border-transparent px-2 font-emphasis',
  icon: 'w-(--control-height) border-transparent text-text-quiet',
}

/** A button that opens a menu. Down or Enter opens, letters jump, Esc gives the focus back. */
export function MenuButton({
  label,
  icon: Icon,
  look = 'plain',
  folds = false,
  sections,
  isDisabled,
  onAction,
}: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={look === 'icon' || folds ? label : undefined}
        isDisabled={isDisabled}
        className={`${looks[look]} inline-flex min-h-(--control-height) cursor-default items-center justify-center gap-1.5 rounded-control border text-body whitespace-nowrap select-none hover:bg-surface-hover aria-expanded:bg-selection disabled:border-line disabled:bg-surface-sunken disabled:text-text-disabled`}
      >
        {Icon && <Icon aria-hidden="true" className="size-4 shrink-0" />}
        {look !== 'icon' && <span className={folds ? 'hidden @min-[44rem]:inline' : 'contents'}>{label}</span>}
        {look !== 'icon' && <ChevronDown aria-hidden="true" className="size-4 shrink-0" />}
      </AriaButton>
      <Floating placement="bottom start">
        <MenuList label={label} sections={sections} onAction={onAction} />
      </Floating>
    </MenuTrigger>
  )
}
