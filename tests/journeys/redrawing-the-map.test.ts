import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World } from '../support/world'
import { people, type PersonId } from '../../src/modules/people/contract'
import { blankDraft } from '../../src/modules/people/fields'
import { organisation } from '../../src/modules/organisation/contract'

let world: World
beforeAll(async () => {
  world = await new World().setUp()
})
afterAll(() => world.end())

const tree = () => world.do(organisation.tree, {})
const node = async (areaId: string) => {
  const found = (await tree()).nodes.find((one) => one.areaId === areaId)
  return found ?? expect.fail(`no area ${areaId}`)
}
const draft = { kindId: 'office', parentId: 'N55LEE', code: '', name: 'Marsh Lane', validFrom: '2022-01-01', notes: '' }
const codeOf = async (answer: Promise<unknown>) =>
  ((await answer) as { problem?: { code: string } }).problem?.code.replace('organisation.', '')
const person = (lastName: string, areaId: string) => world.do(people.create, { ...blankDraft, lastName, areaId })
const areaOf = async (personId: PersonId) => (await world.do(people.get, { personId })).person.areaId

describe('the tree of areas', () => {
  test('[S53] holds regions, units and the companies of 2015, with who took over', async () => {
    const { nodes, kinds, successions } = await tree()
    const count = (kindId: string) => nodes.filter((one) => one.kindId === kindId).length
    expect([count('region'), count('unit'), count('company')]).toEqual([12, 110, 21])
    expect(kinds.map(({ kindId }) => kindId)).toContain('division')
    expect(successions).toHaveLength(110)
    expect(await world.do(organisation.areas, {})).toHaveLength(nodes.length)
  })

  test('[S60] tells what an area was on a day, and who has taken over by today', async () => {
    expect(await world.do(organisation.areaOn, { areaId: 'N52STST', on: '2024-05-01' })).toMatchObject({
      inForce: true,
    })
    expect(await world.do(organisation.areaOn, { areaId: 'N52STST', on: '2025-03-01' })).toMatchObject({
      inForce: false,
    })
    expect((await world.do(organisation.areaToday, { areaId: 'N52STST' })).map(({ name }) => name)).toEqual([
      'Staffordshire North',
      'Staffordshire South',
    ])
    expect(await world.do(organisation.areaToday, { areaId: 'C18' })).toHaveLength(2)
    expect(await world.do(organisation.areaToday, { areaId: 'C11' })).toHaveLength(7)
    expect(await codeOf(world.ask(organisation.areaOn, { areaId: 'nowhere', on: '2024-05-01' }))).toBe('not-there')
  })

  test('takes a new office under a unit, and refuses one that cannot be', async () => {
    const { areaId } = await world.do(organisation.addArea, { ...draft, code: 'ML1' })
    expect(await node(areaId)).toMatchObject({ name: 'Marsh Lane', parentId: 'N55LEE', version: 1 })
    expect((await world.do(organisation.areas, {})).find((one) => one.areaId === areaId)?.region).toBe(
      'Yorkshire & the Humber',
    )
    const refused = [
      [{ ...draft, code: 'ml1' }, 'code-taken'],
      [{ ...draft, validFrom: '2020-01-01' }, 'outside-parent'],
      [{ ...draft, parentId: 'nowhere' }, 'names-nothing'],
      [{ ...draft, kindId: 'castle' }, 'names-nothing'],
      [{ ...draft, name: ' ' }, 'check-fields'],
    ] as const
    for (const [wrong, code] of refused) expect(await codeOf(world.ask(organisation.addArea, wrong))).toBe(code)
  })

  test('changes an area against the version that was opened, and not into itself', async () => {
    const { areaId } = await world.do(organisation.addArea, { ...draft, name: 'Mill Street' })
    const { name: _, ...rest } = draft
    const change = { areaId, version: 1, draft: { ...rest, notes: 'Ring the side door.' } }
    await world.do(organisation.changeArea, change)
    expect(await node(areaId)).toMatchObject({ notes: 'Ring the side door.', version: 2, name: 'Mill Street' })
    expect(await codeOf(world.ask(organisation.changeArea, change))).toBe('changed-meanwhile')
    const inItself = { areaId, version: 2, draft: { ...rest, parentId: areaId } }
    expect(await codeOf(world.ask(organisation.changeArea, inItself))).toBe('inside-itself')
    const leeds = await node('N55LEE')
    const { kindId, parentId, code, notes } = leeds
    const later = { kindId, parentId, code, notes, validFrom: '2024-01-01' }
    expect(
      await codeOf(world.ask(organisation.changeArea, { areaId: 'N55LEE', version: leeds.version, draft: later })),
    ).toBe('outside-parent')
  })

  test('[S60] a renamed area keeps its old name with its days, and its people are listed under the new one', async () => {
    const areaId = 'N50WIBO'
    const { personId } = await person('Pier', areaId)
    await world.do(organisation.renameArea, { areaId, version: 1, name: 'Pierhead', from: '2024-01-01' })
    expect(await world.do(organisation.areaOn, { areaId, on: '2023-12-31' })).toMatchObject({ name: 'Wigan' })
    expect(await world.do(organisation.areaOn, { areaId, on: '2024-01-01' })).toMatchObject({ name: 'Pierhead' })
    expect((await tree()).names).toContainEqual({
      areaId,
      name: 'Wigan',
      validFrom: '2021-06-26',
      validTo: '2023-12-31',
    })
    const sorted = world.inside.db.arrays('select area_sort from people where person_id = ?', [personId])
    expect(sorted).toEqual([['pierhead']])
    const again = { areaId, version: 2, name: 'Pierhead', from: '2025-01-01' }
    expect(await codeOf(world.ask(organisation.renameArea, again))).toBe('same-name')
    expect(await codeOf(world.ask(organisation.renameArea, { ...again, name: 'Quay', from: '2023-01-01' }))).toBe(
      'name-too-early',
    )
  })

  test('a region that is renamed heads its units by the new name', async () => {
    await world.do(organisation.renameArea, { areaId: 'R:Wales', version: 1, name: 'Cymru Wales', from: '2026-01-01' })
    const gwent = (await world.do(organisation.areas, {})).find(({ areaId }) => areaId === 'WPTGWT')
    expect(gwent?.region).toBe('Cymru Wales')
  })

  test('a wrong spelling is put right without an old name, and is still found', async () => {
    await world.do(organisation.correctName, { areaId: 'WPTGWT', version: 1, name: 'Gwent Area' })
    expect(await node('WPTGWT')).toMatchObject({ name: 'Gwent Area', listedAs: 'Gwent' })
    expect((await tree()).names.filter(({ areaId }) => areaId === 'WPTGWT')).toEqual([])
    const same = { areaId: 'WPTGWT', version: 2, name: 'Gwent Area' }
    expect(await codeOf(world.ask(organisation.correctName, same))).toBe('same-name')
  })
})

