import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readSeal, sealOf, spelledSeal } from './seal'

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

test('a seal is read as it was printed, however it is typed', () => {
  for (const seq of [0, 7, 4_321, 100_000, 1_234_567]) {
    const seal = sealOf({ seq, hash: randomBytes(32) })
    const printed = spelledSeal(seal)
    for (const typed of [
      printed,
      printed.toLowerCase(),
      printed.replaceAll('-', ' '),
      ` ${printed.replaceAll('-', '')}`,
    ])
      expect(readSeal(typed)).toEqual(seal)
    const [body, check] = [printed.slice(0, -1), printed.slice(-1)]
    expect(readSeal(body.replaceAll('0', 'o').replaceAll('1', 'l') + check)).toEqual(seal)
  }
})

test('a wrong sign is never taken for a seal, neighbours that changed places hardly ever', () => {
  let [swaps, missed] = [0, 0]
  for (let count = 0; count < 200; count += 1) {
    const printed = spelledSeal(sealOf({ seq: count * 37, hash: randomBytes(32) })).replaceAll('-', '')
    for (let at = 0; at < printed.length - 1; at += 1) {
      const other = signs.charAt((signs.indexOf(printed.charAt(at)) + 1 + (count % 14)) % 16)
      const wrong = printed.slice(0, at) + other + printed.slice(at + 1)
      if (other !== printed.charAt(at)) expect(readSeal(wrong), `${printed} as ${wrong}`).toBeNull()
      const swapped = printed.slice(0, at) + printed.charAt(at + 1) + printed.charAt(at) + printed.slice(at + 2)
      if (swapped === printed) continue
      swaps += 1
      if (readSeal(swapped) !== null) missed += 1
    }
  }
  expect(missed / swaps).toBeLessThan(0.02)
})

test('what is no seal is not read', () => {
  for (const typed of ['', '-', 'seal', '1-2-3', '9'.repeat(90), '0001-AAAA-AAAA-AAAA-AAAA-AAAA'])
    expect(readSeal(typed)).toBeNull()
})
