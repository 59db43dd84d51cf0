import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World } from '../../../../tests/support/world'
import type { InputOf } from '../../../ground/shared/contract'
import { organisation } from '../contract'
import { blank } from '../fields'

let world: World
beforeAll(async () => {
  world = await new World().setUp()
})
afterAll(() => world.end())

const codeOf = async (answer: Promise<unknown>) =>
  ((await answer) as { problem?: { code: string } }).problem?.code.replace(/^\w+\./, '')

const make = {
  partner: (given: object) => create(organisation.savePartner, blank.partners, given),
  contact: (given: object) => create(organisation.saveContact, blank.contacts, given),
  venue: (given: object) => create(organisation.saveVenue, blank.venues, given),
  project: (given: object) => create(organisation.saveProject, blank.projects, given),
  prison: (given: object) => create(organisation.savePrison, blank.prisons, given),
}

type Saves =
  | typeof organisation.savePartner
  | typeof organisation.saveContact
  | typeof organisation.saveVenue
  | typeof organisation.saveProject
  | typeof organisation.savePrison

async function create(operation: Saves, empty: object, given: object) {
  const input = { recordId: null, version: null, draft: { ...empty, ...given } }
  const { recordId } = await world.do(operation, input as InputOf<Saves>)
  return recordId
}

describe.each([
  ['prison', organisation.prisons, organisation.savePrison, organisation.archivePrison, blank.prisons],
  ['venue', organisation.venues, organisation.saveVenue, organisation.archiveVenue, blank.venues],
  ['partner', organisation.partners, organisation.savePartner, organisation.archivePartner, blank.partners],
  ['project', organisation.projects, organisation.saveProject, organisation.archiveProject, blank.projects],
  ['contact', organisation.contacts, organisation.saveContact, organisation.archiveContact, blank.contacts],
] as const)('a %s', (entity, list, save, archive, empty) => {
  const named = (text: string) => ({ ...empty, ...('lastName' in empty ? { lastName: text } : { name: text }) })
  const write = (input: object) => world.ask(save, input as never)

  test('is added, changed against its version, archived and brought back, and the trail has each', async () => {
    const added: unknown = await write({ recordId: null, version: null, draft: named('  The   First ') })
    const { recordId } = (added as { value: { recordId: never } }).value
    const read = async () => (await world.do(list, {})).find((one) => one.recordId === recordId) ?? expect.fail('gone')
    expect(await read()).toMatchObject({ ...named('The First'), version: 1, archivedAt: null })
    const change = { recordId, version: 1, draft: { ...named('The Second'), notes: 'Ask at the desk.' } }
    expect(await write(change)).toMatchObject({ ok: true })
    expect(await read()).toMatchObject({ notes: 'Ask at the desk.', version: 2, updatedBy: 'Ada Admin' })
    expect(await codeOf(write(change))).toBe('changed-meanwhile')
    await world.do(archive, { recordId, isArchived: true })
    expect((await read()).archivedAt).not.toBeNull()
    expect(await codeOf(write({ ...change, version: 3 }))).toBe('archived')
    await world.do(archive, { recordId, isArchived: false })
    expect(await write({ ...change, version: 4 })).toMatchObject({ ok: true })
    const entries = world.inside.db.arrays(
      'select action, digest_before is null, digest_after is null from audit_entries where entity = ? and entity_id = ? order by seq',
      [entity, recordId],
    )
    const name = (verb: string) => `organisation.${verb}${entity[0]?.toUpperCase()}${entity.slice(1)}`
    expect(entries).toEqual([
      [name('save'), 1, 0],
      [name('save'), 0, 0],
      [name('archive'), 0, 0],
      [name('archive'), 0, 0],
      [name('save'), 0, 0],
    ])
  })

  test('has a name, and is still there when it is changed or archived', async () => {
    expect(await codeOf(write({ recordId: null, version: null, draft: named(' ') }))).toBe('check-fields')
    const nobody = '7'.repeat(26)
    expect(await codeOf(write({ recordId: nobody, version: 1, draft: named('X') }))).toBe('not-there')
    expect(await codeOf(world.ask(archive, { recordId: nobody, isArchived: true }))).toBe('not-there')
  })
})

