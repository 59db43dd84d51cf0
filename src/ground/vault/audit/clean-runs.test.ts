import { afterEach, expect, test } from 'vitest'
import { World } from '../../../../tests/support/world'
import { wholeCheck } from '../../../../tests/support/whole-check'
import { access } from '../../../modules/access/contract'
import { people } from '../../../modules/people/contract'
import { blankDraft } from '../../../modules/people/fields'
import type { PersonId } from '../../../modules/people/person-id'
import { readHead } from './entry-rows'

const blank = { ...blankDraft, lastName: 'Testcase' }

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

let world: World
afterEach(() => world.end())

test(`whatever is done through the program, no false alarm (SEED=${seed})`, { timeout: 120_000 }, async () => {
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  world = await new World().setUp()
  const ids: PersonId[] = []
  const some = () => ids[random(ids.length)] as PersonId
  const deeds: (() => Promise<unknown>)[] = [
    async () => ids.push((await world.do(people.create, { ...blank, firstNames: `Robin ${ids.length}` })).personId),
    async () => {
      const { person } = await world.do(people.get, { personId: some() })
      const draft = { ...blank, firstNames: person.firstNames, phone: String(random(1e6)) }
      return world.ask(people.change, { personId: person.personId, version: person.version, draft })
    },
    () => world.ask(people.addNote, { personId: some(), text: `Note ${random(1000)}` }),
    () => world.ask(people.addRole, { personId: some(), kindId: 'mentor', startedOn: '2026-01-05' }),
    () => world.ask(people.addProgramme, { personId: some(), kindId: 'peer-mentoring', startedOn: '2026-01-05' }),
    () =>
      world.ask(people.addConsent, { personId: some(), purpose: 'Photographs', givenOn: '2026-02-01', how: 'form' }),
    () => world.ask(people.addQualification, { personId: some(), title: 'First aid', level: '1', awardedOn: null }),
    () => world.ask(people.writeOffenceNotes, { personId: some(), text: `Text ${random(1000)}` }),
    () => world.ask(people.readOffenceNotes, { personId: some() }),
    () => world.ask(people.archive, { personIds: [some(), some(), some()], reason: 'Moved away' }),
    () => world.ask(people.restore, { personIds: [some(), some()] }),
    () => world.ask(people.printPerson, { personId: some() }),
    () =>
      world.ask(access.addUser, {
        name: `Colleague ${random(1e6)}`,
        password: 'harbour lemon gravel tulip',
        roles: ['trainer'],
      }),
    async () => world.clock.advance((random(4) - 1) * 3_600_000),
    async () => {
      // As at a kill: the anchor may be an entry behind, nothing is closed in order.
      await world.signIn('Ada Admin')
      expect(world.inside.watch.alarm).toBeNull()
      expect(world.inside.watch.anchorWasBehind).toBe(false)
    },
  ]
  await deeds[0]?.()
  for (let count = 0; count < 200; count += 1) {
    const before = readHead(world.inside.db).seq
    const deed = random(20)
    // Signing in and adding colleagues stretch a password, so they come less often.
    if (deed < 12 || count % 10 === 0) await deeds[deed % deeds.length]?.()
    else await deeds[random(12)]?.()
    expect(readHead(world.inside.db).seq).toBeGreaterThanOrEqual(before)
  }
  expect(wholeCheck(world.inside)).toMatchObject({ firstBreak: null, faults: [], uncertified: [] })
  expect(world.incidents).toEqual([])
})
