import type { Statement } from 'better-sqlite3'
import {
  type Compilable,
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { GuardedDatabase } from './db/guard'

/** A query builder over the tables that a store names. It only writes SQL: `Read` and `Write` run it, synchronously. */
export function tables<T>(): Kysely<T> {
  return cold as unknown as Kysely<T>
}

const cold = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

type Query<Row> = Compilable<Row> | RawBuilder<Row>
type Value = string | number | bigint | Uint8Array | null

/** What a query may do: read. A statement that would write is refused when it runs. */
export class Read {
  readonly #statements = new Map<string, Statement>()
  /** Counts the transactions that were undone: whoever remembers rows starts afresh when it moves. */
  protected undone = 0
  protected written = 0

  constructor(protected readonly database: GuardedDatabase) {}

  get rollbacks(): number {
    return this.undone
  }

  /** Counts the writing statements that were run: as long as it stands still, no row has changed. */
  get writes(): number {
    return this.written
  }

  /** Every row of a query. */
  all<Row>(query: Query<Row>): Row[] {
    const { statement, parameters } = this.compiled(query)
    return this.reading(statement).all(...parameters) as Row[]
  }

  /** The first row, or undefined. */
  one<Row>(query: Query<Row>): Row | undefined {
    const { statement, parameters } = this.compiled(query)
    return this.reading(statement).get(...parameters) as Row | undefined
  }

  /** Rows as arrays of values, of a statement written as SQL: for lists, where speed counts. Reading only. */
  arrays(text: string, parameters: readonly Value[]): unknown[][] {
    return this.reading(this.prepared(text))
      .raw(true)
      .all(...parameters) as unknown[][]
  }

  /** One row at a time, without holding all of them: for exports. */
  *each<Row>(query: Query<Row>): IterableIterator<Row> {
    const { statement, parameters } = this.compiled(query)
    yield* this.reading(statement).iterate(...parameters) as IterableIterator<Row>
  }

  protected compiled(query: Query<unknown>): { statement: Statement; parameters: readonly unknown[] } {
    const { sql, parameters } = query.compile(tables<never>())
    return { statement: this.prepared(sql), parameters }
  }

  protected prepared(text: string): Statement {
    let statement = this.#statements.get(text)
    if (!statement) {
      if (this.#statements.size >= mostStatements) this.#statements.clear()
      statement = this.database.prepare(text)
      this.#statements.set(text, statement)
    }
    return statement.reader ? statement.raw(false) : statement
  }

  private reading(statement: Statement): Statement {
    if (!statement.readonly) throw new Error('A query tried to write.')
    return statement
  }
}

const mostStatements = 500

/** What a command may do: read and write, inside the one transaction that the router opened. */
export class Write extends Read {
  begin(): void {
    this.database.exec('begin immediate')
  }

  commit(): void {
    this.database.exec('commit')
  }

  rollback(): void {
    this.undone += 1
    if (this.database.inTransaction) this.database.exec('rollback')
  }

  /** Runs an INSERT, UPDATE or DELETE and says how many rows it changed. */
  run(query: Query<unknown>): { changes: number } {
    this.written += 1
    const { statement, parameters } = this.compiled(query)
    if (statement.reader) return { changes: statement.all(...parameters).length }
    return { changes: statement.run(...parameters).changes }
  }

  /** Runs a writing statement given as SQL with its values: for bulk work, where speed counts. */
  runText(text: string, parameters: readonly Value[]): { changes: number; lastRow: number } {
    this.written += 1
    const outcome = this.prepared(text).run(...parameters)
    return { changes: outcome.changes, lastRow: Number(outcome.lastInsertRowid) }
  }

  /** Inserts many rows, `rowsPerStatement` of them in each statement. Rows are values in the order of `columns`. */
  insertMany(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly Value[])[],
    rowsPerStatement = 10,
  ): void {
    this.written += 1
    const holes = `(${columns.map(() => '?').join(',')})`
    const head = `insert into "${table}" (${columns.map((column) => `"${column}"`).join(',')}) values `
    const full = head + Array(rowsPerStatement).fill(holes).join(',')
    let at = 0
    for (; at + rowsPerStatement <= rows.length; at += rowsPerStatement) {
      this.prepared(full).run(...rows.slice(at, at + rowsPerStatement).flat())
    }
    for (; at < rows.length; at += 1) this.prepared(head + holes).run(...(rows[at] ?? []))
  }
}
