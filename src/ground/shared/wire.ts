import type { Progress } from './contract'
import type { Result } from './problem'

/** What a window sends to the vault. `cancel` ends the task that was asked for under the same `id`. */
export type ToVault =
  | {
      readonly kind: 'request'
      readonly id: number
      readonly operation: string
      readonly input: unknown
      readonly ticket?: string
    }
  | { readonly kind: 'cancel'; readonly id: number }

/** What the vault sends to a window. `changed` names the modules whose facts are no longer what the window has seen. */
export type ToWindow =
  | { readonly kind: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'changed'; readonly modules: readonly string[] }
