import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PeopleFile } from '../../../../tests/support/people-file'
import { everyone } from '../list-shapes'
import { Write } from '../../../ground/vault/sql'
import type { PeopleView } from '../contract'
import { page, personRowsOf, placeOf, startLists } from './listing'

/** Notes each statement on its way, so that a test can ask how it would be run. */
class Noting extends Write {
  readonly noted: { text: string; values: readonly unknown[] }[] = []
  override arrays(text: string, values: Parameters<Write['arrays']>[1]): unknown[][] {
    this.noted.push({ text, values })
    return super.arrays(text, values)
  }
}

let file: PeopleFile
let db: Noting
beforeAll(async () => {
  file = await PeopleFile.make()
  db = new Noting(file.raw)
  startLists(db)
  const areas = db.arrays('select area_id from areas order by area_id limit 4', []).map(([areaId]) => areaId as string)
  file.write(() => {
    for (let at = 0; at < 2600; at += 1) {
      file.add(
        {
          lastName: `Fern${String.fromCharCode(97 + (at % 26))}${at % 7}`,
          firstNames: `Test ${at}`,
          memberNumber: at % 3 === 0 ? '' : `M-${at}`,
          dateOfBirth: at % 4 === 0 ? null : `19${60 + (at % 40)}-0${1 + (at % 9)}-11`,
          areaId: at % 5 === 0 ? null : (areas[at % 4] ?? null),
          womenOnly: at % 11 === 0 ? true : at % 2 === 0 ? null : false,
        },
        {
          roleBits: at % 6 === 0 ? [2, 9] : at % 301 === 0 ? [5] : [0],
          programmeBits: at % 8 === 0 ? [1] : [],
          archived: at % 13 === 0,
          updatedAt: `2026-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}T09:00:00.${String(at % 1000).padStart(3, '0')}Z`,
        },
      )
    }
  })
}, 60_000)
afterAll(() => file.end())

const view = (part: Partial<PeopleView>): PeopleView => ({ ...everyone, ...part })
const sorts = ['name', 'memberNumber', 'dateOfBirth', 'area', 'updated'] as const
const filters: Partial<PeopleView>[] = [
  {},
  { areaId: 'LDNBBG' },
  { role: 'mentor' },
  { role: 'chair' },
  { programme: 'reading' },
  { womenOnly: true },
  { state: 'archived' },
  { areaId: 'LDNBDN', role: 'mentor', programme: 'reading', womenOnly: true, state: 'archived' },
]
const offered = sorts.flatMap((sort) => [
  { sort, descending: false },
  { sort, descending: true },
])

const keys: Record<PeopleView['sort'], string[]> = {
  name: ['sort_name'],
  memberNumber: ['member_sort'],
  dateOfBirth: ['birth_sort'],
  area: ['area_sort', 'sort_name'],
  updated: ['updated_at'],
}

/** The same as one sorted query. */
function plainly(one: PeopleView): string[] {
  const way = one.descending ? 'desc' : 'asc'
  const bit = (kinds: string, id: string) => db.arrays(`select 1 << bit from ${kinds} where kind_id = ?`, [id])[0]?.[0]
  const tests = [
    `archived = ${one.state === 'archived' ? 1 : 0}`,
    ...(one.areaId ? [`area_id = '${one.areaId}'`] : []),
    ...(one.role ? [`role_mask & ${String(bit('role_kinds', one.role))}`] : []),
    ...(one.programme ? [`programme_mask & ${String(bit('programme_kinds', one.programme))}`] : []),
    ...(one.womenOnly ? ['women_only = 1'] : []),
  ]
  const sorted = keys[one.sort]
  return db
    .arrays(
      `select person_id from people not indexed where ${tests.join(' and ')}
      order by ${sorted[0]} = '', ${sorted.map((key) => `${key} ${way}`).join(', ')}, person_row ${way}`,
      [],
    )
    .map(([personId]) => personId as string)
}

const whole = (one: PeopleView, at: number, limit: number) => {
  for (;;) {
    const answer = page(db, { view: one, at, limit })
    if (answer.counted) return answer
  }
}

