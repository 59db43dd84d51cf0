import type { SheetRow } from './cleaned'
import { isCapitals } from './clean-name'
import { isGarbled } from './text-repair'

/** What all rows of one column have in common: enough to propose a meaning and the choices that go with it. */
export interface ColumnFacts {
  filled: number
  /** Cells whose letters are all capitals, and cells that have small ones. */
  capitals: number
  small: number
  garbled: number
  emails: number
  postcodes: number
  phones: number
  dates: number
  /** Dates that can only be day first (21/11/…), and only month first (11/21/…). */
  dayFirst: number
  monthFirst: number
  /** Cells with a comma: `Surname, First`. */
  commas: number
}

export interface Survey {
  readonly sample: readonly SheetRow[]
  readonly rows: number
  readonly hiddenRows: number
  readonly columns: readonly ColumnFacts[]
  readonly garbledExamples: readonly string[]
}

/** Rows kept for finding the headings and for showing a preview. */
const sampled = 200

/** Looks at every row once, in batches, and keeps counts only. */
export class Surveyor {
  private readonly sample: SheetRow[] = []
  private readonly columns: ColumnFacts[] = []
  private readonly garbledExamples: string[] = []
  private rows = 0
  private hiddenRows = 0

  add(row: SheetRow): void {
    this.rows++
    if (row.hidden) this.hiddenRows++
    if (this.sample.length < sampled) this.sample.push(row)
    for (let place = 0; place < row.cells.length; place++) {
      const text = row.cells[place] as string
      if (text === '') continue
      let facts = this.columns[place]
      while (!facts) {
        this.columns.push(noFacts())
        facts = this.columns[place]
      }
      this.look(facts, text, row.kinds.charAt(place) || 't')
    }
  }

  result(): Survey {
    return {
      sample: this.sample,
      rows: this.rows,
      hiddenRows: this.hiddenRows,
      columns: this.columns,
      garbledExamples: this.garbledExamples,
    }
  }

  private look(facts: ColumnFacts, text: string, kind: string): void {
    facts.filled++
    if (kind === 'd') facts.dates++
    if (kind !== 't') return
    const code = text.charCodeAt(0)
    if (code < 58 && code > 39) {
      const found = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/.exec(text)
      if (found) {
        facts.dates++
        if (Number(found[1]) > 12) facts.dayFirst++
        else if (Number(found[2]) > 12) facts.monthFirst++
      } else if (/^\(?[+0][\d ()-]{8,}/.test(text)) facts.phones++
    } else if (isCapitals(text)) {
      if (text.length > 1) facts.capitals++
      if (/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/.test(text)) facts.postcodes++
    } else facts.small++
    if (text.includes('@')) facts.emails++
    if (text.includes(',')) facts.commas++
    if (/[Â-ô]/.test(text) && isGarbled(text)) {
      facts.garbled++
      if (this.garbledExamples.length < 5) this.garbledExamples.push(text)
    }
  }
}

function noFacts(): ColumnFacts {
  return {
    filled: 0,
    capitals: 0,
    small: 0,
    garbled: 0,
    emails: 0,
    postcodes: 0,
    phones: 0,
    dates: 0,
    dayFirst: 0,
    monthFirst: 0,
    commas: 0,
  }
}
