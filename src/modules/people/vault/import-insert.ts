import type { CommandContext } from '../../../ground/vault/implement'
import type { PersonDraft } from '../contract'
import type { Extras } from '../import/verdict'
import { draftColumns, t, type Writer } from './store'
import { writerOf } from './changing'
import { derived } from './tables'

type Value = string | number | null

/** A new person of an import, ready to be written: the rows of every table, in the order of the columns below. */
export interface NewPerson {
  readonly person: readonly Value[]
  readonly role: Held | null
  readonly programme: Held | null
  readonly note: readonly Value[] | null
}

const holdingColumns = ['person_row', 'kind_id', 'started_on', 'ended_on']
const noteColumns = ['note_id', 'person_id', 'text', 'written_at', 'written_by']

/** Of rows as wide as these, one a statement is quicker than several (measured: by a fifth). */
const rowsOfPeopleAtOnce = 1

/** Why someone whom the list calls gone is archived at once. */
const leftReason = 'Has left, as the imported list says.'

/** Writes the new people of one import, many rows at a time. */
export class Inserter {
  readonly #writer: Writer
  readonly #areas: ReadonlyMap<string, string>
  readonly #roleBits: ReadonlyMap<string, number>
  readonly #programmeBits: ReadonlyMap<string, number>
  #columns: readonly string[] = []

  constructor(
    private readonly context: CommandContext,
    private readonly batchId: string,
  ) {
    const { db } = context
    this.#writer = writerOf(context)
    this.#areas = new Map(
      db.all(t.selectFrom('areas').select(['area_id', 'name'])).map((row) => [row.area_id, row.name]),
    )
    const bits = (kinds: 'role_kinds' | 'programme_kinds') =>
      new Map(db.all(t.selectFrom(kinds).select(['kind_id', 'bit'])).map((row) => [row.kind_id, row.bit]))
    this.#roleBits = bits('role_kinds')
    this.#programmeBits = bits('programme_kinds')
  }

  prepared(draft: PersonDraft, extras: Extras | null): NewPerson {
    const { at, by, today } = this.#writer
    const personId = this.context.newId()
    const role = heldFrom(extras?.role ?? null, today)
    const programme = heldFrom(extras?.programme && { ...extras.programme, endedOn: null }, today)
    const stillHeld = role !== null && (role.endedOn === null || role.endedOn >= today)
    const roleBit = stillHeld ? this.#roleBits.get(role.kindId) : undefined
    const programmeBit = programme ? this.#programmeBits.get(programme.kindId) : undefined
    const helpers = derived(draft, {
      areaName: draft.areaId === null ? null : (this.#areas.get(draft.areaId) ?? null),
      roleBits: roleBit === undefined ? [] : [roleBit],
      programmeBits: programmeBit === undefined ? [] : [programmeBit],
    })
    const row = {
      person_id: personId,
      version: 1,
      ...draftColumns(draft),
      ...helpers,
      archived_at: extras?.left ? at : null,
      archived_reason: extras?.left ? leftReason : null,
      created_at: at,
      created_by: by,
      updated_at: at,
      updated_by: by,
      import_batch_id: this.batchId,
    }
    if (this.#columns.length === 0) this.#columns = Object.keys(row)
    return {
      person: Object.values(row),
      role,
      programme,
      note: extras && extras.note !== '' ? [this.context.newId(), personId, extras.note, at, by] : null,
    }
  }

  insert(people: readonly NewPerson[]): void {
    const { db } = this.context
    // The numbers that the rows would be given anyway: holdings need them, and nobody else writes meanwhile.
    const first = Number(db.arrays('select coalesce(max(person_row), 0) + 1 from people', [])[0]?.[0])
    db.insertMany(
      'people',
      ['person_row', ...this.#columns],
      people.map(({ person }, at) => [first + at, ...person]),
      rowsOfPeopleAtOnce,
    )
    const held = (sort: 'role' | 'programme') =>
      people.flatMap(({ [sort]: one }, at) => (one ? [[first + at, one.kindId, one.startedOn, one.endedOn]] : []))
    db.insertMany('role_holdings', holdingColumns, held('role'))
    db.insertMany('programme_holdings', holdingColumns, held('programme'))
    db.insertMany(
      'person_notes',
      noteColumns,
      people.flatMap(({ note }) => (note ? [note] : [])),
    )
    this.context.alsoChanged(
      'person',
      people.map(({ person }) => ({ entityId: String(person[0]) })),
    )
  }
}

export interface Held {
  readonly kindId: string
  readonly startedOn: string
  readonly endedOn: string | null
}

/** A role of a list: without a day to start from it counts from its end, or from the day of the import. */
export function heldFrom(
  given: { kindId: string; startedOn: string | null; endedOn?: string | null } | null | undefined,
  today: string,
): Held | null {
  if (!given) return null
  const endedOn = given.endedOn ?? null
  const startedOn = given.startedOn ?? (endedOn !== null && endedOn < today ? endedOn : today)
  return { kindId: given.kindId, startedOn, endedOn: endedOn !== null && endedOn < startedOn ? startedOn : endedOn }
}
