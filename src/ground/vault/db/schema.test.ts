import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migratedDatabase } from './database-for-tests'
import { migrations } from './migrations'
import { schemaText } from './schema-text'

const path = join(import.meta.dirname, 'schema.sql')

test('schema.sql is the schema that the migrations make (UPDATE_SCHEMA=1 writes it anew)', async () => {
  const { vault } = await migratedDatabase()
  const text = schemaText(vault.db)
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(path, text)
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text)
})

test('every table is STRICT and every reference says what happens on deletion', async () => {
  const { vault } = await migratedDatabase()
  const loose = vault.db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all()
  expect(loose).toEqual([])
  const references = vault.db
    .prepare("SELECT sql FROM sqlite_schema WHERE sql LIKE '%REFERENCES%'")
    .pluck()
    .all() as readonly string[]
  for (const sql of references) expect(sql.match(/REFERENCES/g)?.length, sql).toBe(sql.match(/ON DELETE/g)?.length)
})

test('migrations are numbered 1, 2, 3 … and named once', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, at) => at + 1))
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length)
})

test('an audit entry can be added and never changed, deleted or replaced', async () => {
  const { vault } = await migratedDatabase()
  const columns = 'seq, prev_hash, at, boot, clock_suspect, action, app_version, device_id, hash, mac'
  const add = (verb: string, seq: number) =>
    vault.db
      .prepare(
        `${verb} INTO audit_entries (${columns}) VALUES (?, zeroblob(32), '2026-11-21T09:00:00.000Z', 1, 0, 'x', '1', 'd', zeroblob(32), zeroblob(32))`,
      )
      .run(seq)
  add('INSERT', 1)
  add('INSERT', 2)
  const bans: readonly (() => unknown)[] = [
    () => vault.db.exec("UPDATE audit_entries SET action = 'y'"),
    () => vault.db.exec('DELETE FROM audit_entries WHERE seq = 2'),
    () => vault.db.exec('DELETE FROM audit_entries'),
    () => add('REPLACE', 2),
    () => add('INSERT OR REPLACE', 1),
    () =>
      vault.db
        .prepare(
          `INSERT INTO audit_entries (${columns}) VALUES (1, zeroblob(32), 'x', 1, 0, 'x', '1', 'd', zeroblob(32), zeroblob(32)) ON CONFLICT DO UPDATE SET action = 'y'`,
        )
        .run(),
  ]
  for (const ban of bans) expect(ban).toThrow(/audit entries are never/)
  expect(vault.db.prepare('SELECT group_concat(seq || action) FROM audit_entries').pluck().get()).toBe('1x,2x')
})
