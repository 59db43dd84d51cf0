import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanAddress, cleanEmail, cleanPostcode } from './clean-contact'
import { splitName, withoutCapitals } from './clean-name'
import { cleanAnswer, cleanLine, cleanMemberNumber } from './clean-text'
import type { Cleaned } from './cleaned'
import { isGarbled, ungarbled } from './text-repair'

const value = <T>(cleaned: Cleaned<T>): T | 'fault' => (cleaned.ok ? cleaned.value : 'fault')
const noted = <T>(cleaned: Cleaned<T>): boolean => cleaned.ok && cleaned.note !== null

describe('postcodes', () => {
  it.each([
    ['CF10 1AA', 'CF10 1AA', false],
    ['cf101aa', 'CF10 1AA', false],
    ['CF10  1aa', 'CF10 1AA', false],
    ['M1 1AA', 'M1 1AA', false],
    ['EC1A 1BB', 'EC1A 1BB', false],
    ['W1A 0AX', 'W1A 0AX', false],
    ['gir 0aa', 'GIR 0AA', false],
    ['CF1O 1AA', 'CF10 1AA', true],
    ['CF10 IAA', 'CF10 1AA', true],
    ['CFI0 1AA', 'CF10 1AA', true],
    ['0X1 2AB', 'OX1 2AB', true],
    ['SA1 OAA', 'SA1 0AA', true],
    ['5A1 1AA', 'SA1 1AA', true],
    ['CF10', 'CF10', true],
    ['CF10 1', 'CF10 1', true],
    ['D02 X285', 'D02 X285', true],
    ['NFA', '', true],
    ['', '', false],
    ['n/k', '', false],
  ])('reads %j as %j', (text, expected, says) => {
    expect(value(cleanPostcode(text, 't'))).toBe(expected)
    expect(noted(cleanPostcode(text, 't'))).toBe(says)
  })
  it('refuses what is too long', () => expect(value(cleanPostcode('somewhere in Cardiff', 't'))).toBe('fault'))
})

describe('addresses', () => {
  it('joins the parts on lines and takes the postcode off the end only where it has no field of its own', () => {
    expect(value(cleanAddress(['1 Story Lane', '', 'Taletown ', 'zz101aa'], false))).toEqual({
      address: '1 Story Lane\nTaletown',
      postcode: 'ZZ10 1AA',
    })
    expect(value(cleanAddress(['1 Story Lane, Taletown, ZZ10 1AA.'], false))).toEqual({
      address: '1 Story Lane, Taletown',
      postcode: 'ZZ10 1AA',
    })
    expect(value(cleanAddress(['1 Story Lane, ZZ10 1AA'], true))).toEqual({
      address: '1 Story Lane, ZZ10 1AA',
      postcode: '',
    })
    expect(value(cleanAddress(['Flat 2\r\n1  Story Lane'], false))).toEqual({
      address: 'Flat 2\n1 Story Lane',
      postcode: '',
    })
    expect(value(cleanAddress(['x'.repeat(401)], false))).toBe('fault')
  })
})

describe('e-mail addresses', () => {
  it.each([
    ['mair@example.org', 'mair@example.org', false],
    ['mailto:mair@example.org', 'mair@example.org', false],
    ['Mair Story <mair@example.org>', 'mair@example.org', false],
    ['mair@example.org;', 'mair@example.org', false],
    ['mair @ example.org', 'mair@example.org', false],
    ['mair@example', 'mair@example', true],
    ['mair.example.org', 'mair.example.org', true],
    ['mair@example,org', 'mair@example,org', true],
    ['a@example.org b@example.org', 'a@example.org b@example.org', true],
    ['none', '', false],
  ])('reads %j as %j', (text, expected, says) => {
    expect(value(cleanEmail(text, 't'))).toBe(expected)
    expect(noted(cleanEmail(text, 't'))).toBe(says)
  })
})

describe('yes and no', () => {
  it.each(['Yes', 'y', 'TRUE', '1', '✓', 'X', 'Ie', 'Women only', 'yes.'])('takes %j for yes', (text) =>
    expect(value(cleanAnswer(text, 't', 'Women only'))).toBe(true),
  )
  it.each(['No', 'n', 'FALSE', '0', 'no preference', 'Nac oes', 'any'])('takes %j for no', (text) =>
    expect(value(cleanAnswer(text, 't', 'Women only'))).toBe(false),
  )
  it.each(['', 'n/k', '?', 'not asked', 'TBC'])('takes %j for not asked', (text) =>
    expect(value(cleanAnswer(text, 't', 'Women only'))).toBeNull(),
  )
  it('never guesses a wish to meet women only [S87]', () => {
    for (const text of ['depends', 'yes and no', 'male', '2'])
      expect(value(cleanAnswer(text, 't', 'Women only'))).toBe('fault')
  })
})

describe('member numbers', () => {
  it.each([
    ['00123', '00123'],
    ["'00123", '00123'],
    ['123.0', '123'],
    ['PM/0012-a', 'PM/0012-a'],
    [' 12 ', '12'],
    ['n/a', ''],
  ])('reads %j as %j', (text, expected) => {
    expect(value(cleanMemberNumber(text, 't'))).toBe(expected)
  })
  it('refuses shortened numbers', () => expect(value(cleanMemberNumber('1.2345E+11', 't'))).toBe('fault'))
})

