import { Switch as AriaSwitch } from 'react-aria-components'

interface SwitchProps {
  label: string
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isDisabled?: boolean
}

/** A setting that takes effect at once. In a form that is saved, use Checkbox. */
export function Switch({ label, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className="group flex min-h-6 w-fit cursor-default items-center gap-2 rounded-control text-body disabled:text-text-quiet"
    >
      <span
        aria-hidden="true"
        className="flex h-4 w-7 shrink-0 items-center rounded-round border border-line-strong bg-surface-raised p-0.5 group-hover:border-text group-selected:justify-end group-selected:border-accent group-selected:bg-accent group-disabled:border-line group-disabled:bg-surface-sunken"
      >
        <span className="rounded-round border-5 border-line-strong group-selected:border-accent-text group-disabled:border-line" />
      </span>
      {label}
    </AriaSwitch>
  )
}
