import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../../shared/dates'
import { faultOf, fullYear, isFull, movedBy, partsOf, readDate, valueOf } from './date-parts'

describe('what a date field holds', () => {
  test('a whole date is an ISO date', () => {
    expect(valueOf({ day: '21', month: '11', year: '2026' })).toBe('2026-11-21')
    expect(valueOf({ day: '4', month: '2', year: '2027' })).toBe('2027-02-04')
  })

  test('three empty boxes are no date', () => {
    expect(valueOf({ day: '', month: '', year: '' })).toBeNull()
  })

  test.each([
    ['a day that the month does not have', { day: '31', month: '2', year: '2026' }],
    ['a leap day of a common year', { day: '29', month: '02', year: '2027' }],
    ['a day without a year', { day: '21', month: '11', year: '' }],
    ['a month alone', { day: '', month: '11', year: '' }],
    ['a year of two digits that is still being typed', { day: '21', month: '11', year: '20' }],
    ['a year out of all reason', { day: '21', month: '11', year: '0026' }],
  ])('%s is kept as typed, comes back as typed, and is refused by the schema', (_case, parts) => {
    const value = valueOf(parts)
    expect(partsOf(value)).toEqual(parts)
    expect(isoDate.safeParse(value).success).toBe(false)
  })

  test('a stored date fills the boxes with two, two and four digits', () => {
    expect(partsOf('2027-02-04')).toEqual({ day: '04', month: '02', year: '2027' })
  })
})

describe('typing', () => {
  test('two digits mean the latest such year that is not after the latest allowed', () => {
    expect(fullYear('26', 2036)).toBe('2026')
    expect(fullYear('36', 2036)).toBe('2036')
    expect(fullYear('37', 2036)).toBe('1937')
    expect(fullYear('58', 2026)).toBe('1958')
    expect(fullYear('2026', 2036)).toBe('2026')
    expect(fullYear('2', 2036)).toBe('2')
  })

  test('a box is full as soon as no further digit can belong to it', () => {
    expect(['0', '1', '2', '3'].map((digit) => isFull('day', digit))).toEqual([false, false, false, false])
    expect(['4', '9', '31'].map((digits) => isFull('day', digits))).toEqual([true, true, true])
    expect(['0', '1', '2', '12'].map((digits) => isFull('month', digits))).toEqual([false, false, true, true])
    expect(['20', '2026'].map((digits) => isFull('year', digits))).toEqual([false, true])
  })

  test.each([
    '21/11/2026',
    '21/11/26',
    '21 11 2026',
    '21.11.2026',
    '21-11-26',
    '21112026',
    '211126',
    ' 21 Nov 2026 ',
    '21st November 2026',
    'Saturday, 21 November 2026',
    '2026-11-21',
  ])('“%s” can be pasted', (text) => {
    const parts = readDate(text, 2036)
    expect(parts && valueOf(parts)).toBe('2026-11-21')
  })

  test.each(['', 'soon', '21/11', '21 Foo 2026', '123'])('“%s” is not taken for a date', (text) => {
    expect(readDate(text, 2036)).toBeNull()
  })

  test('arrows move a whole date across months and leave an unfinished one alone', () => {
    expect(movedBy('2026-11-30', 1)).toBe('2026-12-01')
    expect(movedBy('2028-03-01', -1)).toBe('2028-02-29')
    expect(movedBy('21/11/', 1)).toBe('21/11/')
    expect(movedBy(null, 1)).toBeNull()
  })
})

describe('faults', () => {
  const limits = { minOn: '1926-01-01', maxOn: '2026-11-21' }
  test.each([
    [null, null],
    ['2026-11-21', null],
    ['1926-01-01', null],
    ['2026-11-22', 'too-late'],
    ['1925-12-31', 'too-early'],
    ['31/2/2026', 'not-real'],
    ['21/11/', 'incomplete'],
    ['/11/2026', 'incomplete'],
  ])('%s: %s', (value, fault) => {
    expect(faultOf(value, limits)).toBe(fault)
  })
})
