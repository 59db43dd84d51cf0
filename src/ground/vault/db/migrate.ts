import { createHash } from 'node:crypto'
import type { Problem, Result } from '../../shared/problem'
import { faultProblem } from './faults'
import { type GuardedDatabase, pragmaPastGuard } from './guard'
import type { Migration } from './migrations/migration'

export interface Migrate {
  readonly migrations: readonly Migration[]
  /** Instant, UTC. */
  readonly now: string
  /** Makes a verified backup; asked once, before the first pending step, when the vault holds data already. */
  readonly backUpFirst: () => Promise<Problem | null>
  /** Stops after this step; tests climb the ladder rung by rung. */
  readonly upTo?: number
}

/**
 * Brings the schema up to date, each step in a transaction of its own that also sets `user_version`. A vault from a newer
 * program (`vault.newer`) or with other steps than ours (`vault.otherSchema`) is left alone.
 */
export async function migrate(db: GuardedDatabase, wanted: Migrate): Promise<Result<{ from: number; to: number }>> {
  const from = schemaVersion(db)
  const problem = cannotClimb(db, wanted.migrations, from)
  if (problem) return { ok: false, problem }
  const pending = wanted.migrations.slice(from, wanted.upTo)
  if (pending.length > 0 && from > 0) {
    const noBackup = await wanted.backUpFirst()
    if (noBackup) return { ok: false, problem: noBackup }
  }
  for (const migration of pending) {
    const failed = climb(db, migration, wanted.now)
    if (failed) return { ok: false, problem: failed }
  }
  return { ok: true, value: { from, to: schemaVersion(db) } }
}

/** How many steps the vault has taken. 0: a new one. */
export function schemaVersion(db: GuardedDatabase): number {
  return Number(db.pragma('user_version', { simple: true }))
}

export function checksumOf(migration: Migration): string {
  const content = 'sql' in migration ? migration.sql : migration.mark
  return createHash('sha256').update(`${migration.number}\n${migration.name}\n${content}`).digest('hex')
}

function cannotClimb(db: GuardedDatabase, migrations: readonly Migration[], from: number): Problem | null {
  if (migrations.some((migration, at) => migration.number !== at + 1))
    throw new Error('Migrations are numbered 1, 2, 3 …')
  if (from > migrations.length) return newer
  if (from === 0) return null
  const rows = db.prepare('SELECT number, checksum FROM migrations_applied ORDER BY number').all() as readonly Applied[]
  const known = migrations.slice(0, from).map(({ number }) => number)
  if (rows.length !== from || rows.some((row, at) => row.number !== known[at])) return otherSchema
  const changed = migrations.slice(0, from).some((migration, at) => rows[at]?.checksum !== checksumOf(migration))
  return changed ? otherSchema : null
}

interface Applied {
  readonly number: number
  readonly checksum: string
}

function climb(db: GuardedDatabase, migration: Migration, now: string): Problem | null {
  // Off while a step rebuilds a table (else dropping the old one would delete what refers to it); checked before commit.
  pragmaPastGuard(db, 'foreign_keys = OFF')
  try {
    db.transaction(() => {
      if ('sql' in migration) db.exec(migration.sql)
      else migration.up(db)
      db.prepare('INSERT INTO migrations_applied (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)').run(
        migration.number,
        migration.name,
        checksumOf(migration),
        now,
      )
      const orphans = db.pragma('foreign_key_check') as readonly unknown[]
      if (orphans.length > 0)
        throw new Error(`Migration ${migration.number} leaves ${orphans.length} rows without their owner.`)
      db.pragma(`user_version = ${migration.number}`)
    }).immediate()
    return null
  } catch (fault) {
    const problem = faultProblem(fault)
    if (!problem) throw fault
    return problem
  } finally {
    switchForeignKeysOn(db)
  }
}

function switchForeignKeysOn(db: GuardedDatabase): void {
  pragmaPastGuard(db, 'foreign_keys = ON')
  if (pragmaPastGuard(db, 'foreign_keys') !== 1) throw new Error('Foreign keys could not be switched on again.')
}

const newer: Problem = {
  code: 'vault.newer',
  message:
    'This vault was last used with a newer Throughline than this one, so it was left as it is. Install the newer version ' +
    'on this computer, then open the vault again.',
}

const otherSchema: Problem = {
  code: 'vault.otherSchema',
  message:
    'This vault was made by a different edition of Throughline, so it was left as it is. Install the edition that it was ' +
    'made with, or ask whoever supplied it.',
}
