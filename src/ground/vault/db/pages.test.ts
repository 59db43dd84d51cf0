import { randomInt } from 'node:crypto'
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { subKey } from '../keys/sub-keys'
import { testFolder } from '../keys/vault-for-tests'
import { allRows, fillWithRows, newMaster, reopened, testDatabase } from './database-for-tests'
import { openDatabase } from './open'
import { isWhole, PAGE_BYTES, pageCheck, verifyPageBytes, verifyPages } from './pages'
import { fileNames } from './vault-files'
import { inspectWal } from './wal'

function sample(rows = 200) {
  const made = testDatabase()
  fillWithRows(made.vault, rows)
  const dump = allRows(made.vault)
  made.vault.close()
  const path = join(made.folder, fileNames.database)
  return { ...made, dump, path, bytes: readFileSync(path), rawKey: subKey(made.master, 'db/v1') }
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const hurt = Buffer.from(bytes)
  hurt[bit >> 3] = (hurt[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return hurt
}

test('a whole vault has no bad page, from its bytes, its path or its open handle', async () => {
  const { bytes, rawKey, path, ...made } = sample(2000)
  const report = { pages: bytes.length / PAGE_BYTES, bad: [], strayBytes: 0 }
  expect(report.pages).toBeGreaterThan(100)
  expect(verifyPageBytes(bytes, rawKey)).toEqual(report)
  expect(await verifyPages(path, rawKey)).toEqual(report)
  expect(await verifyPages(reopened(made).fileHandle, rawKey)).toEqual(report)
})

test('of 2,000 flipped bits spread over a vault, the verifier finds each and names its page', () => {
  const { bytes, rawKey } = sample()
  for (let round = 0; round < 2000; round += 1) {
    const bit = Math.floor((round / 2000) * bytes.length * 8) + randomInt(Math.floor((bytes.length * 8) / 2000))
    const page = Math.floor(bit / 8 / PAGE_BYTES) + 1
    const { bad } = verifyPageBytes(flipped(bytes, bit), rawKey)
    // A bit of the salt (the first 16 bytes) spoils the key of every page's mark.
    const expected = bit < 128 ? bad.includes(page) : bad.length === 1 && bad[0] === page
    if (!expected) throw new Error(`bit ${bit}, page ${page}: found ${bad.join(' ')}`)
  }
})

test('of 150 vaults with a flipped bit, none ever answers with other rows', () => {
  const { bytes, path, dump, master, folder } = sample(60)
  const seen = { refused: 0, same: 0 }
  for (let round = 0; round < 150; round += 1) {
    writeFileSync(path, flipped(bytes, randomInt(bytes.length * 8)))
    let answer: string | null = null
    const opened = openDatabase(folder, master)
    if (opened.ok) {
      try {
        answer = allRows(opened.value)
      } catch {
        answer = null
      }
      opened.value.close()
    }
    expect(answer === null || answer === dump).toBe(true)
    seen[answer === null ? 'refused' : 'same'] += 1
  }
  expect(seen.refused).toBeGreaterThan(0)
})

test('pages cut off, zeroed, swapped, doubled, or taken from another vault are found', async () => {
  const { bytes, rawKey } = sample()
  const pages = bytes.length / PAGE_BYTES
  const page = (number: number) => bytes.subarray((number - 1) * PAGE_BYTES, number * PAGE_BYTES)
  const withPage = (number: number, other: Buffer) =>
    Buffer.concat([bytes.subarray(0, (number - 1) * PAGE_BYTES), other, bytes.subarray(number * PAGE_BYTES)])
  const foreign = sample().bytes
  for (let number = 1; number <= pages; number += 1) {
    const twin = number === pages ? 1 : number + 1
    for (const other of [
      Buffer.alloc(PAGE_BYTES),
      page(twin),
      foreign.subarray((number - 1) * PAGE_BYTES, number * PAGE_BYTES),
    ]) {
      expect(verifyPageBytes(withPage(number, other), rawKey).bad).toContain(number)
    }
  }
  for (const length of [1, PAGE_BYTES - 1, PAGE_BYTES + 1, bytes.length - 1])
    expect(isWhole(verifyPageBytes(bytes.subarray(0, length), rawKey))).toBe(false)
  expect(isWhole(verifyPageBytes(Buffer.alloc(0), rawKey))).toBe(false)
  const path = join(testFolder(), 'cut.db')
  writeFileSync(path, bytes.subarray(0, bytes.length - 100))
  expect((await verifyPages(path, rawKey)).strayBytes).toBe(PAGE_BYTES - 100)
})

test('whole pages cut off the end are refused when the vault is opened', () => {
  const { bytes, path, folder, master } = sample()
  for (let pages = 1; pages < bytes.length / PAGE_BYTES; pages += 1) {
    writeFileSync(path, bytes.subarray(0, pages * PAGE_BYTES))
    const opened = openDatabase(folder, master)
    if (opened.ok) opened.value.close()
    expect(opened.ok, `${pages} pages`).toBe(false)
  }
})

test('a verification can be stopped and its handle left open', async () => {
  const { path, rawKey } = sample()
  const handle = openSync(path, 'r')
  await expect(verifyPages(handle, rawKey, { signal: AbortSignal.abort() })).rejects.toThrow()
  expect((await verifyPages(handle, rawKey)).bad).toEqual([])
  closeSync(handle)
})

test('another key fits no page', () => {
  const { bytes } = sample()
  expect(verifyPageBytes(bytes, subKey(newMaster(), 'db/v1')).bad).toHaveLength(bytes.length / PAGE_BYTES)
})

test('the log’s frames are read as SQLite reads them; damage before later saves is told from a torn end', () => {
  const made = testDatabase()
  fillWithRows(made.vault, 5)
  for (let row = 0; row < 20; row += 1)
    made.vault.db.prepare('INSERT INTO samples (text) VALUES (?)').run(`later ${row}`)
  const [file, wal] = [
    readFileSync(join(made.folder, fileNames.database)),
    readFileSync(join(made.folder, `${fileNames.database}-wal`)),
  ]
  const check = pageCheck(subKey(made.master, 'db/v1'), file.subarray(0, 16))
  const whole = inspectWal(wal, check)
  const frames = (wal.length - 32) / 4120
  expect(whole).toEqual({ usable: frames, commitsAfterBreak: false, bad: [] })
  for (let round = 0; round < 300; round += 1) {
    const bit = randomInt(wal.length * 8)
    const report = inspectWal(flipped(wal, bit), check)
    const lastCommit = bit / 8 > wal.length - 2 * 4120
    expect(report.commitsAfterBreak || report.bad.length > 0 || report.usable < frames, `bit ${bit}`).toBe(true)
    if (!lastCommit) expect(report.commitsAfterBreak, `bit ${bit}`).toBe(true)
  }
  for (let length = 0; length < wal.length; length += 777)
    expect(inspectWal(wal.subarray(0, length), check).commitsAfterBreak).toBe(false)
})
