import { ListCache } from '../../../ground/vault/lists/list-cache'
import { type Entry, type Filter, type Order, passes, type Value } from '../../../ground/vault/lists/order'
import type { OrderedList } from '../../../ground/vault/lists/ordered-list'
import type { Read, Write } from '../../../ground/vault/sql'
import { listColumns, type PeoplePage, type PeopleRow, type PeopleView } from '../contract'
import { findPeople } from './finding'
import { formerNames } from './former-names'
import { areaSort } from './tables'

const table = { table: 'people', row: 'person_row', within: ['archived'] }

/** The orders that are offered: one index each (migration 0002). */
export const orders: Readonly<Record<PeopleView['sort'], Order>> = {
  name: { ...table, index: 'people_by_name', keys: ['sort_name'], blanks: false },
  memberNumber: { ...table, index: 'people_by_member_number', keys: ['member_sort'], blanks: true },
  dateOfBirth: { ...table, index: 'people_by_birth', keys: ['birth_sort'], blanks: true },
  area: { ...table, index: 'people_by_area', keys: ['area_sort', 'sort_name'], blanks: true },
  updated: { ...table, index: 'people_by_updated', keys: ['updated_at'], blanks: false },
}

/** One area by name: a stretch of the order by area, so that no other area is walked over. */
const inOneArea: Order = { ...orders.area, within: ['archived', 'area_sort'], keys: ['sort_name'], blanks: false }

const listedColumns = [
  'archived',
  'sort_name',
  'member_sort',
  'birth_sort',
  'area_sort',
  'updated_at',
  'area_id',
  'role_mask',
  'programme_mask',
  'women_only',
]

const caches = new WeakMap<Read, ListCache>()

function cacheOf(db: Read): ListCache {
  let cache = caches.get(db)
  if (!cache) {
    cache = new ListCache('people', 'person_row', listedColumns)
    caches.set(db, cache)
  }
  return cache
}

const small = new WeakMap<Read, { state: string; readonly answers: Map<string, unknown> }>()

/** A small answer that each page needs (a kind's bit, an area's name), kept until something is written. */
function remembered<T>(db: Read, question: string, look: () => T): T {
  const state = `${db.writes} ${db.rollbacks}`
  let kept = small.get(db)
  if (kept?.state !== state) {
    kept = { state, answers: new Map() }
    small.set(db, kept)
  }
  if (!kept.answers.has(question)) kept.answers.set(question, look())
  return kept.answers.get(question) as T
}

/** Lets the lists follow every change of people. Once, when the vault has been opened and before the first request. */
export function startLists(db: Write): void {
  cacheOf(db).start(db)
}

/** Lets the lists count anew after a change of very many people, between the two and in its transaction. */
export const listsThroughLoad = {
  pause: (db: Write): void => cacheOf(db).pause(db),
  resume: (db: Write): void => cacheOf(db).resume(db),
}

/** Answers `people.page`. */
export function page(db: Read, { view, at, limit }: { view: PeopleView; at: number; limit: number }): PeoplePage {
  if (view.search.trim() !== '') return searchPage(db, view, at, limit)
  const list = listOf(db, view)
  if (!list) return { at, rows: [], total: 0, counted: true, similar: [], formerly: [] }
  const { rows, total, counted } = list.page(db, at, limit, view.descending)
  const known = counted ? null : totalByCounters(db, view)
  return {
    at,
    rows: rowsOf(db, rows),
    total: known ?? total,
    counted: counted || (known !== null && rows.length === Math.max(Math.min(limit, known - at), 0)),
    similar: [],
    formerly: [],
  }
}

/** Answers `people.placeOf`. */
export function placeOf(db: Read, { view, personId }: { view: PeopleView; personId: string }): number | null {
  const entry = entryOf(db, personId)
  if (!entry) return null
  if (view.search.trim() !== '') {
    const place = findPeople(db, view.search, filtersOf(db, view) ?? []).rows.indexOf(entry.person_row as number)
    return place < 0 ? null : place
  }
  return holds(db, view, entry) ? (listOf(db, view)?.placeOf(db, entry, view.descending) ?? null) : null
}

/** Every person of a view, in its order and in portions, for prints and exports. A search gives at most its limit. */
export function* personRowsOf(db: Read, view: PeopleView, portion = 500): Generator<number[]> {
  if (view.search.trim() !== '') {
    yield findPeople(db, view.search, filtersOf(db, view) ?? []).rows
    return
  }
  const list = listOf(db, view)
  if (!list) return
  while (!list.count(db, performance.now() + 25)) continue
  for (let at = 0; ; at += portion) {
    const { rows } = list.page(db, at, portion, view.descending)
    if (rows.length === 0) return
    yield rows
  }
}

