import { z } from 'zod'
import { isoDate, isoInstant } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'

/**
 * How the rows of a chosen file become people: proposed by `importOpen`, changed by the person importing, given back
 * with every later step.
 */
export const ImportChoices = z.strictObject({
  /** The place of the sheet in the workbook, from 0. */
  sheet: z.int().min(0),
  /** The row that holds the headings, as a spreadsheet program numbers it; 0: the list has none. */
  headingRow: z.int().min(0),
  /** What each column means, in the file's order, in words of `ImportMeaning`; null leaves a column out. */
  meanings: z.array(z.string().nullable()).max(500),
  dateOrder: z.enum(['day-first', 'month-first']),
  nameOrder: z.enum(['first-last', 'last-first']),
  /** Write names that stand all in capitals as usual. */
  tidyCapitals: z.boolean(),
  /** Put accents right that an earlier program damaged. */
  repairText: z.boolean(),
  hiddenRows: z.enum(['import', 'leave-out']),
})
export type ImportChoices = z.infer<typeof ImportChoices>

export const ImportMeaning = z.strictObject({
  meaning: z.string(),
  label: z.string(),
  /** Several columns may have it (the lines of an address). */
  shareable: z.boolean(),
})

/** One sheet of the chosen file as it is shown before anything is imported. */
export const ImportSheet = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.int(),
  /** The first rows as they stand in the file. */
  sample: z.array(z.strictObject({ number: z.int(), cells: z.array(z.string()), hidden: z.boolean() })),
  columns: z.array(
    z.strictObject({
      heading: z.string(),
      /** `remembered`: from the last import of a list with these headings. */
      confidence: z.enum(['remembered', 'sure', 'likely', 'from-values', 'none']),
      /** Why the column is left out, if its heading says so. */
      because: z.string().nullable(),
    }),
  ),
  /** What is doubtful about this sheet, and which answer the proposal takes. */
  questions: z.array(z.string()),
  proposed: ImportChoices,
})
export type ImportSheet = z.infer<typeof ImportSheet>

export type ImportMeaning = z.infer<typeof ImportMeaning>

export const ImportOpened = z.strictObject({
  batchId: idOf('batch'),
  fileName: z.string(),
  sheets: z.array(ImportSheet),
  /** The sheet that looks most like a list of people, by its place in `sheets`. */
  likeliest: z.int(),
  meanings: z.array(ImportMeaning),
  /** The choices of the last preview, when an import is taken up again. */
  choices: ImportChoices.nullable(),
})

/** `update` fills the record with what the row has; `new` makes another record. */
export const ImportDecision = z.enum(['new', 'update', 'skip'])
export type ImportDecision = z.infer<typeof ImportDecision>

/** A row whose person is already on record or in an earlier row, or may be. */
export const ImportMatch = z.strictObject({
  row: z.int(),
  name: z.string(),
  dateOfBirth: isoDate.nullable(),
  memberNumber: z.string(),
  why: z.string(),
  /** The record that the row resembles; null where it resembles an earlier row. */
  record: z
    .strictObject({
      personId: idOf('person'),
      name: z.string(),
      dateOfBirth: isoDate.nullable(),
      memberNumber: z.string(),
      archived: z.boolean(),
    })
    .nullable(),
  proposed: ImportDecision,
  /** What can be decided. */
  offers: z.array(ImportDecision),
})
export type ImportMatch = z.infer<typeof ImportMatch>

export type ImportOpened = z.infer<typeof ImportOpened>

export const ImportPreview = z.strictObject({
  /** Rows below the headings, and what becomes of them by the proposed decisions. */
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  faulty: z.int(),
  /** Rows that are no people: blank, totals, notes, headings again. */
  leftOut: z.int(),
  withNotes: z.int(),
  /** The first hundred problems; `faulty` counts the rows of all of them. */
  problems: z.array(
    z.strictObject({ row: z.int(), column: z.string(), value: z.string(), sentence: z.string(), todo: z.string() }),
  ),
  /** The first hundred rows in which something was changed or is doubtful. */
  notes: z.array(z.strictObject({ row: z.int(), sentences: z.array(z.string()) })),
  left: z.array(z.strictObject({ row: z.int(), because: z.string() })),
  /** The first five hundred rows to decide on, and how many there are. */
  matches: z.array(ImportMatch),
  matchesInAll: z.int(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportBatch = z.strictObject({
  batchId: idOf('batch'),
  fileName: z.string(),
  state: z.enum(['preparing', 'finished', 'undone']),
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  /** Rows that could not be read, for as long as the chosen file is kept. */
  faulty: z.int(),
  /** Rows that could not be done as decided, and why. The first hundred, for as long as the chosen file is kept. */
  refused: z.array(z.strictObject({ row: z.int(), sentence: z.string() })),
  /** The chosen file is still kept, so that its problems can be given back. */
  sourceKept: z.boolean(),
  startedAt: isoInstant,
  startedBy: z.string(),
  finishedAt: isoInstant.nullable(),
  undoneAt: isoInstant.nullable(),
  undoneBy: z.string().nullable(),
})
export type ImportBatch = z.infer<typeof ImportBatch>

export const ImportResult = z.strictObject({
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  faulty: z.int(),
  /** Rows that could not be done as decided, and why. The first hundred. */
  refused: z.array(z.strictObject({ row: z.int(), sentence: z.string() })),
})

export const ImportUndone = z.strictObject({
  removed: z.int(),
  putBack: z.int(),
  leftInAll: z.int(),
  /** The first two hundred. */
  left: z.array(z.strictObject({ personId: idOf('person'), name: z.string(), why: z.string() })),
})
