import { type ReactNode, useId } from 'react'
import { Heading } from '../content/Panel'

interface FormSectionProps {
  title: string
  /** One sentence on why it is asked, as the paper form has it. */
  description?: string
  /** `two` stands in two columns from 1400 px up, still read in paper order: down the first, then the second. */
  columns?: 'one' | 'two'
  children: ReactNode
}

/** A titled group of fields. */
export function FormSection({ title, description, columns = 'one', children }: FormSectionProps) {
  const id = useId()
  return (
    <fieldset aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <Heading id={id} level={2}>
        {title}
      </Heading>
      {description && <p className="max-w-prose text-body text-text-quiet">{description}</p>}
      <div
        className={
          columns === 'two'
            ? 'flex max-w-form-wide flex-col gap-3 two-columns:block two-columns:columns-2 two-columns:gap-8 two-columns:[&>*]:mb-3 two-columns:[&>*]:break-inside-avoid'
            : 'flex flex-col gap-3'
        }
      >
        {children}
      </div>
    </fieldset>
  )
}
