import type { SheetRow } from './cleaned'

/** Why a row is no person; null for a row that is to be read as one. */
export function noPersonBecause(
  row: SheetRow,
  headings: readonly string[],
  nameColumns: readonly number[],
): string | null {
  const filled: number[] = []
  for (let place = 0; place < row.cells.length; place++)
    if ((row.cells[place] as string).trim() !== '') filled.push(place)
  const first = filled[0]
  if (first === undefined) return 'The row is blank.'
  if (filled.length > 2 && filled.length * 2 >= headings.filter((heading) => heading !== '').length)
    return repeatsHeadings(row, headings, filled)
  const texts = filled.map((place) => (row.cells[place] as string).trim())
  const total = texts.find((text) =>
    /^(grand |sub[ -]?|overall )?totals?\b|^(count|sum|number) of\b|^(count|average|cyfanswm)\s*:?$|^total[:=]/i.test(
      text,
    ),
  )
  if (total !== undefined && filled.length <= 4) return 'The row is a total, and is about nobody.'
  if (filled.length > 2) return repeatsHeadings(row, headings, filled)
  const [only = ''] = texts
  const counts = texts.every((text) => /^[\d.,£%\s]+$/.test(text))
  if (counts && !nameColumns.includes(first)) return 'The row holds a sum only, and is about nobody.'
  if (filled.length === 1 && isRemark(only)) return 'The row is a note, and is about nobody.'
  return repeatsHeadings(row, headings, filled)
}

/** A sentence about the list: long, or opening as such sentences do. */
function isRemark(text: string): boolean {
  if (
    /^(\*|note|nb\b|n\.b|key\b|source|printed|page \d|last updated|updated|produced|prepared|report|end of|confidential|official|please|see |produced by|sheet \d|continued|as at|as of|data correct|list correct|www\.|https?:)/i.test(
      text,
    )
  )
    return true
  return text.length > 45 || text.split(/\s+/).length > 6
}

function repeatsHeadings(row: SheetRow, headings: readonly string[], filled: readonly number[]): string | null {
  if (filled.length < 3) return null
  let same = 0
  let other = 0
  for (const place of filled) {
    if (sameHeading(row.cells[place] as string, headings[place] ?? '')) same++
    // Most rows are people: three cells tell.
    else if (++other === 3 && same === 0) return null
  }
  return same >= 3 && same >= other ? 'The row repeats the headings.' : null
}

/** Headings are repeated as they stand, without the group above them. */
function sameHeading(cell: string, heading: string): boolean {
  if (cell.length > heading.length || cell.charCodeAt(0) < 58) return false
  return cell === heading || heading.toLowerCase().endsWith(cell.trim().toLowerCase())
}
