import { z } from 'zod'
import { defineContract, query, task } from '../../ground/shared/contract'
import { idOf } from '../../ground/shared/ids'
import {
  ImportBatch,
  ImportChoices,
  ImportDecision,
  ImportOpened,
  ImportPreview,
  ImportResult,
  ImportUndone,
} from './import-shapes'

const batch = z.strictObject({ batchId: idOf('batch') })

/** The part of the people contract by which lists of people come in. */
export const importOperations = defineContract('people', {
  /** Imports of this office, the latest first. */
  imports: query({ access: 'people.import', input: z.strictObject({}), output: z.array(ImportBatch) }),
  /**
   * Asks for a list of people (CSV or workbook), seals a copy of it and looks through it; with a batch, takes up an
   * import that was prepared before. Null if no file was chosen.
   */
  importOpen: task({
    access: 'people.import',
    input: z.strictObject({ batchId: idOf('batch').nullable() }),
    output: ImportOpened.nullable(),
  }),
  /** What an import would do, row by row, without doing it. */
  importPreview: task({
    access: 'people.import',
    input: batch.extend({ choices: ImportChoices }),
    output: ImportPreview,
  }),
  /**
   * Saves the rows that cannot be imported, with what is wrong and what to do. Without choices it goes by those of the
   * run, on whichever day and in whichever window that was. Null if no place was chosen.
   */
  importErrorsFile: task({
    access: 'people.import',
    input: batch.extend({ choices: ImportChoices.nullable() }),
    output: z.strictObject({ rows: z.int(), fileName: z.string() }).nullable(),
  }),
  /**
   * Imports in one transaction: all of it or, when stopped, nothing. Decisions are by row number; rows without one are
   * done as the preview proposed.
   */
  importRun: task({
    access: 'people.import',
    input: batch.extend({ choices: ImportChoices, decisions: z.record(z.string().regex(/^\d+$/), ImportDecision) }),
    output: ImportResult,
    alsoChanges: 'all',
  }),
  /** Takes an import back. People whom anyone has changed since are left as they are and named. */
  importUndo: task({ access: 'people.import', input: batch, output: ImportUndone, alsoChanges: 'all' }),
  /** Ends an import that was prepared and never run, or forgets the file of one that was. */
  importDiscard: task({ access: 'people.import', input: batch, output: z.strictObject({}) }),
})
