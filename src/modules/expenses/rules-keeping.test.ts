import { expect, test } from 'vitest'
import { claimIsKeptUntil, claimsMustBeKept } from './rules-keeping'

test.each([
  ['2026-04-05', 6, '2032-04-05'],
  ['2026-04-06', 6, '2033-04-05'],
  ['2027-04-05', 6, '2033-04-05'],
  ['2026-11-20', 0, '2027-04-05'],
])('[D-3] paid on %s and kept %i years: until %s', (paidOn, years, until) =>
  expect(claimIsKeptUntil(paidOn, years)).toBe(until),
)

test.each([
  ['draft', null, '2026-11-21', []],
  ['discarded', null, '2026-11-21', []],
  ['returned', null, '2026-11-21', []],
  ['submitted', null, '2026-11-21', [null]],
  ['approved', null, '2040-01-01', [null]],
  ['approved', '2026-11-20', '2033-04-05', ['2033-04-05']],
  ['approved', '2026-11-20', '2033-04-06', []],
])('[D-3] a claim in state %s, paid on %s, on %s stands against it until %j', (state, paidOn, today, until) => {
  const found = claimsMustBeKept([{ number: 3, state, paidOn }], 6, today)
  expect(found.map((one) => one.until)).toEqual(until)
})
