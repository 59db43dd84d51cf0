import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../../vault/modules'
import { World } from '../../../../tests/support/world'
import { people, type PersonDraft, type PersonId } from '../contract'
import { blankDraft } from '../fields'
import { everyone } from '../list-shapes'
import { MergeField } from '../merge-operations'
import { guardedPerson } from './guards'
import { t } from './store'

let world: World
beforeAll(async () => {
  world = await new World().setUp()
}, 60_000)
afterAll(() => world.end())

/** The audit module's own check, by its name: this module does not know that one. */
const trailCheck = async () => {
  const call = { signal: new AbortController().signal, progress: () => undefined }
  const result = await world.router.handle('audit.checkTrail', {}, call)
  return result.ok ? result.value : result.problem
}
const create = async (given: Partial<PersonDraft>) =>
  (await world.do(people.create, { ...blankDraft, lastName: 'Sample', ...given })).personId
const versionOf = async (personId: PersonId) => (await world.do(people.get, { personId })).person.version
const wanted = async (keepId: PersonId, otherId: PersonId, takes: MergeField[] = []) => ({
  keepId,
  keepVersion: await versionOf(keepId),
  otherId,
  otherVersion: await versionOf(otherId),
  takes,
})
const merge = async (keepId: PersonId, otherId: PersonId, takes: MergeField[] = []) =>
  (await world.do(people.merge, await wanted(keepId, otherId, takes))).mergeId
const refusal = async (asked: Promise<{ ok: true } | { ok: false; problem: { code: string; message: string } }>) => {
  const result = await asked
  if (result.ok) throw new Error('It was accepted.')
  return result.problem
}
const find = async (search: string) => world.do(people.page, { view: { ...everyone, search }, at: 0, limit: 20 })
const idsFound = async (search: string) => (await find(search)).rows.map(([personId]) => personId)
const lastEntry = () =>
  world.inside.db.arrays(
    'select action, entity, entity_id, details from audit_entries order by seq desc limit 1',
    [],
  )[0]

