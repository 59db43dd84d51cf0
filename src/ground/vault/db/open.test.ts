import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { builtForTest, childEnv } from '../keys/built-for-test'
import { testFolder } from '../keys/vault-for-tests'
import { allRows, code, fillWithRows, newMaster, reopened, testDatabase } from './database-for-tests'
import { faultProblem } from './faults'
import type { CipherDatabase } from './guard'
import { createDatabase, type GiveKey, giveRawKey, openDatabase } from './open'
import { fileNames } from './vault-files'

const PLAIN = 'SQLite format 3'

test('every setting reads back as it must, at creation and at each opening', () => {
  const made = testDatabase()
  const expected = {
    cipher: 'sqlcipher',
    legacy: '4',
    locking_mode: 'exclusive',
    journal_mode: 'wal',
    synchronous: 2,
    temp_store: 2,
    secure_delete: 1,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    mmap_size: 0,
    cache_size: -131072,
    page_size: 4096,
  }
  const read = (vault = made.vault) =>
    Object.fromEntries(Object.keys(expected).map((name) => [name, vault.db.pragma(name, { simple: true })]))
  expect(read()).toEqual(expected)
  made.vault.close()
  expect(read(reopened(made))).toEqual(expected)
})

test('what is saved is there again after a restart, and no byte of it is readable in any file', () => {
  const made = testDatabase()
  fillWithRows(made.vault, 500)
  const rows = allRows(made.vault)
  const canary = () => {
    for (const name of readdirSync(made.folder)) {
      const bytes = readFileSync(join(made.folder, name))
      for (const text of ['Sample row', 'samples', PLAIN])
        expect(bytes.includes(text), `${text} in ${name}`).toBe(false)
    }
  }
  canary()
  expect(readdirSync(made.folder)).not.toContain('vault.db-shm')
  expect(made.vault.checkpoint()).toBe(true)
  made.vault.close()
  canary()
  expect(readdirSync(made.folder)).toEqual([fileNames.database])
  expect(allRows(reopened(made))).toBe(rows)
})

const mistakes: Readonly<Record<string, GiveKey>> = {
  'no key at all': () => undefined,
  'an empty key': (db) => db.pragma("key = ''"),
  'an empty buffer': (db) => db.key(Buffer.alloc(0)),
  'a misspelt cipher': (db, key) => {
    db.pragma("cipher = 'sqlciper'")
    giveRawKey(db, key)
  },
  'a misspelt cipher, and the error swallowed': (db) => {
    try {
      db.pragma("cipher = 'sqlciper'")
    } catch {}
  },
  'a misspelt key setting': (db, key) => db.pragma(`kee = "x'${key.toString('hex')}'"`),
  'another cipher': (db, key) => {
    db.pragma("cipher = 'aes128cbc'")
    giveRawKey(db, key)
  },
}

test.each(Object.entries(mistakes))('a key set-up with %s ends in a refusal and leaves no file', (_, mistake) => {
  const folder = testFolder()
  let outcome = 'refused'
  try {
    const made = createDatabase(folder, newMaster(), mistake)
    if (made.ok) {
      made.value.close()
      outcome = 'made'
    }
  } catch {
    // A fault of the program, not of the user: thrown.
  }
  expect(outcome).toBe('refused')
  expect(readdirSync(folder)).toEqual([])
})

test('a vault that is not encrypted is refused before it is touched', () => {
  const made = testDatabase()
  made.vault.close()
  const path = join(made.folder, fileNames.database)
  rmSync(path)
  const options = process.env['THROUGHLINE_SQLITE_BINDING']
    ? { nativeBinding: process.env['THROUGHLINE_SQLITE_BINDING'] }
    : {}
  const plain = new Database(path, options) as CipherDatabase
  plain.exec('CREATE TABLE t (a)')
  plain.close()
  const before = readFileSync(path)
  expect(before.includes(PLAIN)).toBe(true)
  expect(code(openDatabase(made.folder, made.master))).toBe('vault.notEncrypted')
  expect(readFileSync(path)).toEqual(before)
})

test('a lost database, a lost folder and an empty file are told apart, and nothing is made', () => {
  const folder = testFolder()
  expect(code(openDatabase(folder, newMaster()))).toBe('vault.databaseMissing')
  expect(code(openDatabase(join(folder, 'not-there'), newMaster()))).toBe('vault.databaseMissing')
  expect(readdirSync(folder)).toEqual([])
  writeFileSync(join(folder, fileNames.database), '')
  expect(code(openDatabase(folder, newMaster()))).toBe('vault.damaged')
  expect(code(createDatabase(folder, newMaster()))).toBe('vault.alreadyThere')
  expect(readFileSync(join(folder, fileNames.database)).length).toBe(0)
})

