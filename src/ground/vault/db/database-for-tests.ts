import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Result } from '../../shared/problem'
import type { MasterKey } from '../keys/sub-keys'
import { testFolder } from '../keys/vault-for-tests'
import { migrate } from './migrate'
import { migrations } from './migrations'
import { createDatabase, openDatabase, type VaultDatabase } from './open'

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`)
  return result.value
}

export function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.problem.code
}

export function newMaster(): MasterKey {
  return { vaultId: randomBytes(16).toString('hex'), vmk: randomBytes(32) }
}

export interface TestDatabase {
  readonly folder: string
  readonly master: MasterKey
  readonly vault: VaultDatabase
}

/** An empty encrypted database, closed when the test ends. */
export function testDatabase(folder = testFolder(), master = newMaster()): TestDatabase {
  const vault = value(createDatabase(folder, master))
  onTestFinished(() => vault.close())
  return { folder, master, vault }
}

/** With the whole schema. */
export async function migratedDatabase(folder = testFolder(), master = newMaster()): Promise<TestDatabase> {
  const made = testDatabase(folder, master)
  value(await migrate(made.vault.db, { migrations, now: '2026-11-21T09:00:00.000Z', backUpFirst: async () => null }))
  return made
}

/** The same database again, as after a restart. */
export function reopened({ folder, master }: { folder: string; master: MasterKey }): VaultDatabase {
  const vault = value(openDatabase(folder, master))
  onTestFinished(() => vault.close())
  return vault
}

/** A table of plainly made-up rows, several to a page. */
export function fillWithRows(vault: VaultDatabase, rows: number): void {
  vault.db.exec(
    'CREATE TABLE samples (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT; CREATE INDEX samples_by_text ON samples (text)',
  )
  const insert = vault.db.prepare('INSERT INTO samples (text) VALUES (?)')
  vault.db.transaction(() => {
    for (let row = 0; row < rows; row += 1) insert.run(`Sample row ${row} `.padEnd(150, 'abcdefg'))
  })()
}

export function allRows(vault: VaultDatabase): string {
  return JSON.stringify(vault.db.prepare('SELECT * FROM samples ORDER BY id').all())
}