describe('Two records made one', () => {
  test('hold everything of both, once, and the other leaves every list, count and search [S39]', async () => {
    const keepId = await create({ firstNames: 'Jonathan', lastName: 'Pretend', memberNumber: 'K-1', phone: '' })
    const otherId = await create({
      firstNames: 'Jonny',
      lastName: 'Invented',
      memberNumber: 'O-77',
      phone: '07700 900777',
    })
    await world.do(people.addRole, { personId: keepId, kindId: 'mentor', startedOn: '2024-01-01' })
    await world.do(people.addRole, { personId: otherId, kindId: 'mentor', startedOn: '2023-05-05' })
    await world.do(people.addRole, { personId: otherId, kindId: 'volunteer', startedOn: '2022-02-02' })
    await world.do(people.addNote, { personId: otherId, text: 'Written on the other.' })
    await world.do(people.addQualification, { personId: otherId, title: 'First aid', level: '', awardedOn: null })
    const { total } = await world.do(people.page, { view: everyone, at: 0, limit: 1 })

    const mergeId = await merge(keepId, otherId, ['phone'])
    const record = await world.do(people.get, { personId: keepId })
    expect(record.person).toMatchObject({ firstNames: 'Jonathan', memberNumber: 'K-1', phone: '07700 900777' })
    expect(record.roles.map(({ kindId, startedOn }) => [kindId, startedOn])).toEqual([
      ['mentor', '2023-05-05'],
      ['volunteer', '2022-02-02'],
    ])
    expect(record.notes.map(({ text }) => text)).toEqual(['Written on the other.'])
    expect(record.qualifications).toHaveLength(1)
    expect((await world.do(people.page, { view: everyone, at: 0, limit: 1 })).total).toBe(total - 1)
    expect(await world.do(people.merges, { personId: otherId })).toMatchObject([{ mergeId, name: 'Jonny Invented' }])
    expect(lastEntry()?.slice(0, 3)).toEqual(['people.merge', 'person', keepId])
    expect(JSON.parse(String(lastEntry()?.[3]))).toMatchObject({ otherId, mergeId })
  })

  test('are found by the old name and number, and the row says whose it was', async () => {
    const keepId = await create({ firstNames: 'Wilhelmina', lastName: 'Standing' })
    const otherId = await create({ firstNames: 'Billie', lastName: 'Formerly', memberNumber: 'OLD-314' })
    await merge(keepId, otherId)
    for (const search of ['formerly', 'billie formerly', 'OLD-314']) {
      const page = await find(search)
      expect(page.rows.map(([personId]) => personId)).toEqual([keepId])
      expect(page.formerly).toEqual([{ at: 0, name: 'Billie Formerly' }])
    }
    expect((await find('wilhelmina')).formerly).toEqual([])
    await world.do(people.change, {
      personId: keepId,
      version: await versionOf(keepId),
      draft: { ...blankDraft, firstNames: 'Mina', lastName: 'Standing' },
    })
    expect(await idsFound('formerly')).toEqual([keepId])
    const taken = await refusal(world.ask(people.create, { ...blankDraft, lastName: 'New', memberNumber: 'old-314' }))
    expect(taken.message).toContain('Mina Standing')
  })

  test('answer to both ids; a change under the old one is refused and shows the way', async () => {
    const keepId = await create({ firstNames: 'Stays', lastName: 'Here' })
    const otherId = await create({ firstNames: 'Went', lastName: 'There' })
    await merge(keepId, otherId)
    expect((await world.do(people.get, { personId: otherId })).person.personId).toBe(keepId)
    expect(await refusal(world.ask(people.addNote, { personId: otherId, text: 'Late.' }))).toEqual({
      code: 'people.merged',
      message:
        'The record of Went There was merged. It is now part of the record of Stays Here. Open that one and make your change there.',
    })
  })

  test('carry a withdrawn consent over to both, and never hold one purpose twice [S97]', async () => {
    const purposes = (await world.do(people.choices, {})).consentPurposes
    const [first = '', second = ''] = purposes
    const keepId = await create({ lastName: 'Consenting' })
    const otherId = await create({ lastName: 'Withdrawing' })
    for (const personId of [keepId, otherId]) {
      for (const purpose of [first, second])
        await world.do(people.addConsent, { personId, purpose, givenOn: '2025-01-01', how: '' })
    }
    const { consents } = await world.do(people.get, { personId: otherId })
    const consentId = consents.find(({ purpose }) => purpose === first)?.consentId
    if (!consentId) throw new Error('No consent')
    await world.do(people.withdrawConsent, { personId: otherId, consentId, withdrawnOn: '2025-06-01' })
    await merge(keepId, otherId)
    const after = (await world.do(people.get, { personId: keepId })).consents
    expect(after.filter(({ purpose }) => purpose === first).map(({ withdrawnOn }) => withdrawnOn)).toEqual([
      '2025-06-01',
      '2025-06-01',
    ])
    expect(after.filter(({ purpose }) => purpose === second)).toHaveLength(1)
  })

  test('keep offence notes sealed where they are; whoever may read them reads both, and undoing parts them', async () => {
    const keepId = await create({ lastName: 'Risk-one' })
    const otherId = await create({ firstNames: 'Old', lastName: 'Risk-two' })
    await world.do(people.writeOffenceNotes, { personId: keepId, text: 'First, fictional.' })
    await world.do(people.writeOffenceNotes, { personId: otherId, text: 'Second, fictional.' })
    const mergeId = await merge(keepId, otherId)
    const { text } = await world.do(people.readOffenceNotes, { personId: keepId })
    expect(text).toBe(
      'First, fictional.\n\nFrom the record of Old Risk-two, merged on 21 Nov 2026:\nSecond, fictional.',
    )
    await world.do(people.undoMerge, { mergeId })
    expect(await world.do(people.readOffenceNotes, { personId: otherId })).toEqual({ text: 'Second, fictional.' })
    const again = await merge(keepId, otherId)
    await world.do(people.writeOffenceNotes, { personId: keepId, text: 'Both in one.' })
    expect(await world.do(people.readOffenceNotes, { personId: keepId })).toEqual({ text: 'Both in one.' })
    expect((await refusal(world.ask(people.undoMerge, { mergeId: again }))).message).toContain('offence notes')
  })

  test('are refused for one record, one changed since it was compared, one in the archive, or without permission', async () => {
    const keepId = await create({ lastName: 'Alpha' })
    const otherId = await create({ lastName: 'Beta' })
    const input = await wanted(keepId, otherId)
    expect((await refusal(world.ask(people.merge, { ...input, otherId: keepId }))).code).toBe('people.merge-one')
    const stale = await refusal(world.ask(people.merge, { ...input, otherVersion: 9 }))
    expect(stale.code).toBe('people.merge-compared-before')
    await world.do(people.archive, { personIds: [keepId], reason: 'Left' })
    const archived = await refusal(world.ask(people.merge, await wanted(keepId, otherId)))
    expect(archived.code).toBe('people.archived')
    await world.do(people.restore, { personIds: [keepId] })
    const ready = await wanted(keepId, otherId)
    await world.as('office-staff')
    expect((await refusal(world.ask(people.merge, ready))).code).toBe('access.not-allowed')
    const mergeId = '7ZZZZZZZZZZZZZZZZZZZZZZZZZ' as never
    expect((await refusal(world.ask(people.undoMerge, { mergeId }))).code).toBe('access.not-allowed')
    await world.signIn('Ada Admin')
  })
})

