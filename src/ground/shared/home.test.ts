import { expect, test } from 'vitest'
import { daysAfter, monthAfter, nearnessOf } from './home'

test.each([
  ['2026-11-20', 'overdue'],
  ['2020-01-01', 'overdue'],
  ['2026-11-21', 'today'],
  ['2026-11-22', 'week'],
  ['2026-11-28', 'week'],
  ['2026-11-29', 'month'],
  ['2026-12-22', 'month'],
  ['2026-12-23', null],
  ['2027-11-21', null],
])('on 21 November 2026 the day %s is %s', (on, nearness) => {
  expect(nearnessOf(on, '2026-11-21')).toBe(nearness)
})

test.each([
  ['2026-10-25', 1, '2026-10-26'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days is %s', (day, days, result) => {
  expect(daysAfter(day, days)).toBe(result)
})

test.each([
  ['2026-11-21', '2026-12-21'],
  ['2027-01-31', '2027-02-28'],
  ['2026-12-31', '2027-01-31'],
])('a month after %s is %s', (day, result) => {
  expect(monthAfter(day)).toBe(result)
})
