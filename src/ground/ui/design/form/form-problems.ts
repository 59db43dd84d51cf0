import { type OfficeWords, worded } from '../../../shared/office'

/** One thing wrong with a form: the field's name (its path in the schema) and the sentence that stands under it. */
export interface FieldFault {
  readonly name: string
  readonly message: string
}

/** The first sentence among a field's errors, which come from zod as issues, in the office's words. */
export function firstMessage(errors: readonly unknown[], words: OfficeWords): string | null {
  for (const error of errors) {
    if (typeof error === 'string' && error) return worded(error, words)
    if (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string') {
      return worded(error.message, words)
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

/**
 * All faults in the order in which the fields came on the page, which is the order of `meta`. What the schema says of a
 * field stands before what the vault said of it; a field that is not on the page comes last.
 */
export function faultsOf(
  meta: Readonly<Record<string, { readonly errors: readonly unknown[] } | undefined>>,
  refused: Readonly<Record<string, string>>,
  words: OfficeWords,
): FieldFault[] {
  const names = new Set([...Object.keys(meta), ...Object.keys(refused)])
  return [...names].flatMap((name) => {
    const message = firstMessage(meta[name]?.errors ?? [], words) ?? refused[name]
    return message ? [{ name, message }] : []
  })
}
