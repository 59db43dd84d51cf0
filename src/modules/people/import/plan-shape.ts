import { z } from 'zod'
import { columnMeanings } from './meanings'

/** How sure the proposal for a column is; `remembered` comes from an earlier import of the same headings. */
export const Confidence = z.enum(['remembered', 'sure', 'likely', 'from-values', 'none'])
export type Confidence = z.infer<typeof Confidence>

export const ColumnPlan = z.object({
  heading: z.string().max(2000),
  /** Null: the column is left out. */
  meaning: z.enum(columnMeanings).nullable(),
  confidence: Confidence,
  /** Why a column is left out, if its heading says so. */
  because: z.string().nullable(),
})
export type ColumnPlan = z.infer<typeof ColumnPlan>

const MergedCells = z.object({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() })

/** Everything that turns rows into people: proposed by `proposePlan`, changed by the person importing, then applied. */
export const ImportPlan = z.object({
  /** The number of the last row of headings; 0 where the list has none. */
  headingRow: z.int().min(0),
  /** The headings in the form under which the mapping is remembered. */
  signature: z.string(),
  columns: z.array(ColumnPlan).max(500),
  dateOrder: z.enum(['day-first', 'month-first']),
  /** Which day a bare day number counts from; dates of a workbook are right already. */
  serials: z.enum(['1900', '1904']),
  /** The order in a column of whole names, where no comma tells. */
  nameOrder: z.enum(['first-last', 'last-first']),
  /** Places of name columns that are wholly in capitals and are to be written as usual. */
  tidyCapitals: z.array(z.int().min(0)),
  /** Put right text whose accents were damaged by an earlier program. */
  repairText: z.boolean(),
  hiddenRows: z.enum(['import', 'leave-out']),
  /** Merged cells among the people: the value of the first counts for all of them. */
  fillDown: z.array(MergedCells).max(20_000),
})
export type ImportPlan = z.infer<typeof ImportPlan>

/** A mapping as it is kept for the next file with the same headings. */
export const RememberedMapping = z.object({
  signature: z.string(),
  meanings: z.array(z.enum(columnMeanings).nullable()),
})
export type RememberedMapping = z.infer<typeof RememberedMapping>

export const Proposal = z.object({
  plan: ImportPlan,
  /** Sentences about what was assumed, for the person importing to check. */
  questions: z.array(z.string()),
})
export type Proposal = z.infer<typeof Proposal>
