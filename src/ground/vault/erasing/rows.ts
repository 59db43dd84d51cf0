import type { Guards, GuardedRow } from '../audit/guards'
import type { ChangedRow } from '../audit/trail'
import type { TrailDesk } from '../audit/trail-desk'
import type { Read, Write } from '../sql'
import { numbered } from './numbered'

/** Something of a person's that must be kept for now. `until` null: not before something has happened. */
export interface Kept {
  readonly what: string
  readonly until: string | null
  /** The reason as a whole sentence. */
  readonly why: string
}

/**
 * A table that holds something of a person. What is listed first goes first, so that nothing is left pointing at what is
 * gone. All of it is SQL text of a module's own, never of a request.
 */
export interface ErasedTable {
  readonly table: string
  /** Which rows are a person's: a condition; `?1` is the person's id. */
  readonly where: string
  /** One and many of them in plain words, for whoever decides. Null: they go with another row and are not counted. */
  readonly words: readonly [one: string, many: string] | null
  /** Where rows of other tables decide which rows go: the key by which these are chosen before anything is deleted. */
  readonly key?: string
  /** The column that names a sealed file, which goes too. */
  readonly file?: string
  /** What the trail guards and is changed by this: the entity and the column with its id. */
  readonly guarded?: { readonly entity: string; readonly id: string }
  /** The rows stay and are set free of the person: assignments. */
  readonly freed?: string
}

/** What it takes to see what must be kept. */
export interface Looking {
  readonly db: Read
  readonly today: string
}

/** What a module knows of erasing somebody: people do not know who stands above them. */
export interface ErasingSource {
  readonly tables: readonly ErasedTable[]
  /** What of theirs must be kept for now. */
  keeps?(context: Looking, personId: string): Iterable<Kept>
  /** Ids by which drafts and places of users may speak of them: queries with `?1`. */
  readonly ids?: readonly string[]
  /** What must be looked at while it still can be. */
  before?(context: Erasing, personId: string): void
}

/** What erasing works with: the same for somebody at a screen and for the replay after a restore. */
export interface Erasing {
  readonly db: Write
  readonly now: string
  readonly today: string
  readonly trail: TrailDesk
  alsoChanged(entity: string, rows: readonly ChangedRow[]): void
}

/** So many rows of a sort. */
export interface Counted {
  readonly one: string
  readonly many: string
  readonly count: number
}

/** How much of each sort would go. Sorts of which there is nothing are left out. */
export function countsOf(db: Read, sources: readonly ErasingSource[], personId: string): Counted[] {
  const counts = new Map<string, Counted>()
  for (const { table, where, words } of sources.flatMap(({ tables }) => tables)) {
    if (!words) continue
    const [[count] = [0]] = db.arrays(...numbered(`select count(*) from "${table}" where ${where}`, [personId]))
    const [one, many] = words
    counts.set(many, { one, many, count: Number(count) + (counts.get(many)?.count ?? 0) })
  }
  return [...counts.values()].filter(({ count }) => count > 0)
}

/**
 * Takes away everything that the sources list of a person. Gives the stored names of the sealed files whose keys went, for
 * their bytes to go too.
 */
export function eraseRows(
  context: Erasing,
  guards: Guards,
  sources: readonly ErasingSource[],
  personId: string,
): string[] {
  const { db } = context
  const tables = sources.flatMap((source) => source.tables)
  const ids = [personId, ...idsOf(db, sources, personId)]
  const before = guardedRows(db, guards, tables, personId)
  for (const source of sources) source.before?.(context, personId)
  const chosen = tables.map((one) => (one.key ? keysOf(db, one, personId) : null))
  const files = tables.flatMap(({ table, where, file }) =>
    file ? texts(db, `select "${file}" from "${table}" where (${where}) and "${file}" is not null`, personId) : [],
  )
  db.runText('insert into erasing (person_id) values (?)', [personId])
  for (const [place, { table, where, key, freed }] of tables.entries()) {
    const which = key ? `"${key}" in (select value from json_each(?1))` : where
    const text = freed ? `update "${table}" set ${freed} where ${which}` : `delete from "${table}" where ${which}`
    db.runText(...numbered(text, [key ? JSON.stringify(chosen[place]) : personId]))
  }
  const stored = forgetFiles(db, files)
  clearDesks(db, ids)
  db.runText('delete from erasing where person_id = ?', [personId])
  for (const [entity, rows] of before) {
    context.alsoChanged(
      entity,
      [...rows].map(([entityId, row]) => ({ entityId, before: row })),
    )
  }
  return stored
}

function guardedRows(
  db: Read,
  guards: Guards,
  tables: readonly ErasedTable[],
  personId: string,
): Map<string, Map<string, GuardedRow | null>> {
  const found = new Map<string, Map<string, GuardedRow | null>>()
  for (const { table, where, guarded } of tables) {
    if (!guarded) continue
    const { entity, id } = guarded
    const ids = texts(db, `select distinct "${id}" from "${table}" where (${where}) and "${id}" is not null`, personId)
    const rows = guards.readMany(db, entity, ids)
    const held = found.get(entity) ?? new Map<string, GuardedRow | null>()
    for (const one of ids) held.set(one, rows.get(one) ?? null)
    found.set(entity, held)
  }
  return found
}

function keysOf(db: Read, { table, where, key }: ErasedTable, personId: string): string[] {
  return texts(db, `select "${key ?? ''}" from "${table}" where ${where}`, personId)
}

function idsOf(db: Read, sources: readonly ErasingSource[], personId: string): string[] {
  return sources.flatMap(({ ids = [] }) => ids.flatMap((query) => texts(db, query, personId)))
}

function texts(db: Read, query: string, personId: string): string[] {
  return db.arrays(...numbered(query, [personId])).map(([value]) => String(value))
}

/** The row of a sealed file holds the only key to it. */
function forgetFiles(db: Write, fileIds: readonly string[]): string[] {
  const wanted = JSON.stringify(fileIds)
  const stored = texts(
    db,
    'select stored_name from sealed_files where file_id in (select value from json_each(?1))',
    wanted,
  )
  db.runText('delete from sealed_files where file_id in (select value from json_each(?))', [wanted])
  return stored
}

/** Drafts about them, whosever they are, and places to which a user would come back. */
function clearDesks(db: Write, ids: readonly string[]): void {
  const wanted = JSON.stringify(ids)
  for (const [table, column] of [
    ['drafts', 'draft_key'],
    ['preferences', 'value'],
  ] as const) {
    db.runText(
      `delete from "${table}" where exists (select 1 from json_each(?) as one where instr("${table}"."${column}", one.value) > 0)`,
      [wanted],
    )
  }
}
