import { counted } from '../../shared/text'
import { type Batch, BatchMaker, type Limits, type SheetEnd } from './cells'
import { CsvScanner } from './csv-scan'
import { withoutGuard } from './formula-guard'
import { refuseFile } from './refusals'
import { decoded, type EncodedText, textEncoding } from './text-encoding'

export interface CsvTable {
  readonly encoded: EncodedText
  readonly separator: string
  /** True where a first line `sep=;` is an instruction to Excel and no row. */
  readonly separatorLine: boolean
}

export function csvTable(bytes: Uint8Array, limits: Limits): CsvTable {
  const encoded = textEncoding(bytes)
  const [start = ''] = decoded(bytes.subarray(0, 256 * 1024), encoded, 128 * 1024)
  const told = /^sep=(.)\r?\n/.exec(start)
  if (told?.[1]) return { encoded, separator: told[1], separatorLine: true }
  return { encoded, separator: likelySeparator(start, limits), separatorLine: false }
}

/** The separator under which most rows have the same number of fields, and more than one. */
function likelySeparator(start: string, limits: Limits): string {
  let best = ','
  let bestScore = 0
  for (const separator of [',', ';', '\t', '|']) {
    const widths = new Map<number, number>()
    let seen = 0
    try {
      const scanner = new CsvScanner(separator, limits.rowLength, (cells) => {
        if (seen++ < 50 && cells.some((cell) => cell !== ''))
          widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
      })
      scanner.push(start)
      scanner.end()
    } catch {
      continue
    }
    for (const [width, rows] of widths) {
      const score = width > 1 ? rows * Math.min(width, 4) : 0
      if (score > bestScore) {
        bestScore = score
        best = separator
      }
    }
  }
  return best
}

/** Reads a text table in batches. A batch is taken before the next is made, so memory does not grow with the file. */
export async function readCsv(
  bytes: Uint8Array,
  table: CsvTable,
  batchRows: number,
  limits: Limits,
  take: (batch: Batch) => Promise<void> | void,
): Promise<SheetEnd> {
  const maker = new BatchMaker()
  let rows = 0
  let wide = 0
  const scanner = new CsvScanner(table.separator, limits.rowLength, (cells, number) => {
    if (table.separatorLine && number === 1) return
    let filled = false
    for (let place = 0; place < cells.length; place++) {
      const cell = cells[place] as string
      if (cell === '') continue
      filled = true
      const code = cell.charCodeAt(0)
      if (code === 39) cells[place] = withoutGuard(cell)
    }
    if (!filled) return
    if (cells.length > limits.columns) {
      cells.length = limits.columns
      wide++
    }
    rows++
    if (rows > limits.rows) refuseFile('tooManyRows')
    maker.add(number, cells, '', false)
  })
  for (const text of decoded(bytes, table.encoded)) {
    scanner.push(text.includes('\0') ? text.replaceAll('\0', '') : text)
    if (maker.size >= batchRows) for (const batch of portions(maker.take(), batchRows)) await take(batch)
  }
  scanner.end()
  if (maker.size > 0) for (const batch of portions(maker.take(), batchRows)) await take(batch)
  const remarks: string[] = []
  if (scanner.strayQuotes.length > 0) {
    const where = scanner.strayQuotes.slice(0, 5).join(', ')
    remarks.push(
      `A quotation mark is opened and not closed on row ${where}. It was kept as an ordinary mark. Check that row.`,
    )
  }
  if (wide > 0)
    remarks.push(`${counted(wide, 'row has', 'rows have')} more than ${limits.columns} columns. The rest was left out.`)
  return { rows, merges: [], hiddenColumns: [], remarks }
}

function* portions(batch: Batch, size: number): Generator<Batch> {
  for (let from = 0; from < batch.rows.length; from += size) {
    const to = from + size
    yield {
      rows: batch.rows.slice(from, to),
      numbers: batch.numbers.slice(from, to),
      kinds: batch.kinds.slice(from, to),
      hidden: [],
    }
  }
}