describe('Each sort with each filter', () => {
  test.each(offered)('gives the pages of one sorted query: $sort, descending $descending', (order) => {
    for (const filter of filters) {
      const one = view({ ...order, ...filter })
      const wanted = plainly(one)
      for (const at of [0, 30, Math.floor(wanted.length / 2), Math.max(wanted.length - 10, 0)]) {
        const answer = whole(one, at, 50)
        expect(answer.rows.map(([personId]) => personId)).toEqual(wanted.slice(at, at + 50))
        expect(answer.total).toBe(wanted.length)
      }
      const place = Math.floor(wanted.length / 3)
      const personId = wanted[place]
      if (personId !== undefined) expect(placeOf(db, { view: one, personId })).toBe(place)
    }
  })

  test.each(offered)(
    'is read through its index, in its order, without sorting and without rows: $sort, descending $descending',
    (order) => {
      for (const filter of filters) {
        const one = view({ ...order, ...filter })
        const fresh = new Noting(file.raw)
        for (let asked = 0; asked < 50 && !page(fresh, { view: one, at: 1500, limit: 50 }).counted; asked += 1) continue
        page(fresh, { view: one, at: 0, limit: 50 })
        const walking = fresh.noted.filter(({ text }) => text.includes('from "people"'))
        expect(walking.length).toBeGreaterThan(0)
        for (const { text, values } of new Map(walking.map((noted) => [noted.text, noted])).values()) {
          const plan = file.raw.prepare(`explain query plan ${text}`).all(...values) as { detail: string }[]
          const details = plan.map(({ detail }) => detail)
          expect(details.filter((detail) => /TEMP B-TREE|^SCAN people/.test(detail))).toEqual([])
          expect(
            details.some((detail) => /^SEARCH people USING (COVERING )?INDEX people_by_\w+ \(archived=\?/.test(detail)),
          ).toBe(true)
          expect(columnsReadFromTheTable(text, values)).toBe(0)
          expect(Math.max(0, ...(/offset \?$/.test(text) ? [Number(values.at(-1))] : []))).toBeLessThanOrEqual(1000)
        }
      }
    },
  )
})

/** How many instructions of a statement fetch a column from the table and not from the index. */
function columnsReadFromTheTable(text: string, values: readonly unknown[]): number {
  const root = db.arrays(`select rootpage from sqlite_schema where name = 'people'`, [])[0]?.[0]
  const steps = file.raw.prepare(`explain ${text}`).all(...values) as { opcode: string; p1: number; p2: number }[]
  const cursors = steps.filter(({ opcode, p2 }) => opcode === 'OpenRead' && p2 === root).map(({ p1 }) => p1)
  return steps.filter(({ opcode, p1 }) => (opcode === 'Column' || opcode === 'SeekRowid') && cursors.includes(p1))
    .length
}

describe('A page', () => {
  test('takes two statements over people once its list is counted, however far down it is', () => {
    whole(view({}), 0, 50)
    whole(view({}), 1700, 50)
    db.noted.length = 0
    const answer = page(db, { view: view({}), at: 1700, limit: 50 })
    expect(answer.rows).toHaveLength(50)
    expect(db.noted.filter(({ text }) => /from "?people"?( |$)|people p/.test(text))).toHaveLength(2)
  })

  test('gives each row in the order of the contract’s columns, with the area and the roles by name', () => {
    const areaId = 'N53NOCY'
    const row = file.write(() =>
      file.add(
        {
          lastName: 'Aardvark',
          firstNames: 'Ada',
          preferredName: 'Addie',
          memberNumber: '007',
          dateOfBirth: '1980-02-29',
          areaId,
          phone: '07700 900123',
          practitioner: 'Pat Pretend',
          womenOnly: true,
        },
        { roleBits: [9, 2] },
      ),
    )
    const [personId] = db.arrays('select person_id from people where person_row = ?', [row])[0] as [string]
    expect(page(db, { view: view({ areaId }), at: 0, limit: 5 }).rows[0]).toEqual([
      personId,
      'Aardvark',
      'Ada',
      'Addie',
      '007',
      '1980-02-29',
      'Nottingham City',
      '07700 900123',
      'Peer mentor, Learner',
      'Pat Pretend',
      1,
      '2026-11-21T09:00:00.000Z',
    ])
    file.write(() => db.runText('delete from people where person_row = ?', [row]))
  })

  test('follows a change at once: archived people leave, changed names move, new ones come in their place', () => {
    const before = whole(view({}), 0, 500)
    const [first, second] = before.rows.map(([personId]) => personId) as [string, string]
    file.write(() =>
      db.runText(`update people set archived_at = 'x', archived_reason = 'y' where person_id = ?`, [first]),
    )
    const now = page(db, { view: view({}), at: 0, limit: 1 })
    expect([now.rows[0]?.[0], now.total]).toEqual([second, before.total - 1])
    file.write(() => db.runText(`update people set sort_name = 'zzz' where person_id = ?`, [second]))
    expect(placeOf(db, { view: view({}), personId: second })).toBe(before.total - 2)
    expect(placeOf(db, { view: view({}), personId: first })).toBeNull()
    file.write(() =>
      db.runText('update people set archived_at = null, archived_reason = null where person_id = ?', [first]),
    )
    expect(placeOf(db, { view: view({}), personId: first })).toBe(0)
  })

  test('of a role, programme or area that there is not is empty', () => {
    for (const part of [{ role: 'nobody' }, { programme: 'nothing' }, { areaId: 'NOWHERE' }]) {
      expect(page(db, { view: view(part), at: 0, limit: 50 })).toMatchObject({ rows: [], total: 0, counted: true })
      expect(page(db, { view: view({ ...part, search: 'test' }), at: 0, limit: 50 })).toMatchObject({
        rows: [],
        total: 0,
      })
    }
  })

  test('of a search says which rows were found by a similar spelling only', () => {
    const rows = file.write(() => [
      file.add({ lastName: 'Quillbrook', firstNames: 'Zed' }),
      file.add({ lastName: 'Quilbrook', firstNames: 'Yan' }),
    ])
    const found = page(db, { view: view({ search: 'quillbrook' }), at: 0, limit: 50 })
    expect(found).toMatchObject({ total: 2, counted: true, similar: [1] })
    expect(found.rows.map(([, lastName]) => lastName)).toEqual(['Quillbrook', 'Quilbrook'])
    const second = found.rows[1]?.[0] as string
    expect(placeOf(db, { view: view({ search: 'quillbrook' }), personId: second })).toBe(1)
    file.write(() => rows.forEach((row) => db.runText('delete from people where person_row = ?', [row])))
  })
})

test('A whole view can be read in portions, in its order', () => {
  const one = view({ sort: 'dateOfBirth', descending: true, role: 'mentor' })
  const wanted = plainly(one)
  const rows = [...personRowsOf(db, one, 100)].flat()
  const ids = rows.map((row) => db.arrays('select person_id from people where person_row = ?', [row])[0]?.[0])
  expect(ids).toEqual(wanted)
})

test('The counters by area and state equal a recount after every kind of change', () => {
  const recount = `select coalesce(area_id, '') as area_id, archived, count(*) from people group by 1, 2 order by 2, 1`
  const counters = 'select area_id, archived, people from people_counts where people > 0 order by 2, 1'
  expect(db.arrays(counters, [])).toEqual(db.arrays(recount, []))
  file.write(() => {
    db.runText(`update people set area_id = 'N53DRBY' where person_row % 9 = 0`, [])
    db.runText(`update people set archived_at = 'x', archived_reason = '' where person_row % 7 = 0`, [])
    db.runText(
      'update people set area_id = null, archived_at = null, archived_reason = null where person_row % 6 = 0',
      [],
    )
    db.runText('delete from people where person_row % 50 = 0', [])
  })
  expect(db.arrays(counters, [])).toEqual(db.arrays(recount, []))
})
