import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { nativeBinding } from '../src/ground/vault/db/binding'
import { type GuardedDatabase, guarded } from '../src/ground/vault/db/guard'
import { migrate } from '../src/ground/vault/db/migrate'
import { migrations } from '../src/ground/vault/db/migrations'
import { openDatabase, type VaultDatabase } from '../src/ground/vault/db/open'
import { unlock } from '../src/ground/vault/keys/unlock'
import { Write } from '../src/ground/vault/sql'
import { furnish } from '../src/vault/furnish'
import { fill } from './fill'
import { Office, worker } from './office'

/** Makes a vault of `n` people; and beside it, where asked, the same rows in a plain file, for the floor. */
export async function makeVault(folder: string, resources: string, n: number): Promise<void> {
  const office = await Office.make(folder, resources)
  const { db } = office.opened
  db.begin()
  fill(db, n, 1)
  db.commit()
  await office.close()
}

/** The same people, tables and indexes in a file that is not encrypted: the floor of everything the cipher costs. */
export async function makePlainTwin(file: string, resources: string, n: number): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  rmSync(`${file}.making`, { force: true })
  const db = plain(`${file}.making`)
  const now = new Date().toISOString()
  const climbed = await migrate(db, { migrations, now, backUpFirst: () => Promise.resolve(null) })
  if (!climbed.ok) throw new Error(climbed.problem.message)
  const write = new Write(db)
  write.begin()
  furnish(resources)(write, now)
  fill(write, n, 1)
  write.commit()
  Database.prototype.pragma.call(db, 'wal_checkpoint(TRUNCATE)')
  db.close()
  renameSync(`${file}.making`, file)
}

export function openPlain(file: string): Write {
  if (!existsSync(file)) throw new Error(`The plain twin is not made: ${file}`)
  return new Write(plain(file))
}

/** With the settings of the product, but for the cipher. */
function plain(file: string): GuardedDatabase {
  const binding = nativeBinding()
  const db = new Database(file, binding ? { nativeBinding: binding } : {})
  for (const setting of [
    'locking_mode = EXCLUSIVE',
    'journal_mode = WAL',
    'synchronous = FULL',
    'temp_store = MEMORY',
    'secure_delete = ON',
    'foreign_keys = ON',
    'trusted_schema = OFF',
    'cell_size_check = ON',
    'mmap_size = 0',
    'cache_size = -131072',
  ]) {
    db.pragma(setting)
  }
  return guarded(db)
}

/** The database of a vault without a router round it: for the parts below the router. */
export async function openVaultFile(folder: string): Promise<{ db: Write; file: VaultDatabase }> {
  const unlocked = await unlock(folder, worker, new Date().toISOString())
  if (!unlocked.ok) throw new Error(unlocked.problem.message)
  const opening = openDatabase(folder, unlocked.value)
  if (!opening.ok) throw new Error(opening.problem.message)
  return { db: new Write(opening.value.db), file: opening.value }
}