test('what a record names must be there: areas, organisations and answers of the lists', async () => {
  const draft = { ...blank.projects, name: 'Bridges' }
  const refused = [
    [{ ...draft, funderId: '7'.repeat(26) }, 'names-nothing'],
    [{ ...draft, areaIds: ['N55LEE', 'nowhere'] }, 'names-nothing'],
    [{ ...draft, kindId: 'pyramid' }, 'unknown-choice'],
    [{ ...draft, startedOn: '2026-02-01', endedOn: '2026-01-31' }, 'ends-before-start'],
  ] as const
  for (const [wrong, code] of refused) {
    const input = { recordId: null, version: null, draft: wrong }
    expect(await codeOf(world.ask(organisation.saveProject, input as never))).toBe(code)
  }
})

test('[S4] a partner has any number of roles, in their order, and may be led by lived experience', async () => {
  const recordId = await make.partner({
    name: 'Second Voice Collective',
    roleIds: ['funder', 'delivery'],
    livedExperienceLed: true,
  })
  const found = (await world.do(organisation.partners, {})).find((one) => one.recordId === recordId)
  expect(found).toMatchObject({ roleIds: ['funder', 'delivery'], livedExperienceLed: true })
})

describe('venues and rooms', () => {
  test('are offered for no more people than they hold, the closest fit first', async () => {
    const hall = await make.venue({ name: 'Lantern Hall', capacity: 60 })
    await make.venue({ name: 'Unmeasured Barn' })
    const old = await make.venue({ name: 'Closed Chapel', capacity: 80 })
    await world.do(organisation.archiveVenue, { recordId: old, isArchived: true })
    const { roomId } = await world.do(organisation.saveRoom, {
      venueId: hall,
      roomId: null,
      name: 'Loft',
      capacity: 12,
      accessNotes: 'Stairs only.',
    })
    const offered = async (count: number) =>
      (await world.do(organisation.placesFor, { people: count })).map(({ venue, room }) => `${venue} ${room}`.trim())
    expect(await offered(12)).toEqual(['Lantern Hall Loft', 'Lantern Hall'])
    expect(await offered(13)).toEqual(['Lantern Hall'])
    expect(await offered(61)).toEqual([])
    expect(await codeOf(world.ask(organisation.placesFor, { people: 0 }))).toBe('check-fields')
    const room = { venueId: hall, roomId, name: 'Loft', capacity: 61, accessNotes: '' }
    expect(await codeOf(world.ask(organisation.saveRoom, room))).toBe('room-larger-than-venue')
    const { version } = (await world.do(organisation.venues, {})).find((one) => one.recordId === hall) ?? expect.fail()
    const smaller = { recordId: hall, version, draft: { ...blank.venues, name: 'Lantern Hall', capacity: 11 } }
    expect(await codeOf(world.ask(organisation.saveVenue, smaller as never))).toBe('room-larger-than-venue')
    await world.do(organisation.removeRoom, { venueId: hall, roomId })
    expect(await codeOf(world.ask(organisation.removeRoom, { venueId: hall, roomId }))).toBe('not-there')
  })
})

describe('projects', () => {
  test('[S1] [S3] [S40] have a funder, areas and lessons, and their plan can begin another one', async () => {
    const funder = await make.partner({ name: 'The Imaginary Fund', roleIds: ['funder'] })
    const projectId = await make.project({
      name: 'Peer Commissioners',
      kindId: 'grant',
      funderId: funder,
      partnerIds: [funder],
      areaIds: ['N55LEE', 'N55WAK'],
      startedOn: '2012-10-01',
      isPilot: true,
      aims: 'Hear victims and offenders alike.',
      budgetCode: 'PC-1',
    })
    const { lessonId } = await world.do(organisation.addLesson, {
      projectId,
      learntOn: '2026-05-01',
      text: 'Pay travel on the day.',
    })
    const { recordId } = await world.do(organisation.copyProject, { projectId, name: 'Peer Commissioners North' })
    const all = await world.do(organisation.projects, {})
    expect(all.find((one) => one.recordId === projectId)).toMatchObject({
      areaIds: ['N55LEE', 'N55WAK'],
      startedOn: '2012-10-01',
      isPilot: true,
      lessons: [{ lessonId, text: 'Pay travel on the day.', writtenBy: 'Ada Admin' }],
    })
    expect(all.find((one) => one.recordId === recordId)).toMatchObject({
      name: 'Peer Commissioners North',
      aims: 'Hear victims and offenders alike.',
      kindId: 'grant',
      partnerIds: [funder],
      areaIds: [],
      funderId: null,
      startedOn: null,
      budgetCode: '',
      copiedFromId: projectId,
      lessons: [],
    })
    const early = { projectId, learntOn: '2026-11-22', text: 'Not yet.' }
    expect(await codeOf(world.ask(organisation.addLesson, early))).toBe('lesson-date')
    expect(await codeOf(world.ask(organisation.copyProject, { projectId, name: '' }))).toBe('check-fields')
    expect(await codeOf(world.ask(organisation.removeLesson, { projectId: recordId, lessonId }))).toBe('not-there')
    await world.do(organisation.removeLesson, { projectId, lessonId })
  })
})

