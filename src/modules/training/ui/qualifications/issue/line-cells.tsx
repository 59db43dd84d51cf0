import type { ReactNode } from 'react'
import { ErrorText, fieldBox } from '../../../../../ground/ui/design/fields/FieldParts'

interface CellProps {
  /** The path of what it holds, such as `units.0.title`: faults are told by it. */
  path: string
  /** Shown above it. Left out: it speaks for itself, and only `spoken` says what it is. */
  label?: string
  /** The whole of it, for those who hear it. */
  spoken: string
  fault: string | undefined
  value: string
  onChange: (value: string) => void
  room?: string
}

function Cell({
  path,
  label,
  fault,
  room = '',
  children,
}: Pick<CellProps, 'path' | 'label' | 'fault' | 'room'> & { children: ReactNode }) {
  return (
    <div data-field={path} className={`flex min-w-0 flex-col gap-0.5 ${room}`}>
      {label !== undefined && (
        <span aria-hidden="true" className="text-small whitespace-nowrap text-text-quiet">
          {label}
        </span>
      )}
      {children}
      {fault !== undefined && (
        <span id={`${path}-fault`}>
          <ErrorText error={fault} />
        </span>
      )}
    </div>
  )
}

const faulty = 'border-danger ring-1 ring-danger'

function said({ path, spoken, fault }: Pick<CellProps, 'path' | 'spoken' | 'fault'>) {
  return {
    'aria-label': spoken,
    'aria-invalid': fault !== undefined || undefined,
    'aria-describedby': fault === undefined ? undefined : `${path}-fault`,
  }
}

/** A figure or a number of a few signs. */
export function ShortCell({ value, onChange, isFigure = false, ...rest }: CellProps & { isFigure?: boolean }) {
  return (
    <Cell {...rest}>
      <input
        {...said(rest)}
        value={value}
        inputMode={isFigure ? 'numeric' : undefined}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={`${fieldBox} w-full min-w-0 px-1.5 tabular-nums ${isFigure ? 'text-right' : ''} ${rest.fault === undefined ? '' : faulty}`}
      />
    </Cell>
  )
}

interface TextCellProps extends CellProps {
  placeholder?: string
  /** The text by which a line is known: the keyboard comes to stand in it. */
  isMain?: boolean
  isStrong?: boolean
}

/** A text that grows with its words, so that long ones wrap and are read whole. */
export function GrowingCell({
  value,
  onChange,
  placeholder,
  isMain = false,
  isStrong = false,
  ...rest
}: TextCellProps) {
  return (
    <Cell {...rest}>
      <textarea
        {...said(rest)}
        rows={1}
        value={value}
        placeholder={placeholder}
        data-main={isMain || undefined}
        spellCheck
        onChange={(event) => onChange(event.currentTarget.value)}
        className={`${fieldBox} field-sizing-content max-h-60 w-full min-w-0 resize-none px-1.5 py-0.5 break-words placeholder:text-text-quiet ${isStrong ? 'font-emphasis' : ''} ${rest.fault === undefined ? '' : faulty}`}
      />
    </Cell>
  )
}

interface ChoiceCellProps extends CellProps {
  choices: readonly { readonly id: string; readonly label: string }[]
}

/** The system's own list: letters choose without opening it, and a hundred lines of them cost nothing. */
export function ChoiceCell({ value, onChange, choices, ...rest }: ChoiceCellProps) {
  return (
    <Cell {...rest}>
      <select
        {...said(rest)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={`min-h-(--control-height) w-full min-w-0 cursor-default truncate rounded-control border bg-surface-raised px-1 text-body text-text hover:border-text ${rest.fault === undefined ? 'border-line-strong' : faulty}`}
      >
        {choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </Cell>
  )
}
