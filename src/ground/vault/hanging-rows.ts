import { sql } from 'kysely'
import type { Reader } from './audit/guards'
import type { Read, Write } from './sql'

/** A row as a table has it. Tables whose rows hang on something that can be merged hold texts and numbers alone. */
export type HangingRow = Readonly<Record<string, string | number | null>>

/**
 * A table whose rows hang on a person. Each module lists its own (`Implementation.hangings`) and the shell gathers them,
 * so that merging two records takes everything along without people knowing who stands above them. The names are the
 * module's own, never of a request.
 */
export interface HangingTable {
  readonly table: string
  /** The column that says whose row it is. */
  readonly column: string
  /** Holds the person's id, the number of the person's row, or the id of a row that itself hangs on the person. */
  readonly by: 'id' | 'row' | { readonly table: string; readonly key: string; readonly column: string }
  /** The columns by which a row is told from every other. */
  readonly key: readonly string[]
  /** One row in a sentence, with its article: “a note”. */
  readonly one: string
  /**
   * What the one that stays has after a merge, where it is more than both together: rows of `other` are already theirs.
   * Left out: all rows, but one of `other` whose key is taken stays behind.
   */
  readonly join?: (kept: readonly HangingRow[], other: readonly HangingRow[]) => readonly HangingRow[]
  /** New rows must not come between a merge and its undoing, because they are weighed against the others. */
  readonly isClosed?: boolean
  /** Where the trail guards these rows by themselves, not as part of the person. */
  readonly guarded?: { readonly reader: Reader; readonly entity: string; readonly id: string }
}

/** A table's rows before and after a change, as they are kept for undoing it. */
export interface RowChange {
  readonly before: readonly HangingRow[]
  readonly after: readonly HangingRow[]
}

/** A person by id and by the number of their row. */
export interface Owner {
  readonly id: string
  readonly row: number
}

/** The rows of some owners, in a steady order. */
export function rowsHanging(db: Read, { table, column, by }: HangingTable, owners: readonly Owner[]): HangingRow[] {
  const wanted = sql.join(owners.map((owner) => (by === 'row' ? owner.row : owner.id)))
  const within =
    typeof by === 'string'
      ? wanted
      : sql`select ${sql.ref(by.key)} from ${sql.table(by.table)} where ${sql.ref(by.column)} in (${wanted})`
  const rows = db.all(sql<HangingRow>`select * from ${sql.table(table)} where ${sql.ref(column)} in (${within})`)
  if (rows.some((row) => Object.values(row).some((value) => typeof value === 'object' && value !== null))) {
    throw new Error(`Rows of ${table} hold more than texts and numbers.`)
  }
  return rows
    .map((row) => ({ row, text: JSON.stringify(row) }))
    .sort(byText)
    .map(({ row }) => row)
}

function byText(a: { text: string }, b: { text: string }): number {
  return a.text < b.text ? -1 : 1
}

/** What `keep` holds of a table once all of `other` is theirs. */
export function joined(
  hanging: HangingTable,
  rows: readonly HangingRow[],
  keep: Owner,
  other: Owner,
): readonly HangingRow[] {
  const { column, by, join } = hanging
  if (typeof by !== 'string') return rows
  const [from, to] = by === 'row' ? [other.row, keep.row] : [other.id, keep.id]
  const kept = rows.filter((row) => row[column] === to)
  const moved = rows.filter((row) => row[column] === from).map((row) => ({ ...row, [column]: to }))
  if (join) return join(kept, moved)
  const taken = new Set(kept.map((row) => keyOf(hanging, row)))
  return [...kept, ...moved.filter((row) => !taken.has(keyOf(hanging, row)))]
}

/** Turns some rows of a table into others: what goes first, then what changes, then what comes. */
export function turnRows(db: Write, hanging: HangingTable, { before, after }: RowChange): void {
  const { table, key } = hanging
  const [old, next] = [keyed(hanging, before), keyed(hanging, after)]
  const where = key.map((column) => `${quoted(column)} = ?`).join(' and ')
  for (const [id, row] of old) {
    if (!next.has(id)) db.runText(`delete from ${quoted(table)} where ${where}`, valuesOf(row, key))
  }
  for (const [id, row] of next) {
    const was = old.get(id)
    const changed = was ? Object.keys(row).filter((column) => row[column] !== was[column]) : []
    if (changed.length === 0) continue
    const set = changed.map((column) => `${quoted(column)} = ?`).join(', ')
    db.runText(`update ${quoted(table)} set ${set} where ${where}`, [...valuesOf(row, changed), ...valuesOf(row, key)])
  }
  for (const [id, row] of next) {
    if (old.has(id)) continue
    const columns = Object.keys(row)
    db.insertMany(table, columns, [valuesOf(row, columns)])
  }
}

/** Which rows of `after` are no longer as they were left, and which came since. */
export function changedSince(hanging: HangingTable, after: readonly HangingRow[], now: readonly HangingRow[]) {
  const [left, found] = [keyed(hanging, after), keyed(hanging, now)]
  return {
    gone: [...left].filter(([id, row]) => !isSame(row, found.get(id))).length,
    come: [...found.keys()].filter((id) => !left.has(id)).length,
  }
}

function isSame(row: HangingRow, other: HangingRow | undefined): boolean {
  return other !== undefined && Object.keys({ ...row, ...other }).every((column) => row[column] === other[column])
}

function keyed(hanging: HangingTable, rows: readonly HangingRow[]): Map<string, HangingRow> {
  return new Map(rows.map((row) => [keyOf(hanging, row), row]))
}

function keyOf({ key }: HangingTable, row: HangingRow): string {
  return JSON.stringify(valuesOf(row, key))
}

function valuesOf(row: HangingRow, columns: readonly string[]): (string | number | null)[] {
  return columns.map((column) => row[column] ?? null)
}

function quoted(name: string): string {
  return `"${name}"`
}
