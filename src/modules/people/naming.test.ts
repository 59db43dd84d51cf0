import { describe, expect, test } from 'vitest'
import { givesAway, lentName, type Named, type Naming, namedAs, namingFor, pseudonymKey } from './naming'

const jay: Named = { firstNames: 'Jason Lee', lastName: 'O’Sample', preferredName: 'Jay', pseudonym: 'Wren T.' }
const nobody = 'A member'

describe('How someone is named where others read it [S9] [S97]', () => {
  test.each<[string, Partial<Named>, Naming, string]>([
    ['in full', {}, 'full', 'Jason Lee O’Sample'],
    ['by the name they go by', {}, 'first-name', 'Jay'],
    ['by the first of their first names', { preferredName: '' }, 'first-name', 'Jason'],
    ['by a first name with its hyphen', { preferredName: '', firstNames: 'Anne-Marie Jo' }, 'first-name', 'Anne-Marie'],
    ['without the last name in the name they go by', { preferredName: 'Jay O’Sample' }, 'first-name', 'Jay'],
    ['by a first name if they go by the last', { preferredName: 'osample' }, 'first-name', 'Jason'],
    ['by a letter if the only name is the last', { firstNames: '', preferredName: '' }, 'first-name', 'O.'],
    ['by initials', {}, 'initials', 'J. O.'],
    ['by initials with accents', { firstNames: 'ṣadé', lastName: 'Ọ̀ṣun' }, 'initials', 'Ṣ. Ọ̀.'],
    ['by the initial of a name with a small word', { lastName: 'de Souza' }, 'initials', 'J. D.'],
    ['by one initial', { firstNames: '' }, 'initials', 'O.'],
    ['by the name they chose', {}, 'pseudonym', 'Wren T.'],
    ['not at all while no name is chosen', { pseudonym: '' }, 'pseudonym', nobody],
    ['not at all', {}, 'unnamed', nobody],
  ])('%s', (_how, given, naming, as) => {
    expect(namedAs({ ...jay, ...given }, naming, nobody)).toBe(as)
  })

  test.each<[Naming, boolean, Naming]>([
    ['full', true, 'full'],
    ['first-name', true, 'first-name'],
    ['full', false, 'unnamed'],
    ['first-name', false, 'unnamed'],
    ['initials', false, 'unnamed'],
    ['pseudonym', false, 'pseudonym'],
  ])('wished %s, for a use that allows names: %s, is %s', (wished, mayName, naming) => {
    expect(namingFor(wished, { mayName })).toBe(naming)
  })
})

describe('A chosen name', () => {
  test.each([
    ['Wren', false],
    ['Jay', true],
    ['jason', true],
    ['Lee B.', true],
    ['O Sample', true],
    ['OSample', true],
    ['J. B.', false],
  ])('%s gives Jay away: %s', (pseudonym, does) => {
    expect(givesAway(pseudonym, jay)).toBe(does)
  })

  test('gives away half of a name with a hyphen too', () => {
    expect(givesAway('Featherstone', { ...jay, lastName: 'Adébáyọ̀-Featherstone' })).toBe(true)
  })

  test('is one name however it is spelled', () => {
    expect(pseudonymKey('robin  b')).toBe(pseudonymKey('Robin B.'))
    expect(pseudonymKey('Robin B. 2')).not.toBe(pseudonymKey('Robin B.'))
  })

  test('that is lent is nobody’s and not theirs, for more people than there are names', () => {
    const taken = new Set<string>()
    let turn = 0
    const pick = (below: number) => (turn = (turn * 7919 + 13) % 1_000_003) % below
    for (let lentSoFar = 0; lentSoFar < 1300; lentSoFar++) {
      const name = lentName(jay, (one) => taken.has(pseudonymKey(one)), pick)
      expect(taken.has(pseudonymKey(name))).toBe(false)
      expect(name).not.toMatch(/^Jay| O\./)
      taken.add(pseudonymKey(name))
    }
  })
})
