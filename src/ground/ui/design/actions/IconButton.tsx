import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { Tooltip } from '../overlays/Tooltip'
import { spokenKeys } from './KeyCap'

interface IconButtonProps {
  /** Said by a screen reader and shown as the tooltip. */
  label: string
  icon: LucideIcon
  shortcut?: string
  /** For a button that stays down, such as "Fold to icons". */
  isPressed?: boolean
  isDisabled?: boolean
  /** `small` (24 px) for inside a field or a chip; the normal one is as high as a control. */
  size?: 'normal' | 'small'
  slot?: string | null
  /** Leaves the button out of the Tab order where a key does the same, as in a field's "Clear". */
  excludeFromTabOrder?: boolean
  onPress?: () => void
}

const sizes = { normal: 'size-(--control-height)', small: 'size-6' }

export function IconButton({ label, icon: Icon, shortcut, isPressed, size = 'normal', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        aria-label={label}
        aria-pressed={isPressed}
        aria-keyshortcuts={shortcut && spokenKeys(shortcut)}
        className={`${sizes[size]} inline-flex shrink-0 cursor-default items-center justify-center rounded-control border border-transparent text-text-quiet hover:bg-surface-hover hover:text-text pressed:bg-selection aria-pressed:bg-selection aria-pressed:text-text disabled:text-text-disabled disabled:hover:bg-transparent`}
      >
        <Icon aria-hidden="true" className="size-4" />
      </AriaButton>
    </Tooltip>
  )
}
