import { type Problem, Refusal } from '../../shared/problem'

/** Why a file is not read at all. Each says what is wrong and what the person can do next. */
const sentences = {
  empty: 'This file is empty. Choose the file that holds your list.',
  tooBig: 'This file is too big to read. Split the list into smaller files and import them one after the other.',
  oldWorkbook:
    'This is an old Excel file (.xls), or one that needs a password. Open it in Excel. Take off the password if it ' +
    'has one, choose Save As, pick “Excel Workbook (.xlsx)”, and import that copy.',
  password:
    'This workbook is locked with a password. Open it in Excel, choose File, Info, Protect Workbook, Encrypt with ' +
    'Password, clear the password, save, and import it again.',
  macros:
    'This workbook holds macros (small programs), so it is not opened. In Excel choose Save As, pick “Excel Workbook ' +
    '(.xlsx)”, and import that copy.',
  externalLinks:
    'This workbook takes values from other files, so it is not opened. In Excel choose Data, Edit Links, Break Link, ' +
    'save, and import it again.',
  embedded:
    'This workbook has other files or controls inside it, so it is not opened. Copy the list into a new workbook, ' +
    'save that, and import it.',
  binaryWorkbook:
    'This is a binary Excel workbook (.xlsb). In Excel choose Save As, pick “Excel Workbook (.xlsx)”, and import ' +
    'that copy.',
  openDocument:
    'This is an OpenDocument spreadsheet (.ods). Open it, choose Save As, pick “Excel Workbook (.xlsx)”, and import ' +
    'that copy.',
  webPage:
    'This file is a web page with a spreadsheet’s name. Open it in Excel, choose Save As, pick “Excel Workbook ' +
    '(.xlsx)”, and import that copy.',
  notTable:
    'This file is not a list that can be read. Save your list as an Excel workbook (.xlsx) or as CSV, and import that.',
  damaged:
    'This workbook is damaged and cannot be read. Open it in Excel, let Excel repair it, save it under a new name, ' +
    'and import that copy.',
  bomb: 'This workbook grows far too big when it is opened, so it is not read. Copy the list into a new workbook and import that.',
  tooManyRows:
    'This list has more than 1,300,000 rows. Split it into smaller files and import them one after the other.',
  rowTooLong:
    'A row in this file is far too long for a list of names, so reading stopped. Check that the file is the right ' +
    'one, save it again as CSV or .xlsx, and import that copy.',
  noSheet: 'This workbook has no sheet with rows in it. Choose the file that holds your list.',
  tooSlow: 'Reading this file took too long, so it was stopped. Nothing was imported. Split the list and try again.',
  stopped: 'Reading the file stopped before its end. Nothing was imported. Try again.',
  cancelled: 'You stopped the reading of the file. Nothing was imported.',
} as const

export type RefusalReason = keyof typeof sentences

export function sheetProblem(reason: RefusalReason): Problem {
  return { code: `sheets.${reason}`, message: sentences[reason] }
}

/** Stops the reading of a file. `Refusal` carries the sentence to the person who chose the file. */
export function refuseFile(reason: RefusalReason): never {
  throw new Refusal(sheetProblem(reason))
}