test('[S59] a contract keeps who commissioned it and for which body, also of a body that has ended since', async () => {
  const commissionerId = await make.partner({ name: 'An Imaginary Company', roleIds: ['commissioner'] })
  const given = { kindId: 'contract', commissionerId, startedOn: '2015-02-01', endedOn: '2021-06-25' }
  for (const [name, areaId] of [
    ['Councils in West Yorkshire', 'C05'],
    ['Councils in Essex', 'C18'],
  ] as const) {
    const recordId = await make.project({ name, areaIds: [areaId], ...given })
    const all = await world.do(organisation.projects, {})
    expect(all.find((one) => one.recordId === recordId)).toMatchObject({ name, areaIds: [areaId], ...given })
  }
  expect(await world.do(organisation.areaOn, { areaId: 'C05', on: '2026-11-21' })).toMatchObject({ inForce: false })
})

describe('offices that are held', () => {
  test('[S34] [S52] an area has one regional manager at a time and any number of champions', async () => {
    const ann = await make.contact({ firstNames: 'Ann', lastName: 'Sample' })
    const bob = await make.contact({ firstNames: 'Bob', lastName: 'Specimen' })
    const areaId = 'R:Wales'
    const held = { kindId: 'regional-manager', contactId: ann, areaId, startedOn: '2024-01-01' }
    const { appointmentId } = await world.do(organisation.appoint, held)
    const next = { ...held, contactId: bob, startedOn: '2026-01-01' }
    const refused = await world.ask(organisation.appoint, next)
    expect(!refused.ok && refused.problem.message).toContain('Ann Sample is “Regional manager” here from 1 Jan 2024')
    await world.do(organisation.endAppointment, { appointmentId, endedOn: '2025-12-31' })
    await world.do(organisation.appoint, next)
    expect(await codeOf(world.ask(organisation.endAppointment, { appointmentId, endedOn: null }))).toBe('office-held')
    expect(await codeOf(world.ask(organisation.endAppointment, { appointmentId, endedOn: '2023-01-01' }))).toBe(
      'ends-before-start',
    )
    for (const contactId of [ann, bob])
      await world.do(organisation.appoint, { kindId: 'champion', contactId, areaId, startedOn: '2025-01-01' })
    expect(await world.do(organisation.appointments, {})).toHaveLength(4)
    expect(await codeOf(world.ask(organisation.appoint, { ...next, startedOn: '1999-01-01' }))).toBe(
      'appointed-outside',
    )
    expect(await codeOf(world.ask(organisation.appoint, { ...next, kindId: 'bishop' }))).toBe('unknown-choice')
  })

  test('[S110] the share of staff who came through our own projects, of those whose way is known', async () => {
    const staff = (lastName: string, more: object) =>
      make.contact({ lastName, isStaff: true, startedOn: '2020-01-01', ...more })
    await staff('One', { originId: 'our-projects' })
    await staff('Two', { originId: 'our-projects', endedOn: '2021-12-31' })
    await staff('Three', { originId: 'other' })
    await staff('Four', {})
    expect(await world.do(organisation.staffShare, { on: '2021-12-31' })).toEqual({ ours: 2, known: 3, all: 4 })
    expect(await world.do(organisation.staffShare, { on: '2022-01-01' })).toEqual({ ours: 1, known: 2, all: 3 })
    expect(await codeOf(world.ask(organisation.staffShare, { on: '2022-02-30' }))).toBe('check-fields')
    const draft = { ...blank.contacts, lastName: 'Five', isStaff: true }
    const input = { recordId: null, version: null, draft }
    expect(await codeOf(world.ask(organisation.saveContact, input as never))).toBe('staff-first-day')
  })
})

