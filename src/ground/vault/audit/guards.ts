import { createHash } from 'node:crypto'
import type { Read } from '../sql'

/** One table of a guarded entity. All of it is SQL text of the module's own, never of a request. */
export interface GuardedPart {
  /** The table, or a join of tables. */
  readonly from: string
  /** The column with the entity's id. In the first part it is unique. */
  readonly by: string
  /** What is guarded, as expressions: columns, and `hex(…)` of bytes. What follows from the rest is left out. */
  readonly columns: readonly string[]
  /** What else a row must meet. */
  readonly where?: string
}

/**
 * What the trail vouches for, row by row: an entity as entries name it, and how it is read. The first part is the row
 * itself, the others hang on it. A module lists its own in its vault part, beside its handlers.
 */
export interface GuardedEntity {
  readonly entity: string
  readonly parts: readonly [GuardedPart, ...GuardedPart[]]
}

/** A guarded entity as it is stored now, in one spelling. */
export type GuardedRow = string

const rowsReadAtOnce = 500

/**
 * Every guarded entity of the product. What a change is entered with and what it is later compared with both come from
 * here, so they cannot differ.
 */
export class Guards {
  readonly #entities: ReadonlyMap<string, Reader>
  /** Stands for how rows are read. When it changes, what was entered before can no longer be compared with the rows. */
  readonly form: string

  constructor(entities: readonly GuardedEntity[]) {
    this.#entities = new Map(entities.map((entity) => [entity.entity, new Reader(entity)]))
    if (this.#entities.size !== entities.length) throw new Error('An entity is guarded twice.')
    const sorted = [...this.#entities.values()].map(({ form }) => form).sort()
    this.form = createHash('sha256').update(sorted.join('\n')).digest('hex').slice(0, 16)
  }

  get names(): readonly string[] {
    return [...this.#entities.keys()]
  }

  guards(entity: string): boolean {
    return this.#entities.has(entity)
  }

  /** The row as it is now; null if there is none. */
  read(db: Read, entity: string, id: string): GuardedRow | null {
    return this.reader(entity).one(db, id)
  }

  /** Many rows at once. Ids without a row are not in the answer. */
  readMany(db: Read, entity: string, ids: readonly string[]): Map<string, GuardedRow> {
    return this.reader(entity).many(db, ids)
  }

  /** The next ids after one, in their order: for walking through all of an entity's rows. */
  idsAfter(db: Read, entity: string, after: string): string[] {
    return this.reader(entity).idsAfter(db, after)
  }

  count(db: Read, entity: string): number {
    return this.reader(entity).count(db)
  }

  private reader(entity: string): Reader {
    const reader = this.#entities.get(entity)
    if (!reader) throw new Error(`Nothing guards “${entity}”.`)
    return reader
  }
}

/** Reads a guarded entity for whoever stands nearer to it than the router: `readerOf(person).one(db, id)`. */
export class Reader {
  readonly form: string
  readonly #one: string
  readonly #many: readonly string[]
  readonly #after: string
  readonly #count: string
  readonly #parts: number

  constructor({ entity, parts }: GuardedEntity) {
    const rows = parts.map(({ from, by, columns, where }, place) => ({
      head: `select ${place}, json_array(${columns.join(', ')})`,
      tail: `from ${from} where ${where ? `${where} and ` : ''}${by}`,
      by,
    }))
    this.#parts = parts.length
    this.#one = rows.map(({ head, tail }) => `${head} ${tail} = ?`).join(' union all ')
    this.#many = rows.map(({ head, tail, by }) => `${head}, ${by} ${tail} in (select value from json_each(?))`)
    const [{ from, by, where }] = parts
    const only = where ? `${where} and ` : ''
    this.#after = `select ${by} from ${from} where ${only}${by} > ? order by ${by} limit ${rowsReadAtOnce}`
    this.#count = `select count(*) from ${from}${where ? ` where ${where}` : ''}`
    this.form = `${entity}: ${this.#one}`
  }

  one(db: Read, id: string): GuardedRow | null {
    return spelled(db.arrays(this.#one, Array<string>(this.#parts).fill(id)) as Line[])
  }

  many(db: Read, ids: readonly string[]): Map<string, GuardedRow> {
    const found = new Map<string, GuardedRow>()
    for (let at = 0; at < ids.length; at += rowsReadAtOnce) {
      const lines = new Map<string, Line[]>()
      const wanted = [JSON.stringify(ids.slice(at, at + rowsReadAtOnce))]
      for (const text of this.#many) {
        for (const [place, row, id] of db.arrays(text, wanted) as [number, string, string][]) {
          const held = lines.get(id)
          if (held) held.push([place, row])
          else lines.set(id, [[place, row]])
        }
      }
      for (const [id, held] of lines) {
        const row = spelled(held)
        if (row !== null) found.set(id, row)
      }
    }
    return found
  }

  idsAfter(db: Read, after: string): string[] {
    return db.arrays(this.#after, [after]).map(([id]) => id as string)
  }

  count(db: Read): number {
    return db.arrays(this.#count, [])[0]?.[0] as number
  }
}

type Line = [place: number, row: string]

/** One spelling whatever the order in which the database gives its rows. JSON has no line breaks outside its texts. */
function spelled(lines: readonly Line[]): GuardedRow | null {
  if (!lines.some(([place]) => place === 0)) return null
  if (lines.length === 1) return `0${lines[0]?.[1] ?? ''}`
  return lines
    .map(([place, row]) => `${place}${row}`)
    .sort()
    .join('\n')
}
