import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PeopleFile } from '../../../../tests/support/people-file'
import { ListCache } from './list-cache'
import { comparePlaces, type Filter, type Order } from './order'
import type { ListPage } from './ordered-list'

const columns = ['state', 'name', 'place', 'mask', 'flag']
const table = { table: 'things', row: 'thing_row' }
const orders: Record<string, Order> = {
  name: { ...table, index: 'things_by_name', within: ['state'], keys: ['name'], blanks: true },
  place: { ...table, index: 'things_by_place', within: ['state'], keys: ['place', 'name'], blanks: true },
  inPlace: { ...table, index: 'things_by_place', within: ['state', 'place'], keys: ['name'], blanks: false },
}

let file: PeopleFile
beforeAll(async () => {
  file = await PeopleFile.make()
  file.raw.exec(`
    create table things (thing_row integer primary key, state integer not null, name text not null, place text not null,
      mask integer not null, flag integer) strict;
    create index things_by_name on things (state, name, thing_row, mask, flag);
    create index things_by_place on things (state, place, name, thing_row, mask, flag);`)
})
afterAll(() => file.end())

/** Asks again, as a window does, until the list is counted. */
function whenCounted(ask: () => ListPage): ListPage {
  for (;;) {
    const page = ask()
    if (page.counted) return page
  }
}

interface Asked {
  readonly order: keyof typeof orders
  readonly state: number
  readonly place: string
  readonly filters: readonly Filter[]
  readonly descending: boolean
}

/** The same list as one plain sorted query: blanks last whichever way. */
function plainly({ order, state, place, filters, descending }: Asked): number[] {
  const { keys } = orders[order] as Order
  const way = descending ? ' desc' : ''
  const tests = filters.map((filter) =>
    'is' in filter ? ` and ${filter.column} = ${filter.is}` : ` and ${filter.column} & ${filter.has}`,
  )
  const within = order === 'inPlace' ? ` and place = '${place}'` : ''
  const blanks = order === 'inPlace' ? '' : `${keys[0]} = '', `
  return file.db
    .arrays(
      `select thing_row from things not indexed where state = ${state}${within}${tests.join('')}
      order by ${blanks}${keys.map((key) => key + way).join(', ')}, thing_row${way}`,
      [],
    )
    .map(([row]) => row as number)
}

const names = ['', '', 'ann', 'ben', 'ben', 'cleo', 'dee', 'ésme', '\u{10400}', '\uffee', 'zed']
const thing = fc.record({
  state: fc.integer({ min: 0, max: 1 }),
  name: fc.constantFrom(...names),
  place: fc.constantFrom('', 'ham', 'wick'),
  mask: fc.constantFrom(0, 1, 2, 3, 4),
  flag: fc.constantFrom(null, 0, 1),
})
const asked = fc.record({
  order: fc.constantFrom('name', 'place', 'inPlace'),
  state: fc.integer({ min: 0, max: 1 }),
  place: fc.constantFrom('', 'ham', 'wick'),
  filters: fc.constantFrom<readonly Filter[]>(
    [],
    [{ column: 'mask', has: 1 }],
    [
      { column: 'mask', has: 4 },
      { column: 'flag', is: 1 },
    ],
    [{ column: 'flag', is: 9 }],
  ),
  descending: fc.boolean(),
})
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      things: fc.array(thing, { minLength: 20, maxLength: 60, size: 'max' }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const), at: fc.nat(), to: thing }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), at: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('undo' as const),
      things: fc.array(thing, { maxLength: 40 }),
      look: asked,
      again: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('load' as const),
      things: fc.array(thing, { maxLength: 40 }),
      undone: fc.boolean(),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('look' as const),
      look: asked,
      at: fc.nat({ max: 300 }),
      limit: fc.integer({ min: 1, max: 80 }),
    }),
  },
)

