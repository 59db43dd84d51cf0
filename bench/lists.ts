import type { PeopleView } from '../src/modules/people/contract'
import { likenesses } from '../src/modules/people/vault/likenesses'
import { page, startLists } from '../src/modules/people/vault/listing'
import { Write } from '../src/ground/vault/sql'
import { inTurn, type Line } from './in-turn'

const everyone: PeopleView = {
  search: '',
  sort: 'name',
  descending: false,
  areaId: null,
  role: null,
  programme: null,
  womenOnly: false,
  state: 'current',
}
const views: Readonly<Record<string, Partial<PeopleView>>> = {
  name: {},
  'name down': { descending: true },
  'date of birth': { sort: 'dateOfBirth' },
  'member number down': { sort: 'memberNumber', descending: true },
  area: { sort: 'area' },
  updated: { sort: 'updated', descending: true },
  'one area': { areaId: 'N53NOCY' },
  mentors: { role: 'mentor' },
  chairs: { role: 'chair', sort: 'dateOfBirth' },
  'women in one area': { womenOnly: true, areaId: 'N53NOCY', sort: 'updated' },
  archived: { state: 'archived' },
}

/** Counts what the product asks of the database, for the measures that have no noise. */
class Counting extends Write {
  statements = 0
  override arrays(text: string, values: Parameters<Write['arrays']>[1]): unknown[][] {
    this.statements += 1
    return super.arrays(text, values)
  }
}

type Connection = ConstructorParameters<typeof Write>[0]

/** Pages, jumps, filters, searches, saves of a filled vault, inside the database thread. */
export function* lists(connection: Connection, n = 300): Generator<Line | Record<string, unknown>> {
  const db = new Counting(connection)
  startLists(db)
  const last = Number(db.arrays('select max(person_row) from people', [])[0]?.[0])
  const some = (turn: number, of: number) => Math.floor((((turn * 2_654_435_761) % 4_294_967_296) / 4_294_967_296) * of)
  const keyset = (turn: number) => {
    const from = db.arrays('select sort_name from people where person_row = ?', [
      1 + some(turn + 7, last),
    ])[0]?.[0] as string
    return db.arrays(
      `select person_id, last_name, first_names, preferred_name, member_number, date_of_birth, area_sort, phone, practitioner,
         women_only, updated_at from people where archived = 0 and sort_name >= ? order by sort_name, person_row limit 50`,
      [from],
    )
  }
  for (const [name, part] of Object.entries(views)) {
    const view = { ...everyone, ...part }
    const first = performance.now()
    let answer = page(db, { view, at: 0, limit: 50 })
    const firstPage = performance.now() - first
    let calls = 1
    let longest = firstPage
    for (let at = answer.total - 50; ; calls += 1) {
      const start = performance.now()
      answer = page(db, { view, at: Math.max(at, 0), limit: 50 })
      longest = Math.max(longest, performance.now() - start)
      if (answer.counted) break
      at = answer.total - 50
    }
    yield {
      metric: `list, first time: ${name}`,
      people: answer.total,
      firstPageMs: round(firstPage),
      callsUntilEnd: calls,
      longestCallMs: round(longest),
    }
    const total = answer.total
    for (let turn = 0; turn < 40; turn += 1) page(db, { view, at: some(turn, total), limit: 50 })
    db.statements = 0
    page(db, { view, at: some(3, total), limit: 50 })
    yield { metric: `list, statements a page: ${name}`, value: db.statements }
    yield inTurn(
      `list, page of 50 at any place: ${name}`,
      n,
      (turn) => page(db, { view, at: some(turn, total), limit: 50 }),
      keyset,
    )
  }
  yield* searches(db, n, last, some)
  yield* saves(db, n, last, some)
}

