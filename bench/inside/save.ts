import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { people, PersonDraft, PersonId } from '../../src/modules/people/contract'
import { page } from '../../src/modules/people/vault/listing'
import { type Answer, counted, held, rounded } from '../answer'
import { inTurnLater } from '../in-turn'
import { Office } from '../office'
import { everyone } from '../../src/modules/people/list-shapes'
import { some } from '../views'

/** The most by which the slowest hundredth may lie over that of the floor, in milliseconds (goal 16). */
const budget = 50

interface Places {
  readonly vault: string
  readonly resources: string
  readonly work: string
}

/** A copy of the vault to write in, and a save of one of 300 people's records through the router. */
async function ready({ vault, resources, work }: Places) {
  const folder = join(work, 'vault')
  cpSync(vault, folder, { recursive: true })
  const opening = await Office.open(folder, resources)
  if (!opening.ok) throw new Error(opening.problem.message)
  const office = opening.value
  const { db } = office.opened
  const last = Number(db.arrays('select max(person_row) from people', [])[0]?.[0])
  const text = 'select person_id from people where person_row >= ? and archived = 0 limit 1'
  const ids = Array.from({ length: 300 }, (_, at) => String(db.arrays(text, [1 + some(at + 1, last - 1)])[0]?.[0]))
  const known = new Map<string, { version: number; draft: PersonDraft }>()
  // A list is open while people save: its counts follow.
  page(db, { view: everyone, at: 0, limit: 50 })
  const save = async (turn: number) => {
    const personId = ids[turn % ids.length] ?? ''
    const { version, draft } = known.get(personId) ?? (await record(office, personId))
    const next = { ...draft, phone: `07700 9${String(turn).padStart(5, '0')}`, preferredName: turn % 2 ? 'Pip' : 'Wyn' }
    const changed = await office.do(people.change, { personId: PersonId.parse(personId), version, draft: next })
    known.set(personId, { version: changed.version, draft: next })
  }
  return { office, ids, last, save }
}

async function record(office: Office, personId: string): Promise<{ version: number; draft: PersonDraft }> {
  const { person } = await office.do(people.get, { personId: PersonId.parse(personId) })
  const fields = Object.keys(PersonDraft.shape) as (keyof PersonDraft)[]
  return {
    version: person.version,
    draft: PersonDraft.parse(Object.fromEntries(fields.map((field) => [field, person[field]]))),
  }
}

/** Goal 16: one save of a record, with search, counters, lists and audit, to a bare update of one column. */
export async function* save(places: Places, n = 300): AsyncGenerator<Answer> {
  const { office, ids, last, save: one } = await ready(places)
  const { db } = office.opened
  for (const [turn] of ids.entries()) await one(turn)
  const bare = (turn: number) => {
    db.begin()
    db.runText('update people set practitioner = ? where person_row = ?', [`Pat ${turn}`, 1 + some(turn + 11, last)])
    db.commit()
    return Promise.resolve()
  }
  const line = await inTurnLater('one save with words, names, counters, orders and audit', n, one, bare)
  yield held(line, {
    goal: '16: p50 at most 8 times an update of one column, p99 at most 50 ms over it',
    holds: line.ratio <= 8 && line.p99 - line.floorP99 <= budget,
  })
  await office.close()
  rmSync(places.work, { recursive: true })
}

/** Saves so many times and ends: run under a program that counts its fsyncs, with few saves and with many. */
export async function saveSoOften(places: Places, times: number): Promise<void> {
  const { office, save: one } = await ready(places)
  for (let turn = 0; turn < times; turn += 1) await one(turn)
  // Not closed: what closing writes is not a save's.
  void office
  rmSync(places.work, { recursive: true })
  process.exit(0)
}

export function fsyncAnswer(fsyncs: number, saves: number): Answer {
  const each = rounded(fsyncs / saves)
  return counted('fsyncs a save', each, {
    goal: '16: exactly 1, and what moving the log into the file takes now and then (at most 0.1)',
    unit: 'fsyncs',
    holds: each >= 1 && each <= 1.1,
    n: saves,
  })
}
