import { isIsoDate, onScreen } from '../../../shared/dates'
import type { GridColumn } from './grid-column'

const plainNumber = new Intl.NumberFormat('en-GB')

/** Words for a flag, so that it is never told by a mark alone. */
export interface FlagWords {
  readonly yes: string
  readonly no: string
}

/** Words of every cell, made once for the grid. */
export interface CellWords extends FlagWords {
  readonly covered: string
  readonly selected: string
  readonly notSelected: string
}

/** A cell as it is read on screen. */
export function cellText<Row>(column: GridColumn<Row>, row: Row, flags: FlagWords): string {
  const value = column.value(row)
  if (value === null) return ''
  if (column.kind === 'flag') return value ? flags.yes : flags.no
  if (column.kind === 'number' && typeof value === 'number') return plainNumber.format(value)
  if (column.kind === 'date' && typeof value === 'string' && isIsoDate(value)) return onScreen(value)
  return String(value)
}

/** A cell as it is copied: dates as stored and numbers without separators, so that a spreadsheet reads them. */
export function copiedText<Row>(column: GridColumn<Row>, row: Row, flags: FlagWords): string {
  const value = column.value(row)
  if (value === null) return ''
  if (column.kind === 'flag') return value ? flags.yes : flags.no
  return String(value)
}

/** Rows of cells as tab-separated text: a cell with a tab, a line break or a quotation mark is quoted. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n')
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
