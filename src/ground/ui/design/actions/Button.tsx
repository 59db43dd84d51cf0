import type { LucideIcon } from 'lucide-react'
import { type Ref, useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { KeyCap, spokenKeys } from './KeyCap'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

export interface ButtonProps {
  /** A verb and its object: "Approve 34 claims". */
  label: string
  look?: ButtonLook
  /** The whole of it for those who hear it, where the place tells the rest: "Edit Contact" on a button "Edit". Begins with the label. */
  spokenLabel?: string
  icon?: LucideIcon
  /** Shown at the end and told to assistive technology; the command registry listens for it, not the button. */
  shortcut?: string
  /** Work is under way: the button keeps focus and takes no press. */
  isBusy?: boolean
  /** What the button says while busy, such as "Saving…". Shown after 300 ms, so that quick work does not flicker. */
  busyLabel?: string
  /** `small` (24 px) for inside a line of text or chips. */
  size?: 'normal' | 'small'
  isDisabled?: boolean
  type?: 'button' | 'submit'
  form?: string
  /** Takes the focus when it appears; for the safe choice of a dialog. */
  autoFocus?: boolean
  slot?: string | null
  ref?: Ref<HTMLButtonElement>
  onPress?: () => void
}

const shape =
  'inline-flex max-w-full items-center justify-center gap-1.5 rounded-control border ' +
  'font-emphasis select-none cursor-default whitespace-nowrap ' +
  'disabled:text-text-disabled'

const sizes = { normal: 'min-h-(--control-height) px-3 py-0.5 text-body', small: 'min-h-6 px-2 text-small' }

const off = 'disabled:border-line disabled:bg-surface-sunken'

const looks: Readonly<Record<ButtonLook, string>> = {
  primary: `border-transparent bg-accent text-accent-text hover:bg-accent-hover pressed:bg-accent-hover ${off}`,
  plain: `border-line-strong bg-surface-raised text-text hover:bg-surface-hover pressed:bg-selection ${off}`,
  quiet: 'border-transparent text-accent hover:bg-surface-hover pressed:bg-selection disabled:bg-transparent',
  danger: `border-transparent bg-danger text-danger-text hover:bg-danger-hover pressed:bg-danger-hover ${off}`,
}

/** A button with a word on it. For an icon alone see IconButton. */
export function Button({
  label,
  look = 'plain',
  icon: Icon,
  shortcut,
  isBusy = false,
  busyLabel,
  size = 'normal',
  spokenLabel,
  type,
  ref,
  onPress,
  ...rest
}: ButtonProps) {
  const showsBusy = useStillTrueAfter(isBusy, 300)
  return (
    <>
      {/*
        Not React Aria's `isPending`: that announces the button by a picture named after it, which stays for seven seconds
        and has no name any more once the button has gone (axe: role-img-alt). Here the words themselves are said.
      */}
      <AriaButton
        {...rest}
        ref={ref}
        type={isBusy && type === 'submit' ? 'button' : type}
        onPress={isBusy ? undefined : onPress}
        aria-disabled={isBusy || undefined}
        aria-label={spokenLabel}
        aria-keyshortcuts={shortcut && spokenKeys(shortcut)}
        className={`${shape} ${sizes[size]} ${looks[look]}`}
      >
        {Icon && <Icon aria-hidden="true" className="size-4 shrink-0" />}
        <span className="min-w-0 truncate">{showsBusy && busyLabel ? busyLabel : label}</span>
        {shortcut && <KeyCap keys={shortcut} />}
      </AriaButton>
      {busyLabel && <output className="sr-only">{showsBusy ? busyLabel : ''}</output>}
    </>
  )
}

function useStillTrueAfter(condition: boolean, delayMs: number): boolean {
  const [stillTrue, setStillTrue] = useState(false)
  useEffect(() => {
    if (!condition) return
    const timer = setTimeout(() => setStillTrue(true), delayMs)
    return () => {
      clearTimeout(timer)
      setStillTrue(false)
    }
  }, [condition, delayMs])
  return condition && stillTrue
}
