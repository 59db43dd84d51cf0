import { createHash, randomBytes, randomInt } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileNames } from '../db/vault-files'
import { canonicalJson } from './canonical-json'
import { addSlot, dropSlots } from './change-slots'
import { weakestKdf } from './kdf'
import { hasTrueMac, KEY_FILE_BYTES, type KeyFile, parseKeyFile, readKeyFiles } from './key-file'
import { unwrapSlot } from './slots'
import { listSlots, unlock } from './unlock'
import { admin, now, ownWords, otherTestVault, testFolder, testVault } from './vault-for-tests'
import { mendKeyFile } from './slot-table'

const who = { name: admin.name, password: admin.password }

function paths(folder: string) {
  return [join(folder, fileNames.keys), join(folder, fileNames.keysCopy)] as const
}

/** The file with a true digest over changed content: what somebody who knows the format can write. */
/** Microseconds of processor time since then. */
function workSince(before: NodeJS.CpuUsage): number {
  return process.cpuUsage(before).user
}

function forged(file: KeyFile, change: Partial<KeyFile>): string {
  const { sha256: _, ...rest } = { ...file, ...change }
  return canonicalJson({ ...rest, sha256: createHash('sha256').update(canonicalJson(rest)).digest('hex') })
}

test('both copies are written alike and leave no temporary file', async () => {
  const { folder } = await testVault()
  const [first, copy] = paths(folder)
  expect(readFileSync(first)).toEqual(readFileSync(copy))
  expect(readdirSync(folder).sort()).toEqual([fileNames.keys, fileNames.keysCopy])
})

test('every single flipped bit of a key file is noticed, and the other copy still opens the vault', async () => {
  const { folder } = await testVault()
  const [first] = paths(folder)
  const whole = readFileSync(first)
  for (let bit = 0; bit < whole.length * 8; bit += 1) {
    const hurt = Buffer.from(whole)
    hurt[bit >> 3] = (hurt[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    if (parseKeyFile(hurt) !== null) throw new Error(`bit ${bit} was not noticed`)
  }
  const hurt = Buffer.from(whole)
  hurt[99] = (hurt[99] ?? 0) ^ 4
  writeFileSync(first, hurt)
  const opened = await unlock(folder, who, now)
  expect(opened.ok && opened.value.bothKeyFilesGood).toBe(false)
  if (opened.ok) expect(mendKeyFile(folder, opened.value).ok).toBe(true)
  expect(readFileSync(first)).toEqual(whole)
})

test('a key file cut off anywhere is noticed', async () => {
  const { folder } = await testVault()
  const whole = readFileSync(paths(folder)[0])
  for (let length = 0; length < whole.length; length += 1) expect(parseKeyFile(whole.subarray(0, length))).toBeNull()
})

test('20,000 random and half-random key files are refused without a crash', async () => {
  const { folder } = await testVault()
  const whole = readFileSync(paths(folder)[0])
  const text = whole.toString('utf8')
  const scraps = [
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    '-1',
    '1e999',
    'null',
    '\\u0000',
    '"__proto__":{}',
    '"slots":',
    'é',
    '\ud800',
    '9'.repeat(400),
  ]
  for (let round = 0; round < 20_000; round += 1) {
    const at = randomInt(text.length)
    const scrap = scraps[randomInt(scraps.length)] ?? ''
    const input =
      round % 3 === 0
        ? randomBytes(randomInt(2000))
        : round % 3 === 1
          ? Buffer.from(text.slice(0, at) + scrap + text.slice(at))
          : Buffer.from(text.slice(0, at) + scrap + text.slice(at + randomInt(1, 200)))
    const parsed = parseKeyFile(input)
    if (parsed !== null && !input.equals(whole)) throw new Error(`accepted: ${input.toString('hex')}`)
  }
  for (const deep of ['['.repeat(KEY_FILE_BYTES), '{"a":'.repeat(13_000), ' '.repeat(KEY_FILE_BYTES + 1)]) {
    expect(parseKeyFile(Buffer.from(deep))).toBeNull()
  }
})

test('a key file that asks for 2 TB of memory, or has too many slots, is refused before any memory is taken for it', async () => {
  const { folder } = await testVault()
  const read = readKeyFiles(folder)
  const file = read.ok ? read.value.files[0] : undefined
  if (!file) throw new Error('no file')
  const bomb = file.slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, memoryKiB: 2 ** 31 } }))
  const beforeSigningIn = process.cpuUsage()
  expect((await unlock(folder, who, now)).ok).toBe(true)
  const signingIn = workSince(beforeSigningIn)
  const many = Array.from({ length: 65 }, () => file.slots[0]).filter((slot) => slot !== undefined)
  for (const slots of [bomb, many, []]) {
    for (const path of paths(folder)) writeFileSync(path, forged(file, { slots }))
    const before = process.cpuUsage()
    const answer = await unlock(folder, who, now)
    expect(workSince(before)).toBeLessThan(signingIn / 4)
    expect(!answer.ok && answer.problem.code).toBe('keys.damaged')
  }
})

