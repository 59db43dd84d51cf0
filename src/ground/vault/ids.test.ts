import { describe, expect, test } from 'vitest'
import { idOf } from '../shared/ids'
import { countedIds, timeOrderedIds } from './ids'

describe('ids', () => {
  test('begin with the time of their making, as the ULID specification writes it', () => {
    expect(timeOrderedIds()(new Date(1_469_918_176_385)).slice(0, 10)).toBe('01ARYZ6S41')
    expect(timeOrderedIds()(new Date(0)).slice(0, 10)).toBe('0000000000')
  })

  test('fit the shape that every contract asks for', () => {
    const ids = timeOrderedIds()
    for (const at of [0, 1, Date.now(), 2 ** 48 - 1])
      expect(idOf('person').safeParse(ids(new Date(at))).success).toBe(true)
    expect(idOf('person').safeParse(countedIds()(new Date())).success).toBe(true)
  })

  test('sort in the order of their making, within a millisecond and when the clock is put back', () => {
    const ids = timeOrderedIds()
    const made = [5, 5, 5, 6, 4, 4, 7].map((at) => ids(new Date(1_700_000_000_000 + at)))
    for (let count = 0; count < 10_000; count += 1) made.push(ids(new Date(1_700_000_000_008)))
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(made.length)
  })

  test('differ from one source to the next in the same millisecond', () => {
    const at = new Date()
    expect(timeOrderedIds()(at)).not.toBe(timeOrderedIds()(at))
  })

  test('that are counted count from one', () => {
    const ids = countedIds()
    const made = Array.from({ length: 33 }, () => ids(new Date()))
    expect(made[0]).toBe('00000000000000000000000001')
    expect(made[32]).toBe('00000000000000000000000011')
    expect([...made].sort()).toEqual(made)
  })
})
