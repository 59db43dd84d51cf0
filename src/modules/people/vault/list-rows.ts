import type { TaskContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import type { PeopleRow, PeopleView } from '../contract'
import { page as pageOf } from './listing'
import { type StoredPerson, t } from './store'

const rowsAtOnce = 500

/** A view, and those people that were picked by hand; none picked means everyone in the view. */
export interface Wanted {
  readonly view: PeopleView
  readonly personIds: readonly string[]
}

/** A person as exports and lists on paper show them. */
export interface Listed extends StoredPerson {
  readonly area_name: string
  readonly role_labels: string
  readonly programme_labels: string
}

/**
 * The people wanted, in the view's order, some hundred at a time, so that neither memory nor other requests wait for a
 * long list. People picked by hand come even where the view has since been narrowed past them.
 */
export function* listed(context: TaskContext, wanted: Wanted): Generator<Listed[]> {
  for (const personIds of idsOf(context, wanted)) {
    context.signal.throwIfAborted()
    const rows = context.read(({ db }) => detailsOf(db, personIds))
    if (rows.length > 0) yield rows
  }
}

function* idsOf(context: TaskContext, { view, personIds }: Wanted): Generator<readonly string[]> {
  if (personIds.length > 0) {
    const inOrder = context.read(({ db }) => sortedIds(db, personIds, view))
    for (let at = 0; at < inOrder.length; at += rowsAtOnce) yield inOrder.slice(at, at + rowsAtOnce)
    return
  }
  for (let at = 0; ; ) {
    const page = context.read(({ db }) => pageOf(db, { view, at, limit: rowsAtOnce }))
    if (page.rows.length > 0) yield page.rows.map(([personId]) => personId)
    at += page.rows.length
    if (page.counted && (page.rows.length === 0 || at >= page.total)) return
    context.signal.throwIfAborted()
  }
}

const sortColumns: Readonly<Record<PeopleView['sort'], readonly (keyof StoredPerson)[]>> = {
  name: ['sort_name'],
  memberNumber: ['member_sort'],
  dateOfBirth: ['birth_sort'],
  area: ['area_sort', 'sort_name'],
  updated: ['updated_at'],
}

function sortedIds(db: Read, personIds: readonly string[], view: PeopleView): string[] {
  const rows: Listed[] = []
  for (let at = 0; at < personIds.length; at += rowsAtOnce)
    rows.push(...detailsOf(db, personIds.slice(at, at + rowsAtOnce)))
  const columns = [...sortColumns[view.sort], 'person_row'] as const
  const turn = view.descending ? -1 : 1
  const compare = (a: Listed, b: Listed) => {
    for (const column of columns) {
      const [one, other] = [a[column], b[column]]
      if (one !== other) return one !== null && other !== null && one < other ? -turn : turn
    }
    return 0
  }
  return [...new Map(rows.map((row) => [row.person_id, row])).values()].sort(compare).map((row) => row.person_id)
}

/** The people with these ids, in the order of the ids; ids of nobody are left out. */
function detailsOf(db: Read, personIds: readonly string[]): Listed[] {
  const people = db.all(
    t
      .selectFrom('people as p')
      .leftJoin('areas as a', 'a.area_id', 'p.area_id')
      .selectAll('p')
      .select('a.name as area_name')
      .where('p.person_id', 'in', personIds),
  )
  const kinds = {
    roles: db.all(t.selectFrom('role_kinds').select(['bit', 'label']).orderBy('position')),
    programmes: db.all(t.selectFrom('programme_kinds').select(['bit', 'label']).orderBy('position')),
  }
  const byId = new Map(people.map((person) => [person.person_id, person]))
  return personIds.flatMap((personId) => {
    const person = byId.get(personId)
    if (!person) return []
    return {
      ...person,
      area_name: person.area_name ?? '',
      role_labels: labels(kinds.roles, person.role_mask),
      programme_labels: labels(kinds.programmes, person.programme_mask),
    }
  })
}

function labels(kinds: readonly { bit: number; label: string }[], mask: number): string {
  return kinds
    .filter(({ bit }) => (mask & (1 << bit)) !== 0)
    .map(({ label }) => label)
    .join(', ')
}

/** A row as the screen's list has it, in the order of `listColumns`. */
export function asListRow(person: Listed): PeopleRow {
  return [
    person.person_id,
    person.last_name,
    person.first_names,
    person.preferred_name,
    person.member_number,
    person.date_of_birth,
    person.area_name,
    person.phone,
    person.role_labels,
    person.practitioner,
    person.women_only,
    person.updated_at,
  ]
}
