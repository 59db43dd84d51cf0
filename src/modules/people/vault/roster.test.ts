import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World } from '../../../../tests/support/world'
import { people, type PersonDraft, type PersonId } from '../contract'
import { blankDraft } from '../fields'
import { everyone } from '../list-shapes'
import type { BulkChange } from '../bulk-operations'
import { insertPerson } from './store'

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
const recordOf = (personId: PersonId) => world.do(people.get, { personId })
const refusal = async (asked: Promise<{ ok: true } | { ok: false; problem: { code: string; message: string } }>) => {
  const result = await asked
  if (result.ok) throw new Error('It was accepted.')
  return result.problem
}
const columns = { order: ['name', 'area'], hidden: ['phone'], widths: { name: 200 } }
const anArea = () =>
  String(
    world.inside.db.arrays('select area_id from areas where valid_to is null order by area_id limit 1', [])[0]?.[0],
  )

describe('A change to many records', () => {
  test('is told beforehand, done in one entry, and taken back where nobody changed anything since', async () => {
    const areaId = anArea()
    const ids = [
      await create({ lastName: 'One' }),
      await create({ lastName: 'Two', areaId }),
      await create({ lastName: 'Three' }),
      await create({ lastName: 'Four' }),
    ]
    const [one, , three, four] = ids as [PersonId, PersonId, PersonId, PersonId]
    await world.do(people.archive, { personIds: [four], reason: 'Left' })
    const change: BulkChange = { kind: 'area', areaId }
    const expected = {
      changed: 2,
      already: 1,
      cannot: [{ why: 'In the archive, so read-only.', count: 1, names: ['Four'] }],
    }
    expect(await world.do(people.previewBulk, { personIds: ids, change })).toEqual(expected)
    const before = (await recordOf(one)).person
    world.clock.advance(1000)
    const { bulkId, ...outcome } = await world.do(people.changeMany, { personIds: ids, change })
    expect(outcome).toEqual(expected)
    expect((await recordOf(one)).person.areaId).toBe(areaId)
    expect((await world.do(people.page, { view: { ...everyone, areaId }, at: 0, limit: 9 })).total).toBe(3)
    if (!bulkId) throw new Error('Nothing was changed')

    world.clock.advance(1000)
    await world.do(people.addNote, { personId: three, text: 'Since.' })
    expect(await world.do(people.undoMany, { bulkId })).toEqual({
      putBack: 1,
      left: [{ why: 'Ada Admin has changed this record since.', count: 1, names: ['Three'] }],
    })
    expect((await recordOf(one)).person).toEqual({ ...before, version: before.version + 2 })
    expect((await recordOf(three)).person.areaId).toBe(areaId)
    expect((await refusal(world.ask(people.undoMany, { bulkId }))).code).toBe('people.not-there')
  })

  test.each([
    ['addRole', 'endRole', 'roles', 'mentor'],
    ['addProgramme', 'endProgramme', 'programmes', ''],
  ] as const)('%s and %s keep the rules of single ones, and both can be undone', async (add, end, part, wanted) => {
    const choices = await world.do(people.choices, {})
    const kindId = wanted || (choices.programmes[0]?.kindId ?? '')
    const young = await create({ lastName: 'Young', dateOfBirth: '2010-01-01' })
    const plain = await create({ lastName: 'Plain' })
    const past = await create({ lastName: 'Past' })
    const single = part === 'roles' ? people.addRole : people.addProgramme
    const { holdingId } = await world.do(single, { personId: past, kindId, startedOn: '2009-06-01' })
    const endOne = part === 'roles' ? people.endRole : people.endProgramme
    await world.do(endOne, { personId: past, holdingId, endedOn: '2009-12-31' })
    const personIds = [young, plain, past]
    world.clock.advance(1000)
    const added = await world.do(people.changeMany, {
      personIds,
      change: { kind: add, kindId, startedOn: '2009-07-01' },
    })
    expect(added).toMatchObject({ changed: 1, already: 0 })
    expect(added.cannot.map(({ why, names }) => [why, names])).toEqual([
      ['Not born yet on that day.', ['Young']],
      ['Held it on that day or later. Open the record to put the dates right.', ['Past']],
    ])
    const held = async () => (await recordOf(plain))[part].map((one) => [one.kindId, one.startedOn, one.endedOn])
    expect(await held()).toEqual([[kindId, '2009-07-01', null]])
    const early: BulkChange = { kind: end, kindId, endedOn: '2009-01-01' }
    expect((await world.do(people.previewBulk, { personIds, change: early })).cannot[0]?.why).toContain('1 Jan 2009')
    world.clock.advance(1000)
    const ended = await world.do(people.changeMany, { personIds, change: { kind: end, kindId, endedOn: '2012-01-01' } })
    expect(ended).toMatchObject({ changed: 1, already: 2, cannot: [] })
    if (!ended.bulkId || !added.bulkId) throw new Error('Nothing was changed')
    await world.do(people.undoMany, { bulkId: ended.bulkId })
    expect(await held()).toEqual([[kindId, '2009-07-01', null]])
    await world.do(people.undoMany, { bulkId: added.bulkId })
    expect(await held()).toEqual([])
  })

  test('sets a practitioner; an area or role that is not there is refused, and so is a role that may not', async () => {
    const personId = await create({ practitioner: 'Pat Pretend' })
    const change: BulkChange = {
      kind: 'practitioner',
      practitioner: 'Sam Sham',
      practitionerContact: 'sam@example.org',
    }
    const { bulkId } = await world.do(people.changeMany, { personIds: [personId], change })
    expect((await recordOf(personId)).person).toMatchObject({ practitioner: 'Sam Sham' })
    expect(await world.do(people.changeMany, { personIds: [personId], change })).toMatchObject({
      bulkId: null,
      already: 1,
    })
    const bad = { personIds: [personId], change: { kind: 'area', areaId: 'nowhere' } as const }
    expect((await refusal(world.ask(people.changeMany, bad))).code).toBe('people.unknown-area')
    const role = { kind: 'addRole', kindId: 'wizard', startedOn: '2020-01-01' } as const
    expect((await refusal(world.ask(people.previewBulk, { personIds: [personId], change: role }))).code).toBe(
      'people.unknown-kind',
    )
    await world.as('auditor')
    for (const asked of [
      world.ask(people.previewBulk, { personIds: [personId], change }),
      world.ask(people.changeMany, { personIds: [personId], change }),
      world.ask(people.undoMany, { bulkId: bulkId as never }),
    ])
      expect((await refusal(asked)).code).toBe('access.not-allowed')
    await world.signIn('Ada Admin')
  })

  test('takes hundreds in one go, and gives back every one of them; the trail agrees with every row', async () => {
    const { db, session } = world.inside
    const before = await trailCheck()
    expect(before).toMatchObject({ firstBad: null, faults: [] })
    const writer = { by: session.userId, at: '2026-11-21T08:00:00.000Z', today: '2026-11-21' }
    const ids: PersonId[] = []
    for (let made = 0; made < Number(process.env.MANY ?? 600); made += 1) {
      const personId = `6${String(made).padStart(25, '0')}` as PersonId
      insertPerson(db, personId, { ...blankDraft, lastName: `Many${made % 7}` }, writer)
      ids.push(personId)
    }
    const change: BulkChange = { kind: 'addRole', kindId: 'volunteer', startedOn: '2026-01-01' }
    const started = performance.now()
    const done = await world.do(people.changeMany, { personIds: ids, change })
    const took = performance.now() - started
    if (process.env.MANY) console.log(`${ids.length} in ${took.toFixed(0)} ms`)
    expect(done.changed).toBe(ids.length)
    const held = () => db.arrays("select count(*) from role_holdings where kind_id = 'volunteer'", [])
    expect(held()).toEqual([[ids.length]])
    if (!done.bulkId) throw new Error('Nothing was changed')
    const again = performance.now()
    expect(await world.do(people.undoMany, { bulkId: done.bulkId })).toEqual({ putBack: ids.length, left: [] })
    expect(held()).toEqual([[0]])
    if (process.env.MANY) console.log(`back in ${(performance.now() - again).toFixed(0)} ms`)
  })
})

