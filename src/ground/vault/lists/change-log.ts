import type { Read, Write } from '../sql'
import type { Entry, Value } from './order'

/** How many changes are kept. A reader that is further behind than this starts afresh. */
const mostKept = 10_000

/** One change of a row, under the values that lists sort and filter by. `before` is null for a new row. */
export interface Change {
  readonly before: Entry | null
  readonly after: Entry | null
}

/**
 * Remembers what is done to a table, in memory, for as long as the connection lives: triggers that only this connection
 * has write each change to a temporary table. A change that is rolled back leaves the log with its transaction, so
 * nobody has to tell the lists anything and nobody can forget to.
 */
export class ChangeLog {
  readonly #name: string
  #seen = 0
  /** The mark of the last change seen. Rolled-back numbers are used again, under another mark. */
  #mark: unknown = null
  /** What had been written and undone on this connection when the log was last read. */
  #state = ''
  #started = false

  constructor(
    private readonly table: string,
    private readonly row: string,
    private readonly columns: readonly string[],
  ) {
    this.#name = `changes_of_${table}`
  }

  /** Starts the log, once for each connection. Without it every write makes the lists start afresh. */
  start(db: Write): void {
    const columns = [this.row, ...this.columns]
    const both = columns.flatMap((_, at) => [`before_${at}`, `after_${at}`])
    const values = (before: string, after: string) =>
      columns.map(
        (column) =>
          `${before === '' ? 'null' : `${before}."${column}"`}, ${after === '' ? 'null' : `${after}."${column}"`}`,
      )
    const keep = (event: string, when: string, before: string, after: string) => `
      create temp trigger if not exists "${this.#name}_${event}" after ${event} on main."${this.table}" ${when} begin
        insert into "${this.#name}" (mark, ${both.join(', ')}) values (random(), ${values(before, after).join(', ')});
        delete from "${this.#name}" where n <= (select max(n) from "${this.#name}") - ${mostKept};
      end`
    const isFollowed = `not exists (select 1 from "${this.#name}_pause")`
    const moved = this.columns.map((column) => `old."${column}" is not new."${column}"`).join(' or ')
    this.#started = true
    db.runText(
      `create temp table if not exists "${this.#name}" (n integer primary key, mark integer, ${both.join(', ')})`,
      [],
    )
    db.runText(`create temp table if not exists "${this.#name}_pause" (pause integer primary key)`, [])
    db.runText(keep('insert', `when ${isFollowed}`, '', 'new'), [])
    db.runText(keep('delete', `when ${isFollowed}`, 'old', ''), [])
    db.runText(keep('update', `when (${moved}) and ${isFollowed}`, 'old', 'new'), [])
  }

  /**
   * Stands aside until `resume`, for a change of so many rows that its readers start afresh anyway. Both belong in the
   * transaction of the change: undone, it leaves the log as it was.
   */
  pause(db: Write): void {
    if (!this.#started) return
    // A row of neither before nor after: from here on the log does not tell.
    db.runText(`insert into "${this.#name}" (mark) values (random())`, [])
    db.runText(`insert into "${this.#name}_pause" default values`, [])
  }

  resume(db: Write): void {
    if (this.#started) db.runText(`delete from "${this.#name}_pause"`, [])
  }

  /** What has changed since the last call, oldest first; null when that cannot be told and all lists must go. */
  changes(db: Read): Change[] | null {
    const state = `${db.writes} ${db.rollbacks}`
    if (state === this.#state) return []
    this.#state = state
    if (!this.#started) return null
    const found = db.arrays(`select * from temp."${this.#name}" where n >= ? order by n`, [this.#seen])
    const behind = this.#seen > 0 && (found[0]?.[0] !== this.#seen || found[0]?.[1] !== this.#mark)
    const first = this.#seen === 0 && found[0] !== undefined && found[0][0] !== 1
    const fresh = this.#seen > 0 ? found.slice(1) : found
    this.seenUpTo(
      behind ? db.arrays(`select * from temp."${this.#name}" order by n desc limit 1`, [])[0] : found.at(-1),
    )
    const cut = fresh.some(([, , before, after]) => before === null && after === null)
    return behind || first || cut ? null : fresh.map((values) => this.change(values))
  }

  private seenUpTo(last: unknown[] | undefined): void {
    this.#seen = (last?.[0] as number | undefined) ?? 0
    this.#mark = last?.[1] ?? null
  }

  private change(values: unknown[]): Change {
    const side = (offset: number): Entry | null =>
      values[2 + offset] === null
        ? null
        : Object.fromEntries(
            [this.row, ...this.columns].map((column, at) => [column, values[2 + 2 * at + offset] as Value | null]),
          )
    return { before: side(0), after: side(1) }
  }
}
