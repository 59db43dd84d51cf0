import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftOf, PeopleFile } from '../../../../tests/support/people-file'
import { derived, naturalOrder, refreshMasks } from './tables'

const from = { areaName: null, roleBits: [], programmeBits: [] }

describe('What is stored for sorting and searching', () => {
  test('is made from the draft, the area and what is held', () => {
    const draft = draftOf({
      firstNames: 'Siân Ọlá',
      lastName: 'O’Brien-Test',
      preferredName: 'Shan',
      memberNumber: 'FX-0042',
      phone: '+44 (0)7700 900123',
      secondPhone: '01632 960001',
      email: 'Sian.T@example.org',
      postcode: 'zz1 4qq',
    })
    expect(derived(draft, { areaName: 'Ynys Môn & Gwynedd', roleBits: [0, 2], programmeBits: [3] })).toEqual({
      sort_name: 'obrien test sian ola',
      member_sort: 'fx 242',
      area_sort: 'ynys mon gwynedd',
      search_names: 'sian ola obrien test obrientest shan',
      search_other:
        'fx 0042 fx0042 42 44 0 7700 900123 07700900123 01632 960001 01632960001 sian t example org zz1 4qq zz14qq',
      role_mask: 5,
      programme_mask: 8,
    })
  })

  test('is empty where nothing was given', () => {
    expect(derived(draftOf({ lastName: 'Test' }), from)).toMatchObject({
      member_sort: '',
      area_sort: '',
      search_other: '',
    })
  })

  test('names in scripts of all kinds and marks alone are stored without harm', () => {
    for (const lastName of ['北京', 'Ωμέγα', '"\\', "'", '—', '🙂']) {
      expect(derived(draftOf({ lastName }), from).search_names).not.toMatch(/["\\]/)
    }
  })
})

test('Member numbers sort as people count', () => {
  const sorted = ['A 9', 'A-10', 'A-011', 'A100', 'B1', '2', '10', '0300'].sort((a, b) =>
    naturalOrder(a) < naturalOrder(b) ? -1 : 1,
  )
  expect(sorted).toEqual(['2', '10', '0300', 'A 9', 'A-10', 'A-011', 'A100', 'B1'])
})

describe('The masks of what is held', () => {
  let file: PeopleFile
  beforeAll(async () => {
    file = await PeopleFile.make()
  })
  afterAll(() => file.end())

  const masks = () => file.db.arrays('select role_mask, programme_mask from people order by person_row', [])
  const hold = (table: string, person: number, kind: string, endedOn: string | null) =>
    file.db.runText(`insert into ${table} values (?, ?, '2020-01-01', ?)`, [person, kind, endedOn])

  test('count what is open or ends today or later, several at a time, and lapse when the day has passed [S5] [S35] [S41]', () => {
    file.write(() => {
      for (const lastName of ['One', 'Two']) file.add({ lastName })
      hold('role_holdings', 1, 'mentor', null)
      hold('role_holdings', 1, 'mentee', '2026-11-21')
      hold('role_holdings', 1, 'learner', '2026-11-20')
      hold('programme_holdings', 1, 'reading', '2026-12-31')
      hold('role_holdings', 2, 'staff', '2026-11-22')
      for (const person of [1, 2]) refreshMasks(file.db, '2026-11-21', { personId: String(person).padStart(26, '0') })
    })
    expect(masks()).toEqual([
      [4 + 8, 2],
      [1024, 0],
    ])
    expect(file.write((db) => refreshMasks(db, '2026-11-23', { endedOnOrAfter: '2026-11-21' }))).toBe(2)
    expect(masks()).toEqual([
      [4, 2],
      [0, 0],
    ])
    expect(file.write((db) => refreshMasks(db, '2026-11-24', { endedOnOrAfter: '2026-11-23' }))).toBe(0)
    file.write((db) => refreshMasks(db, '2027-01-01', { endedOnOrAfter: '2026-11-23' }))
    expect(masks()).toEqual([
      [4, 0],
      [0, 0],
    ])
  })
})