/** Rows of a list by their numbers, in the order given. */
export function rowsOf(db: Read, personRows: readonly number[]): PeopleRow[] {
  if (personRows.length === 0) return []
  const found = db.arrays(rowsSql, [JSON.stringify(personRows)])
  const labels = remembered(db, 'labels of roles', () => new Map<number, string>())
  for (const row of found) {
    const mask = row[roleColumn] as number
    let label = labels.get(mask)
    if (label === undefined) {
      label = roleLabels(db, mask)
      labels.set(mask, label)
    }
    row[roleColumn] = label
  }
  return found as unknown as PeopleRow[]
}

const roleColumn = listColumns.indexOf('roles')

function roleLabels(db: Read, mask: number): string {
  const kinds = remembered(db, 'kinds of role', () =>
    db.arrays('select 1 << bit, label from role_kinds order by position', []),
  ) as [number, string][]
  return kinds.flatMap(([bit, name]) => (mask & bit ? [name] : [])).join(', ')
}

/** In the order asked for: the outer loop is over what is asked, and nothing sorts it. The roles' bits become words. */
const rowsSql = `
  select p.person_id, p.last_name, p.first_names, p.preferred_name, p.member_number, p.date_of_birth,
    coalesce(a.name, ''), p.phone, p.role_mask, p.practitioner, p.women_only, p.updated_at
  from json_each(?) wanted cross join people p on p.person_row = wanted.value left join areas a on a.area_id = p.area_id`

function searchPage(db: Read, view: PeopleView, at: number, limit: number): PeoplePage {
  const filters = filtersOf(db, view)
  if (!filters) return { at, rows: [], total: 0, counted: true, similar: [], formerly: [] }
  const found = findPeople(db, view.search, filters)
  const shown = found.rows.slice(at, at + limit)
  const firstSimilar = found.rows.length - found.similar
  return {
    at,
    rows: rowsOf(db, shown),
    total: found.rows.length,
    counted: true,
    similar: shown.flatMap((_, place) => (at + place >= firstSimilar ? [place] : [])),
    formerly: formerNames(db, shown, view.search),
  }
}

/** The list of a view; null if it names a role, programme or area that there is not. */
function listOf(db: Read, view: PeopleView): OrderedList | null {
  const filters = filtersOf(db, view)
  if (!filters) return null
  const [archived, ...others] = filters
  const within: Value[] = archived && 'is' in archived ? [archived.is] : []
  const areaSort =
    view.areaId !== null && (view.sort === 'name' || view.sort === 'area') ? areaSortOf(db, view.areaId) : null
  if (areaSort !== null) return cacheOf(db).list(db, inOneArea, [...within, areaSort], others)
  return cacheOf(db).list(db, orders[view.sort], within, others)
}

/** What a view asks of a person: first of all, its state. Null if it asks for what there is not. */
export function filtersOf(db: Read, view: PeopleView): Filter[] | null {
  const filters: Filter[] = [{ column: 'archived', is: view.state === 'archived' ? 1 : 0 }]
  if (view.areaId !== null) {
    if (areaSortOf(db, view.areaId) === null) return null
    filters.push({ column: 'area_id', is: view.areaId })
  }
  if (view.role !== null) {
    const bit = bitOf(db, 'role_kinds', view.role)
    if (bit === null) return null
    filters.push({ column: 'role_mask', has: bit })
  }
  if (view.programme !== null) {
    const bit = bitOf(db, 'programme_kinds', view.programme)
    if (bit === null) return null
    filters.push({ column: 'programme_mask', has: bit })
  }
  if (view.womenOnly) filters.push({ column: 'women_only', is: 1 })
  return filters
}

function holds(db: Read, view: PeopleView, entry: Entry): boolean {
  const filters = filtersOf(db, view)
  return filters !== null && passes(entry, filters)
}

function bitOf(db: Read, kinds: 'role_kinds' | 'programme_kinds', kindId: string): number | null {
  return remembered(db, `${kinds} ${kindId}`, () => {
    const found = db.arrays(`select 1 << bit from ${kinds} where kind_id = ?`, [kindId])
    return (found[0]?.[0] as number | undefined) ?? null
  })
}

function areaSortOf(db: Read, areaId: string): string | null {
  return remembered(db, `area ${areaId}`, () => {
    const found = db.arrays('select name from areas where area_id = ?', [areaId])
    return found[0] ? areaSort(found[0][0] as string) : null
  })
}

/** The length of a list that only its state and area narrow, which triggers keep; null for others. */
function totalByCounters(db: Read, view: PeopleView): number | null {
  if (view.role !== null || view.programme !== null || view.womenOnly) return null
  const area = view.areaId === null ? '' : ' and area_id = ?'
  const values = [view.state === 'archived' ? 1 : 0, ...(view.areaId === null ? [] : [view.areaId])]
  const found = db.arrays(`select coalesce(sum(people), 0) from people_counts where archived = ?${area}`, values)
  return found[0]?.[0] as number
}

function entryOf(db: Read, personId: string): Entry | null {
  const columns = ['person_row', ...listedColumns]
  const found = db.arrays(`select ${columns.join(', ')} from people where person_id = ?`, [personId])
  const values = found[0]
  return values ? Object.fromEntries(columns.map((column, at) => [column, values[at] as Value | null])) : null
}
