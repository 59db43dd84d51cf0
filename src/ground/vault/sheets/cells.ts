/** Rows that travel together. The four arrays keep step, except `hidden`, which names row numbers. */
export interface Batch {
  /** The texts of each row; short rows are not padded. Rows without a filled cell are left out. */
  readonly rows: readonly (readonly string[])[]
  /** The number of each row as a spreadsheet program shows it, from 1. */
  readonly numbers: readonly number[]
  /**
   * What a cell holds, one letter each, so that the kinds of a whole row are one short string beside its texts:
   * `t` text (also an empty cell), `n` number, `d` date (text is `2026-11-21`, or `2026-11-21T14:30` with a time),
   * `b` boolean (text is `TRUE` or `FALSE`), `e` a formula that ended in an error (text is the error, `#REF!`),
   * `u` a formula whose result the file does not hold. A letter a cell; an empty string says that all are text.
   */
  readonly kinds: readonly string[]
  /** The numbers of those rows that the workbook hides. */
  readonly hidden: readonly number[]
}

export interface SheetName {
  readonly name: string
  readonly hidden: boolean
}

/** Cells that a workbook shows as one, from 1, both ends included. Only the first holds a value. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What is known of a sheet once its last row was read. */
export interface SheetEnd {
  /** Rows that hold something. */
  readonly rows: number
  readonly merges: readonly Merge[]
  /** The places of hidden columns, from 0. */
  readonly hiddenColumns: readonly number[]
  /** Sentences about the sheet as a whole that the person importing should see. */
  readonly remarks: readonly string[]
}

export interface Limits {
  /** The file itself. */
  readonly fileBytes: number
  /** What a workbook's parts come to once unpacked. */
  readonly unpackedBytes: number
  readonly rows: number
  readonly columns: number
  /** Characters in one row. */
  readonly rowLength: number
  /** Characters in a workbook's table of shared texts. */
  readonly sharedLength: number
}

/** Room for everybody on probation in a year five times over, and no room for a bomb (security.md 7a, F3). */
export const usualLimits: Limits = {
  fileBytes: 200 * 1024 * 1024,
  unpackedBytes: 1200 * 1024 * 1024,
  rows: 1_300_000,
  columns: 500,
  rowLength: 1_000_000,
  sharedLength: 60_000_000,
}

/** Gathers rows until there are enough for a batch. */
export class BatchMaker {
  private rows: string[][] = []
  private numbers: number[] = []
  private kinds: string[] = []
  private hidden: number[] = []

  add(number: number, cells: string[], kinds: string, hidden: boolean): void {
    this.rows.push(cells)
    this.numbers.push(number)
    this.kinds.push(kinds)
    if (hidden) this.hidden.push(number)
  }

  get size(): number {
    return this.rows.length
  }

  take(): Batch {
    const batch: Batch = { rows: this.rows, numbers: this.numbers, kinds: this.kinds, hidden: this.hidden }
    this.rows = []
    this.numbers = []
    this.kinds = []
    this.hidden = []
    return batch
  }
}