describe('redrawing the map', () => {
  const lastDay = '2026-10-31'
  const merger = {
    endIds: ['N53NOCY', 'N53NOTS'],
    lastDay,
    intoIds: [],
    begin: [{ name: 'Nottingham and Notts', code: 'N53NN' }],
    movesPeople: true,
  }

  test('[S58] [S60] a merger takes the current people along and undoing brings all of it back', async () => {
    const city = await person('Citizen', 'N53NOCY')
    const county = await person('Countess', 'N53NOTS')
    const away = await person('Gone', 'N53NOTS')
    await world.do(people.archive, { personIds: [away.personId], reason: 'finished' })
    const before = await node('N53NOCY')
    const { changeId, moved } = await world.do(organisation.redraw, merger)
    expect(moved).toBe(2)
    const begun = (await tree()).nodes.find(({ code }) => code === 'N53NN') ?? expect.fail('nothing began')
    expect(begun).toMatchObject({ validFrom: '2026-11-01', kindId: 'unit', parentId: 'R:East Midlands', people: 2 })
    expect(await areaOf(city.personId)).toBe(begun.areaId)
    expect(await areaOf(county.personId)).toBe(begun.areaId)
    expect(await areaOf(away.personId)).toBe('N53NOTS')
    expect(await node('N53NOCY')).toMatchObject({ validTo: lastDay, name: 'Nottingham City', people: 0 })
    const [told] = await world.do(people.timeline, { personId: city.personId })
    expect(told?.sentence).toBe('Moved on from Nottingham City to Nottingham and Notts, which took over.')
    expect((await tree()).changes[0]?.sentence).toBe(
      'Nottingham City and Nottinghamshire ended, followed by Nottingham and Notts.',
    )
    expect(world.announced.at(-1)).toEqual(['organisation', 'people'])

    await world.do(organisation.undoRedraw, { changeId })
    expect(await areaOf(city.personId)).toBe('N53NOCY')
    expect(await areaOf(county.personId)).toBe('N53NOTS')
    expect((await tree()).nodes.some(({ areaId }) => areaId === begun.areaId)).toBe(false)
    expect(await node('N53NOCY')).toMatchObject({ validTo: null, people: before.people })
    expect((await tree()).changes).toEqual([])
    expect(await codeOf(world.ask(organisation.undoRedraw, { changeId }))).toBe('undone-already')
  })

  test('what has come to hang on a change must be put elsewhere before it is undone', async () => {
    const { changeId } = await world.do(organisation.redraw, { ...merger, movesPeople: false })
    const begun = (await tree()).nodes.find(({ code }) => code === 'N53NN') ?? expect.fail('nothing began')
    await person('Newcomer', begun.areaId)
    expect(await codeOf(world.ask(organisation.undoRedraw, { changeId }))).toBe('built-upon')
    expect(await node('N53NOCY')).toMatchObject({ validTo: lastDay })
  })

  test('[S60] a split moves people on one successor at a time, and each move can be taken back', async () => {
    const first = await person('Stoker', 'N52STST')
    const second = await person('Stafford', 'N52STST')
    const { moveId, moved } = await world.do(organisation.moveOn, { fromId: 'N52STST', toId: 'N52STF' })
    expect(moved).toBe(2)
    const { person: stored } = await world.do(people.get, { personId: second.personId })
    const { personId, version, archivedAt, archivedReason, createdAt, updatedAt, ...answers } = stored
    await world.do(people.change, { personId, version, draft: { ...answers, areaId: 'N52STFS' } })
    expect([archivedAt, archivedReason, createdAt, updatedAt]).toHaveLength(4)
    expect(await world.do(organisation.undoMove, { moveId })).toEqual({ back: 1 })
    expect(await areaOf(first.personId)).toBe('N52STST')
    expect(await areaOf(second.personId)).toBe('N52STFS')
    expect(await codeOf(world.ask(organisation.undoMove, { moveId }))).toBe('not-there')
  })

  test.each([
    [{ ...merger, endIds: ['N52STST'] }, 'ended-already'],
    [{ ...merger, endIds: ['R:London'] }, 'holds-others'],
    [{ ...merger, endIds: ['N50MANC'], intoIds: ['N50MANC'], begin: [] }, 'follows-itself'],
    [{ ...merger, endIds: ['N50MANC'], intoIds: ['C07'], begin: [] }, 'successor-not-in-force'],
    [{ ...merger, endIds: ['N50MANC'], begin: [] }, 'moves-to-many'],
    [{ ...merger, endIds: ['N50MANC'], begin: [{ name: 'North', code: 'N50GMS' }] }, 'code-taken'],
    [{ ...merger, endIds: ['nowhere'] }, 'not-there'],
    [{ ...merger, endIds: [] }, 'check-fields'],
  ])('%j is refused: %s', async (wanted, code) => {
    const before = await tree()
    expect(await codeOf(world.ask(organisation.redraw, wanted))).toBe(code)
    expect(await tree()).toEqual(before)
  })

  test.each([
    [{ fromId: 'N52STST', toId: 'N52STST' }, 'moves-nowhere'],
    [{ fromId: 'N52STST', toId: 'R:West Midlands' }, 'holds-no-people'],
    [{ fromId: 'N52STF', toId: 'N52STST' }, 'successor-not-in-force'],
    [{ fromId: 'nowhere', toId: 'N52STF' }, 'not-there'],
  ])('moving people by %j is refused: %s', async (input, code) => {
    expect(await codeOf(world.ask(organisation.moveOn, input))).toBe(code)
  })
})
