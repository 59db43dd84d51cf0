import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { World } from '../support/world'
import { wholeCheck } from '../support/whole-check'
import { anchorNames } from '../../src/ground/vault/audit/anchor'
import { everyone } from '../../src/modules/people/list-shapes'
import { people } from '../../src/modules/people/contract'
import { blankDraft } from '../../src/modules/people/fields'
import { audit, everything } from '../../src/modules/audit/contract'

const robin = { ...blankDraft, firstNames: 'Robin', lastName: 'Testcase' }

describe('the audit trail', () => {
  let world: World
  beforeEach(async () => {
    world = await new World().setUp()
  })
  afterEach(() => world.end())

  const page = (view: Partial<typeof everything> = {}) =>
    world.do(audit.page, { view: { ...everything, ...view }, at: 0, limit: 50 })

  test('lists who did what about whom, the newest first', async () => {
    const { personId } = await world.do(people.create, robin)
    await world.do(people.readOffenceNotes, { personId })
    const { rows, total } = await page()
    expect(total).toBe(rows.length)
    expect(rows.slice(0, 2).map(([, , who, action, about]) => [who, action, about])).toEqual([
      ['Ada Admin', 'people.readOffenceNotes', 'Robin Testcase'],
      ['Ada Admin', 'people.create', 'Robin Testcase'],
    ])
  })

  test.each([
    [{ kind: 'changed' as const }, ['people.create']],
    [{ kind: 'seen' as const }, ['people.readOffenceNotes']],
    [{ kind: 'refused' as const }, []],
    [{ from: '2026-11-22' }, []],
    [{ to: '2026-11-20' }, []],
    [{ flagged: true }, []],
    [{ userId: 'nobody' }, []],
  ])('is narrowed down by %j', async (view, actions) => {
    const { personId } = await world.do(people.create, robin)
    await world.do(people.readOffenceNotes, { personId })
    const { rows } = await page({ ...view, entityId: personId })
    expect(rows.map(([, , , action]) => action)).toEqual(actions)
  })

  test('marks entries at which the clock had been set back', async () => {
    await world.do(people.create, robin)
    world.clock.advance(-3_600_000)
    await world.do(people.create, { ...robin, firstNames: 'Alex' })
    expect((await page({ flagged: true })).rows.map(([, , , , about]) => about)).toEqual(['Alex Testcase'])
  })

  test('shows one entry with all that it holds, and finds its place', async () => {
    const { personId } = await world.do(people.create, robin)
    const { seq } = world.inside.audit.head
    const entry = await world.do(audit.entry, { seq })
    expect(entry).toMatchObject({ entityId: personId, isSigned: true, digestBefore: null, clockSuspect: false })
    expect(entry?.digestAfter).toMatch(/^[0-9a-f]{64}$/)
    expect(await world.do(audit.entry, { seq: 999 })).toBeNull()
    await world.do(people.readOffenceNotes, { personId })
    expect(await world.do(audit.placeOf, { view: everything, seq })).toBe(1)
    expect(await world.do(audit.placeOf, { view: { ...everything, userId: 'nobody' }, seq })).toBeNull()
    expect(await world.do(audit.makers, {})).toEqual([{ userId: world.inside.session.userId, name: 'Ada Admin' }])
  })

  test('shows no names of people to an administrator without casework', async () => {
    const { personId } = await world.do(people.create, robin)
    const session = world.inside.session as unknown as { permissions: Set<string> }
    session.permissions.delete('people.read')
    expect((await page({ entityId: personId })).rows[0]?.[4]).toBe(`Person …${personId.slice(-6)}`)
  })

  test('is checked from end to end, and says so in the trail', async () => {
    await world.do(people.create, robin)
    const steps = new Set<string>()
    const result = await world.ask(audit.checkTrail, {}, { progress: ({ step }) => steps.add(step) })
    expect(result).toMatchObject({ ok: true, value: { firstBad: null, faults: [], oddities: [] } })
    expect([...steps].at(-1)).toBe('Comparing the records')
    const standing = await world.do(audit.standing, {})
    expect(standing).toMatchObject({ alarm: null, oddities: [], lastCheck: { who: 'Ada Admin', wasWhole: true } })
  })

  test('names a record that was changed by hand', async () => {
    const { personId } = await world.do(people.create, robin)
    world.inside.db.runText("update people set phone = '07700 900999' where person_id = ?", [personId])
    const { seq } = world.inside.audit.head
    const { firstBad, faults } = await world.do(audit.checkTrail, {})
    expect(firstBad).toBeNull()
    expect(faults).toEqual([
      { seq, sentence: `Robin Testcase was changed by hand after entry ${seq}, and no entry tells of it.` },
    ])
    expect((await world.do(audit.standing, {})).lastCheck?.wasWhole).toBe(false)
  })

  test('tells what a printed seal says about it', async () => {
    await world.do(people.create, robin)
    const { seal } = await world.do(audit.standing, {})
    const typed = ` ${seal.toLowerCase().replaceAll('-', ' ')} `
    expect(await world.do(audit.checkSeal, { typed })).toMatchObject({ verdict: 'ours' })
    const refused = await world.ask(audit.checkSeal, { typed: seal.replace(/.-/, 'F-') })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'audit.seal-mistyped' } })
  })

  test('is printed with the seal of the trail at its foot', async () => {
    await world.do(people.create, robin)
    expect((await world.do(audit.print, { view: everything })).pages).toBe(1)
    expect((await page()).rows[0]?.[3]).toBe('audit.print')
  })

  test('counts again from where an administrator answered for it', async () => {
    await world.do(people.create, robin)
    await world.lock()
    for (const name of anchorNames) rmSync(join(world.vaultFolder, name))
    await world.signIn('Ada Admin')
    expect((await world.do(audit.standing, {})).alarm).toMatch(/have been taken away/)
    expect(await world.ask(people.create, robin)).toMatchObject({ problem: { code: 'audit.anchor-missing' } })
    expect(await world.ask(audit.accept, { reason: 'no' })).toMatchObject({ problem: { code: 'audit.check-fields' } })
    await world.do(audit.accept, { reason: 'The folder was copied by hand to a new disk.' })
    await world.do(people.create, { ...robin, firstNames: 'Alex' })
    await world.lock()
    await world.signIn('Ada Admin')
    expect((await world.do(audit.standing, {})).alarm).toBeNull()
    expect(wholeCheck(world.inside)).toMatchObject({ firstBreak: null, faults: [] })
    const none = await world.ask(audit.accept, { reason: 'There is nothing to answer for.' })
    expect(none).toMatchObject({ problem: { code: 'audit.nothing-wrong' } })
  })

  test('is read by administrators, managers and auditors, and answered for by administrators alone', async () => {
    const session = world.inside.session as unknown as { permissions: Set<string> }
    session.permissions.delete('audit.read')
    session.permissions.delete('audit.accept')
    const view = everything
    for (const answer of [
      await world.ask(audit.page, { view, at: 0, limit: 1 }),
      await world.ask(audit.placeOf, { view, seq: 1 }),
      await world.ask(audit.entry, { seq: 1 }),
      await world.ask(audit.makers, {}),
      await world.ask(audit.checkTrail, {}),
      await world.ask(audit.checkSeal, { typed: '' }),
      await world.ask(audit.print, { view }),
      await world.ask(audit.accept, { reason: 'Because I say so, and not otherwise.' }),
    ])
      expect(answer).toMatchObject({ ok: false, problem: { code: 'access.not-allowed' } })
    expect(await world.ask(audit.standing, {})).toMatchObject({ ok: true })
  })

  test('holds a search by name once the typing has settled, without what was typed', async () => {
    await world.do(people.create, robin)
    const typed = async (search: string) => {
      await world.do(people.page, { view: { ...everyone, search }, at: 0, limit: 50 })
    }
    for (const text of ['R', 'Ro', 'Rob', 'Robi', 'Robin']) await typed(text)
    await new Promise((resolve) => setTimeout(resolve, 2_300))
    await typed('robin')
    await new Promise((resolve) => setTimeout(resolve, 2_300))
    const searches = world.inside.db.arrays(
      "select details, entity_id from audit_entries where action = 'people.search'",
      [],
    )
    expect(searches).toEqual([['{"found":1,"kind":"name"}', 'searched']])
  })
})
