import { expect, test } from 'vitest'
import type { Problem } from '../../shared/problem'
import { code, reopened, testDatabase, value } from './database-for-tests'
import { checksumOf, migrate, schemaVersion } from './migrate'
import { migrations } from './migrations'
import type { Migration } from './migrations/migration'
import type { GuardedDatabase } from './guard'

const now = '2026-11-21T09:00:00.000Z'
const noBackup = async (): Promise<Problem | null> => null

const ladder: readonly Migration[] = [
  migrations[0] ?? expect.fail('no foundation'),
  { number: 2, name: 'boats', sql: 'CREATE TABLE boats (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT' },
  {
    number: 3,
    name: 'oars',
    sql: 'CREATE TABLE oars (id INTEGER PRIMARY KEY, boat INTEGER NOT NULL REFERENCES boats ON DELETE CASCADE) STRICT',
  },
  {
    number: 4,
    name: 'boats-get-a-length',
    mark: 'rebuilds boats with length_m',
    up: (db) => {
      db.exec('CREATE TABLE fresh (id INTEGER PRIMARY KEY, name TEXT NOT NULL, length_m REAL) STRICT')
      db.exec('INSERT INTO fresh SELECT id, name, NULL FROM boats; DROP TABLE boats; ALTER TABLE fresh RENAME TO boats')
    },
  },
]

function climb(db: GuardedDatabase, list = ladder, upTo?: number, backUpFirst = noBackup) {
  return migrate(db, { migrations: list, now, backUpFirst, upTo })
}

test('the ladder stops at any rung and goes on from there', async () => {
  for (let rung = 1; rung <= ladder.length; rung += 1) {
    const { vault } = testDatabase()
    expect(value(await climb(vault.db, ladder, rung))).toEqual({ from: 0, to: rung })
    expect(value(await climb(vault.db))).toEqual({ from: rung, to: ladder.length })
    expect(vault.db.prepare('SELECT number, name FROM migrations_applied').all()).toEqual(
      ladder.map(({ number, name }) => ({ number, name })),
    )
    expect(value(await climb(vault.db))).toEqual({ from: 4, to: 4 })
  }
})

test('rebuilding a table keeps the rows that refer to it, and references hold again afterwards', async () => {
  const { vault } = testDatabase()
  await climb(vault.db, ladder, 3)
  vault.db.exec("INSERT INTO boats VALUES (1, 'Heron'); INSERT INTO oars VALUES (1, 1), (2, 1)")
  value(await climb(vault.db))
  expect(vault.db.prepare('SELECT count(*) FROM oars').pluck().get()).toBe(2)
  expect(vault.db.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(() => vault.db.exec('INSERT INTO oars VALUES (3, 77)')).toThrow('FOREIGN KEY')
})

test('a step that fails leaves no trace of itself and the vault at the step before', async () => {
  const { vault } = testDatabase()
  await climb(vault.db, ladder, 3)
  const broken = (sql: string): Migration[] => [...ladder.slice(0, 3), { number: 4, name: 'broken', sql }]
  const bad = [
    'CREATE TABLE half (a TEXT) STRICT; CREATE TABLE boats (a TEXT) STRICT',
    'INSERT INTO oars VALUES (9, 99)',
    "CREATE TABLE half (a TEXT) STRICT; ATTACH 'x' AS x",
  ]
  for (const sql of bad) {
    await expect(climb(vault.db, broken(sql))).rejects.toThrow()
    expect(schemaVersion(vault.db)).toBe(3)
    expect(vault.db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0)
    expect(vault.db.prepare('SELECT count(*) FROM oars').pluck().get()).toBe(0)
    expect(vault.db.pragma('foreign_keys', { simple: true })).toBe(1)
  }
  expect(value(await climb(vault.db)).to).toBe(4)
})

test('a backup is asked for once, before the first pending step of a vault with data, and its refusal stops everything', async () => {
  const { vault } = testDatabase()
  const at: number[] = []
  const backUp = async () => (at.push(schemaVersion(vault.db)), null)
  await climb(vault.db, ladder, 1, backUp)
  expect(at).toEqual([])
  await climb(vault.db, ladder, 3, backUp)
  expect(at).toEqual([1])
  const refused = await climb(vault.db, ladder, 4, async () => ({ code: 'backup.full', message: 'No room.' }))
  expect(code(refused)).toBe('backup.full')
  expect(schemaVersion(vault.db)).toBe(3)
  await climb(vault.db, ladder, 4, backUp)
  await climb(vault.db, ladder, 4, backUp)
  expect(at).toEqual([1, 3])
})

test('a vault from a newer program is refused in plain words and left alone', async () => {
  const made = testDatabase()
  await climb(made.vault.db)
  const before = made.vault.db.prepare('SELECT * FROM sqlite_schema').all()
  const refused = await climb(made.vault.db, ladder.slice(0, 2), undefined, () => expect.fail('no backup is needed'))
  expect(code(refused)).toBe('vault.newer')
  expect(!refused.ok && refused.problem.message).toContain('newer')
  made.vault.close()
  const again = reopened(made)
  expect(again.db.prepare('SELECT * FROM sqlite_schema').all()).toEqual(before)
  expect(schemaVersion(again.db)).toBe(4)
})

test('a step that was edited after its release is found out', async () => {
  const { vault } = testDatabase()
  await climb(vault.db)
  const edited = ladder.map((step) => (step.number === 2 && 'sql' in step ? { ...step, sql: `${step.sql} ` } : step))
  expect(code(await climb(vault.db, edited))).toBe('vault.otherSchema')
  expect(edited.map(checksumOf)).not.toEqual(ladder.map(checksumOf))
  await expect(climb(vault.db, [...ladder, { number: 6, name: 'gap', sql: '' }])).rejects.toThrow('numbered')
})