test('a slot that is renamed, weakened, prolonged or moved to another slot or vault no longer opens', async () => {
  const [{ folder, keys }, other] = [await testVault(), await otherTestVault()]
  const secret = Buffer.from(admin.password)
  expect(await unwrapSlot(keys.vaultId, keys.slot, secret)).not.toBeNull()
  const changes = [
    { name: 'Somebody Else' },
    { userId: '01JDOTHER' },
    { kind: 'reset' as const },
    { expiresAt: now },
    { createdAt: '2020-01-01T00:00:00.000Z' },
    { kdf: { ...weakestKdf, passes: 1 } },
    { salt: randomBytes(16).toString('base64') },
    { nonce: randomBytes(12).toString('base64') },
    { slotId: randomBytes(16).toString('hex') },
    { wrapped: other.keys.slot.wrapped },
  ]
  for (const change of changes) {
    expect(await unwrapSlot(keys.vaultId, { ...keys.slot, ...change }, secret), JSON.stringify(change)).toBeNull()
  }
  expect(await unwrapSlot(other.keys.vaultId, keys.slot, secret)).toBeNull()
  expect(await unwrapSlot(keys.vaultId, keys.slot, Buffer.from('another password'))).toBeNull()
  expect(listSlots(folder).ok).toBe(true)
})

test('a table with slots taken out or put in by hand is found after the password, and the true copy is used', async () => {
  const { folder, keys } = await testVault()
  const read = readKeyFiles(folder)
  const file = read.ok ? read.value.files[0] : undefined
  if (!file) throw new Error('no file')
  const [first, copy] = paths(folder)
  writeFileSync(first, forged(file, { generation: 99, slots: file.slots.filter((slot) => slot.kind === 'user') }))
  const opened = await unlock(folder, who, now)
  expect(opened.ok && [opened.value.generation, opened.value.bothKeyFilesGood]).toEqual([1, false])
  expect(mendKeyFile(folder, keys).ok).toBe(true)
  expect(readFileSync(first)).toEqual(readFileSync(copy))
  for (const path of [first, copy]) writeFileSync(path, forged(file, { generation: 99 }))
  const refused = await unlock(folder, who, now)
  expect(!refused.ok && refused.problem.code).toBe('keys.changedByHand')
})

test('a person removed just before a crash cannot come back through the older copy', async () => {
  const { folder, keys } = await testVault()
  const moss = { userId: '01JDMOSS', name: 'Moss Fenwright', password: 'thimble quarry heron sail' }
  await addSlot(folder, keys, { ...moss, kind: 'user', risk: false, kdf: weakestKdf, now, expiresAt: null, ownWords })
  const [, copy] = paths(folder)
  const before = readFileSync(copy)
  dropSlots(folder, keys, moss.userId, () => null)
  writeFileSync(copy, before)
  const answer = await unlock(folder, moss, now)
  expect(!answer.ok && answer.problem.code).toBe('keys.wrongPassword')
})

test('one lost copy is made good; two lost copies with a vault are told, and nothing is made', async () => {
  const { folder, keys } = await testVault()
  const [first, copy] = paths(folder)
  writeFileSync(join(folder, fileNames.database), 'x')
  rmSync(copy)
  const opened = await unlock(folder, who, now)
  expect(opened.ok && opened.value.bothKeyFilesGood).toBe(false)
  expect(mendKeyFile(folder, keys).ok).toBe(true)
  expect(existsSync(copy)).toBe(true)
  rmSync(first)
  rmSync(copy)
  const lost = await unlock(folder, who, now)
  expect(!lost.ok && lost.problem.code).toBe('keys.missing')
  expect(readdirSync(folder)).toEqual([fileNames.database])
  const nothing = await unlock(testFolder(), who, now)
  expect(!nothing.ok && nothing.problem.code).toBe('keys.noVault')
})

test('a file’s mark is that of its vault’s master key', async () => {
  const { folder, keys } = await testVault()
  const file = parseKeyFile(readFileSync(paths(folder)[0]))
  expect(file && hasTrueMac(file, keys)).toBe(true)
  expect(file && hasTrueMac(file, { ...keys, vmk: randomBytes(32) })).toBe(false)
})

test('64 slots with the longest names still fit', async () => {
  const { keys } = await testVault()
  const slot = { ...keys.slot, name: '口'.repeat(100), userId: 'x'.repeat(64), expiresAt: now }
  const table = {
    format: 'throughline-keys',
    version: 1,
    vaultId: keys.vaultId,
    generation: 9,
    mac: 'a'.repeat(64),
    slots: Array.from({ length: 64 }, () => slot),
  } as const
  expect(Buffer.byteLength(canonicalJson(table)) + 80).toBeLessThan(KEY_FILE_BYTES)
})
