import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { isIsoDate, onScreen } from '../../../../ground/shared/dates'
import { fieldBox } from '../../../../ground/ui/design/fields/FieldParts'
import { asTyped, type DateBase, readLineDate } from './reading'

/** What every cell of a line takes. */
interface CellProps {
  /** Its place in the form: `<key of the line>.<field>`. */
  name: string
  /** The words of its column; shown where the cells stand under one another. */
  label: string
  /** The whole of it for those who hear it: "Miles, line 3". */
  spoken: string
  /** Something is amiss with it; `notes` is the id of the sentence. */
  mark: 'warn' | 'block' | null
  notes: string
  /** Room where the cells stand in a row: a class of the grid. */
  room?: string
}

function Cell({
  name,
  label,
  room = '',
  children,
}: Pick<CellProps, 'name' | 'label' | 'room'> & { children: ReactNode }) {
  return (
    <div data-field={name} className={`flex min-w-0 flex-col gap-0.5 ${room}`}>
      <span aria-hidden="true" className="text-small text-text-quiet @min-[66rem]:hidden">
        {label}
      </span>
      {children}
    </div>
  )
}

const edges = { block: 'border-danger ring-1 ring-danger', warn: 'border-warning' }

function look(mark: CellProps['mark'], more: string): string {
  return `${fieldBox} w-full min-w-0 px-1.5 ${mark ? edges[mark] : ''} ${more}`
}

/** The same for a list, which the browser counts among what is only read. */
function choiceLook(mark: CellProps['mark']): string {
  return `min-h-(--control-height) w-full min-w-0 cursor-default truncate rounded-control border bg-surface-raised px-1 text-body text-text hover:border-text ${mark ? edges[mark] : 'border-line-strong'}`
}

function said({ spoken, mark, notes }: CellProps) {
  return {
    'aria-label': spoken,
    'aria-invalid': mark === 'block' || undefined,
    'aria-describedby': mark ? notes : undefined,
  }
}

interface TextCellProps extends CellProps {
  value: string
  onChange: (value: string) => void
  /** Digits under digits, to the right. */
  isFigure?: boolean
  maxLength?: number
  placeholder?: string
}

export function TextCell({ value, onChange, isFigure = false, maxLength, placeholder, ...rest }: TextCellProps) {
  return (
    <Cell {...rest}>
      <input
        {...said(rest)}
        value={value}
        maxLength={maxLength}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={look(rest.mark, isFigure ? 'text-right tabular-nums' : 'placeholder:text-text-quiet')}
      />
    </Cell>
  )
}

interface DateCellProps extends CellProps {
  /** An ISO date, or what was typed where it is none. */
  value: string
  base: DateBase
  onChange: (value: string) => void
}

/** One box for a date: it is typed over whole, `3` or `3/2`, and read at once. */
export function DateCell({ value, base, onChange, ...rest }: DateCellProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const isTyping = typed !== null
  useLayoutEffect(() => {
    if (isTyping) input.current?.select()
  }, [isTyping])
  return (
    <Cell {...rest}>
      <input
        {...said(rest)}
        ref={input}
        value={typed ?? (isIsoDate(value) ? onScreen(value) : value)}
        autoComplete="off"
        onFocus={() => setTyped(asTyped(value))}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          onChange(readLineDate(event.currentTarget.value, base))
        }}
        className={look(rest.mark, 'tabular-nums')}
      />
    </Cell>
  )
}

export interface CellChoice {
  readonly id: string
  readonly label: string
}

interface ChoiceCellProps extends CellProps {
  value: string
  choices: readonly CellChoice[]
  /** What stands there before anything is chosen. Left out: something always is. */
  none?: string
  onChange: (value: string) => void
}

/**
 * A list of answers in a line. The system's own list: letters choose without opening it, which is what a form that is
 * typed through needs, and a hundred lines of them cost nothing.
 */
export function ChoiceCell({ value, choices, none, onChange, ...rest }: ChoiceCellProps) {
  return (
    <Cell {...rest}>
      <select
        {...said(rest)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={choiceLook(rest.mark)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </Cell>
  )
}

interface TickCellProps extends CellProps {
  value: boolean
  onChange: (value: boolean) => void
}

export function TickCell({ value, onChange, ...rest }: TickCellProps) {
  return (
    <Cell {...rest}>
      <span className="flex min-h-(--control-height) items-center justify-center">
        <input
          {...said(rest)}
          type="checkbox"
          checked={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
          className="size-4"
        />
      </span>
    </Cell>
  )
}
