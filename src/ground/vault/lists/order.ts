/** What a list can be sorted and filtered by: values of columns that one index holds. */
export type Value = string | number

/** The place of an entry in an order: its sort keys, then its row. No two entries share one. */
export type Place = readonly Value[]

/**
 * An order that an index gives: entries whose `within` columns have fixed values, sorted by `keys` and then by row. The
 * index holds, in this order: `within`, `keys`, the row, and every column that filters test.
 */
export interface Order {
  readonly table: string
  readonly row: string
  readonly index: string
  readonly within: readonly string[]
  readonly keys: readonly string[]
  /** Whether the first key may be '': such entries come last, whichever way the list is sorted. */
  readonly blanks: boolean
}

/** `is`: the column has this value. `has`: the column, read as bits, has one of these. */
export type Filter = { readonly column: string; readonly is: Value } | { readonly column: string; readonly has: number }

/** The values of one entry by column, as a change of the table tells them. */
export type Entry = Readonly<Record<string, Value | null>>

export function passes(entry: Entry, filters: readonly Filter[]): boolean {
  return filters.every((filter) => {
    const value = entry[filter.column]
    return 'is' in filter ? value === filter.is : (Number(value) & filter.has) !== 0
  })
}

export function filterSql(filters: readonly Filter[]): string {
  return filters.map((filter) => ` and "${filter.column}" ${'is' in filter ? '= ?' : '& ? <> 0'}`).join('')
}

export function filterValues(filters: readonly Filter[]): Value[] {
  return filters.map((filter) => ('is' in filter ? filter.is : filter.has))
}

export function comparePlaces(left: Place, right: Place): number {
  for (let at = 0; at < left.length; at += 1) {
    const order = compareValues(left[at] as Value, right[at] as Value)
    if (order !== 0) return order
  }
  return 0
}

function compareValues(left: Value, right: Value): number {
  if (left === right) return 0
  if (typeof left === 'number' || typeof right === 'number') return Number(left) - Number(right)
  return compareTexts(left, right)
}

/**
 * The order of SQLite, which compares bytes of UTF-8, and not that of JavaScript, which compares UTF-16 units: they
 * differ where one text has a character beyond U+FFFF (a surrogate) and the other one between U+E000 and U+FFFF.
 */
function compareTexts(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at += 1) {
    const a = left.charCodeAt(at)
    const b = right.charCodeAt(at)
    if (a !== b) {
      const aIsSurrogate = a >= 0xd800 && a <= 0xdfff
      const bIsSurrogate = b >= 0xd800 && b <= 0xdfff
      if (aIsSurrogate !== bIsSurrogate && a >= 0xd800 && b >= 0xd800) return aIsSurrogate ? 1 : -1
      return a - b
    }
  }
  return left.length - right.length
}
