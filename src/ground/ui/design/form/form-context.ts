import { createFormHookContexts } from '@tanstack/react-form'
import { createContext } from 'react'

export const { fieldContext, formContext, useFieldContext } = createFormHookContexts()

/** What the vault refused, by field, and the way to drop one as soon as its answer changes. */
export interface RefusedFields {
  readonly errors: Readonly<Record<string, string>>
  readonly forget: (fieldName: string) => void
}

export const RefusedFieldsContext = createContext<RefusedFields>({ errors: {}, forget: () => undefined })