test('a short list takes new answers and retires old ones; what was answered stays', async () => {
  const held = await make.partner({ name: 'Old Referrers', roleIds: ['referrer'] })
  const referrer = { listId: 'partner-role', label: 'Refers people', onlyOne: false } as const
  await world.do(organisation.saveChoice, { ...referrer, choiceId: 'referrer', retiredOn: '2026-01-01' })
  const { choiceId } = await world.do(organisation.saveChoice, {
    ...referrer,
    choiceId: null,
    label: 'Landlord',
    retiredOn: null,
  })
  const choices = await world.do(organisation.choices, {})
  expect(choices.find((one) => one.choiceId === choiceId)).toMatchObject({ label: 'Landlord' })
  const write = (draft: object, recordId: string | null, version: number | null) =>
    world.ask(organisation.savePartner, { recordId, version, draft: { ...blank.partners, ...draft } } as never)
  expect(await codeOf(write({ name: 'New Referrers', roleIds: ['referrer'] }, null, null))).toBe('retired-choice')
  expect(await write({ name: 'Old Referrers Ltd', roleIds: ['referrer'] }, held, 1)).toMatchObject({ ok: true })
  expect(await codeOf(world.ask(organisation.saveChoice, { ...referrer, choiceId: 'no-such', retiredOn: null }))).toBe(
    'names-nothing',
  )
  for (const label of ['landLORD', 'Refers people'])
    expect(
      await codeOf(world.ask(organisation.saveChoice, { ...referrer, label, choiceId: null, retiredOn: null })),
    ).toBe('answer-twice')
  await world.do(organisation.saveChoice, { ...referrer, choiceId, label: 'Landlord', retiredOn: '2026-01-01' })
})

test('a short list is put in another order as a whole, and by nobody whose role may not', async () => {
  const orderOf = async () =>
    (await world.do(organisation.choices, {})).flatMap((one) => (one.listId === 'project-kind' ? [one.choiceId] : []))
  const first = await orderOf()
  const choiceIds = [...first].reverse()
  const order = { listId: 'project-kind', choiceIds } as const
  await world.do(organisation.orderChoices, { ...order, choiceIds })
  expect(await orderOf()).toEqual(choiceIds)
  expect(await codeOf(world.ask(organisation.orderChoices, { ...order, choiceIds: first.slice(1) }))).toBe(
    'list-has-changed',
  )
  const twice = [...first.slice(1), first[1] as string]
  expect(await codeOf(world.ask(organisation.orderChoices, { ...order, choiceIds: twice }))).toBe('list-has-changed')
  await world.as('auditor')
  expect(await codeOf(world.ask(organisation.orderChoices, { ...order, choiceIds }))).toBe('not-allowed')
  expect(await orderOf()).toEqual(choiceIds)
  await world.signIn('Ada Admin')
})

test('prints the directory and a project, and says which project is gone', async () => {
  const recordId = await make.project({ name: 'On Paper' })
  expect(await world.do(organisation.printDirectory, { staffOnly: false })).toMatchObject({ undrawable: '' })
  expect(await world.do(organisation.printDirectory, { staffOnly: true })).toMatchObject({ undrawable: '' })
  expect(await world.do(organisation.printProject, { recordId })).toMatchObject({ pages: 1 })
  expect(await codeOf(world.ask(organisation.printProject, { recordId: '7'.repeat(26) }))).toBe('not-there')
})

describe('who may do what', () => {
  const contact = { recordId: null, version: null, draft: { ...blank.contacts, lastName: 'Reachable' } } as never
  const partner = { recordId: null, version: null, draft: { ...blank.partners, name: 'Reachable' } } as never
  test.each([
    ['office-staff', true, false],
    ['council-coordinator', true, true],
    ['trainer', false, false],
    ['auditor', false, false],
  ] as const)('%s reads all of it; writes contacts: %s, partners: %s', async (role, contacts, partners) => {
    await world.as(role)
    expect((await world.do(organisation.tree, {})).nodes.length).toBeGreaterThan(100)
    expect(await codeOf(world.ask(organisation.saveContact, contact))).toBe(contacts ? undefined : 'not-allowed')
    expect(await codeOf(world.ask(organisation.savePartner, partner))).toBe(partners ? undefined : 'not-allowed')
    await world.signIn('Ada Admin')
  })
})
