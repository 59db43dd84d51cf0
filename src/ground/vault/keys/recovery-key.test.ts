import { randomBytes, randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSameRecoveryKey, newRecoveryKey, readRecoveryKey, recoveryKeyText } from './recovery-key'

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const ROUNDS = 3000

test('a recovery key has 34 signs in eight groups and stands for 160 bits', () => {
  const key = newRecoveryKey()
  expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
  for (let round = 0; round < 500; round += 1) {
    const bytes = round === 0 ? Buffer.alloc(20) : round === 1 ? Buffer.alloc(20, 255) : randomBytes(20)
    expect(readRecoveryKey(recoveryKeyText(bytes))).toEqual({ ok: true, value: bytes })
  }
})

test('small letters, spaces, other dashes, and O for 0, I or L for 1 are read as printed', () => {
  const bytes = Buffer.from('0010842108421084210842108421084210842108', 'hex')
  const printed = recoveryKeyText(bytes)
  const spellings = [
    printed.toLowerCase(),
    printed.replaceAll('-', ''),
    printed.replaceAll('-', ' – '),
    ` ${printed}\n`,
    printed.replaceAll('0', 'O').replaceAll('1', 'I'),
    printed.replaceAll('0', 'o').replaceAll('1', 'l'),
    printed.replaceAll('-', '\u2011'),
  ]
  for (const spelling of spellings) {
    expect(readRecoveryKey(spelling), spelling).toEqual({ ok: true, value: bytes })
    expect(isSameRecoveryKey(spelling, printed)).toBe(true)
  }
  expect(isSameRecoveryKey(newRecoveryKey(), printed)).toBe(false)
})

const wrongs: Readonly<Record<string, (signs: string) => string>> = {
  'one sign is wrong': (signs) => {
    const at = randomInt(signs.length)
    const other = [...SIGNS].filter((sign) => sign !== signs[at])
    return signs.slice(0, at) + other[randomInt(other.length)] + signs.slice(at + 1)
  },
  'two signs are swapped': (signs) => {
    const at = randomInt(signs.length - 1)
    const to = Math.min(signs.length - 1, at + randomInt(1, 4))
    const list = [...signs]
    ;[list[at], list[to]] = [list[to] ?? '', list[at] ?? '']
    return list.join('')
  },
  'a sign is left out': (signs) => {
    const at = randomInt(signs.length)
    return signs.slice(0, at) + signs.slice(at + 1)
  },
  'a sign is put in': (signs) => {
    const at = randomInt(signs.length + 1)
    return signs.slice(0, at) + SIGNS[randomInt(32)] + signs.slice(at)
  },
  'a doubled sign becomes another doubled sign': (signs) => {
    const at = randomInt(signs.length - 1)
    const [was, now] = [SIGNS[randomInt(32)] ?? '', SIGNS[randomInt(32)] ?? '']
    const bytes = readRecoveryKey(signs)
    const doubled = recoveryKeyText(bytes.ok ? bytes.value : randomBytes(20)).replaceAll('-', '')
    return doubled[at] === doubled[at + 1] && was !== now
      ? doubled.slice(0, at) + now + now + doubled.slice(at + 2)
      : doubled.slice(1)
  },
}

test.each(Object.entries(wrongs))(`of ${ROUNDS} keys in which %s, none is accepted`, (_, mutate) => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const signs = newRecoveryKey().replaceAll('-', '')
    const mutated = mutate(signs)
    if (mutated === signs) continue
    const read = readRecoveryKey(mutated)
    expect(read.ok, `${signs} → ${mutated}`).toBe(false)
  }
})

test('a wrong key is answered with what is wrong with it', () => {
  const said = (typed: string) => {
    const read = readRecoveryKey(typed)
    return read.ok ? '' : read.problem.message
  }
  expect(said('ABCD')).toContain('34 letters and digits; this has 4')
  expect(said(`${newRecoveryKey().slice(0, -1)}U`)).toContain('never has the sign “U”')
  expect(said('x'.repeat(1_000_000))).toContain('this has 500')
})
