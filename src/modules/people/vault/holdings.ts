import { refuse } from '../../../ground/shared/problem'
import type { CommandContext, RoleGate } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import {
  kindMustBeOnOffer,
  notThere,
  sameKindMustNotBeHeldTwiceAtOnce,
  spellMustNotEndBeforeItStarts,
  spellMustNotStartBeforeBirth,
} from '../rules'
import { changing } from './changing'
import { holdingIdOf } from './holding-id'
import { type StoredPerson, t, type Writer } from './store'
import { refreshMasks } from './tables'

/** Roles and programmes are held alike: a kind, from a day, to a day or still. */
const kinds = {
  role: { holdings: 'role_holdings', kinds: 'role_kinds', thing: 'role' },
  programme: { holdings: 'programme_holdings', kinds: 'programme_kinds', thing: 'programme' },
} as const

type Sort = keyof typeof kinds

interface Started {
  readonly personId: string
  readonly kindId: string
  readonly startedOn: string
}

interface Ended {
  readonly personId: string
  readonly holdingId: string
  /** Null: the end was a mistake, it still runs. */
  readonly endedOn: string | null
}

/** Begins a role or a programme, also one that began long ago. `gates`: who else has a say in it. */
export function startHolding<Id extends string>(
  sort: Sort,
  context: CommandContext,
  input: Started,
  gates: readonly RoleGate[],
): Id {
  const { db } = context
  const table = kinds[sort].holdings
  const begin = (person: StoredPerson, writer: Writer) => {
    const kind = kindOf(db, sort, input.kindId)
    refuse(kindMustBeOnOffer(kind, input.startedOn))
    refuse(spellMustNotStartBeforeBirth(input.startedOn, person.date_of_birth))
    const spell = { startedOn: input.startedOn, endedOn: null }
    const others = spellsOf(db, sort, person, input.kindId, null)
    refuse(sameKindMustNotBeHeldTwiceAtOnce(kind?.label ?? '', spell, others))
    for (const gate of gates) refuse(gate(db, { ...input, personIds: [input.personId] }).get(input.personId) ?? null)
    const holding = { kind_id: input.kindId, started_on: input.startedOn }
    db.run(t.insertInto(table).values({ person_row: person.person_row, ...holding, ended_on: null }))
    refreshMasks(db, writer.today, { personId: input.personId })
    return holdingIdOf(table, input.personId, holding) as Id
  }
  return changing(context, input.personId, begin, (holdingId) => ({ holdingId }))
}

/** Ends a role or a programme on a day, moves its end, or takes the end back. */
export function endHolding(sort: Sort, context: CommandContext, input: Ended): void {
  const { db } = context
  const { holdings: table, thing } = kinds[sort]
  const end = (person: StoredPerson, writer: Writer) => {
    const all = db.all(t.selectFrom(table).selectAll().where('person_row', '=', person.person_row))
    const held = all.find((one) => holdingIdOf(table, input.personId, one) === input.holdingId)
    if (!held) return refuse(notThere(thing))
    const spell = { startedOn: held.started_on, endedOn: input.endedOn }
    refuse(spellMustNotEndBeforeItStarts(spell))
    const label = kindOf(db, sort, held.kind_id)?.label ?? ''
    const others = spellsOf(db, sort, person, held.kind_id, held.started_on)
    refuse(sameKindMustNotBeHeldTwiceAtOnce(label, spell, others))
    db.run(
      t
        .updateTable(table)
        .set({ ended_on: input.endedOn })
        .where('person_row', '=', person.person_row)
        .where('kind_id', '=', held.kind_id)
        .where('started_on', '=', held.started_on),
    )
    refreshMasks(db, writer.today, { personId: input.personId })
  }
  changing(context, input.personId, end, () => ({ holdingId: input.holdingId }))
}

function kindOf(db: Read, sort: Sort, kindId: string): { label: string; retiredOn: string | null } | null {
  const row = db.one(t.selectFrom(kinds[sort].kinds).select(['label', 'retired_on']).where('kind_id', '=', kindId))
  return row ? { label: row.label, retiredOn: row.retired_on } : null
}

function spellsOf(db: Read, sort: Sort, person: StoredPerson, kindId: string, exceptStartedOn: string | null) {
  return db
    .all(
      t
        .selectFrom(kinds[sort].holdings)
        .select(['started_on', 'ended_on'])
        .where('person_row', '=', person.person_row)
        .where('kind_id', '=', kindId),
    )
    .filter((row) => row.started_on !== exceptStartedOn)
    .map((row) => ({ startedOn: row.started_on, endedOn: row.ended_on }))
}
