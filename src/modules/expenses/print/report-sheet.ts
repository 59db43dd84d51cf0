import { confidential, type Occasion, type PaperDocument } from '../../../ground/vault/documents/paper'
import template from './report-sheet.typ?raw'

/** A report of any kind: a table whose first column names the row and whose others are figures. */
export interface ReportSheet {
  readonly heading: string
  readonly standfirst: string
  /** Whether its rows name people. */
  readonly isPersonal: boolean
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Said in place of an empty table. */
  readonly none: string
  /** Below the table; empty where nothing is added up. */
  readonly total: string
}

export function reportSheet(sheet: ReportSheet, occasion: Occasion): PaperDocument {
  const { heading, standfirst, heads, rows, none, total } = sheet
  return {
    template,
    title: 'Expenses report',
    runningHead: 'Expenses report',
    marking: sheet.isPersonal ? confidential : '',
    landscape: false,
    showsSeal: true,
    occasion,
    facts: { heading, standfirst, heads: [...heads], rows: rows.map((row) => [...row]), none, total },
  }
}
