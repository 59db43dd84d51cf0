import { describe, expect, test } from 'vitest'
import type { Problem } from '../../ground/shared/problem'
import * as rules from './area-rules'

const unit = { name: 'Fenwick', validFrom: '2021-06-26', validTo: null }
const ended = { name: 'Old Fenwick', validFrom: '2015-02-01', validTo: '2021-06-25' }

/** The code without the module, or null. */
const what = (problem: Problem | null) => problem?.code.replace('organisation.', '') ?? null

test.each([
  ['N52X', null, null],
  ['', { name: 'Fenwick' }, null],
  ['N52X', { name: 'Fenwick' }, 'code-taken'],
])('code %s held by %j: %s', (code, holder, expected) => {
  expect(what(rules.codeMustBeFree(code, holder))).toBe(expected)
})

test.each([
  ['2021-06-26', null, unit, null],
  ['2022-01-01', '2023-01-01', unit, null],
  ['2020-01-01', null, unit, 'outside-parent'],
  ['2016-01-01', '2020-01-01', ended, null],
  ['2016-01-01', null, ended, 'outside-parent'],
  ['2016-01-01', '2021-06-26', ended, 'outside-parent'],
  ['1990-01-01', null, null, null],
])('from %s to %s inside %j: %s', (validFrom, validTo, parent, expected) => {
  expect(what(rules.areaMustLieWithinTheDatesOfItsParent({ validFrom, validTo }, parent))).toBe(expected)
})

test.each([
  ['a', [], null],
  ['a', ['b', 'c'], null],
  ['a', ['b', 'a'], 'inside-itself'],
])('%s under %j: %s', (id, ancestors, expected) => {
  expect(what(rules.areaMustNotLieInItself(id, ancestors))).toBe(expected)
})

test.each([
  ['2022-01-01', unit, '2021-06-26', null],
  ['2021-06-26', unit, '2021-06-26', 'name-too-early'],
  ['2021-01-01', unit, '2021-06-26', 'name-outside'],
  ['2021-06-26', ended, '2015-02-01', 'name-outside'],
  ['2021-06-25', ended, '2015-02-01', null],
])('a new name from %s for %j, whose present name began on %s: %s', (from, area, since, expected) => {
  expect(what(rules.newNameMustBeginWhileTheAreaIsInForce(from, area, since))).toBe(expected)
})

test('a new name is another name', () => {
  expect(rules.newNameMustDiffer('New', 'Old')).toBeNull()
  expect(rules.newNameMustDiffer('Old', 'Old')?.fields).toHaveProperty('name')
})

test.each([
  [unit, '2025-02-28', null],
  [unit, '2021-06-26', null],
  [unit, '2021-06-25', 'ends-before-start'],
  [ended, '2025-02-28', 'ended-already'],
])('%j ending on %s: %s', (area, day, expected) => {
  expect(what(rules.onlyAreasInForceCanEnd(area, day))).toBe(expected)
})

test.each([
  [[], null, ''],
  [['Marsh Lane office'], 'holds-others', 'Marsh Lane office still lies in Fenwick'],
  [['Marsh Lane office', 'Mill Street office', 'Quay office'], 'holds-others', 'and 2 other areas'],
])('an area that holds %j: %s', (inside, expected, words) => {
  const problem = rules.areaMustBeEmptyOfOthersToEnd(unit, inside)
  expect(what(problem)).toBe(expected)
  expect(problem?.message ?? '').toContain(words)
})

test.each([
  [unit, '2025-02-28', null],
  [{ ...unit, validFrom: '2025-03-01' }, '2025-02-28', null],
  [{ ...unit, validFrom: '2025-03-02' }, '2025-02-28', 'successor-not-in-force'],
  [ended, '2021-06-24', null],
  [ended, '2021-06-25', 'successor-not-in-force'],
])('%j takes over after %s: %s', (area, lastDay, expected) => {
  expect(what(rules.successorMustBeInForceTheDayAfter(area, lastDay))).toBe(expected)
})

describe('moving on', () => {
  test.each([
    [false, 0, null],
    [false, 3, null],
    [true, 1, null],
    [true, 0, 'moves-to-many'],
    [true, 2, 'moves-to-many'],
  ])('with people (%s) to %d successors: %s', (moves, count, expected) => {
    expect(what(rules.peopleCanOnlyMoveOnToOne(moves, count))).toBe(expected)
  })
  test.each([
    [{ ...unit, holdsPeople: true }, null],
    [{ ...unit, holdsPeople: false }, 'holds-no-people'],
    [{ ...ended, holdsPeople: true }, 'successor-not-in-force'],
  ])('to %j: %s', (to, expected) => {
    expect(what(rules.peopleMoveOnOnlyToAnAreaInForce(to, '2026-11-21'))).toBe(expected)
  })
  test('goes somewhere else, and an area does not follow itself', () => {
    expect(what(rules.moveMustGoSomewhereElse('a', 'b'))).toBeNull()
    expect(what(rules.moveMustGoSomewhereElse('a', 'a'))).toBe('moves-nowhere')
    expect(what(rules.areaMustNotFollowItself(['a'], ['b']))).toBeNull()
    expect(what(rules.areaMustNotFollowItself(['a', 'c'], ['b', 'c']))).toBe('follows-itself')
  })
})

test.each([
  [null, [], null],
  ['2026-01-01T00:00:00.000Z', [], 'undone-already'],
  [null, ['Marsh Lane office'], 'built-upon'],
])('undone at %s with %j hanging on it: %s', (undoneAt, hangs, expected) => {
  expect(what(rules.onlyTheLastStepCanBeUndone({ undoneAt, hangs }))).toBe(expected)
})
