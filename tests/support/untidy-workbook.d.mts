export type MadeCell =
  | string
  | null
  | { number: number; style?: string }
  | { date: string; style?: string }
  | { formula: string; text?: string; number?: number; error?: string; style?: string }
  | { inline: string }
export type MadeRow = readonly MadeCell[] | { cells: readonly MadeCell[]; hidden: boolean }
export interface MadeSheet {
  name: string
  hidden?: boolean
  rows: readonly MadeRow[]
  merges?: readonly string[]
  hiddenColumns?: readonly number[]
}
export function workbook(sheets: readonly MadeSheet[], options?: { date1904?: boolean }): Buffer
export function zip(parts: readonly (readonly [string, string | Buffer])[], claims?: Record<string, number>): Buffer
export function serialOf(date: string, date1904?: boolean): number
export function letters(column: number): string
