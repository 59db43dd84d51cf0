import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToKeep, usualKeep } from './keep'

const now = '2026-11-21T17:00:00.000Z'
const at = (text: string) => `${text}:00.000Z`
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, back) => new Date(Date.parse(from) - back * 86_400_000).toISOString())

const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['none', [], []],
  ['a single one stays, however old', [at('2019-03-01T09:00')], [at('2019-03-01T09:00')]],
  [
    'today’s extra ones collapse into the newest',
    [at('2026-11-21T08:30'), at('2026-11-21T12:30'), at('2026-11-21T16:30')],
    [at('2026-11-21T16:30')],
  ],
  [
    'a day ends at midnight in the office, not in Greenwich',
    [at('2026-07-01T22:30'), at('2026-07-01T23:30')],
    [at('2026-07-01T22:30'), at('2026-07-01T23:30')],
  ],
  [
    'a week begins on Monday',
    // Seven later days take the daily places.
    [...days(at('2026-11-21T09:00'), 7), at('2026-11-08T09:00'), at('2026-11-07T09:00')],
    [...days(at('2026-11-21T09:00'), 7), at('2026-11-08T09:00')],
  ],
  [
    'one that lies in the future stays and takes no place',
    [at('2027-01-05T09:00'), ...days(at('2026-11-21T09:00'), 7)],
    [at('2027-01-05T09:00'), ...days(at('2026-11-21T09:00'), 7)],
  ],
  [
    'after a long holiday nothing is gone that the holiday did not make old',
    [at('2026-11-21T09:00'), ...days(at('2026-06-05T09:00'), 6)],
    [at('2026-11-21T09:00'), ...days(at('2026-06-05T09:00'), 6)],
  ],
  [
    'one a day for a year: 7 days, 4 weeks, 6 months',
    days(at('2026-11-21T09:00'), 365),
    [
      ...days(at('2026-11-21T09:00'), 7),
      at('2026-11-08T09:00'),
      at('2026-11-01T09:00'),
      at('2026-10-31T09:00'),
      at('2026-09-30T09:00'),
      at('2026-08-31T09:00'),
      at('2026-07-31T09:00'),
      at('2026-06-30T09:00'),
    ],
  ],
]

test.each(cases)('%s', (_name, made, kept) => {
  expect([...backupsToKeep(made, now, usualKeep)].sort()).toEqual([...kept].sort())
})

test('other numbers keep others', () => {
  const made = days(at('2026-11-21T09:00'), 40)
  expect(backupsToKeep(made, now, { daily: 1, weekly: 0, monthly: 0 }).size).toBe(1)
  expect(backupsToKeep(made, now, { daily: 30, weekly: 0, monthly: 0 }).size).toBe(30)
})

test('whatever the instants and numbers, the newest stays, nothing else is made up, and keeping twice keeps the same', () => {
  const instant = fc
    .integer({ min: Date.parse('2024-01-01'), max: Date.parse('2027-06-01') })
    .map((time) => new Date(time).toISOString())
  const number = fc.integer({ min: 0, max: 12 })
  fc.assert(
    fc.property(
      fc.array(instant, { maxLength: 60 }),
      fc.record({ daily: number, weekly: number, monthly: number }),
      (made, keep) => {
        const kept = backupsToKeep(made, now, keep)
        const newest = made
          .filter((one) => one <= now)
          .sort()
          .at(-1)
        expect([...kept].every((one) => made.includes(one))).toBe(true)
        if (newest) expect(kept.has(newest)).toBe(true)
        expect([...backupsToKeep([...kept], now, keep)].sort()).toEqual([...kept].sort())
      },
    ),
  )
})
