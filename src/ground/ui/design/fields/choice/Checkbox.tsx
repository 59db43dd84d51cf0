import { Check, Minus } from 'lucide-react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import { ErrorText } from '../FieldParts'

interface CheckboxProps {
  label: string
  /** The whole of it for those who hear it, where its place in a table tells the rest. Begins with the label. */
  spokenLabel?: string
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  /** Some but not all: for the head of a list. */
  isIndeterminate?: boolean
  isDisabled?: boolean
  isReadOnly?: boolean
  error?: string | null
  onBlur?: () => void
}

/** One thing that is so or not so. Where "not asked" is an answer too, use YesNoField. */
export function Checkbox({ label, spokenLabel, error, ...rest }: CheckboxProps) {
  return (
    <div className="flex flex-col gap-1">
      <AriaCheckbox
        {...rest}
        aria-label={spokenLabel}
        isInvalid={Boolean(error)}
        className="group relative flex min-h-6 w-fit cursor-default items-start gap-2 rounded-control text-body disabled:text-text-disabled"
      >
        {({ isSelected, isIndeterminate, isDisabled }) => (
          <>
            <span
              aria-hidden="true"
              className={`mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-control border ${boxLook(isSelected || isIndeterminate, isDisabled)}`}
            >
              {isIndeterminate ? (
                <Minus className="size-3" strokeWidth={4} />
              ) : (
                isSelected && <Check className="size-3" strokeWidth={4} />
              )}
            </span>
            <span>{label}</span>
          </>
        )}
      </AriaCheckbox>
      {error && <ErrorText error={error} />}
    </div>
  )
}

function boxLook(isFilled: boolean, isDisabled: boolean): string {
  if (isDisabled) return 'border-line bg-surface-sunken text-text-quiet'
  return isFilled
    ? 'border-accent bg-accent text-accent-text'
    : 'border-line-strong bg-surface-raised group-hover:border-text group-invalid:border-danger'
}
