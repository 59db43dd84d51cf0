import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftOf, PeopleFile } from '../../../../tests/support/people-file'
import type { Write } from '../../../ground/vault/sql'
import type { PersonDraft } from '../contract'
import { beginLoad, finishLoad } from './bulk-load'
import { findPeople } from './finding'
import { Pace } from './pace'
import { updatePerson } from './store'

let file: PeopleFile
beforeAll(async () => {
  file = await PeopleFile.make()
})
afterAll(() => file.end())

const current = [{ column: 'archived', is: 0 }] as const

/** What the triggers and bulk loads keep, held against a count of all rows. Empty when all is as it should be. */
function differences(db: Write): string[] {
  const wrong: string[] = []
  for (const index of ['people_search', 'name_parts']) {
    try {
      file.raw.exec(`insert into ${index} (${index}, rank) values ('integrity-check', 1)`)
    } catch (error) {
      wrong.push(`${index}: ${String(error)}`)
    }
  }
  const people = db.arrays(`select search_names, coalesce(area_id, ''), archived from people`, []) as string[][]
  const words = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const [names = '', area, archived] of people) {
    for (const word of new Set(names.split(' '))) if ([...word].length >= 3) add(words, word)
    add(counts, `${archived} ${area}`)
  }
  const kept = db.arrays('select word, people, word_row from name_words', []) as [string, number, number][]
  if (!same(words, new Map(kept.map(([word, n]) => [word, n])))) wrong.push('name_words')
  const counted = db.arrays(`select archived || ' ' || area_id, people from people_counts where people > 0`, [])
  if (!same(counts, new Map(counted as [string, number][]))) wrong.push('people_counts')
  const shapes = kept.flatMap(([word, , row]) => {
    const letters = [...word]
    return [...new Set(letters.slice(0, 40).map((_, at) => letters.filter((_, place) => place !== at).join('')))].map(
      (shape): [string, number] => [`${shape} ${row}`, 1],
    )
  })
  const stored = db.arrays(`select shape || ' ' || word_row, 1 from name_shapes`, []) as [string, number][]
  if (!same(new Map(shapes), new Map(stored))) wrong.push('name_shapes')
  if (db.arrays('select by_row from people_upkeep', [])[0]?.[0] !== 1) wrong.push('people_upkeep')
  return wrong
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function same(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value)
}

const name = fc.constantFrom(
  'Ada',
  'Adam',
  'Al',
  'Zoë',
  'Smith-Jones',
  'O’Neil',
  '北京',
  '𠮷田太郎',
  'Sample',
  'X'.repeat(60),
)
const person = fc.record({
  firstNames: name,
  lastName: name,
  preferredName: fc.constantFrom('', 'Pip', 'Ada'),
  memberNumber: fc.constantFrom('', 'A-12', '0012'),
  phone: fc.constantFrom('', '07700 900123', '07700 900124'),
  email: fc.constantFrom('', 'ada.sample@example.org'),
  areaId: fc.constantFrom(null, 'N53DRBY'),
})
type Given = Partial<PersonDraft>
const step = fc.oneof(
  fc.record({ kind: fc.constant('bulk' as const), people: fc.array(person, { maxLength: 6 }) }),
  fc.record({ kind: fc.constant('undone' as const), people: fc.array(person, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('add' as const), person }),
  fc.record({ kind: fc.constant('change' as const), at: fc.nat(), person }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
)

function load(people: readonly Given[]): void {
  const first = beginLoad(file.db)
  people.forEach((one, at) => file.add(one, { archived: at % 3 === 2 }))
  for (const progress of finishLoad(file.db, first, new Pace())) void progress
}

test('After any bulk loads and edits, search, vocabulary and counts equal a full recount', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      for (const one of steps) {
        const ids = file.db.arrays('select person_id from people order by 1', []).map(([id]) => String(id))
        const chosen = 'at' in one ? ids[one.at % Math.max(ids.length, 1)] : undefined
        if (one.kind === 'bulk') file.write(() => load(one.people))
        else if (one.kind === 'add') file.write(() => file.add(one.person as Given))
        else if (one.kind === 'undone') {
          file.db.begin()
          load(one.people)
          file.db.rollback()
        } else if (chosen === undefined) continue
        else if (one.kind === 'remove')
          file.write((db) => db.runText('delete from people where person_id = ?', [chosen]))
        else {
          const writer = { by: 'test', at: '2026-11-21T10:00:00.000Z', today: '2026-11-21' }
          file.write((db) => updatePerson(db, chosen, draftOf(one.person as Given), writer))
        }
        expect(differences(file.db)).toEqual([])
      }
      file.write((db) => db.runText('delete from people', []))
      expect(differences(file.db)).toEqual([])
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('People of a bulk load are found by words, beginnings, letters inside and misspellings as any others', () => {
  file.write(() => load([{ firstNames: 'Wilhelmina', lastName: 'Featherstone', phone: '07700 900777' }]))
  for (const typed of ['wilhelmina', 'feath', 'w', 'herston', 'fetherstone', '07700 900777', '900777']) {
    expect(findPeople(file.db, typed, current).rows, typed).toHaveLength(1)
  }
  file.write((db) => db.runText('delete from people', []))
})

test('A changed or removed name is nowhere in the file any more, in the database or in its log [S39]', () => {
  const names = ['Quixotessa', 'Zebulonquist']
  const image = () => {
    file.checkpoint()
    return Database.prototype.serialize
      .call(file.raw as never)
      .toString('latin1')
      .toLowerCase()
  }
  const traces = ['quixotessa', 'zebulonquist', 'xotess', 'bulonq', '900888']
  // Others beside them, so that lists of the index hold more than one and are rewritten, not dropped.
  file.write(() =>
    load(Array.from({ length: 300 }, (_, n) => ({ lastName: `Zebra${'abcdefghij'[n % 10]}`, phone: `07700 9${n}` }))),
  )
  file.write(() => load(names.map((lastName) => ({ lastName, phone: '07700 900888' }))))
  expect(traces.filter((trace) => image().includes(trace))).toEqual(traces)
  const [changed, removed] = names.map((lastName) =>
    String(file.db.arrays('select person_id from people where last_name = ?', [lastName])[0]?.[0]),
  )
  const writer = { by: 'test', at: '2026-11-21T10:00:00.000Z', today: '2026-11-21' }
  file.write((db) => updatePerson(db, changed ?? '', draftOf({ lastName: 'Other' }), writer))
  file.write((db) => db.runText('delete from people where person_id = ?', [removed ?? '']))
  const after = image()
  expect(traces.filter((trace) => after.includes(trace))).toEqual([])
  expect(differences(file.db)).toEqual([])
})
