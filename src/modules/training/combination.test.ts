import { expect, test } from 'vitest'
import { type Combination, dayOfAchievement, stillNeeded, unitIsAchieved } from './combination'

test.each<[readonly ('met' | 'not-yet' | 'not-assessed')[], boolean]>([
  [['met', 'met'], true],
  [['met', 'not-yet'], false],
  [['met', 'not-assessed'], false],
  [[], false],
])('[Q7] a unit with %j is achieved: %s', (outcomes, isAchieved) => expect(unitIsAchieved(outcomes)).toBe(isAchieved))

const unit = (unitId: string, more: Partial<Combination['units'][number]> = {}) => ({
  unitId,
  title: unitId,
  level: 2,
  credits: 3,
  isMandatory: false,
  groupId: null,
  ...more,
})
const plain: Combination = { leastCredits: null, atLevel: null, leastCreditsAtLevel: null, groups: [], units: [] }
const mandatory = { ...plain, units: [unit('A', { isMandatory: true }), unit('B', { isMandatory: true })] }
const groups = {
  ...plain,
  groups: [{ groupId: 'g', name: 'Choice', leastUnits: 2, leastCredits: 7 }],
  units: [
    unit('A', { isMandatory: true }),
    unit('B', { groupId: 'g' }),
    unit('C', { groupId: 'g', credits: 4 }),
    unit('D', { groupId: 'g' }),
  ],
}
const credits = {
  ...plain,
  leastCredits: 6,
  units: [unit('A', { isMandatory: true }), unit('B'), unit('C', { credits: null })],
}
const level = {
  ...plain,
  atLevel: 3,
  leastCreditsAtLevel: 4,
  units: [unit('A'), unit('B', { level: 3 }), unit('C', { level: 4, credits: 1 })],
}

test.each<[string, Combination, string, readonly string[]]>([
  ['every mandatory unit', mandatory, 'A B', []],
  ['one mandatory unit of two', mandatory, 'A', ['Unit “B” is not achieved.']],
  ['a group whole', groups, 'A B C', []],
  ['a group with one unit short', groups, 'A C', ['“Choice” needs 1 more unit.', '“Choice” needs 3 more credits.']],
  ['a group with units enough and credits too few', groups, 'A B D', ['“Choice” needs 1 more credit.']],
  ['a group without the mandatory unit', groups, 'B C', ['Unit “A” is not achieved.']],
  ['credits enough', credits, 'A B', []],
  ['credits too few, as a unit carries none', credits, 'A C', ['3 more credits are needed.']],
  ['credits at a level or above', level, 'B C', []],
  ['credits below the level', level, 'A B', ['1 more credit at level 3 or above needed.']],
  [
    'nothing asked for, so all is meant',
    { ...plain, units: [unit('A'), unit('B')] },
    'A',
    ['Unit “B” is not achieved.'],
  ],
  ['no units at all', plain, '', ['This issue has no units yet.']],
])('[Q7] %s', (_words, combination, achieved, needed) =>
  expect(stillNeeded(combination, new Set(achieved.split(' ')))).toEqual(needed),
)

test.each<[string, Combination, Readonly<Record<string, string>>, string | null]>([
  ['on the day of the last unit', mandatory, { A: '2026-05-01', B: '2026-03-01' }, '2026-05-01'],
  [
    'before a unit that is not needed',
    groups,
    { A: '2026-01-01', B: '2026-02-01', C: '2026-03-01', D: '2026-06-01' },
    '2026-03-01',
  ],
  ['not yet', mandatory, { A: '2026-05-01' }, null],
  ['not at all', plain, {}, null],
])('[Q7] [S45] it is achieved %s', (_words, combination, achieved, day) =>
  expect(dayOfAchievement(combination, new Map(Object.entries(achieved)))).toBe(day),
)
