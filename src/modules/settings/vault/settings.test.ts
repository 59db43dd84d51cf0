import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World } from '../../../../tests/support/world'
import { standardOffice } from '../../../ground/shared/office'
import { readOffice } from '../../../ground/vault/office'
import { organisation } from '../../organisation/contract'
import { settings } from '../contract'

let world: World
beforeAll(async () => {
  world = await new World().setUp()
}, 60_000)
afterAll(() => world.end())

const problemOf = async (asked: Promise<{ ok: true } | { ok: false; problem: { code: string; fields?: object } }>) => {
  const result = await asked
  return result.ok ? null : result.problem
}
/** A picture of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const choose = (name: string, bytes: Buffer) => {
  const path = join(world.folder, name)
  writeFileSync(path, bytes)
  world.host.openPath = path
}

describe('The office’s settings', () => {
  test('are as the product starts with until somebody sets them', async () => {
    const office = await world.do(settings.office, {})
    expect({ ...office, organisation: '', office: '' }).toEqual(standardOffice)
    expect(office.organisation).not.toBe('')
  })

  test('hold at once, are tidied, and their change is entered with what changed', async () => {
    await world.as('administrator')
    const office = await world.do(settings.office, {})
    await world.do(settings.change, {
      ...office,
      address: '  12 Imaginary Row \n\n Brackwater ',
      person: 'service user',
      people: 'service users',
      idleMinutes: 3,
      coverNames: true,
    })
    expect(await world.do(settings.office, {})).toMatchObject({
      address: '12 Imaginary Row\nBrackwater',
      person: 'service user',
      idleMinutes: 3,
      coverNames: true,
    })
    const [action, details] = world.inside.db.arrays(
      'select action, details from audit_entries order by seq desc limit 1',
      [],
    )[0] as string[]
    expect(action).toBe('settings.change')
    expect(details).toBe('{"changed":"address,person,people,idleMinutes,coverNames"}')
  })

  test('give a rule’s sentence the office’s word, as it leaves the vault', async () => {
    await world.as('administrator')
    const whole = await world.do(settings.office, {})
    await world.do(settings.change, { ...whole, person: 'resident', people: 'residents' })
    const [area] = await world.do(organisation.areas, {})
    const areaId = area?.areaId ?? ''
    const refused = await problemOf(world.ask(organisation.moveOn, { fromId: areaId, toId: areaId }))
    expect(refused).toMatchObject({
      message: 'The residents are in this area already. Choose where they go.',
      fields: { toId: 'The residents are in this area already. Choose where they go.' },
    })
  })

  const office = { ...standardOffice, organisation: 'Lantern Peer Support', office: 'Brackwater' }
  test.each([
    ['a screen that never locks', { idleMinutes: 0 }, 'idleMinutes'],
    ['a screen that stays open for an hour', { idleMinutes: 60 }, 'idleMinutes'],
    ['half a minute', { idleMinutes: 2.5 }, 'idleMinutes'],
    ['a session of a day', { sessionHours: 24 }, 'sessionHours'],
    ['no word for people', { people: ' ' }, 'people'],
    ['no name', { organisation: '' }, 'organisation'],
  ])('cannot be %s', async (_what, change, field) => {
    await world.as('administrator')
    const problem = await problemOf(world.ask(settings.change, { ...office, ...change }))
    expect(Object.keys(problem?.fields ?? {})).toEqual([field])
  })

  test('can be read by everyone who is signed in, and set by administrators alone', async () => {
    await world.as('office-staff')
    expect((await world.ask(settings.office, {})).ok).toBe(true)
    expect((await problemOf(world.ask(settings.change, office)))?.code).toBe('access.not-allowed')
    expect((await problemOf(world.ask(settings.removeCrest, {})))?.code).toBe('access.not-allowed')
    expect((await problemOf(world.ask(settings.chooseCrest, { alt: 'Crest' })))?.code).toBe('access.not-allowed')
    expect((await problemOf(world.ask(settings.printSample, {})))?.code).toBe('access.not-allowed')
  })

  test('that were damaged in the file are read as the product starts with', async () => {
    await world.as('administrator')
    const { db } = world.inside
    db.runText("update settings set value = '900' where key = 'idleMinutes'", [])
    expect(readOffice(db).idleMinutes).toBe(standardOffice.idleMinutes)
  })
})

describe('The crest', () => {
  test('is chosen with words for those who cannot see it, and stands on the sample page', async () => {
    await world.as('administrator')
    expect(await world.do(settings.crest, {})).toBeNull()
    choose('crest.png', dot)
    expect(await world.do(settings.chooseCrest, { alt: ' Crest of  Lantern ' })).toBe(true)
    expect(await world.do(settings.crest, {})).toMatchObject({ alt: 'Crest of Lantern', mediaType: 'image/png' })
    expect(await world.do(settings.printSample, {})).toEqual({ pages: 1, undrawable: '' })
    await world.do(settings.removeCrest, {})
    expect(await world.do(settings.crest, {})).toBeNull()
  })

  test('is no other file, not too large, and nothing where nothing was chosen', async () => {
    await world.as('administrator')
    choose('list.csv', Buffer.from('name\nNobody\n'))
    expect((await problemOf(world.ask(settings.chooseCrest, { alt: 'A list' })))?.code).toBe(
      'settings.crest-not-a-picture',
    )
    choose('crest.png', Buffer.concat([dot, Buffer.alloc(1024 * 1024)]))
    expect((await problemOf(world.ask(settings.chooseCrest, { alt: 'Large' })))?.code).toBe('settings.crest-too-large')
    expect((await problemOf(world.ask(settings.chooseCrest, { alt: ' ' })))?.fields).toEqual({
      alt: 'Say in a few words what the picture shows.',
    })
    world.host.openPath = null
    expect(await world.do(settings.chooseCrest, { alt: 'Nothing' })).toBe(false)
    expect(await world.do(settings.crest, {})).toBeNull()
  })
})
