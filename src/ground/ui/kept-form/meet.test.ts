import { describe, expect, test } from 'vitest'
import { meet } from './meet'

interface Room {
  name: string
  holds: number | null
  tags: string[]
}
const stood: Room = { name: 'Blue room', holds: 8, tags: ['step'] }

describe('typing meets a record that somebody else saved meanwhile', () => {
  test.each<{ title: string; typed: Partial<Room>; now: Partial<Room>; taken: string[]; both: string[] }>([
    { title: 'nothing changed', typed: { name: 'Red room' }, now: {}, taken: [], both: [] },
    { title: 'they changed what was left alone here', typed: {}, now: { holds: 9 }, taken: ['holds'], both: [] },
    { title: 'both changed one field', typed: { name: 'Red' }, now: { name: 'Green' }, taken: [], both: ['name'] },
    { title: 'both wrote the same', typed: { holds: 9 }, now: { holds: 9 }, taken: [], both: [] },
    { title: 'each changed another field', typed: { name: 'Red' }, now: { holds: null }, taken: ['holds'], both: [] },
    {
      title: 'a list is the same by what is in it',
      typed: { tags: ['step'] },
      now: { tags: ['step'] },
      taken: [],
      both: [],
    },
    { title: 'a list is another one', typed: {}, now: { tags: [] }, taken: ['tags'], both: [] },
  ])('$title', ({ typed, now, taken, both }) => {
    expect(meet<Room>(stood, { ...stood, ...typed }, { ...stood, ...now })).toEqual({ taken, both })
  })

  test('what does not come from the record is nobody else’s change', () => {
    expect(meet<Room>({ name: 'Blue room' }, stood, { name: 'Blue room', holds: 20 })).toEqual({ taken: [], both: [] })
  })
})
