import { describe, expect, test } from 'vitest'
import {
  erasureIsProposedOnce,
  heldRecordsAreNotErased,
  holdIsLiftedOnce,
  holdsDoNotBeginInTheFuture,
  periodsChangeFromTodayOn,
  recordIsHeldOnce,
  recordsAreKeptForTheirTime,
  twoPeopleErase,
} from './erasing-rules'

const kept = (until: string | null) => ({ what: 'Expense claim 3', until, why: 'It was paid on 20 Nov 2026.' })

describe('Who may erase what', () => {
  test.each([
    ['a', 'a', 'people.erase-alone'],
    ['a', 'b', null],
  ])('proposed by %s, carried out by %s: %s', (by, hand, code) =>
    expect(twoPeopleErase(by, hand)?.code ?? null).toBe(code),
  )

  test('a hold beats every disposal and says since when, by whom and why', () => {
    expect(heldRecordsAreNotErased([])).toBeNull()
    const hold = { reason: 'A claim of an employee', since: '2026-11-01', setBy: 'Mo Manager' }
    expect(heldRecordsAreNotErased([hold])?.message).toBe(
      'This record is under a legal hold since 1 Nov 2026, set by Mo Manager: A claim of an employee. It cannot be erased until the hold is lifted.',
    )
  })

  test.each([
    [[], null],
    [[kept('2033-04-05')], 'Propose it again after 5 Apr 2033.'],
    [[kept('2033-04-05'), kept('2034-04-05')], 'Propose it again after 5 Apr 2034.'],
    [[kept('2033-04-05'), kept(null)], 'Settle this first, then propose it again.'],
    [[kept(null), kept(null), kept(null), kept(null)], 'So must 1 more. Settle this first, then propose it again.'],
  ])('what is kept, %j, ends: %s', (all, ending) => {
    const problem = recordsAreKeptForTheirTime(all)
    if (ending === null) expect(problem).toBeNull()
    else expect(problem?.message.endsWith(ending)).toBe(true)
  })

  test.each([
    ['2026-11-21', null],
    ['2026-11-22', 'people.hold-date'],
  ])('a hold since %s, set on 21 November: %s', (since, code) =>
    expect(holdsDoNotBeginInTheFuture(since, '2026-11-21')?.code ?? null).toBe(code),
  )

  test.each([
    ['2026-11-20', 'people.period-past'],
    ['2026-11-21', null],
    ['2030-01-01', null],
  ])('a period from %s, changed on 21 November: %s', (from, code) =>
    expect(periodsChangeFromTodayOn(from, '2026-11-21')?.code ?? null).toBe(code),
  )

  test('nothing is proposed, held or lifted twice', () => {
    expect(erasureIsProposedOnce(null)).toBeNull()
    expect(erasureIsProposedOnce({ proposedBy: 'Mo Manager', on: '2026-11-20' })?.message).toContain('20 Nov 2026')
    expect([recordIsHeldOnce(false), recordIsHeldOnce(true)?.code]).toEqual([null, 'people.held-already'])
    expect([holdIsLiftedOnce(null), holdIsLiftedOnce('2026-11-20')?.code]).toEqual([null, 'people.hold-lifted'])
  })
})
