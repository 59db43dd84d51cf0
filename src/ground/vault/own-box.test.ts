import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { OwnBox } from './own-box'

describe('a user’s own box', () => {
  const signing = randomBytes(32)
  const box = new OwnBox(signing, 'USER')

  test('gives back what was put in, letter for letter', () => {
    for (const text of ['', 'Half a na', 'Oluwaseun Adébáyọ̀ 💬', 'x'.repeat(500_000)]) {
      expect(box.open(box.seal(text, 'person/new'), 'person/new')).toBe(text)
    }
  })

  test('opens again with the same key, as after a lock', () => {
    expect(new OwnBox(signing, 'USER').open(box.seal('Half a na', 'person/new'), 'person/new')).toBe('Half a na')
  })

  test('gives nothing to another user, another key or another place', () => {
    const sealed = box.seal('Half a na', 'person/new')
    expect(new OwnBox(signing, 'OTHER').open(sealed, 'person/new')).toBeNull()
    expect(new OwnBox(randomBytes(32), 'USER').open(sealed, 'person/new')).toBeNull()
    expect(box.open(sealed, 'person/other')).toBeNull()
  })

  test('never seals the same text in the same way, and shows nothing of it', () => {
    const [one, other] = [box.seal('Wilfreda', 'a'), box.seal('Wilfreda', 'a')]
    expect(one.equals(other)).toBe(false)
    expect(one.includes('Wilfreda')).toBe(false)
  })

  test('gives nothing when a single bit has changed or a part is missing', () => {
    const sealed = box.seal('Half a na', 'person/new')
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(box.open(changed, 'person/new')).toBeNull()
      expect(box.open(sealed.subarray(0, at), 'person/new')).toBeNull()
    }
  })

  test('opens nothing any more once its key is forgotten', () => {
    const forgetful = new OwnBox(signing, 'USER')
    const sealed = forgetful.seal('Half a na', 'person/new')
    forgetful.forget()
    expect(forgetful.open(sealed, 'person/new')).toBeNull()
  })
})
