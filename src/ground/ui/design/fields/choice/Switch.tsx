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
      className="group relative flex min-h-6 w-fit cursor-default items-center gap-2 rounded-control text-body disabled:text-text-disabled"
    >
      {({ isSelected, isDisabled }) => (
        <>
          <span
            aria-hidden="true"
            className={`flex h-4 w-7 shrink-0 items-center rounded-round border p-0.5 ${isSelected ? 'justify-end' : ''} ${trackLook(isSelected, isDisabled)}`}
          >
            {/* A border, not a ground: forced colours take grounds away. */}
            <span className={`rounded-round border-5 ${knobLook(isSelected, isDisabled)}`} />
          </span>
          {label}
        </>
      )}
    </AriaSwitch>
  )
}

function trackLook(isSelected: boolean, isDisabled: boolean): string {
  if (isDisabled) return 'border-line bg-surface-sunken'
  return isSelected ? 'border-accent bg-accent' : 'border-line-strong bg-surface-raised group-hover:border-text'
}

function knobLook(isSelected: boolean, isDisabled: boolean): string {
  if (isDisabled) return 'border-text-disabled'
  return isSelected ? 'border-accent-text' : 'border-line-strong'
}