describe('Undoing a merge', () => {
  test('is refused with every reason when what came of it was changed since', async () => {
    const keepId = await create({ lastName: 'Gamma' })
    const otherId = await create({ lastName: 'Delta', phone: '07700 900111' })
    await world.do(people.addQualification, { personId: otherId, title: 'Welding', level: '', awardedOn: null })
    const mergeId = await merge(keepId, otherId, ['phone'])
    const { qualifications } = await world.do(people.get, { personId: keepId })
    const qualificationId = qualifications[0]?.qualificationId
    if (!qualificationId) throw new Error('No qualification')
    await world.do(people.removeQualification, { personId: keepId, qualificationId })
    const version = await versionOf(keepId)
    const draft = { ...blankDraft, lastName: 'Gamma', phone: '07700 900222' }
    await world.do(people.change, { personId: keepId, version, draft })
    const { code, message } = await refusal(world.ask(people.undoMerge, { mergeId }))
    expect(code).toBe('people.merge-changed-since')
    expect(message).toContain('“Phone” was changed; a qualification was changed or taken off')
    expect(message).toContain('Ada Admin')
  })

  test('leaves what was added since with the one that stayed', async () => {
    const keepId = await create({ lastName: 'Epsilon' })
    const otherId = await create({ lastName: 'Zeta' })
    await world.do(people.addNote, { personId: otherId, text: 'Old.' })
    const mergeId = await merge(keepId, otherId)
    await world.do(people.addNote, { personId: keepId, text: 'New.' })
    expect(await world.do(people.undoMerge, { mergeId })).toEqual({ keptId: keepId, otherId, stayed: 1 })
    const notes = async (personId: PersonId) => (await world.do(people.get, { personId })).notes.map(({ text }) => text)
    expect(await notes(keepId)).toEqual(['New.'])
    expect(await notes(otherId)).toEqual(['Old.'])
  })

  test('goes backwards through a chain of merges, and every id leads to who stands meanwhile', async () => {
    const [a, b, c] = [
      await create({ lastName: 'Chainlink' }),
      await create({ lastName: 'Theta' }),
      await create({ lastName: 'Iota' }),
    ]
    const first = await merge(b, a)
    const second = await merge(c, b)
    expect((await world.do(people.get, { personId: a })).person.personId).toBe(c)
    expect(await idsFound('chainlink')).toEqual([c])
    expect((await refusal(world.ask(people.undoMerge, { mergeId: first }))).code).toBe('people.merge-later-first')
    await world.do(people.undoMerge, { mergeId: second })
    expect((await world.do(people.get, { personId: a })).person.personId).toBe(b)
    await world.do(people.undoMerge, { mergeId: first })
    expect((await world.do(people.get, { personId: a })).person.lastName).toBe('Chainlink')
  })

  test('restores both records byte for byte, a hundred times over', async () => {
    const random = seeded(20261121)
    const ids: PersonId[] = []
    for (let made = 0; made < 16; made += 1) ids.push(await randomPerson(random, made))
    const { db } = world.inside
    const stored = (personId: string) => [
      db.all(t.selectFrom('people').selectAll().where('person_id', '=', personId)),
      guardedPerson.one(db, personId),
    ]
    for (let turn = 0; turn < 100; turn += 1) {
      const keepId = pick(random, ids)
      const otherId = pick(
        random,
        ids.filter((id) => id !== keepId),
      )
      const before = [stored(keepId), stored(otherId), db.arrays('select * from name_words order by word', []).length]
      const takes = MergeField.options.filter((field) => field !== 'lastName' && random() < 0.4)
      const mergeId = await merge(keepId, otherId, takes)
      expect(stored(otherId)[1]).toBeNull()
      await world.do(people.undoMerge, { mergeId })
      expect([stored(keepId), stored(otherId), db.arrays('select * from name_words order by word', []).length]).toEqual(
        before,
      )
    }
    expect(
      db.arrays('select count(*) from person_merges where kept_id in (select value from json_each(?))', [
        JSON.stringify(ids),
      ]),
    ).toEqual([[0]])
  }, 60_000)
})