test('a wrong key and a damaged first page are told apart, and the file is left as it is', () => {
  const made = testDatabase()
  fillWithRows(made.vault, 200)
  made.vault.close()
  const path = join(made.folder, fileNames.database)
  const before = readFileSync(path)
  expect(code(openDatabase(made.folder, newMaster()))).toBe('vault.wrongKey')
  expect(code(openDatabase(made.folder, { ...made.master, vaultId: randomBytes(16).toString('hex') }))).toBe(
    'vault.wrongKey',
  )
  expect(readFileSync(path)).toEqual(before)
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.from([1, 2, 3]), 0, 3, 2000)
  closeSync(file)
  expect(code(openDatabase(made.folder, made.master))).toBe('vault.damaged')
})

test('a vault cut off in the middle of its first page is refused', () => {
  const made = testDatabase()
  fillWithRows(made.vault, 50)
  made.vault.close()
  for (const length of [4095, 1000, 16, 15, 1]) {
    truncateSync(join(made.folder, fileNames.database), length)
    expect(openDatabase(made.folder, made.master).ok, String(length)).toBe(false)
  }
})

test('a second opener is told that the vault is in use, also after the file was read, and gets in after a kill', async () => {
  const program = await builtForTest(join(import.meta.dirname, 'hold-vault.test-program.ts'))
  const made = testDatabase()
  const args = [program, made.folder, made.master.vaultId, made.master.vmk.toString('hex')]
  const second = () => execFileSync(process.execPath, args, { env: childEnv, encoding: 'utf8', timeout: 10_000 }).trim()
  expect(second()).toBe('vault.inUse')
  made.vault.checkpoint()
  expect(second()).toBe('vault.inUse')
  made.vault.close()
  const child = spawn(process.execPath, args, { env: childEnv, stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  expect(said.toString().trim()).toBe('open')
  expect(code(openDatabase(made.folder, made.master))).toBe('vault.inUse')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const vault = reopened(made)
  expect(vault.db.prepare('SELECT count(*) FROM held').pluck().get()).toBe(1)
  expect(vault.keptLog).toBeNull()
}, 40_000)

test('a damaged log with acknowledged saves behind the damage is kept aside before it is opened', async () => {
  const program = await builtForTest(join(import.meta.dirname, 'hold-vault.test-program.ts'))
  const made = testDatabase()
  made.vault.close()
  const args = [program, made.folder, made.master.vaultId, made.master.vmk.toString('hex')]
  for (let round = 0; round < 3; round += 1) {
    const child = spawn(process.execPath, args, { env: childEnv, stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const log = join(made.folder, 'vault.db-wal')
  const bytes = readFileSync(log)
  bytes[32 + 500] = (bytes[32 + 500] ?? 0) ^ 1
  writeFileSync(log, bytes)
  const vault = reopened(made)
  if (vault.keptLog === null) expect.fail('The log was not kept.')
  expect(readFileSync(vault.keptLog)).toEqual(bytes)
}, 40_000)

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mountWorks()

test.skipIf(!canMount)(
  'a full disk is told in words; what was saved stays readable and the vault goes on when there is room',
  () => {
    const folder = mounted('size=2m')
    const made = testDatabase(folder)
    fillWithRows(made.vault, 100)
    const rows = allRows(made.vault)
    let fault: unknown
    try {
      made.vault.db.prepare('INSERT INTO samples (text) SELECT hex(randomblob(200000)) FROM samples').run()
    } catch (thrown) {
      fault = thrown
    }
    expect(faultProblem(fault)?.code).toBe('vault.full')
    expect(allRows(made.vault)).toBe(rows)
    made.vault.close()
    expect(allRows(reopened(made))).toBe(rows)
  },
)

test.skipIf(!canMount)('a read-only folder is told in words', () => {
  const folder = mounted('size=4m')
  const made = testDatabase(folder)
  fillWithRows(made.vault, 10)
  made.vault.close()
  execFileSync('mount', ['-o', 'remount,ro', folder])
  expect(code(openDatabase(folder, made.master))).toBe('vault.readOnly')
  expect(code(createDatabase(mkdirAt(folder), newMaster()))).toBe('vault.readOnly')
})

function mkdirAt(folder: string): string {
  execFileSync('mount', ['-o', 'remount,rw', folder])
  mkdirSync(join(folder, 'new'))
  execFileSync('mount', ['-o', 'remount,ro', folder])
  return join(folder, 'new')
}

function mounted(options: string): string {
  const folder = testFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

/** Mounting a small disk needs rights that many test machines do not give; then those two tests are skipped. */
function mountWorks(): boolean {
  try {
    const folder = '/tmp/throughline-mount-check'
    mkdirSync(folder, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder], { stdio: 'ignore' })
    rmSync(folder, { recursive: true })
    return true
  } catch {
    return false
  }
}

test('closing twice is harmless', () => {
  const { vault } = testDatabase()
  vault.close()
  vault.close()
  expect(vault.db.open).toBe(false)
})
