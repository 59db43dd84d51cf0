import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testDatabase } from './database-for-tests'
import { BannedCall, checkSql } from './guard'

test.each(['serialize', 'backup', 'rekey', 'key', 'loadExtension', 'unsafeMode', 'table'])(
  '%s() is refused',
  (name) => {
    const { vault, folder } = testDatabase()
    const method: unknown = Reflect.get(vault.db, name)
    if (typeof method !== 'function') expect.fail('no such method')
    expect(() => Reflect.apply(method, vault.db, [join(folder, 'x.db')])).toThrow(BannedCall)
    expect(
      () => Reflect.set(vault.db, name, () => 1) && Reflect.get(vault.db, name) !== method && expect.fail('replaced'),
    ).not.toThrow()
  },
)

const banned = [
  "ATTACH 'x.db' AS x",
  "attach database 'x.db' as x key ''",
  "/* hello */ ATTACH 'x.db' AS x",
  "-- hi\nATTACH 'x.db' AS x",
  "\t\n;; aTtAcH 'x.db' AS x",
  "SELECT 1; ATTACH 'x.db' AS x KEY ''",
  "SELECT ';' ; /* ; */ ATTACH 'x' AS x",
  "EXPLAIN ATTACH 'x' AS x",
  "EXPLAIN QUERY PLAN ATTACH 'x' AS x",
  "\uFEFFATTACH 'x' AS x",
  'DETACH x',
  "PRAGMA key = 'x'",
  "PRAGMA rekey = ''",
  "pragma /**/ ReKey('x')",
  'PRAGMA "rekey" = \'x\'',
  "PRAGMA [rekey]='x'",
  "PRAGMA `rekey`='x'",
  "PRAGMA main.rekey = 'x'",
  "PRAGMA main . /* */ hexrekey = 'ab'",
  "PRAGMA cipher = 'rc4'",
  'PRAGMA legacy = 1',
  'PRAGMA plaintext_header_size = 32',
  'PRAGMA synchronous = OFF',
  'PRAGMA temp_store = FILE',
  'PRAGMA temp_store(1)',
  'PRAGMA journal_mode = OFF',
  "PRAGMA journal_mode('delete')",
  'PRAGMA locking_mode = NORMAL',
  'PRAGMA secure_delete = 0',
  'PRAGMA foreign_keys = OFF',
  'PRAGMA trusted_schema = ON',
  'PRAGMA writable_schema = 1',
  "PRAGMA temp_store_directory = '/tmp'",
  'PRAGMA mmap_size = 1',
  'PRAGMA wal_checkpoint(TRUNCATE)',
  "VACUUM INTO 'x.db'",
  "VACUUM main INTO 'x.db'",
  'vacuum/**/into/**/:file',
  "SELECT load_extension('x')",
  'SELECT "load_extension"(\'x\')',
  "SELECT load_extension /* */ ('x')",
  "SELECT fts3_tokenizer('a', x'00')",
  "SELECT sqlite3mc_config('cipher', 1)",
  "SELECT 1\0; ATTACH 'x' AS x",
]

test.each(banned)('%j is refused through prepare, exec and explain', (sql) => {
  const { vault, folder } = testDatabase()
  expect(() => vault.db.exec(sql)).toThrow(BannedCall)
  expect(() => vault.db.prepare(sql)).toThrow(BannedCall)
  expect(() => Reflect.apply(Reflect.get(vault.db, 'explain') as (sql: string) => unknown, vault.db, [sql])).toThrow(
    BannedCall,
  )
  expect(readdirSync(folder).filter((name) => !name.startsWith('vault.db'))).toEqual([])
})

test.each(["rekey = 'x'", "main.key='x'", 'synchronous=1', 'wal_checkpoint', "user_version=1; ATTACH 'x' AS x"])(
  'pragma(%j) is refused',
  (source) => {
    expect(() => testDatabase().vault.db.pragma(source)).toThrow(BannedCall)
  },
)

const allowed = [
  "SELECT 'attach this pragma vacuum into'",
  'SELECT 1 AS attach',
  'SELECT "attach" FROM (SELECT 1 AS attach)',
  'PRAGMA user_version = 3',
  'PRAGMA synchronous',
  'PRAGMA main.page_count',
  "PRAGMA table_info('people')",
  'PRAGMA quick_check(1)',
  'PRAGMA optimize',
  'VACUUM',
  "SELECT name FROM pragma_table_list WHERE name = 'x'",
  'CREATE TABLE attach_log (pragma TEXT)',
  "-- attach\nSELECT 'a''; ATTACH ''x'' AS x'",
  "SELECT 1 /* ; ATTACH 'x' AS x */",
  'ANALYZE',
]

test.each(allowed)('%j is let through', (sql) => {
  expect(() => checkSql(sql)).not.toThrow()
})

test('what the guard lets through, SQLite understands in the same way', () => {
  const { vault } = testDatabase()
  for (const sql of allowed) expect(() => vault.db.exec(sql), sql).not.toThrow()
})

test('a statement gives no way around the guard', () => {
  const { vault } = testDatabase()
  const { database } = vault.db.prepare('SELECT 1')
  expect(() => database.exec("ATTACH 'x' AS x")).toThrow(BannedCall)
  expect(() => database.serialize()).toThrow(BannedCall)
})