describe('whole names', () => {
  it.each([
    ['Story, Mair', 'Mair', 'Story', ''],
    ['STORY, Mair Elin', 'Mair Elin', 'STORY', ''],
    ['Mair Story', 'Mair', 'Story', ''],
    ['Ms Mair Story', 'Mair', 'Story', ''],
    ['Dr. Mair Elin Story', 'Mair Elin', 'Story', ''],
    ['Mr Story', '', 'Story', ''],
    ['Story, Mr John', 'John', 'Story', ''],
    ['Jan van der Fictie', 'Jan', 'van der Fictie', ''],
    ['Fictie, Jan van der', 'Jan van der', 'Fictie', ''],
    ['María de la Leyenda', 'María', 'de la Leyenda', ''],
    ['Rhys ap Chwedl', 'Rhys', 'ap Chwedl', ''],
    ['Gwen ferch Stori', 'Gwen', 'ferch Stori', ''],
    ["Siobhán O'Fable", 'Siobhán', "O'Fable", ''],
    ['Olúwaṣeun Àròsọ', 'Olúwaṣeun', 'Àròsọ', ''],
    ['Ann Make-Believe', 'Ann', 'Make-Believe', ''],
    ['John (Jack) Story', 'John', 'Story', 'Jack'],
    ['John "Jack" Story', 'John', 'Story', 'Jack'],
    ['Story, John (known as Jack)', 'John', 'Story', 'Jack'],
    ['STORY John', 'John', 'STORY', ''],
    ['John STORY', 'John', 'STORY', ''],
    ['STORY FABLE John', 'John', 'STORY FABLE', ''],
    ['John Story Jr', 'John', 'Story Jr', ''],
    ['Van Story', 'Van', 'Story', ''],
    ['Mair', '', 'Mair', ''],
    ['J Story', 'J', 'Story', ''],
  ])('takes %j apart', (text, firstNames, lastName, preferredName) => {
    expect(value(splitName(text, 'first-last'))).toEqual({ firstNames, lastName, preferredName })
  })

  it('takes last names first where the column has them so', () => {
    expect(value(splitName('Story Mair Elin', 'last-first'))).toEqual({
      firstNames: 'Mair Elin',
      lastName: 'Story',
      preferredName: '',
    })
    expect(value(splitName('van der Fictie Jan', 'last-first'))).toEqual({
      firstNames: 'Jan',
      lastName: 'van der Fictie',
      preferredName: '',
    })
  })

  it('refuses two people in one cell', () => {
    expect(value(splitName('Ann & Bob Story', 'first-last'))).toBe('fault')
    expect(value(splitName('Ann Story / Bob Fable', 'first-last'))).toBe('fault')
  })

  it.each([
    ["O'FABLE-MCSTORY", "O'Fable-McStory"],
    ['MAIR ELIN', 'Mair Elin'],
    ['ÀRÒSỌ', 'Àròsọ'],
    ['JAN VAN DER FICTIE', 'Jan van der Fictie'],
    ['RHYS AP CHWEDL', 'Rhys ap Chwedl'],
    ['Story', 'Story'],
    ['MACHINE', 'Machine'],
    ['DŴRSTORI', 'Dŵrstori'],
  ])('writes %s as %s where a column is all in capitals', (text, expected) => {
    expect(withoutCapitals(text)).toBe(expected)
  })
})

describe('plain text', () => {
  it('tidies blanks, composes accents and drops letters that nobody sees, and nothing else', () => {
    expect(value(cleanLine('  Sia\u0302n \u00a0 \u200bStory\u202e ', 't', 100, 'name'))).toBe('Siân Story')
    expect(value(cleanLine("O'Fable", 't', 100, 'name'))).toBe("O'Fable")
    expect(value(cleanLine('Olúwaṣeun', 't', 100, 'name'))).toBe('Olúwaṣeun')
    expect(value(cleanLine('x'.repeat(101), 't', 100, 'name'))).toBe('fault')
  })
})

describe('damaged accents', () => {
  const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
  const damaged = (text: string) =>
    [...Buffer.from(text, 'utf8')]
      .map((byte) => (byte >= 0x80 && byte < 0xa0 ? windows[byte - 0x80] : String.fromCharCode(byte)))
      .join('')

  it.each(['Siân', 'Llŷr', 'Olúwaṣeun', 'Ọ̀ṣun', 'Zoë', 'O’Fable', '£5', 'François', 'Łukasz', 'ẁŵ', '😀'])(
    'puts %s right, damaged once or twice',
    (text) => {
      expect(isGarbled(damaged(text))).toBe(true)
      expect(ungarbled(damaged(text))).toBe(text)
      expect(ungarbled(damaged(damaged(text)))).toBe(text)
    },
  )

  it('leaves sound text alone', () => {
    for (const text of ['Siân', 'Ângela', 'François Ñandú', 'Ã', 'naïve', '£5 – €7', 'Öst', 'ÂNGELA', 'Ìtàn', 'Àlọ́'])
      expect(ungarbled(text)).toBe(text)
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => ungarbled(text) === text))
  })
})
