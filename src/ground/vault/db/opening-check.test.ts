import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtForTest } from '../keys/built-for-test'
import { pagesInThread } from './check-in-thread'
import { fillWithRows, testDatabase } from './database-for-tests'
import { openDatabase } from './open'
import { checkAfterEntry, checkBeforeEntry } from './opening-check'
import { PAGE_BYTES } from './pages'
import { fileNames } from './vault-files'

function sample(rows: number) {
  const { folder, master, vault } = testDatabase()
  fillWithRows(vault, rows)
  vault.close()
  const path = join(folder, fileNames.database)
  return { folder, master, path, bytes: readFileSync(path) }
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const hurt = Buffer.from(bytes)
  hurt[bit >> 3] = (hurt[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return hurt
}

test('a whole vault is let in, and a flipped bit in any page of it ends in a clear sentence', async () => {
  const { folder, master, path, bytes } = sample(400)
  const pages = bytes.length / PAGE_BYTES
  expect(pages).toBeGreaterThan(30)
  const said = new Set<string>()
  for (let page = 0; page <= pages; page += 1) {
    const isWhole = page === pages
    writeFileSync(path, isWhole ? bytes : flipped(bytes, page * PAGE_BYTES * 8 + randomInt(PAGE_BYTES * 8)))
    const opened = openDatabase(folder, master)
    const problem = opened.ok ? await checkBeforeEntry(opened.value, master) : opened.problem
    if (opened.ok) opened.value.close()
    if (isWhole) expect(problem).toBeNull()
    else said.add(problem?.code ?? `page ${page + 1} was let in`)
  }
  // The start of the file holds the salt of its key: with another one, key and vault do not belong together.
  expect([...said].filter((code) => code !== 'vault.wrongKey')).toEqual(['vault.damaged'])
})

test('pages that a crash left half written in the file and whole in the log are no damage', async () => {
  const { folder, master, vault } = testDatabase()
  fillWithRows(vault, 300)
  vault.checkpoint()
  vault.db.prepare("UPDATE samples SET text = text || ' and more'").run()
  const path = join(folder, fileNames.database)
  const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)]
  vault.close()
  const changedPage = log.readUInt32BE(32)
  file.fill(0xab, changedPage * PAGE_BYTES - 2000, changedPage * PAGE_BYTES)
  writeFileSync(path, file)
  writeFileSync(`${path}-wal`, log)
  const opened = openDatabase(folder, master)
  if (!opened.ok) throw new Error(opened.problem.message)
  expect(await checkBeforeEntry(opened.value, master)).toBeNull()
  expect(opened.value.db.prepare("SELECT count(*) FROM samples WHERE text LIKE '%and more'").pluck().get()).toBe(300)
  opened.value.close()
})

test('a large vault is let in at once and checked in a thread, which finds one flipped bit while people write', async () => {
  const { folder, master, path, bytes } = sample(50_000)
  expect(bytes.length).toBeGreaterThan(16 * 1024 * 1024)
  const worker = await builtForTest(join(import.meta.dirname, 'check-pages-worker.ts'))
  for (const isHurt of [false, true]) {
    const page = Math.floor(bytes.length / PAGE_BYTES / 2)
    writeFileSync(path, isHurt ? flipped(bytes, page * PAGE_BYTES * 8 + 4000) : bytes)
    const opened = openDatabase(folder, master)
    if (!opened.ok) throw new Error(opened.problem.message)
    const { db } = opened.value
    expect(await checkBeforeEntry(opened.value, master)).toBeNull()
    let isRunning = true
    const incidents: unknown[] = []
    const check = checkAfterEntry(opened.value, master, {
      checkPages: pagesInThread(worker),
      fileFault: (fault) => incidents.push(fault),
    }).finally(() => {
      isRunning = false
    })
    let writes = 0
    const insert = db.prepare('INSERT INTO samples (text) VALUES (?)')
    while (isRunning) {
      insert.run(`written meanwhile ${writes}`)
      writes += 1
      await new Promise(setImmediate)
    }
    expect((await check)?.code ?? 'whole').toBe(isHurt ? 'vault.partDamaged' : 'whole')
    expect(incidents).toHaveLength(isHurt ? 1 : 0)
    expect(writes).toBeGreaterThan(10)
    opened.value.close()
  }
})
