import { refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import {
  kindMustBeOnOffer,
  notThere,
  sameKindMustNotBeHeldTwiceAtOnce,
  spellMustNotEndBeforeItStarts,
  spellMustNotStartBeforeBirth,
} from '../rules'
import { changing } from './changing'
import { t } from './store'
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

/** Begins a role or a programme, also one that began long ago. */
export function startHolding<Id extends string>(sort: Sort, context: CommandContext, input: Started): Id {
  const { db } = context
  const table = kinds[sort].holdings
  return changing(context, input.personId, (person, writer) => {
    const kind = kindOf(db, sort, input.kindId)
    refuse(kindMustBeOnOffer(kind, input.startedOn))
    refuse(spellMustNotStartBeforeBirth(input.startedOn, person.date_of_birth))
    const spell = { startedOn: input.startedOn, endedOn: null }
    const others = spellsOf(db, sort, input.personId, input.kindId, null)
    refuse(sameKindMustNotBeHeldTwiceAtOnce(kind?.label ?? '', spell, others))
    const holdingId = context.newId<Id>()
    db.run(
      t.insertInto(table).values({
        holding_id: holdingId,
        person_id: input.personId,
        kind_id: input.kindId,
        started_on: input.startedOn,
        ended_on: null,
        created_at: writer.at,
        created_by: writer.by,
        updated_at: writer.at,
        updated_by: writer.by,
      }),
    )
    refreshMasks(db, writer.today, { personId: input.personId })
    return holdingId
  })
}

/** Ends a role or a programme on a day, moves its end, or takes the end back. */
export function endHolding(sort: Sort, context: CommandContext, input: Ended): void {
  const { db } = context
  const { holdings: table, thing } = kinds[sort]
  changing(context, input.personId, (_person, writer) => {
    const held = db.one(
      t.selectFrom(table).selectAll().where('holding_id', '=', input.holdingId).where('person_id', '=', input.personId),
    )
    if (!held) return refuse(notThere(thing))
    const spell = { startedOn: held.started_on, endedOn: input.endedOn }
    refuse(spellMustNotEndBeforeItStarts(spell))
    const label = kindOf(db, sort, held.kind_id)?.label ?? ''
    refuse(
      sameKindMustNotBeHeldTwiceAtOnce(label, spell, spellsOf(db, sort, input.personId, held.kind_id, input.holdingId)),
    )
    db.run(
      t
        .updateTable(table)
        .set({ ended_on: input.endedOn, updated_at: writer.at, updated_by: writer.by })
        .where('holding_id', '=', input.holdingId),
    )
    refreshMasks(db, writer.today, { personId: input.personId })
  })
}

function kindOf(db: Read, sort: Sort, kindId: string): { label: string; retiredOn: string | null } | null {
  const row = db.one(t.selectFrom(kinds[sort].kinds).select(['label', 'retired_on']).where('kind_id', '=', kindId))
  return row ? { label: row.label, retiredOn: row.retired_on } : null
}

function spellsOf(db: Read, sort: Sort, personId: string, kindId: string, exceptHoldingId: string | null) {
  return db
    .all(
      t
        .selectFrom(kinds[sort].holdings)
        .select(['holding_id', 'started_on', 'ended_on'])
        .where('person_id', '=', personId)
        .where('kind_id', '=', kindId),
    )
    .filter((row) => row.holding_id !== exceptHoldingId)
    .map((row) => ({ startedOn: row.started_on, endedOn: row.ended_on }))
}
