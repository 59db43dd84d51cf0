import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wholeCheck } from '../../../../tests/support/whole-check'
import { World } from '../../../../tests/support/world'
import { organisation } from '../contract'
import { blank } from '../fields'

let world: World
beforeAll(async () => {
  world = await new World().setUp()
})
afterAll(() => world.end())

const fresh = { recordId: null, version: null }

async function anEventfulYear(): Promise<void> {
  const at = (name: string) =>
    world.do(organisation.areas, {}).then((areas) => areas.find((area) => area.name === name)?.areaId ?? name)
  const version = async (areaId: string) =>
    (await world.do(organisation.tree, {})).nodes.find((area) => area.areaId === areaId)?.version ?? 0
  const northEast = await at('North East')
  const place = { kindId: 'office', parentId: northEast, code: '', notes: '', validFrom: '2024-01-01' }
  const { areaId: weir } = await world.do(organisation.addArea, { ...place, name: 'Weir' })
  const { areaId: ford } = await world.do(organisation.addArea, { ...place, name: 'Ford' })
  await world.do(organisation.renameArea, { areaId: weir, version: 1, name: 'Weirside', from: '2025-01-01' })
  await world.do(organisation.correctName, { areaId: weir, version: await version(weir), name: 'Weir Side' })
  const { name: _, ...draft } = { ...place, name: '', notes: 'By the bridge.' }
  await world.do(organisation.changeArea, { areaId: ford, version: 1, draft })
  const into = { intoIds: [], begin: [{ name: 'Weirford', code: '' }], lastDay: '2026-10-31', movesPeople: true }
  const { changeId } = await world.do(organisation.redraw, { endIds: [weir, ford], ...into })
  await world.do(organisation.undoRedraw, { changeId })
  await world.do(organisation.redraw, { endIds: [weir, ford], ...into })
  const weirford = await at('Weirford')
  const { moveId } = await world.do(organisation.moveOn, { fromId: weir, toId: weirford })
  await world.do(organisation.undoMove, { moveId })

  const partner = { ...blank.partners, name: 'Weir Foundation', roleIds: ['funder', 'host'] } as never
  const { recordId: funderId } = await world.do(organisation.savePartner, { ...fresh, draft: partner })
  const contact = { ...blank.contacts, lastName: 'Sample', partnerId: funderId } as never
  const { recordId: contactId } = await world.do(organisation.saveContact, { ...fresh, draft: contact })
  const prison = { ...blank.prisons, name: 'HMP Weir', categoryId: 'c' } as never
  await world.do(organisation.savePrison, { ...fresh, draft: prison })
  const venue = { ...blank.venues, name: 'Hall', capacity: 40, contactId } as never
  const { recordId: venueId } = await world.do(organisation.saveVenue, { ...fresh, draft: venue })
  const room = { venueId, name: 'Small room', capacity: 8, accessNotes: '' }
  const { roomId } = await world.do(organisation.saveRoom, { ...room, roomId: null })
  await world.do(organisation.saveRoom, { ...room, roomId, capacity: 9 })
  const project = { ...blank.projects, name: 'Gate', funderId, partnerIds: [funderId], areaIds: [weirford] } as never
  const { recordId: projectId } = await world.do(organisation.saveProject, { ...fresh, draft: project })
  await world.do(organisation.addLesson, { projectId, learntOn: '2026-11-01', text: 'Begin earlier.' })
  await world.do(organisation.copyProject, { projectId, name: 'Gate again' })
  await world.do(organisation.archiveProject, { recordId: projectId, isArchived: true })
  const office = { kindId: 'champion', contactId, areaId: weirford, startedOn: '2026-11-02' }
  const { appointmentId } = await world.do(organisation.appoint, office)
  await world.do(organisation.endAppointment, { appointmentId, endedOn: '2026-12-31' })
  const answer = { listId: 'project-kind', label: 'Trial', onlyOne: false, retiredOn: null } as const
  const { choiceId } = await world.do(organisation.saveChoice, { ...answer, choiceId: null })
  await world.do(organisation.saveChoice, { ...answer, choiceId, label: 'Pilot' })
  const listed = (await world.do(organisation.choices, {})).filter(({ listId }) => listId === 'project-kind')
  const choiceIds = listed.map((one) => one.choiceId).reverse()
  await world.do(organisation.orderChoices, { listId: 'project-kind', choiceIds })
}

test('what is done in the program leaves every record as the trail says', async () => {
  await anEventfulYear()
  const { firstBreak, faults, rows } = wholeCheck(world.inside)
  expect({ firstBreak, faults }).toEqual({ firstBreak: null, faults: [] })
  expect(rows).toBeGreaterThan(100)
})

const byHand: Readonly<Record<string, readonly [change: string, entity: string]>> = {
  area_kinds: ["update area_kinds set label = 'Elsewhere' where kind_id = 'office'", 'area-kind'],
  areas: ["update areas set valid_to = '2026-12-31' where name = 'Weirford'", 'area'],
  area_names: ["update area_names set name = 'Wear'", 'area'],
  area_successors: ['delete from area_successors where change_id is not null', 'area'],
  area_changes: ["update area_changes set done_by = 'X' where undone_at is null", 'area-change'],
  area_moves: ['update area_moves set moved = moved + 1', 'area-move'],
  office_lists: ["update office_lists set label = 'Grant aid' where choice_id = 'grant'", 'office-list'],
  prisons: ["update prisons set category_id = 'a'", 'prison'],
  venues: ['update venues set capacity = 400', 'venue'],
  venue_rooms: ['update venue_rooms set capacity = 30', 'venue'],
  partners: ["update partners set charity_number = '1'", 'partner'],
  partner_roles: ["delete from partner_roles where choice_id = 'host'", 'partner'],
  projects: ["update projects set budget_code = 'B-1'", 'project'],
  project_areas: ['delete from project_areas', 'project'],
  project_partners: ['delete from project_partners', 'project'],
  project_lessons: ["update project_lessons set text = 'Begin later.'", 'project'],
  contacts: ["update contacts set job_title = 'Director'", 'contact'],
  appointments: ['update appointments set ended_on = null', 'appointment'],
}

test.each(Object.entries(byHand))('a change by hand in %s is found', (_table, [change, entity]) => {
  const { db } = world.inside
  db.begin()
  try {
    expect(db.runText(change, []).changes).toBeGreaterThan(0)
    const { faults } = wholeCheck(world.inside)
    expect(new Set(faults.map((fault) => `${fault.entity} ${fault.why}`))).toEqual(new Set([`${entity} altered`]))
  } finally {
    db.rollback()
  }
})

test('every table of this module is vouched for', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  const owned = /Tables owned: ([^*]+)/.exec(readme)?.[1]?.match(/\w+/g) ?? []
  expect(Object.keys(byHand).sort()).toEqual([...owned].sort())
})
