import { expect, test } from 'vitest'
import { inGroups, instead, neighbour, sampleOf, sampleSize, type Waiting } from './queue'

const ids = (count: number) => Array.from({ length: count }, (_, place) => `c${place}`)

test.each([
  [0, 0],
  [1, 1],
  [3, 3],
  [12, 3],
  [34, 4],
  [100, 10],
])('[journey 4.4] of %i clean claims %i are looked at', (clean, size) => {
  expect(sampleSize(clean)).toBe(size)
})

test('a sample has no claim twice, and keeps those picked earlier that are still there', () => {
  const first = sampleOf(ids(34), new Set(), () => 0.999)
  expect([...first]).toEqual(['c33', 'c32', 'c31', 'c30'])
  const later = sampleOf(ids(33), first, () => 0)
  expect(later.size).toBe(4)
  expect([...later]).toEqual(['c30', 'c31', 'c32', 'c0'])
})

test('what only a colleague may approve stands last, flagged or not', () => {
  const claim = (claimId: string, flags: number, whyNotApprove: string | null) =>
    ({ claimId, checks: Array.from({ length: flags }), whyNotApprove }) as unknown as Waiting
  const groups = inGroups([claim('a', 1, null), claim('b', 2, 'Mine.'), claim('c', 0, null), claim('d', 0, 'Mine.')])
  expect(groups.map(({ id, claims }) => [id, claims.map(({ claimId }) => claimId)])).toEqual([
    ['flagged', ['a']],
    ['clean', ['c']],
    ['others', ['b', 'd']],
  ])
})

test('the keyboard moves within the list', () => {
  expect(neighbour(ids(3), 'c0', 1)).toBe('c1')
  expect(neighbour(ids(3), 'c2', 1)).toBe('c2')
  expect(neighbour(ids(3), 'c0', -1)).toBe('c0')
})

test.each([
  ['c1', ['c0', 'c2', 'c3'], 'c2'],
  ['c1', ['c0', 'c3'], 'c3'],
  ['c3', ['c0', 'c1', 'c2'], 'c2'],
  ['elsewhere', ['c0', 'c1'], 'c0'],
  ['c1', [], null],
])('when %s leaves a list of four and %j are left, %s is open', (left, now, open) => {
  expect(instead(ids(4), left, now)).toBe(open)
})
