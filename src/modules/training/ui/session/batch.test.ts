import { describe, expect, test } from 'vitest'
import type { Grid } from '../../assessment-shapes'
import { batchOf, cellsToFill } from './batch'
import {
  broughtBack,
  cellKey,
  chosen,
  decided,
  emptyTyping,
  isBlank,
  leftAfterSigning,
  leftOutOf,
  locationOf,
  noted,
  type SessionTyping,
} from './typing'

/** Short ids, so that the cells read well. */
const grid = {
  learnerIds: ['ann', 'bob', 'cai'],
  names: ['Ann', 'Bob', 'Cai'],
  marks: 'pla',
  criterionIds: ['c1', 'c2', 'c3'],
  codes: ['1.1', '1.2', '2.1'],
  titles: ['One', 'Two', 'Three'],
  unitOf: [0, 0, 0],
  units: ['Unit'],
  cells: ['···', '0··', '·1·'],
} as unknown as Grid
const session = { cohortId: 'cohort', sessionId: 'session', heldOn: '2026-11-22' } as Parameters<typeof batchOf>[3]
const today = '2026-11-22'

function filled(more: Partial<SessionTyping> = {}): SessionTyping {
  const typing: SessionTyping = { ...emptyTyping, criterionIds: ['c1', 'c2'], methods: ['observation'] }
  return { ...decided(typing, grid, cellsToFill(typing, grid, 'pla', ['c1', 'c2']), 'met'), ...more }
}

describe('what one signing stamps', () => {
  test('who is there is met where nothing was decided, and who is away owes what is open', () => {
    const batch = batchOf(filled(), grid, 'pla', session, today)
    expect(batch).toMatchObject({ met: 3, notYet: 0, again: 0, away: ['Cai'], owed: 1, faults: [], unmarked: [] })
    expect(batch.input.exceptions).toEqual([
      { learnerId: 'bob', criterionId: 'c1', outcome: 'not-assessed', resubmitBy: null },
    ])
    expect(batch.input.learnerIds).toEqual(['ann', 'bob'])
    expect(batch.input.absentIds).toEqual(['cai'])
  })

  test('an exception takes its own day to hand in again, or the one for all', () => {
    const typing = decided(
      filled({ resubmitAllBy: '2026-12-01' }),
      grid,
      [
        ['ann', 'c1'],
        ['ann', 'c2'],
      ],
      'not-yet',
    )
    const batch = batchOf(
      { ...typing, resubmitBy: { [cellKey('ann', 'c2')]: '2026-12-09' } },
      grid,
      'pla',
      session,
      today,
    )
    expect(batch.input.exceptions.slice(0, 2).map(({ resubmitBy }) => resubmitBy)).toEqual(['2026-12-01', '2026-12-09'])
    expect(batch).toMatchObject({ met: 1, notYet: 2 })
  })

  test('a day to hand in again that is not after the session, or no day yet, is said before it is signed', () => {
    const typing = decided(filled(), grid, [['ann', 'c1']], 'not-yet')
    const faults = (day: string | null) =>
      batchOf(
        { ...typing, resubmitBy: day === null ? {} : { [cellKey('ann', 'c1')]: day } },
        grid,
        'pla',
        session,
        today,
      ).faults
    expect([null, '2026-11-23'].map(faults)).toEqual([[], []])
    expect(['2026-11-22', '2026-11-', '31/02'].flatMap(faults)).toEqual(['again-by', 'again-by', 'again-by'])
  })

  test('a decision that was taken back needs a reason like any other, and is owed by who is away', () => {
    const back = { ...grid, cells: ['-··', '0··', '-1·'] }
    expect(cellsToFill(filled({ cells: {} }), back, 'pla', ['c1'])).toEqual([])
    const batch = batchOf(decided(filled(), back, [['ann', 'c1']], 'met'), back, 'pla', session, today)
    expect(batch).toMatchObject({ again: 1, faults: ['no-reason'], owed: 1 })
  })

  test('what was decided before needs a reason, and sends none where nothing was', () => {
    const again = decided(filled({ reason: ' ' }), grid, [['bob', 'c1']], 'met')
    expect(batchOf(again, grid, 'pla', session, today)).toMatchObject({ again: 1, faults: ['no-reason'] })
    expect(batchOf({ ...again, reason: 'Handed in again' }, grid, 'pla', session, today).input.reason).toBe(
      'Handed in again',
    )
    expect(batchOf(filled({ reason: 'Left over' }), grid, 'pla', session, today).input.reason).toBe('')
  })

  test.each([
    [{ ...emptyTyping }, ['no-criteria', 'no-methods']],
    [{ ...emptyTyping, criterionIds: ['c1'], methods: ['product' as const] }, ['no-cells']],
    [filled({ methods: ['prior-learning'] }), ['tests', 'one-learner']],
    [
      filled({
        methods: ['prior-learning'],
        onlyIds: ['ann'],
        tests: { isValid: true, isAuthentic: true, isCurrent: true, isSufficient: true },
      }),
      [],
    ],
  ])('nothing is signed that the vault would refuse (%#)', (typing, faults) => {
    expect(batchOf(typing, grid, 'pla', session, today).faults).toEqual(faults)
  })

  test('a session that is still to come is not signed, and who is in no register is named', () => {
    expect(batchOf(filled(), grid, 'p··', { ...session, heldOn: '2026-11-23' }, today)).toMatchObject({
      faults: ['to-come'],
      unmarked: ['Cai'],
    })
  })

  test('a column that is no longer chosen takes its decisions with it, and they can be had back', () => {
    const before = filled()
    const next = chosen(before, grid, ['c2', 'c3'])
    expect(next.criterionIds).toEqual(['c2', 'c3'])
    expect(Object.keys(next.cells)).toEqual(['ann c2', 'bob c2'])
    const since = decided(next, grid, [['ann', 'c2']], 'not-yet')
    expect(broughtBack(since, grid, leftOutOf(before, next))).toMatchObject({
      criterionIds: ['c1', 'c2', 'c3'],
      cells: { 'ann c1': 'met', 'ann c2': 'not-yet', 'bob c2': 'met' },
    })
  })

  test('a signing leaves what it does not stand over: who was not shown, and notes for who got no decision', () => {
    const typing = noted(noted(filled({ onlyIds: ['ann', 'cai'] }), 'ann', 'Well done'), 'cai', 'Ring them')
    const { learnerIds } = batchOf(typing, grid, 'pla', session, today).input
    expect(learnerIds).toEqual(['ann'])
    expect(leftAfterSigning(typing, learnerIds)).toEqual({
      ...emptyTyping,
      criterionIds: ['c2'],
      cells: { 'bob c2': 'met' },
      notes: { cai: 'Ring them' },
    })
    expect(isBlank(leftAfterSigning(filled(), ['ann', 'bob']))).toBe(true)
  })

  test('a note that is emptied again leaves nothing behind', () => {
    expect(isBlank(noted(noted(emptyTyping, 'ann', 'x'), 'ann', ''))).toBe(true)
  })
})

test.each([
  ['14', 'portfolio p.14'],
  [' p.14 ', 'portfolio p.14'],
  ['p14-15', 'portfolio p.14-15'],
  ['portfolio p.14', 'portfolio p.14'],
  ['blue folder', 'blue folder'],
  ['', ''],
])('the place of evidence typed as “%s” reads “%s”', (typed, place) => {
  expect(locationOf(typed)).toBe(place)
})
