import { createHash } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MasterKey } from '../keys/sub-keys'
import { subKey } from '../keys/sub-keys'
import type { GuardedDatabase } from './guard'
import { openDatabase } from './open'
import { isWhole, verifyPages } from './pages'
import { fileNames } from './vault-files'

/** Above this a full integrity check (which follows every index) takes longer than a user should wait. */
const SMALL_BYTES = 64 * 1024 * 1024

/** Rows of every table, by name. */
export function rowCounts(db: GuardedDatabase): Record<string, number> {
  const tables = db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .pluck()
    .all() as readonly string[]
  const count = (table: string) =>
    Number(
      db
        .prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
        .pluck()
        .get(),
    )
  return Object.fromEntries(tables.map((table) => [table, count(table)]))
}

export interface CheckedCopy {
  readonly sha256: string
  readonly bytes: number
  readonly pages: number
  readonly check: 'integrity' | 'quick'
  readonly schema: number
}

/** `checkCopy`, here or in a thread of its own. */
export type CopyCheck = typeof checkCopy

/**
 * Opens the copy of a vault's database in `folder` with its key and checks it in every way there is: SQLite's own check,
 * foreign keys, row counts, each page's mark, and that looking has not changed a byte. A sentence if anything is wrong.
 */
export async function checkCopy(
  folder: string,
  master: MasterKey,
  rows: Readonly<Record<string, number>>,
): Promise<CheckedCopy | string> {
  const path = join(folder, fileNames.database)
  const check = statSync(path).size <= SMALL_BYTES ? 'integrity' : 'quick'
  const opened = openDatabase(folder, master)
  if (!opened.ok) return `The copy does not open: ${opened.problem.message}`
  const { db } = opened.value
  let [fault, schema]: [string | null, number] = [null, 0]
  try {
    fault = faultIn(db, check, rows)
    schema = Number(db.pragma('user_version', { simple: true }))
  } catch {
    fault = 'The copy cannot be read to its end.'
  } finally {
    opened.value.close()
    for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true })
  }
  if (fault !== null) return fault
  const hash = createHash('sha256')
  const rawKey = subKey(master, 'db/v1')
  try {
    const report = await verifyPages(path, rawKey, { onBytes: (bytes) => hash.update(bytes) })
    if (!isWhole(report)) return `Page ${report.bad[0] ?? report.pages + 1} of the copy is damaged.`
    return { sha256: hash.digest('hex'), bytes: statSync(path).size, pages: report.pages, check, schema }
  } finally {
    rawKey.fill(0)
  }
}

function faultIn(
  db: GuardedDatabase,
  check: 'integrity' | 'quick',
  rows: Readonly<Record<string, number>>,
): string | null {
  const answer = db.pragma(`${check}_check(1)`, { simple: true })
  if (answer !== 'ok') return 'The copy fails the database’s own check.'
  const orphans = db.pragma('foreign_key_check') as readonly unknown[]
  if (orphans.length > 0) return 'The copy holds rows without their owner.'
  const found = rowCounts(db)
  const names = new Set([...Object.keys(found), ...Object.keys(rows)])
  const other = [...names].find((name) => found[name] !== rows[name])
  return other === undefined ? null : `The copy does not hold as many ${other} as the vault.`
}
