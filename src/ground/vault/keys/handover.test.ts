import { expect, test } from 'vitest'
import { handOver, handoverKeyOf, takeOver } from './handover'
import { newOneTimePhrase, phraseUntil } from './one-time-phrase'
import { passwordProblem } from './password-rules'
import { phraseWords } from './phrase-words'
import { newSigningSeed } from './signing'

const secret = Buffer.alloc(32, 7)

test('what is handed to one person is opened by them alone, for the place that it was meant for', () => {
  const [theirs, another] = [newSigningSeed(), newSigningSeed()]
  const handed = handOver(secret, handoverKeyOf(theirs), 'vault|person')
  expect(takeOver(handed, theirs, 'vault|person')).toEqual(secret)
  expect(takeOver(handed, another, 'vault|person')).toBeNull()
  expect(takeOver(handed, theirs, 'vault|somebody else')).toBeNull()
  expect(handed.includes(secret)).toBe(false)
  expect(handOver(secret, handoverKeyOf(theirs), 'vault|person')).not.toEqual(handed)
})

test('one changed bit anywhere, or a part of it, opens nothing', () => {
  const theirs = newSigningSeed()
  const handed = handOver(secret, handoverKeyOf(theirs), 'a')
  for (let bit = 0; bit < handed.length * 8; bit += 1) {
    const changed = Buffer.from(handed)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    // The top bit of a point on the curve is not read (RFC 7748, section 5), but it is part of what the key is made of.
    expect(takeOver(changed, theirs, 'a'), `bit ${bit}`).toBeNull()
  }
  for (const length of [0, 31, 32, 44, 60, handed.length - 1])
    expect(takeOver(handed.subarray(0, length), theirs, 'a')).toBeNull()
})

test('a one-time phrase is five different words from 1,024, never the same twice, and always a good password', () => {
  expect(new Set(phraseWords).size).toBe(1024)
  for (const word of phraseWords) expect(word).toMatch(/^[a-z]{4,8}$/)
  const setting = { personName: 'Heron Maple', ownWords: ['Lantern House', 'Walnut Street'] }
  const seen = new Set<string>()
  for (let made = 0; made < 2000; made += 1) {
    const phrase = newOneTimePhrase(setting)
    expect(new Set(phrase.split(' ')).size).toBe(5)
    expect(passwordProblem(phrase, setting)).toBeNull()
    seen.add(phrase)
  }
  expect(seen.size).toBe(2000)
  expect(phraseUntil(new Date('2026-11-21T09:00:00.000Z'))).toBe('2026-11-24T09:00:00.000Z')
})
