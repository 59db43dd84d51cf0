import { describe, expect, it } from 'vitest'
import { cleanPhones } from './clean-phone'

function read(text: string, kind = 't'): [string, string] | 'fault' {
  const cleaned = cleanPhones(text, kind)
  return cleaned.ok ? [cleaned.value.first, cleaned.value.second] : 'fault'
}
const note = (text: string, kind = 't') => {
  const cleaned = cleanPhones(text, kind)
  return cleaned.ok ? cleaned.note : cleaned.fault.sentence
}

describe('telephone numbers', () => {
  it.each([
    '07700 900123',
    '07700900123',
    '(029) 2018 0123',
    '029-2018-0123',
    '+44 7700 900123',
    '+447700900123',
    '00 44 7700 900123',
    '01632 960123 ext 12',
    '01632 960123 x12',
    '0169 772 123',
    '+353 1 555 0123',
    '020 7946 0123',
  ])('keeps %s as typed, without a word', (text) => {
    expect(read(text)).toEqual([text, ''])
    expect(note(text)).toBeNull()
  })

  it.each([
    ['7700900123', 't', '07700900123'],
    ['7700900123', 'n', '07700900123'],
    ['2920180123', 'n', '02920180123'],
    ['447700900123', 'n', '+447700900123'],
    ['+44 (0)7700 900123', 't', '+44 7700 900123'],
    ['+44(0) 29 2018 0123', 't', '+44 29 2018 0123'],
  ])('mends %s (kind %s) as %s and says so', (text, kind, number) => {
    expect(read(text, kind)).toEqual([number, ''])
    expect(note(text, kind)).toMatch(/read as/)
  })

  it.each([
    "'07700 900123",
    ' 07700 900123 ',
    'Mob: 07700 900123',
    'tel. 07700 900123',
    'm: 07700 900123',
    'Mobile 07700 900123',
  ])('reads %j as 07700 900123', (text) => {
    expect(read(text)).toEqual(['07700 900123', ''])
  })

  it.each([
    '07700 900123 / 029 2018 0456',
    '07700 900123/029 2018 0456',
    '07700 900123; 029 2018 0456',
    '07700 900123, 029 2018 0456',
    '07700 900123 or 029 2018 0456',
    '07700 900123 and 029 2018 0456',
    '07700 900123\n029 2018 0456',
    '07700 900123 & 029 2018 0456',
    'mob 07700 900123 home 029 2018 0456',
    'm: 07700 900123 h: 029 2018 0456',
    '07700 900123 neu 029 2018 0456',
    '07700 900123 029 2018 0456',
  ])('takes two numbers out of %j', (text) => {
    expect(read(text)).toEqual(['07700 900123', '029 2018 0456'])
    expect(note(text)).toContain('2 numbers')
  })

  it('keeps three numbers, all of them', () => {
    expect(read('07700 900123 / 029 2018 0456 / 01632 960789')).toEqual([
      '07700 900123',
      '029 2018 0456 / 01632 960789',
    ])
  })

  it('reads a number that stands twice as one', () => {
    expect(read('07700 900123 / 07700 900123')).toEqual(['07700 900123', ''])
  })

  it.each(['123', '07700 90012', '0770090012345678', '12345678', '0632960123x', 'c/o hostel', '900123'])(
    'keeps %j as typed and says that it is unusual',
    (text) => {
      expect(read(text)).toEqual([text, ''])
      expect(note(text)).toMatch(/kept as typed/)
    },
  )

  it.each(['', 'n/k', 'none', '-', 'N/A'])('reads %j as no number', (text) => {
    expect(read(text)).toEqual(['', ''])
  })

  it.each(['7.7009E+09', '4.47701E+11', '7,7009e+9'])('refuses %s, whose digits are lost', (text) => {
    expect(read(text)).toBe('fault')
    expect(note(text)).toContain('digits are lost')
  })

  it('refuses what is too long and failed formulas', () => {
    expect(read(`07700 900123 call after six and ask for ${'x'.repeat(40)}`)).toBe('fault')
    expect(read('#N/A', 'e')).toBe('fault')
  })
})
