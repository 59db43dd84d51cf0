import { X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { Group } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { today } from '../../../today'
import { isIsoDate, onScreen } from '../../../../shared/dates'
import { IconButton } from '../../actions/IconButton'
import { messages } from '../../messages'
import { ErrorText, type FieldProps, fieldBox, fieldColumn, LabelText } from '../FieldParts'
import {
  type DateFault,
  type DatePart,
  type DateParts,
  faultOf,
  fullYear,
  isFull,
  movedBy,
  partsOf,
  readDate,
  type TypedDate,
  valueOf,
} from './date-parts'

interface DateFieldProps extends Omit<FieldProps, 'width'> {
  /** An ISO date, null, or what was typed so far where it is no date: see TypedDate. */
  value: TypedDate
  onChange: (value: TypedDate) => void
  /** First and last day allowed, ISO. A date outside stays as typed, with a sentence under it. */
  minOn?: string
  maxOn?: string
}

const order: readonly DatePart[] = ['day', 'month', 'year']
const boxes = {
  day: { name: messages.day, hint: messages.dayHint, length: 2, width: 'w-8' },
  month: { name: messages.month, hint: messages.monthHint, length: 2, width: 'w-9' },
  year: { name: messages.year, hint: messages.yearHint, length: 4, width: 'w-12' },
}

/**
 * A date in three boxes, day first. Typing 21112026 flows through them; 21/11/26 and a pasted "21 Nov 2026" work too.
 * T is today, Up and Down move by a day, Delete in each box or the cross empties it.
 *
 * Plain boxes and not React Aria's segments: those turn 31/02 into 28/02 on leaving, read "26" as the year 26, and tell
 * the form nothing of a half-typed date. A date of birth must never be changed in silence.
 */
export function DateField(props: DateFieldProps) {
  const { label, description, error, value, onChange, minOn, maxOn, isDisabled, isReadOnly, onBlur } = props
  const intl = useIntl()
  const id = useId()
  const [parts, setParts] = useState(() => partsOf(value))
  const [wasLeft, setWasLeft] = useState(value !== null)
  const inputs = useRef<Partial<Record<DatePart, HTMLInputElement | null>>>({})
  const [shownValue, setShownValue] = useState(value)
  if (shownValue !== value) {
    setShownValue(value)
    if (valueOf(parts) !== value) setParts(partsOf(value))
  }

  const latestYear = maxOn ? Number(maxOn.slice(0, 4)) : Number(today().slice(0, 4)) + 10
  const fault = wasLeft ? faultOf(value, { minOn, maxOn }) : null
  const shownError = fault ? faultText(fault) : error

  function faultText(found: DateFault): string {
    if (found === 'too-early') return intl.formatMessage(messages.dateTooEarly, { date: onScreen(minOn ?? '') })
    if (found === 'too-late') return intl.formatMessage(messages.dateTooLate, { date: onScreen(maxOn ?? '') })
    return intl.formatMessage(found === 'not-real' ? messages.dateNotReal : messages.dateIncomplete)
  }

  function change(next: DateParts) {
    setParts(next)
    onChange(valueOf(next))
  }

  function moveFocus(from: DatePart, by: 1 | -1) {
    const next = order[order.indexOf(from) + by]
    if (next) inputs.current[next]?.focus()
  }

  function onType(part: DatePart, text: string) {
    const digits = text.replace(/\D/g, '').slice(0, boxes[part].length)
    change({ ...parts, [part]: digits })
    if (digits.length > parts[part].length && isFull(part, digits)) moveFocus(part, 1)
  }

  function onKeyDown(part: DatePart, event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey || isReadOnly) return
    const { selectionStart, selectionEnd, value: text } = event.currentTarget
    const atStart = selectionEnd === 0
    const atEnd = selectionStart === text.length || selectionEnd === text.length
    const handled = () => event.preventDefault()
    if (event.key === 't' || event.key === 'T') {
      handled()
      onChange(today())
      inputs.current.year?.focus()
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      handled()
      onChange(movedBy(value, event.key === 'ArrowUp' ? 1 : -1))
    } else if (['/', '.', '-', ' '].includes(event.key)) {
      handled()
      if (text) moveFocus(part, 1)
    } else if (event.key === 'ArrowRight' && atEnd) {
      handled()
      moveFocus(part, 1)
    } else if ((event.key === 'ArrowLeft' || event.key === 'Backspace') && (atStart || text === '')) {
      handled()
      moveFocus(part, -1)
    }
  }

  function onPaste(event: ClipboardEvent) {
    const pasted = readDate(event.clipboardData.getData('text'), latestYear)
    if (!pasted || isReadOnly) return
    event.preventDefault()
    change(pasted)
  }

  function leave() {
    const finished = { ...parts, year: fullYear(parts.year, latestYear) }
    const result = valueOf(finished)
    setParts(partsOf(result))
    if (result !== value) onChange(result)
    setWasLeft(result !== null)
    onBlur?.()
  }

  const weekday =
    value && isIsoDate(value) ? intl.formatDate(`${value}T12:00:00Z`, { weekday: 'long', timeZone: 'UTC' }) : ''
  const describedBy = [description && `${id}-help`, shownError && `${id}-error`].filter(Boolean).join(' ') || undefined

  return (
    <div className={fieldColumn()}>
      <label id={`${id}-label`} htmlFor={`${id}-day`} className="w-fit text-body font-emphasis text-text">
        <LabelText label={label} isRequired={props.isRequired} />
      </label>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Group
          aria-labelledby={`${id}-label`}
          aria-describedby={describedBy}
          isInvalid={Boolean(shownError)}
          isDisabled={isDisabled}
          isReadOnly={isReadOnly}
          onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && leave()}
          className={`${fieldBox} flex w-fit items-center px-1`}
        >
          {order.map((part) => (
            <span key={part} className="flex items-center">
              {part !== 'day' && (
                <span aria-hidden="true" className="text-text-quiet">
                  /
                </span>
              )}
              <input
                ref={(element) => {
                  inputs.current[part] = element
                }}
                id={`${id}-${part}`}
                aria-label={intl.formatMessage(boxes[part].name)}
                aria-describedby={part === 'day' ? describedBy : undefined}
                aria-invalid={shownError ? true : undefined}
                aria-required={props.isRequired || undefined}
                inputMode="numeric"
                autoComplete="off"
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- the owner asks for it where a person has just opened the form
                autoFocus={part === 'day' && props.autoFocus}
                disabled={isDisabled}
                readOnly={isReadOnly}
                placeholder={intl.formatMessage(boxes[part].hint)}
                value={parts[part]}
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => onType(part, event.currentTarget.value)}
                onKeyDown={(event) => onKeyDown(part, event)}
                onPaste={onPaste}
                className={`${boxes[part].width} rounded-control bg-transparent py-0.5 text-center text-body outline-none placeholder:text-text-quiet focus:bg-selection`}
              />
            </span>
          ))}
        </Group>
        {value !== null && !isDisabled && !isReadOnly && (
          <IconButton
            size="small"
            icon={X}
            label={intl.formatMessage(messages.clear, { label })}
            excludeFromTabOrder
            onPress={() => {
              setWasLeft(false)
              onChange(null)
              inputs.current.day?.focus()
            }}
          />
        )}
        <span className="text-body text-text-quiet">{weekday}</span>
      </div>
      {description && (
        <span id={`${id}-help`} className="max-w-prose text-small text-text-quiet">
          {description}
        </span>
      )}
      {shownError && (
        <span id={`${id}-error`}>
          <ErrorText error={shownError} />
        </span>
      )}
    </div>
  )
}
