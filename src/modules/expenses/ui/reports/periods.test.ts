import { expect, test } from 'vitest'
import { daysOf } from './periods'

test.each([
  ['thisMonth', '2026-02-14', '2026-02-01', '2026-02-28'],
  ['lastMonth', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['lastMonth', '2026-01-05', '2025-12-01', '2025-12-31'],
  ['thisYear', '2026-04-05', '2025-04-06', '2026-04-05'],
  ['thisYear', '2026-04-06', '2026-04-06', '2027-04-05'],
  ['lastYear', '2026-04-06', '2025-04-06', '2026-04-05'],
] as const)('%s seen from %s goes from %s to %s', (period, day, from, to) => {
  expect(daysOf(period, day)).toEqual({ from, to })
})