function* searches(db: Write, n: number, last: number, some: (turn: number, of: number) => number): Generator<Line> {
  const people = Array.from(
    { length: 200 },
    (_, at) =>
      db.arrays('select first_names, last_name, phone, date_of_birth from people where person_row = ?', [
        1 + some(at * 3 + 1, last),
      ])[0] as string[],
  )
  const person = (turn: number) => people[turn % people.length] as [string, string, string, string | null]
  const prefix = (turn: number) => {
    const from = person(turn)[1].toLowerCase().slice(0, 5)
    return db.arrays(
      `select person_id, last_name, first_names, preferred_name, member_number, date_of_birth, phone, practitioner, women_only, updated_at
         from people where archived = 0 and sort_name >= ? and sort_name < ? order by sort_name, person_row limit 50`,
      [from, `${from}\u{10ffff}`],
    )
  }
  const find = (search: string, part: Partial<PeopleView> = {}) =>
    page(db, { view: { ...everyone, ...part, search }, at: 0, limit: 50 })
  const typed: Readonly<Record<string, (turn: number) => string>> = {
    'one letter': (turn) => person(turn)[1].slice(0, 1),
    'two letters': (turn) => person(turn)[1].slice(0, 2),
    'three letters': (turn) => person(turn)[1].slice(0, 3),
    'last name': (turn) => person(turn)[1],
    'first name': (turn) => person(turn)[0],
    'first name and three letters': (turn) => `${person(turn)[0]} ${person(turn)[1].slice(0, 3)}`,
    'first name and one letter': (turn) => `${person(turn)[0]} ${person(turn)[1].slice(0, 1)}`,
    'inside a name': (turn) => person(turn)[1].slice(2, 7),
    'telephone, as typed': (turn) => (person(turn)[2] || '07700 123456').slice(0, 9),
  }
  for (const [name, words] of Object.entries(typed))
    yield inTurn(`search: ${name}`, n, (turn) => find(words(turn)), prefix)
  yield inTurn(
    'search with a filter: first name, chairs',
    n,
    (turn) => find(person(turn)[0], { role: 'chair' }),
    prefix,
  )
  const slip = (name: string) => `${name.slice(0, 2)}${name.slice(3)}`
  yield inTurn('search: last name misspelt', n, (turn) => find(slip(person(turn)[1])), prefix)
  yield inTurn(
    'search: both names misspelt',
    n,
    (turn) => find(`${slip(person(turn)[0])} ${slip(person(turn)[1])}`),
    prefix,
  )
  const alike = (turn: number, born: string | null) => {
    const [firstNames, lastName] = person(turn)
    return likenesses(db, { firstNames, lastName, dateOfBirth: born, exceptPersonId: null })
  }
  yield inTurn('likenesses: name alone', n, (turn) => alike(turn, null), prefix)
  yield inTurn('likenesses: name and date of birth', n, (turn) => alike(turn, person(turn)[3]), prefix)
}

function* saves(db: Write, n: number, last: number, some: (turn: number, of: number) => number): Generator<Line> {
  const inside = (work: () => void) => {
    db.begin()
    work()
    db.commit()
  }
  const save = (turn: number) =>
    inside(() => {
      db.runText(
        `update people set phone = ?, search_other = search_other || ' 07700' || ?, search_names = search_names || ' savedname',
           area_id = (select area_id from areas limit 1 offset ?), updated_at = ?, version = version + 1 where person_row = ?`,
        [
          `07700 9${turn}`,
          turn,
          turn % 100,
          `2026-11-22T10:00:00.${String(turn % 1000).padStart(3, '0')}Z`,
          1 + some(turn, last),
        ],
      )
    })
  const bare = (turn: number) =>
    inside(
      () =>
        void db.runText('update people set practitioner = ? where person_row = ?', [
          `Pat ${turn}`,
          1 + some(turn + 11, last),
        ]),
    )
  yield inTurn('save with words, names, counters and five orders (no audit)', n, save, bare)
}

function round(figure: number): number {
  return Number(figure.toPrecision(3))
}
