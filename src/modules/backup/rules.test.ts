import { describe, expect, test } from 'vitest'
import { backupIsDue, backupIsDueAtClosing, lightFor, quietWarning, secondCopyIsOverdue } from './rules'

const now = '2026-11-21T12:00:00.000Z'
const ago = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString()

describe('the light', () => {
  test.each([
    ['there has never been a backup', null, 'red'],
    ['one was made just now', ago(0), 'green'],
    ['one is a day old', ago(24), 'green'],
    ['one is older than a day', ago(24.1), 'amber'],
    ['one is two days old', ago(48), 'amber'],
    ['one is older than 48 hours', ago(48.1), 'red'],
    ['one lies in the future, so a clock is wrong', ago(-5), 'amber'],
    ['the clock was set right by a few minutes', ago(-0.1), 'green'],
  ])('%s', (_name, lastAt, light) => expect(lightFor(lastAt, now)).toBe(light))
})

describe('the second copy is overdue', () => {
  test.each([
    ['not in a new office without any backup', null, null, false],
    ['not in the first week', null, ago(6 * 24), false],
    ['after a week without any', null, ago(8 * 24), true],
    ['not when one was made six days ago', ago(6 * 24), ago(90 * 24), false],
    ['when the last one was made eight days ago', ago(8 * 24), ago(90 * 24), true],
  ])('%s', (_name, second, since, overdue) => expect(secondCopyIsOverdue(second, since, now)).toBe(overdue))
})

describe('a backup is made by itself', () => {
  test.each([
    ['when there is none', null, true, true],
    ['not before its hours are over', ago(3.9), true, false],
    ['when its hours are over', ago(4), true, true],
    ['when somebody has deleted the last one', ago(0.1), false, true],
    ['when the last one lies in the future', ago(-30), true, true],
  ])('%s', (_name, lastAt, lastIsThere, due) => expect(backupIsDue({ lastAt, lastIsThere, now }, 4)).toBe(due))
})

describe('closing waits for a backup', () => {
  test.each([
    ['when there is none', null, true, 0, true],
    ['not when nothing was done since the last', ago(30), true, 0, false],
    ['not when the last one was made a moment ago', ago(0.05), true, 3, false],
    ['when something was done since', ago(1), true, 1, true],
    ['when the last one is gone', ago(1), false, 0, true],
    ['when the clock was set back', ago(-1), true, 0, true],
  ])('%s', (_name, lastAt, lastIsThere, changes, due) =>
    expect(backupIsDueAtClosing({ lastAt, lastIsThere, now }, changes)).toBe(due),
  )
})

test.each([
  [null, false, null],
  [null, true, 'no-second-place'],
  ['E:\\Backups', true, 'second-overdue'],
  ['E:\\Backups', false, null],
] as const)('second place %s, overdue %s: says %s', (secondPlace, secondIsOverdue, says) =>
  expect(quietWarning({ secondPlace, secondIsOverdue })).toBe(says),
)
