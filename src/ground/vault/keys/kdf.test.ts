import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  calibrated,
  derive,
  isStrongEnough,
  KdfSettings,
  passwordBytes,
  slotKey,
  stretch,
  usualKdf,
  weakestKdf,
} from './kdf'

test('HKDF gives the vectors of RFC 5869, appendix A', () => {
  const first = derive(
    Buffer.alloc(22, 0x0b),
    Buffer.from('000102030405060708090a0b0c', 'hex'),
    Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex'),
    42,
  )
  expect(first.toString('hex')).toBe(
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  )
  const third = derive(Buffer.alloc(22, 0x0b), Buffer.alloc(0), Buffer.alloc(0), 42)
  expect(third.toString('hex')).toBe(
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  )
})

test('the same password typed in composed or decomposed letters, or full width, gives the same bytes', () => {
  expect(passwordBytes('caf\u00e9 \uff41bc')).toEqual(passwordBytes('cafe\u0301 abc'))
})

test('settings that would take too much memory or time are refused before any work is done or memory taken', async () => {
  const salt = randomBytes(16)
  const bombs = [
    { ...usualKdf, memoryKiB: 2 ** 31 },
    { ...usualKdf, memoryKiB: 1024 * 1024 + 1 },
    { ...usualKdf, passes: 11 },
    { ...usualKdf, lanes: 17 },
    { ...usualKdf, lanes: 0 },
    { ...usualKdf, passes: 0 },
    { ...usualKdf, memoryKiB: 1 },
    { ...usualKdf, memoryKiB: Number.NaN },
    { ...usualKdf, memoryKiB: 65536.5 },
  ]
  const beforeStretching = process.cpuUsage()
  await stretch(Buffer.from('x'), salt, weakestKdf)
  const stretching = process.cpuUsage(beforeStretching).user
  const [begun, before] = [process.cpuUsage(), process.memoryUsage.rss()]
  for (const bomb of bombs) await expect(stretch(Buffer.from('x'), salt, bomb)).rejects.toThrow()
  expect(process.cpuUsage(begun).user).toBeLessThan(stretching)
  expect(process.memoryUsage.rss() - before).toBeLessThan(10 * 1024 * 1024)
})

test('the floor for new slots is 64 MiB, three passes, four lanes', () => {
  expect(isStrongEnough(weakestKdf)).toBe(true)
  expect(isStrongEnough(usualKdf)).toBe(true)
  for (const weak of [{ memoryKiB: 65535 }, { passes: 2 }, { lanes: 3 }]) {
    expect(isStrongEnough(KdfSettings.parse({ ...weakestKdf, ...weak }))).toBe(false)
  }
})

test('a slow machine gets less memory, never fewer passes and never less than the floor', async () => {
  expect(await calibrated(async () => 900)).toEqual(usualKdf)
  expect(await calibrated(async (kdf) => kdf.memoryKiB / 100)).toEqual({ ...usualKdf, memoryKiB: 128 * 1024 })
  expect(await calibrated(async () => 60_000)).toEqual(weakestKdf)
})

test('one password and salt give another key in another slot and in another vault', async () => {
  const salt = randomBytes(16)
  const one = { vaultId: '00'.repeat(16), slotId: '11'.repeat(16), salt, kdf: weakestKdf }
  const keys = await Promise.all(
    [one, { ...one, slotId: '22'.repeat(16) }, { ...one, vaultId: '33'.repeat(16) }].map((slot) =>
      slotKey(Buffer.from('x'), slot),
    ),
  )
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(3)
})
