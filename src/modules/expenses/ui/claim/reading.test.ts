import { describe, expect, test } from 'vitest'
import {
  asHours,
  asMiles,
  asPounds,
  readClock,
  readHours,
  readLineDate,
  readPence,
  readTenths,
  readWhole,
} from './reading'

describe('[R10] An amount is read as whole pence', () => {
  test.each([
    ['4.50', 450],
    ['£4.50', 450],
    ['4.5', 450],
    ['4', 400],
    ['4.', 400],
    ['.90', 90],
    ['1,045.07', 104_507],
    ['0.29', 29],
    ['', null],
    ['4.505', undefined],
    ['four', undefined],
    ['-4', undefined],
  ])('“%s” is %s', (typed, pence) => expect(readPence(typed)).toBe(pence))
  test('and stands as it was when it is shown again', () => {
    for (const pence of [0, 5, 29, 450, 104_507]) expect(readPence(asPounds(pence))).toBe(pence)
  })
})

describe('Miles, hours, times and numbers are read as offices write them', () => {
  test.each([
    ['24', 240],
    ['12.5', 125],
    ['1,204', 12_040],
    ['24 miles', 240],
    ['12.55', undefined],
    ['', null],
  ])('%s miles are %s tenths', (typed, tenths) => expect(readTenths(typed)).toBe(tenths))
  test.each([
    ['4', 240],
    ['4.5', 270],
    ['4:30', 270],
    ['4 hours', 240],
    ['soon', undefined],
    ['', null],
  ])('%s hours away are %s minutes', (typed, minutes) => expect(readHours(typed)).toBe(minutes))
  test.each([
    ['8', '08:00'],
    ['0815', '08:15'],
    ['8:15', '08:15'],
    ['20.15', '20:15'],
    ['25:00', undefined],
    ['', null],
  ])('the time %s is %s', (typed, time) => expect(readClock(typed)).toBe(time))
  test('a number of passengers is whole', () => {
    expect([readWhole('2'), readWhole(''), readWhole('2.5')]).toEqual([2, null, undefined])
  })
  test('what was read is shown in the same way again', () => {
    expect([asMiles(240), asMiles(125), asMiles(0)]).toEqual(['24', '12.5', ''])
    expect([asHours(240), asHours(270), asHours(null)]).toEqual(['4', '4:30', ''])
  })
})

describe('A date of a line is read against the line above and the day on which the paper came in', () => {
  const first = { above: null, latest: '2026-11-22' }
  const later = { above: '2026-10-03', latest: '2026-11-22' }
  test.each([
    ['a day alone is the last such day', '3', first, '2026-11-03'],
    ['a day that is still to come was last month', '29', first, '2026-10-29'],
    ['a day alone stays in the month of the line above', '29', later, '2026-10-29'],
    ['a day that the month lacks stays as it was typed', '31', { above: '2026-09-03', latest: '2026-11-22' }, '31'],
    ['a day and a month are the last ones', '24/12', first, '2025-12-24'],
    ['four figures are a day and a month', '0311', first, '2026-11-03'],
    ['29 February of no leap year stays as it was typed', '29/2', first, '29/2'],
    ['two figures of the year are enough', '3/2/26', first, '2026-02-03'],
    ['a whole date is read as it is', '3 Feb 2025', first, '2025-02-03'],
    ['T is the day of the paper', 't', first, '2026-11-22'],
    ['a date that does not exist is not bent to another', '31/2/2026', first, '31/2/2026'],
    ['words stay as they are', 'Tuesday', first, 'Tuesday'],
    ['nothing stays nothing', '', first, ''],
  ])('%s', (_, typed, base, read) => expect(readLineDate(typed, base)).toBe(read))
})
