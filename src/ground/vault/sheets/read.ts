import { type Batch, type Limits, type SheetEnd, type SheetName, usualLimits } from './cells'
import { fileKind } from './file-kind'
import { csvTable, readCsv } from './read-csv'
import { readSheet } from './read-xlsx'
import { refuseFile } from './refusals'
import type { TextEncoding } from './text-encoding'
import { sharedTexts, workbookOf } from './workbook-parts'
import { ZipParts } from './zip-parts'

/** A table file, opened: what it holds, and a way to read each sheet as often as needed. */
export interface TableFile {
  readonly format: 'csv' | 'xlsx'
  /** Of a CSV file; null for a workbook. */
  readonly encoding: TextEncoding | null
  readonly separator: string | null
  /** A CSV file has one sheet, named after the file. */
  readonly sheets: readonly SheetName[]
  /** Reads a sheet from its top. The next batch is made only after `take` is done with this one. */
  read(sheet: number, take: (batch: Batch) => Promise<void> | void, batchRows?: number): Promise<SheetEnd>
  close(): void
}

/** Rows that travel together: large enough to make the trip cheap, small enough to keep progress and memory smooth. */
export const usualBatch = 2000

/**
 * Opens a CSV file or an .xlsx workbook from its bytes. Throws a Refusal whose code starts with `sheets.` for anything
 * that is not read: its sentence says what to do (refusals.ts).
 */
export async function openTable(bytes: Uint8Array, fileName: string, limits: Limits = usualLimits): Promise<TableFile> {
  if (bytes.length > limits.fileBytes) refuseFile('tooBig')
  if (fileKind(bytes, fileName) === 'csv') {
    const table = csvTable(bytes, limits)
    const name = /([^/\\]*?)(\.[^./\\]*)?$/.exec(fileName)?.[1] ?? ''
    return {
      format: 'csv',
      encoding: table.encoded.encoding,
      separator: table.separator,
      sheets: [{ name, hidden: false }],
      read: (_sheet, take, batchRows = usualBatch) => readCsv(bytes, table, batchRows, limits, take),
      close() {},
    }
  }
  const zip = await ZipParts.open(bytes, limits)
  const workbook = await workbookOf(zip)
  let shared: readonly string[] | null = null
  return {
    format: 'xlsx',
    encoding: null,
    separator: null,
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    async read(sheet, take, batchRows = usualBatch) {
      shared ??= await sharedTexts(zip, workbook.sharedPart, limits)
      return readSheet(zip, workbook, sheet, batchRows, limits, shared, take)
    },
    close: () => zip.close(),
  }
}
