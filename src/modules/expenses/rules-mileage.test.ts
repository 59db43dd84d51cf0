import { describe, expect, test } from 'vitest'
import { halfUp, inMiles, inPounds, plainPounds } from './money'
import { onlyMilesByCarAreCountedTogether } from './rules'
import {
  leftInBand,
  type MileageRate,
  priced,
  rateOn,
  taxYearEnd,
  taxYearLabel,
  taxYearOf,
  topUpsDue,
} from './rules-mileage'

const rate = (validFrom: string, validTo: string | null, firstPence: number, more: Partial<MileageRate> = {}) => ({
  vehicle: 'car' as const,
  validFrom,
  validTo,
  firstPence,
  bandMiles: 10_000,
  abovePence: 25,
  passengerPence: 5,
  ...more,
})
const old = rate('2011-04-06', '2026-04-05', 45)
const rates: MileageRate[] = [
  old,
  rate('2026-04-06', null, 55),
  rate('2011-04-06', null, 24, { vehicle: 'motorcycle', bandMiles: null, abovePence: 24, passengerPence: 0 }),
  rate('2011-04-06', null, 20, { vehicle: 'bicycle', bandMiles: null, abovePence: 20, passengerPence: 0 }),
]
const journey = { vehicle: 'car' as const, on: '2026-05-01', milesTenths: 300, passengers: 0 }
const ceiling = (on: string, vehicle: MileageRate['vehicle'] = 'car') => rateOn(rates, vehicle, on) as MileageRate

describe('[R1] the tax year and its band', () => {
  test.each([
    ['2026-04-05', '2025-04-06', '2025/26'],
    ['2026-04-06', '2026-04-06', '2026/27'],
    ['2026-12-31', '2026-04-06', '2026/27'],
    ['2027-01-01', '2026-04-06', '2026/27'],
    ['1999-12-31', '1999-04-06', '1999/00'],
    ['2024-02-29', '2023-04-06', '2023/24'],
  ])('%s lies in the year that begins on %s, %s', (day, begins, words) => {
    expect(taxYearOf(day)).toBe(begins)
    expect(taxYearLabel(begins)).toBe(words)
  })

  test.each([
    [10_000, 0, 100_000],
    [10_000, 99_999, 1],
    [10_000, 120_000, 0],
    [8_000, 79_000, 1_000],
    [null, 500_000, null],
  ])('of a band of %s miles, after %i tenths, are left %s tenths', (band, prior, left) =>
    expect(leftInBand(band, prior)).toBe(left),
  )

  test.each([
    ['car', 10_000, null],
    ['car', null, null],
    ['bicycle', null, null],
    ['motorcycle', 10_000, 'bandMiles'],
    ['bicycle', 10_000, 'bandMiles'],
  ] as const)('a rate by %s with a band of %s miles is refused at: %s', (vehicle, bandMiles, field) =>
    expect(Object.keys(onlyMilesByCarAreCountedTogether({ vehicle, bandMiles })?.fields ?? {})).toEqual(
      field === null ? [] : [field],
    ),
  )

  test('the year ends on 5 April', () => expect(taxYearEnd('2026-04-06')).toBe('2027-04-05'))
})

describe('[R2] the rate of the day of the journey', () => {
  test.each([
    ['2026-04-05', 'car', 45],
    ['2026-04-06', 'car', 55],
    ['2026-05-01', 'motorcycle', 24],
    ['2026-05-01', 'bicycle', 20],
  ] as const)('%s by %s: %ip', (on, vehicle, pence) => expect(rateOn(rates, vehicle, on)?.firstPence).toBe(pence))

  test('there is none before the first', () => expect(rateOn(rates, 'car', '2011-04-05')).toBeNull())

  test('of two that overlap the later one holds, in whatever order they stand', () => {
    const open = [rate('2011-04-06', null, 45), rate('2026-04-06', null, 55)]
    for (const list of [open, [...open].reverse()]) expect(rateOn(list, 'car', '2026-07-01')?.firstPence).toBe(55)
  })
})

