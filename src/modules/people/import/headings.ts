import type { SheetRow } from './cleaned'
import { groupSign, headingKey, readGrouped } from './columns'

/** Cells that a workbook shows as one, from 1, both ends included. */
export interface MergedCells {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface FoundHeadings {
  /** The number of the last row that belongs to the headings; people start below it. 0: the list has no headings. */
  readonly lastRow: number
  /** One a column, in the file's order: group and heading joined, `Emergency contact – Phone`. */
  readonly headings: readonly string[]
  /** The headings in the form in which a remembered mapping is looked up. */
  readonly signature: string
}

/** Rows that are looked at for headings: offices put titles, dates and logos above, but seldom thirty rows of them. */
const looked = 30

/** Finds the row or two rows of headings, below titles and above the people. */
export function findHeadings(rows: readonly SheetRow[], merges: readonly MergedCells[]): FoundHeadings {
  const top = rows.slice(0, looked)
  const width = Math.max(0, ...rows.slice(0, 200).map((row) => row.cells.length))
  let best = { score: 0.9, lastRow: 0, headings: [] as string[] }
  for (let place = 0; place < top.length; place++) {
    const row = top[place] as SheetRow
    const single = padded(row.cells.map(oneLine), width)
    consider(single, row.number, 0)
    const above = top[place - 1]
    if (above && above.number === row.number - 1) consider(joined(above, row, width, merges), row.number, 0.1)
  }
  const headings =
    best.lastRow === 0 ? Array.from({ length: width }, (_, place) => `Column ${letters(place)}`) : best.headings
  return { lastRow: best.lastRow, headings, signature: signatureOf(headings) }

  function consider(candidate: string[], lastRow: number, cost: number): void {
    const known = new Set<string>()
    let score = -cost
    for (const heading of candidate) {
      const key = headingKey(heading)
      if (key === '') continue
      const { meaning, leftOutBecause, sure } = readGrouped(heading)
      const what = meaning ?? leftOutBecause
      if (what && !known.has(`${what} ${key}`)) {
        known.add(`${what} ${key}`)
        score += sure ? 1 : 0.4
      }
      // A person's row may hold a word that is also a heading; it also holds numbers and dates.
      if (/^\d/.test(key) || key.length > 60) score -= 0.6
    }
    if (score > best.score) best = { score, lastRow, headings: candidate }
  }
}

export function signatureOf(headings: readonly string[]): string {
  return headings.map(headingKey).join('|').replace(/\|+$/, '')
}

/** The headings of two rows: the upper one may spread over several columns. */
function joined(above: SheetRow, row: SheetRow, width: number, merges: readonly MergedCells[]): string[] {
  const groups = padded(above.cells.map(oneLine), width)
  const filled = groups.filter((group) => group !== '').length
  for (const merge of merges) {
    if (merge.top !== above.number || (merge.left === 1 && merge.right >= width)) continue
    for (let column = merge.left; column < merge.right; column++) groups[column] ||= groups[merge.left - 1] ?? ''
  }
  // In a CSV file a merged group is its first cell and then blanks: it reaches up to the next group.
  if (merges.length === 0 && filled > 0) {
    for (let column = 1; column < width; column++) if (row.cells[column]) groups[column] ||= groups[column - 1] ?? ''
  }
  const own = padded(row.cells.map(oneLine), width)
  return own.map((heading, column) => {
    const group = groups[column] ?? ''
    if (group === '' || group === heading) return heading
    if (heading === '') return group
    const grouped = `${group}${groupSign}${heading}`
    const [reading, alone] = [readGrouped(grouped), readGrouped(heading)]
    return reading.meaning !== null && (reading.meaning !== alone.meaning || (reading.sure && !alone.sure))
      ? grouped
      : heading
  })
}

function oneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim()
}

function padded(cells: string[], width: number): string[] {
  while (cells.length < width) cells.push('')
  return cells
}

function letters(place: number): string {
  return (place >= 26 ? letters(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26))
}
