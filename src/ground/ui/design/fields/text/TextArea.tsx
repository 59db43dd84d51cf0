import { TextField as AriaTextField, TextArea as AriaTextArea } from 'react-aria-components'
import { controlWidth, FieldHelp, FieldLabel, type FieldProps, fieldBox, fieldColumn } from '../FieldParts'

interface TextAreaProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  /** Lines shown while empty. The box grows with the text up to 20 lines and scrolls from there. */
  lines?: number
  maxLength?: number
}

/** Several lines of text. Enter makes a new line; Ctrl+S still saves. */
export function TextArea({ label, description, error, width, lines = 3, ...rest }: TextAreaProps) {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} validationBehavior="aria" className={fieldColumn()}>
      <FieldLabel label={label} isRequired={rest.isRequired} />
      <div className={`grid ${controlWidth(width)}`}>
        {/* The same text, unseen, in the same grid cell: the cell grows with it, and no script measures anything. */}
        <div
          aria-hidden="true"
          className="invisible col-start-1 row-start-1 max-h-100 overflow-hidden border px-2 py-1 text-body break-words whitespace-pre-wrap"
        >
          {`${rest.value} `}
        </div>
        <AriaTextArea
          rows={lines}
          className={`${fieldBox} col-start-1 row-start-1 max-h-100 min-w-0 resize-none px-2 py-1 break-words`}
        />
      </div>
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  )
}
