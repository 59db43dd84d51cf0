import { expect, test } from 'vitest'
import { daysOf, daysShown } from './periods'

test.each([
  ['thisQuarter', '2026-11-22', '2026-10-01', '2026-12-31'],
  ['lastQuarter', '2026-11-22', '2026-07-01', '2026-09-30'],
  ['thisQuarter', '2027-02-28', '2027-01-01', '2027-03-31'],
  ['lastQuarter', '2026-04-01', '2026-01-01', '2026-03-31'],
  ['thisYear', '2027-03-31', '2026-04-01', '2027-03-31'],
  ['thisYear', '2027-04-01', '2027-04-01', '2028-03-31'],
  ['lastYear', '2026-11-22', '2025-04-01', '2026-03-31'],
  ['always', '2026-11-22', '2000-01-01', '2026-11-22'],
] as const)('%s seen from %s goes from %s to %s', (period, day, from, to) => {
  expect(daysOf(period, day)).toEqual({ from, to })
})

test('a period that was chosen by its name goes on with the days, and days of one’s own stay', () => {
  const chosen = { period: 'always', from: '2000-01-01', to: '2026-11-22' } as const
  expect(daysShown(chosen, '2026-11-23')).toEqual({ from: '2000-01-01', to: '2026-11-23' })
  expect(daysShown({ ...chosen, period: null }, '2026-11-23')).toEqual({ from: '2000-01-01', to: '2026-11-22' })
})
