import { StringDecoder } from 'node:string_decoder'
import { counted } from '../../shared/text'
import { type Batch, BatchMaker, type Limits, type SheetEnd } from './cells'
import { refuseFile } from './refusals'
import { SheetScanner } from './sheet-scan'
import type { Workbook } from './workbook-parts'
import type { ZipParts } from './zip-parts'

/** Reads one sheet of a workbook in batches, unpacking as it goes. */
export async function readSheet(
  zip: ZipParts,
  workbook: Workbook,
  sheet: number,
  batchRows: number,
  limits: Limits,
  shared: readonly string[],
  take: (batch: Batch) => Promise<void> | void,
): Promise<SheetEnd> {
  const chosen = workbook.sheets[sheet]
  if (!chosen) refuseFile('noSheet')
  const maker = new BatchMaker()
  let rows = 0
  const scanner = new SheetScanner({
    shared,
    styles: workbook.styles,
    date1904: workbook.date1904,
    mostColumns: limits.columns,
    row(number, cells, kinds, hidden) {
      rows++
      if (rows > limits.rows) refuseFile('tooManyRows')
      maker.add(number, cells, kinds, hidden)
    },
  })
  const decoder = new StringDecoder('utf8')
  let waiting = ''
  for await (const chunk of zip.chunks(chosen.part)) {
    waiting += decoder.write(chunk)
    // Small pieces would copy the unfinished row again and again.
    if (waiting.length < 128 * 1024) continue
    scanner.push(waiting)
    waiting = ''
    if (maker.size >= batchRows) await take(maker.take())
  }
  scanner.push(waiting + decoder.end())
  scanner.end()
  if (maker.size > 0) await take(maker.take())
  const remarks: string[] = []
  if (scanner.wideRows > 0) {
    remarks.push(
      `${counted(scanner.wideRows, 'row has', 'rows have')} more than ${limits.columns} columns. The rest was left out.`,
    )
  }
  return { rows, merges: scanner.merges, hiddenColumns: scanner.hiddenColumns, remarks }
}
