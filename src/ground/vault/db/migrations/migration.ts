import type { GuardedDatabase } from '../guard'

interface Step {
  /** Counts up from 1 without a gap; becomes the database's `user_version`. */
  readonly number: number
  /** As in the module's file name. */
  readonly name: string
}

/**
 * One step of the schema. Never edited once released, and imports nothing that can change. A step in code rather than
 * SQL names a `mark` that stands for its content, because compiled code is not spelled the same twice.
 */
export type Migration =
  | (Step & { readonly sql: string })
  | (Step & { readonly mark: string; readonly up: (db: GuardedDatabase) => void })
