import type { Problem } from '../../shared/problem'
import type { Batch, SheetEnd, SheetName } from './cells'

/** One end of a line between two processes. Electron's ports and Node's child processes both fit behind it. */
export interface Port<Out, In> {
  post(message: Out): void
  onMessage(heard: (message: In) => void): void
  /** Hears once that the other end is gone. */
  onClose(heard: () => void): void
  /** Ends the line; for the caller's end this also ends the process behind it. */
  close(): void
}

/** What the caller asks of the parser process. The parser gets bytes or a path, and no key. */
export type ToParser =
  | {
      readonly kind: 'open'
      readonly fileName: string
      readonly bytes: Uint8Array | null
      readonly path: string | null
    }
  /** Reads a sheet. `work` names what is done with each batch before it travels; null sends the rows as they are. */
  | {
      readonly kind: 'read'
      readonly sheet: number
      readonly work: { readonly name: string; readonly input: unknown } | null
    }
  /** The caller is done with one batch: the parser keeps a few ahead and no more. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'cancel' }

export interface Opened {
  readonly format: 'csv' | 'xlsx'
  readonly encoding: string | null
  readonly separator: string | null
  readonly sheets: readonly SheetName[]
  readonly bytes: number
}

export type FromParser =
  | { readonly kind: 'ready' }
  | { readonly kind: 'opened'; readonly opened: Opened }
  /** `value` is a Batch, or what the work made of it. */
  | { readonly kind: 'batch'; readonly value: unknown; readonly rows: number }
  /** `value` is what the work found at its end, or null. */
  | { readonly kind: 'end'; readonly end: SheetEnd; readonly value: unknown }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** What a module does with the rows inside the parser process, so that cleaning runs beside the writing of rows. */
export interface RowWork {
  batch(batch: Batch): unknown
  end(end: SheetEnd): unknown
}

export type Works = Readonly<Record<string, (input: unknown) => RowWork>>