test('A list holds exactly what one sorted query holds, at every step of any edits, undone ones too', () => {
  fc.assert(
    fc.property(fc.constantFrom(6, 40), fc.array(step, { minLength: 5, maxLength: 40 }), (blockSize, steps) => {
      file.write((db) => db.runText('delete from things', []))
      const cache = new ListCache('things', 'thing_row', columns, blockSize)
      cache.start(file.db)
      const rows = () =>
        file.db.arrays('select thing_row from things order by thing_row', []).map(([row]) => row as number)
      const add = (
        things: readonly { state: number; name: string; place: string; mask: number; flag: number | null }[],
      ) =>
        file.db.insertMany(
          'things',
          columns,
          things.map((one) => [one.state, one.name, one.place, one.mask, one.flag]),
        )
      const listOf = (look: Asked) =>
        cache.list(
          file.db,
          orders[look.order] as Order,
          look.order === 'inPlace' ? [look.state, look.place] : [look.state],
          look.filters,
        )
      const check = (look: Asked, at: number, limit: number) => {
        const wanted = plainly(look)
        const quick = listOf(look).page(file.db, at, limit, look.descending)
        expect(wanted.slice(at, at + quick.rows.length)).toEqual(quick.rows)
        if (quick.counted) expect(quick.rows).toEqual(wanted.slice(at, at + limit))
        const full = whenCounted(() => listOf(look).page(file.db, at, limit, look.descending))
        expect(full).toEqual({ rows: wanted.slice(at, at + limit), total: wanted.length, counted: true })
        const row = wanted[at % Math.max(wanted.length, 1)]
        if (row === undefined) return
        const entry = file.raw.prepare('select * from things where thing_row = ?').get(row) as never
        expect(listOf(look).placeOf(file.db, entry, look.descending)).toBe(wanted.indexOf(row))
      }
      // Lists that were looked at before an edit are looked at after it: those are the ones that have to be kept right.
      const looked: Asked[] = []
      for (const one of steps) {
        const all = rows()
        if (one.do === 'look') {
          check(one.look, one.at, one.limit)
          looked.unshift(one.look)
        }
        if (one.do === 'add') file.write(() => add(one.things))
        else if (one.do === 'load') {
          file.db.begin()
          cache.pause(file.db)
          add(one.things)
          cache.resume(file.db)
          if (one.undone) file.db.rollback()
          else file.db.commit()
        } else if (one.do === 'undo') {
          file.db.begin()
          add(one.things)
          if (all[0] !== undefined) file.db.runText('delete from things where thing_row = ?', [all[0]])
          check(one.look, 0, 30)
          file.db.rollback()
          if (one.again) file.write(() => add([...one.things, ...one.things, ...one.things.slice(0, 1)]))
          check(one.look, 0, 30)
        } else if (one.do !== 'look' && all.length > 0) {
          const row = all[one.at % all.length] as number
          if (one.do === 'remove') file.write((db) => db.runText('delete from things where thing_row = ?', [row]))
          else {
            const { state, name, place, mask, flag } = one.to
            file.write((db) =>
              db.runText('update things set state = ?, name = ?, place = ?, mask = ?, flag = ? where thing_row = ?', [
                state,
                name,
                place,
                mask,
                flag,
                row,
              ]),
            )
          }
        }
        for (const look of looked.slice(0, 4)) check(look, all.length % 50, 60)
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('Without a change log, and after more changes than are followed, a list starts afresh and is right', () => {
  file.write((db) => db.runText('delete from things', []))
  for (const started of [false, true]) {
    const cache = new ListCache('things', 'thing_row', columns, 300)
    if (started) cache.start(file.db)
    const look: Asked = { order: 'name', state: 0, place: '', filters: [], descending: false }
    const total = () => {
      const list = cache.list(file.db, orders.name as Order, [0], [])
      return whenCounted(() => list.page(file.db, 0, 5, false)).total
    }
    const before = total()
    file.write((db) =>
      db.insertMany(
        'things',
        columns,
        Array.from({ length: 12_000 }, (_, at) => [0, `n${at % 97}`, '', 0, null]),
      ),
    )
    expect(total()).toBe(before + 12_000)
    file.write((db) => db.runText('delete from things where thing_row % 3 = 0', []))
    expect(total()).toBe(plainly(look).length)
  }
})

test('More lists than are kept push out the one that was used longest ago, and it comes back right', () => {
  file.write((db) => {
    db.runText('delete from things', [])
    db.insertMany(
      'things',
      columns,
      Array.from({ length: 200 }, (_, at) => [at % 2, `n${at % 17}`, '', at % 64, null]),
    )
  })
  const cache = new ListCache('things', 'thing_row', columns, 50)
  cache.start(file.db)
  for (let round = 0; round < 2; round += 1) {
    for (let has = 1; has <= 40; has += 1) {
      const filters: Filter[] = [{ column: 'mask', has }]
      const list = cache.list(file.db, orders.name as Order, [0], filters)
      const wanted = plainly({ order: 'name', state: 0, place: '', filters, descending: true })
      expect(whenCounted(() => list.page(file.db, 0, 5, true))).toEqual({
        rows: wanted.slice(0, 5),
        total: wanted.length,
        counted: true,
      })
    }
  }
})

test('Texts are compared as the database compares them, beyond the basic letters too', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', '\ud7ff', '\ue000', '\uffee', '\u{10400}', '\u{1f600}'),
    maxLength: 4,
  })
  fc.assert(
    fc.property(letters, letters, (left, right) => {
      const [stored] = file.db.arrays(
        'select case when ?1 < ?2 then -1 when ?1 > ?2 then 1 else 0 end'.replaceAll('?1', '?').replaceAll('?2', '?'),
        [left, right, left, right],
      )
      expect(Math.sign(comparePlaces([left, 1], [right, 1]))).toBe(stored?.[0])
    }),
  )
})
