import { CircleAlert } from 'lucide-react'
import { FieldError, Label, Text } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { messages } from '../messages'

/** What every field takes. A field is controlled: the form, or the screen, owns its value. */
export interface FieldProps {
  label: string
  /** One line under the field that helps to answer: where the number is found, how it will be used. */
  description?: string
  /** What is wrong and what to do next. Null or empty: nothing is wrong. */
  error?: string | null
  isRequired?: boolean
  isDisabled?: boolean
  isReadOnly?: boolean
  autoFocus?: boolean
  /** As wide as the answer is long: `short` for numbers and codes, `medium` for names, `full` for the form's width. */
  width?: FieldWidth
  onBlur?: () => void
}

export type FieldWidth = 'short' | 'medium' | 'full'

const widths: Readonly<Record<FieldWidth, string>> = { short: 'max-w-40', medium: 'max-w-72', full: 'max-w-form' }

/** The column of label, control, help and error. Positioned, since hidden inputs inside would else lengthen the page. */
export function fieldColumn(): string {
  return 'relative flex min-w-0 flex-col gap-1'
}

/** The width of the control; the label and the messages keep the width of the column. */
export function controlWidth(width: FieldWidth = 'full'): string {
  return `w-full ${widths[width]}`
}

/** The box that is typed in. Works on an Input and on a Group that holds one; an error shows as a thicker edge, not by colour alone. */
export const fieldBox =
  'min-h-(--control-height) rounded-control border border-line-strong bg-surface-raised text-body text-text ' +
  'hover:border-text invalid:border-danger invalid:ring-1 invalid:ring-danger ' +
  'disabled:border-line disabled:bg-surface-sunken disabled:text-text-disabled ' +
  'read-only:border-line read-only:bg-surface-sunken [&[readonly]]:border-line [&[readonly]]:bg-surface-sunken'

/** The input inside a Group that already draws the box and the ring. */
export const bareInput =
  'min-w-0 grow bg-transparent px-2 text-body text-text outline-none placeholder:text-text-quiet disabled:text-text-disabled'

interface FieldLabelProps {
  label: string
  isRequired?: boolean
  /** Said, not shown: in a bar of tools, where the placeholder tells what it is. */
  isHidden?: boolean
}

export function FieldLabel({ label, isRequired, isHidden = false }: FieldLabelProps) {
  return (
    <Label className={isHidden ? 'sr-only' : 'text-body font-emphasis text-text'}>
      <LabelText label={label} isRequired={isRequired} />
    </Label>
  )
}

/** The words of a label alone, for fields whose label element is not React Aria's. */
export function LabelText({ label, isRequired }: { label: string; isRequired?: boolean }) {
  const intl = useIntl()
  return (
    <>
      {label}
      {isRequired && <span className="font-normal text-text-quiet"> {intl.formatMessage(messages.required)}</span>}
    </>
  )
}

/** Help and error under a field, both tied to it by React Aria. */
export function FieldHelp({ description, error }: { description?: string; error?: string | null }) {
  return (
    <>
      {description && (
        <Text slot="description" className="max-w-prose text-small text-text-quiet">
          {description}
        </Text>
      )}
      <FieldError>{error ? <ErrorText error={error} /> : null}</FieldError>
    </>
  )
}

/** An error as it stands under a field: icon, the word for those who hear it, and the sentence. */
export function ErrorText({ error }: { error: string }) {
  const intl = useIntl()
  return (
    <span className="relative flex max-w-prose items-start gap-1 text-body text-danger">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>
        <span className="sr-only">{intl.formatMessage(messages.errorPrefix)} </span>
        {error}
      </span>
    </span>
  )
}
