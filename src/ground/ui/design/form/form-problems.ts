/** One thing wrong with a form: the field's name (its path in the schema) and the sentence that stands under it. */
export interface FieldFault {
  readonly name: string
  readonly message: string
}

/** The first sentence among a field's errors, which come from zod as issues. */
export function firstMessage(errors: readonly unknown[]): string | null {
  for (const error of errors) {
    if (typeof error === 'string' && error) return error
    if (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string') {
      return error.message
    }
  }
  return null
}

/**
 * The path of a field as a Problem spells it (`roles.0.startedOn`, see ground/shared/problem) in the form's own spelling
 * (`roles[0].startedOn`).
 */
export function fieldNameOf(path: string): string {
  return path.replace(/\.(\d+)(?=\.|$)/g, '[$1]')
}

/** Faults of the schema first, then those the vault found in other fields. */
export function faultsOf(
  meta: Readonly<Record<string, { readonly errors: readonly unknown[] } | undefined>>,
  refused: Readonly<Record<string, string>>,
): FieldFault[] {
  const faults = new Map<string, string>()
  for (const [name, field] of Object.entries(meta)) {
    const message = field && firstMessage(field.errors)
    if (message) faults.set(name, message)
  }
  for (const [name, message] of Object.entries(refused)) if (!faults.has(name)) faults.set(name, message)
  return [...faults].map(([name, message]) => ({ name, message }))
}