describe('A view by name', () => {
  const view = { ...everyone, role: 'mentor', sort: 'area' as const }

  test('is kept for its maker alone, renamed, saved over and removed', async () => {
    const { viewId } = await world.do(people.saveView, { viewId: null, name: 'My mentors', view, columns })
    expect(await world.do(people.views, {})).toEqual([
      { viewId, name: 'My mentors', isOffice: false, view, columns, gone: [] },
    ])
    const twice = await refusal(world.ask(people.saveView, { viewId: null, name: 'my  MENTORS', view, columns }))
    expect(twice.code).toBe('people.view-name')
    await world.do(people.saveView, { viewId, name: 'Mentors', view: everyone, columns })
    expect(await world.do(people.views, {})).toMatchObject([{ name: 'Mentors', view: everyone }])
    await world.as('manager')
    expect(await world.do(people.views, {})).toEqual([])
    expect((await refusal(world.ask(people.removeView, { viewId }))).code).toBe('people.not-there')
    await world.signIn('Ada Admin')
    await world.do(people.removeView, { viewId })
    expect(await world.do(people.views, {})).toEqual([])
    const noName = await refusal(world.ask(people.saveView, { viewId: null, name: ' ', view, columns }))
    expect(noName).toMatchObject({ fields: { name: 'Give the view a name.' } })
  })

  test('of the office is seen by all, entered in the trail, and saved by those who may share', async () => {
    const { viewId } = await world.do(people.saveOfficeView, { viewId: null, name: 'All mentors', view, columns })
    const entry = 'select action, entity, entity_id from audit_entries order by seq desc limit 1'
    expect(world.inside.db.arrays(entry, [])).toEqual([['people.saveOfficeView', 'view', viewId]])
    await world.as('office-staff')
    expect(await world.do(people.views, {})).toMatchObject([{ viewId, isOffice: true }])
    const draft = { viewId, name: 'Mine now', view, columns }
    expect((await refusal(world.ask(people.saveOfficeView, draft))).code).toBe('access.not-allowed')
    expect((await refusal(world.ask(people.saveView, draft))).code).toBe('people.not-there')
    expect((await refusal(world.ask(people.removeOfficeView, { viewId }))).code).toBe('access.not-allowed')
    await world.as('administrator')
    await world.do(people.removeOfficeView, { viewId })
  })

  test('says which area, role or programme of it is gone', async () => {
    const areaId = anArea()
    await world.do(people.saveView, {
      viewId: null,
      name: 'Gone',
      view: { ...everyone, areaId, role: 'mentor', programme: 'never-was' },
      columns,
    })
    const gone = async () => (await world.do(people.views, {}))[0]?.gone
    expect(await gone()).toEqual(['It asks for a programme that this office no longer has.'])
    world.inside.db.runText("update role_kinds set retired_on = '2026-01-01' where kind_id = 'mentor'", [])
    world.inside.db.runText("update areas set valid_to = '2025-12-31', valid_from = '2000-01-01' where area_id = ?", [
      areaId,
    ])
    expect(await gone()).toEqual([
      expect.stringMatching(/^It asks for the area .+, which ended on 31 Dec 2025\.$/),
      'It asks for the role “Peer mentor”, which is no longer offered since 1 Jan 2026.',
      'It asks for a programme that this office no longer has.',
    ])
  })
})