test('every table that refers to people is taken along by a merge', () => {
  const { db } = world.inside
  const refers = db
    .arrays(
      `select m.name from sqlite_master m, pragma_foreign_key_list(m.name) f
         where m.type = 'table' and f."table" = 'people'`,
      [],
    )
    .map(([name]) => String(name))
  const listed = new Set(modules.flatMap(({ hangings = [] }) => hangings.map(({ table }) => table)))
  // The merges themselves are moved by name.
  expect(refers.filter((name) => !listed.has(name))).toEqual(['person_merges'])
})

test('the trail agrees with every row after all of this', async () => {
  expect(await trailCheck()).toMatchObject({ firstBad: null, faults: [] })
})

/** The same numbers each time, so that a failure can be looked at again. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T
}

async function randomPerson(random: () => number, number: number): Promise<PersonId> {
  const some = (text: string) => (random() < 0.5 ? '' : `${text} ${Math.floor(random() * 3)}`)
  const personId = await create({
    firstNames: some('Any'),
    lastName: `Random ${number}`,
    preferredName: some('Nick'),
    memberNumber: random() < 0.5 ? '' : `R-${number}`,
    dateOfBirth: random() < 0.5 ? null : `198${Math.floor(random() * 9)}-02-03`,
    phone: some('07700 90000'),
    address: some('Nowhere'),
    womenOnly: random() < 0.3 ? null : random() < 0.5,
  })
  const { roles, programmes, consentPurposes } = await world.do(people.choices, {})
  const day = () => `20${10 + Math.floor(random() * 15)}-01-01`
  for (const [kinds, add, end] of [
    [roles, people.addRole, people.endRole],
    [programmes, people.addProgramme, people.endProgramme],
  ] as const) {
    for (const { kindId } of kinds) {
      if (random() < 0.5) continue
      const { holdingId } = await world.do(add, { personId, kindId, startedOn: day() })
      if (random() < 0.5) await world.do(end, { personId, holdingId, endedOn: '2025-03-03' })
    }
  }
  for (const purpose of consentPurposes) {
    if (random() < 0.5) continue
    const { consentId } = await world.do(people.addConsent, { personId, purpose, givenOn: day(), how: '' })
    if (random() < 0.4) await world.do(people.withdrawConsent, { personId, consentId, withdrawnOn: '2025-05-05' })
  }
  if (random() < 0.6) await world.do(people.addNote, { personId, text: `Note ${number}` })
  if (random() < 0.6)
    await world.do(people.addQualification, { personId, title: 'Maths', level: some('Level'), awardedOn: null })
  if (random() < 0.4) await world.do(people.writeOffenceNotes, { personId, text: `Fictional ${number}` })
  if (random() < 0.3) await world.do(people.addAspiration, { personId, draft: { text: 'To cook', statedOn: day() } })
  if (random() < 0.3) await world.do(people.setNaming, { personId, draft: { naming: 'initials', pseudonym: '' } })
  return personId
}
