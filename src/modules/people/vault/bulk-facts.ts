import type { RoleGate } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { onScreen } from '../../../ground/shared/dates'
import type { Problem } from '../../../ground/shared/problem'
import type { BulkChange, BulkOutcome } from '../bulk-operations'
import {
  kindMustBeOnOffer,
  type Spell,
  sameKindMustNotBeHeldTwiceAtOnce,
  spellMustNotEndBeforeItStarts,
  spellMustNotStartBeforeBirth,
} from '../rules'
import { fullName, nameOfArea, t } from './store'

/** What a change to many records has to know of each. */
export interface BulkFacts {
  readonly personId: string
  readonly row: number
  readonly name: string
  readonly isArchived: boolean
  readonly dateOfBirth: string | null
  readonly areaId: string | null
  readonly practitioner: string
  readonly practitionerContact: string
  readonly updatedAt: string
  readonly updatedBy: string
  /** Of the kind that the change is about. */
  readonly spells: readonly Spell[]
}

/** What a change does to one record: changes it, finds it so already, or passes over it and says why. */
export type BulkVerdict =
  | { readonly is: 'changed' }
  | { readonly is: 'already' }
  | { readonly is: 'cannot'; readonly why: string }

const changed: BulkVerdict = { is: 'changed' }
const already: BulkVerdict = { is: 'already' }
const cannot = (why: string): BulkVerdict => ({ is: 'cannot', why })

const atOnce = 500
const mostNames = 3

/** Which table a change to a role or programme is about. */
export function holdingsOfChange(change: BulkChange) {
  if (change.kind === 'addRole' || change.kind === 'endRole')
    return { holdings: 'role_holdings', kinds: 'role_kinds' } as const
  if (change.kind === 'addProgramme' || change.kind === 'endProgramme')
    return { holdings: 'programme_holdings', kinds: 'programme_kinds' } as const
  return null
}

/** What stands against a change whoever it is for. */
export function bulkProblem(db: Read, change: BulkChange): Problem | null {
  if (change.kind === 'area') {
    if (change.areaId === null || nameOfArea(db, change.areaId) !== null) return null
    const message = 'This area is not on the list of areas. Choose one from the list.'
    return { code: 'people.unknown-area', message, fields: { areaId: message } }
  }
  const table = holdingsOfChange(change)
  if (!table || !('kindId' in change)) return null
  const kind = db.one(t.selectFrom(table.kinds).select(['label', 'retired_on']).where('kind_id', '=', change.kindId))
  const offered = kind ? { label: kind.label, retiredOn: kind.retired_on } : null
  // What is no longer offered can still be ended.
  return 'startedOn' in change || !offered
    ? kindMustBeOnOffer(offered, 'startedOn' in change ? change.startedOn : '')
    : null
}

/** Each record wanted with what the change makes of it, in the order asked for; ids of nobody are told as such. */
export function* judged(
  db: Read,
  personIds: readonly string[],
  change: BulkChange,
  gates: readonly RoleGate[],
): Generator<{ facts: BulkFacts | null; verdict: BulkVerdict }> {
  const distinct = [...new Set(personIds)]
  for (let at = 0; at < distinct.length; at += atOnce) {
    const some = distinct.slice(at, at + atOnce)
    const found = factsOf(db, some, change)
    const inTheWay = change.kind === 'addRole' ? gates.map((gate) => gate(db, { ...change, personIds: some })) : []
    for (const personId of some) {
      const facts = found.get(personId)
      const verdict = facts && verdictOn(facts, change)
      const problem = verdict?.is === 'changed' ? inTheWay.find((one) => one.has(personId))?.get(personId) : undefined
      yield facts && verdict
        ? { facts, verdict: problem ? cannot(problem.message) : verdict }
        : { facts: null, verdict: cannot('The record is no longer there, or was merged into another one.') }
    }
  }
}

export function verdictOn(facts: BulkFacts, change: BulkChange): BulkVerdict {
  if (facts.isArchived) return cannot('In the archive, so read-only.')
  switch (change.kind) {
    case 'area':
      return facts.areaId === change.areaId ? already : changed
    case 'practitioner':
      return facts.practitioner === change.practitioner && facts.practitionerContact === change.practitionerContact
        ? already
        : changed
    case 'addRole':
    case 'addProgramme': {
      const { startedOn } = change
      if (facts.spells.some((spell) => spell.endedOn === null && spell.startedOn <= startedOn)) return already
      if (spellMustNotStartBeforeBirth(startedOn, facts.dateOfBirth)) return cannot('Not born yet on that day.')
      return sameKindMustNotBeHeldTwiceAtOnce('', { startedOn, endedOn: null }, facts.spells)
        ? cannot('Held it on that day or later. Open the record to put the dates right.')
        : changed
    }
    case 'endRole':
    case 'endProgramme': {
      const running = facts.spells.find((spell) => spell.endedOn === null)
      if (!running) return already
      return spellMustNotEndBeforeItStarts({ ...running, endedOn: change.endedOn })
        ? cannot(`Began only after ${onScreen(change.endedOn)}.`)
        : changed
    }
  }
}

/** Counts verdicts up, and names some of those that are passed over. */
export class Tally {
  #changed = 0
  #already = 0
  readonly #left = new Map<string, string[]>()

  add(name: string | null, verdict: BulkVerdict): void {
    if (verdict.is === 'changed') this.#changed += 1
    else if (verdict.is === 'already') this.#already += 1
    else this.pass(name, verdict.why)
  }

  pass(name: string | null, why: string): void {
    const held = this.#left.get(why)
    if (held) held.push(name ?? '')
    else this.#left.set(why, [name ?? ''])
  }

  get left(): BulkOutcome['cannot'] {
    return [...this.#left].map(([why, names]) => ({
      why,
      count: names.length,
      names: names.filter((name) => name !== '').slice(0, mostNames),
    }))
  }

  get outcome(): BulkOutcome {
    return { changed: this.#changed, already: this.#already, cannot: this.left }
  }
}

function factsOf(db: Read, personIds: readonly string[], change: BulkChange): Map<string, BulkFacts> {
  const rows = db.all(t.selectFrom('people').selectAll().where('person_id', 'in', personIds))
  const spells = new Map<number, Spell[]>()
  const table = holdingsOfChange(change)
  if (table && 'kindId' in change && rows.length > 0) {
    const held = db.all(
      t
        .selectFrom(table.holdings)
        .selectAll()
        .where('kind_id', '=', change.kindId)
        .where(
          'person_row',
          'in',
          rows.map((row) => row.person_row),
        ),
    )
    for (const { person_row: row, started_on: startedOn, ended_on: endedOn } of held) {
      spells.set(row, [...(spells.get(row) ?? []), { startedOn, endedOn }])
    }
  }
  return new Map(
    rows.map((row) => [
      row.person_id,
      {
        personId: row.person_id,
        row: row.person_row,
        name: fullName(row),
        isArchived: row.archived === 1,
        dateOfBirth: row.date_of_birth,
        areaId: row.area_id,
        practitioner: row.practitioner,
        practitionerContact: row.practitioner_contact,
        updatedAt: row.updated_at,
        updatedBy: row.updated_by,
        spells: spells.get(row.person_row) ?? [],
      },
    ]),
  )
}