describe('[R3] a journey that crosses 10,000 miles', () => {
  test.each([
    [99_900, '2026-05-01', 300, 1050, 100, 200],
    [99_900, '2026-04-05', 300, 950, 100, 200],
    [0, '2026-05-01', 300, 1650, 300, 0],
    [99_700, '2026-05-01', 300, 1650, 300, 0],
    [99_701, '2026-05-01', 300, 1647, 299, 1],
    [100_000, '2026-05-01', 300, 750, 0, 300],
    [123_456, '2026-05-01', 300, 750, 0, 300],
  ])('%i tenths before, on %s, %i tenths: %ip', (prior, on, milesTenths, pence, first, above) => {
    expect(priced({ ...journey, on, milesTenths }, ceiling(on), null, prior)).toMatchObject({
      amountPence: pence,
      firstTenths: first,
      aboveTenths: above,
    })
  })

  test('another band, where the law has changed it, splits at another mile', () => {
    const changed = { ...ceiling('2026-05-01'), bandMiles: 8_000 }
    expect(priced(journey, changed, null, 79_900)).toMatchObject({ firstTenths: 100, aboveTenths: 200 })
    expect(priced(journey, { ...changed, bandMiles: null }, null, 500_000)).toMatchObject({ aboveTenths: 0 })
  })

  test('motorcycles and bicycles have no band', () => {
    for (const vehicle of ['bicycle', 'motorcycle'] as const) {
      const found = priced({ ...journey, vehicle }, ceiling('2026-05-01', vehicle), null, 100_000)
      expect(found).toMatchObject({ firstTenths: 300, aboveTenths: 0 })
    }
  })
})

describe('[R4] what the scheme pays and what is free of tax are two figures', () => {
  test.each([
    [{ firstPence: 30, abovePence: null, passengerPence: null }, 900, 1650],
    [{ firstPence: 37, abovePence: 20, passengerPence: 0 }, 1110, 1650],
    [{ firstPence: 60, abovePence: null, passengerPence: null }, 1800, 1650],
    [null, 1650, 1650],
  ])('%j pays %ip of at most %ip', (scheme, amountPence, ceilingPence) =>
    expect(priced(journey, ceiling('2026-05-01'), scheme, 0)).toMatchObject({ amountPence, ceilingPence }),
  )

  test('passengers come on top, for each mile of theirs', () => {
    expect(priced({ ...journey, passengers: 2 }, ceiling('2026-05-01'), null, 0).amountPence).toBe(1950)
    expect(priced({ ...journey, passengers: 2 }, ceiling('2026-05-01'), null, 100_000).amountPence).toBe(1050)
  })
})

describe('[R5] what is owed after a change that reaches back', () => {
  const paid = {
    ...journey,
    lineId: 'a',
    on: '2026-04-20',
    milesTenths: 1000,
    firstTenths: 1000,
    aboveTenths: 0,
    followsCeiling: true,
    paidPence: 4500,
  }
  test('100 miles on 20 April 2026 paid £45.00 on 10 May: £10.00', () =>
    expect(topUpsDue([paid], rates)).toEqual([{ lineId: 'a', oldPence: 4500, newPence: 5500, duePence: 1000 }]))

  test.each([
    ['before the change nothing', { on: '2026-04-05' }],
    ['already topped up', { paidPence: 5500 }],
    ['paid more than that', { paidPence: 6000 }],
    ['at the scheme’s own rate', { followsCeiling: false }],
    ['above the band the rate is the same', { firstTenths: 0, aboveTenths: 1000, paidPence: 2500 }],
    ['a cut line stays cut', { paidPence: null }],
  ])('nothing: %s', (_why, more) => expect(topUpsDue([{ ...paid, ...more }], rates)).toEqual([]))

  test('the split of then is kept', () =>
    expect(topUpsDue([{ ...paid, firstTenths: 100, aboveTenths: 900, paidPence: 2700 }], rates)).toEqual([
      { lineId: 'a', oldPence: 2700, newPence: 2800, duePence: 100 },
    ]))
})

describe('[R10] whole pence, halves up, once a line', () => {
  test.each([
    [1, 10, 0],
    [5, 10, 1],
    [15, 10, 2],
    [14, 10, 1],
    [-5, 10, -1],
    [-4, 10, 0],
    [0, 10, 0],
  ])('%i / %i is %i', (top, bottom, whole) => expect(halfUp(top, bottom)).toBe(whole))

  test('a line of 0.1 miles at 55p is 6p, so three lines are 18p, while one line of 0.3 miles is 17p', () => {
    const one = priced({ ...journey, milesTenths: 1 }, ceiling('2026-05-01'), null, 0)
    expect(one.amountPence).toBe(6)
    expect(priced({ ...journey, milesTenths: 3 }, ceiling('2026-05-01'), null, 0).amountPence).toBe(17)
  })

  test.each([
    [0, '£0.00', '0.00'],
    [5, '£0.05', '0.05'],
    [104_550, '£1,045.50', '1045.50'],
  ])('%i pence are %s', (pence, shown, plain) => {
    expect(inPounds(pence)).toBe(shown)
    expect(plainPounds(pence)).toBe(plain)
  })

  test('what goes back has its sign before the pound', () => expect(inPounds(-350)).toBe('-£3.50'))
  test.each([
    [10, '1 mile'],
    [125, '12.5 miles'],
    [100_000, '10,000 miles'],
  ])('%i tenths are %s', (tenths, words) => expect(inMiles(tenths)).toBe(words))
})
