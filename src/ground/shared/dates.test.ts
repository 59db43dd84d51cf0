import { describe, expect, test } from 'vitest'
import { ageOn, isIsoDate, isoDate, isoInstant, onPaper, onScreen } from './dates'

describe('a stored date', () => {
  test('is a day that exists', () => {
    for (const day of ['2026-11-21', '2024-02-29', '2000-02-29', '1900-01-01']) expect(isIsoDate(day)).toBe(true)
    for (const day of [
      '2026-02-30',
      '2025-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-04-31',
    ]) {
      expect(isIsoDate(day)).toBe(false)
    }
  })

  test('is written in one way only', () => {
    for (const text of [
      '',
      '21/11/2026',
      '2026-1-1',
      '20261121',
      '2026-11-21T00:00',
      ' 2026-11-21',
      '2026-11-21\n',
      '+002026-11-21',
      '２０２６-11-21',
    ]) {
      expect(isIsoDate(text)).toBe(false)
    }
  })

  test('is refused with a sentence that shows how a date is given', () => {
    expect(isoDate.safeParse('2026-02-30').error?.issues[0]?.message).toBe(
      'Give a date that exists, such as 21/11/2026.',
    )
  })
})

test('a stored instant is UTC to the millisecond, as the clock writes it', () => {
  expect(isoInstant.safeParse(new Date(0).toISOString()).success).toBe(true)
  for (const text of [
    '2026-11-21T14:02:00Z',
    '2026-11-21T14:02:00.000',
    '2026-11-21T14:02:00.000+01:00',
    '2026-11-21',
  ]) {
    expect(isoInstant.safeParse(text).success).toBe(false)
  }
})

test('a date is short on screen and in full on paper, without leading noughts', () => {
  expect(onScreen('2027-02-14')).toBe('14 Feb 2027')
  expect(onPaper('2027-02-14')).toBe('14 February 2027')
  expect(onScreen('2026-09-01')).toBe('1 Sep 2026')
  const months = Array.from(
    { length: 12 },
    (_, at) => onPaper(`2026-${String(at + 1).padStart(2, '0')}-05`).split(' ')[1],
  )
  expect(new Set(months).size).toBe(12)
  expect(months.at(-1)).toBe('December')
})

describe('an age', () => {
  test('goes up on the birthday and not the day before', () => {
    expect(ageOn('1991-02-03', '2026-02-02')).toBe(34)
    expect(ageOn('1991-02-03', '2026-02-03')).toBe(35)
    expect(ageOn('2026-11-21', '2026-11-21')).toBe(0)
  })

  test('of somebody born on 29 February goes up on 1 March where there is no such day', () => {
    expect(ageOn('2000-02-29', '2025-02-28')).toBe(24)
    expect(ageOn('2000-02-29', '2025-03-01')).toBe(25)
    expect(ageOn('2000-02-29', '2024-02-29')).toBe(24)
  })
})
