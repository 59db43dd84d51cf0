import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { World } from '../../../tests/support/world'
import { access } from '../../modules/access/contract'
import { backup } from '../../modules/backup/contract'
import { desk } from '../shared/desk'
import { firstBreak } from './audit/check-chain'
import { subKey } from './keys/sub-keys'
import { tables } from './sql'
import { settings } from '../../modules/settings/contract'

const t = tables<{ audit_entries: { seq: number; action: string; user_id: string | null } }>()

describe('the router', () => {
  let world: World
  beforeEach(async () => {
    world = await new World().setUp()
  })
  afterEach(() => world.end())

  const actions = () =>
    world.inside.db.all(t.selectFrom('audit_entries').select('action').orderBy('seq')).map(({ action }) => action)

  test('answers nothing but the door while the vault is locked', async () => {
    await world.lock()
    const refused = await world.ask(settings.office, {})
    expect(refused).toMatchObject({ ok: false, problem: { code: 'access.locked' } })
    expect(await world.ask(access.status, {})).toMatchObject({
      ok: true,
      value: { state: 'locked', names: ['Ada Admin'] },
    })
  })

  test('does not know an operation that no module has declared', async () => {
    const call = { signal: new AbortController().signal, progress: () => undefined }
    for (const name of ['people.drop', 'toString', '__proto__', 'desk.draft ', '']) {
      expect(await world.router.handle(name, {}, call)).toMatchObject({
        ok: false,
        problem: { code: 'router.unknown' },
      })
    }
  })

  test('refuses a user whose roles do not hold the permission, and writes the attempt down', async () => {
    await world.as('auditor')
    const before = actions().length
    expect(await world.ask(access.users, {})).toMatchObject({ ok: false, problem: { code: 'access.not-allowed' } })
    expect(actions().slice(before)).toEqual(['refused:access.users'])
  })

  test('refuses an input that does not fit, with a sentence for the field', async () => {
    const tooMuch = await world.ask(desk.draft, { key: 'a', more: 1 } as never)
    expect(tooMuch).toMatchObject({ ok: false, problem: { code: 'desk.check-fields' } })
    const empty = await world.ask(access.addUser, { name: ' ', password: 'long enough for this one', roles: [] })
    expect(empty).toMatchObject({
      ok: false,
      problem: { fields: { name: 'Give the name that colleagues know you by.', roles: 'Choose at least one role.' } },
    })
  })

  test('makes one audit entry for each task that writes, and none for the user’s own desk', async () => {
    const before = actions().length
    await world.do(desk.saveDraft, { key: 'person/new', body: '{}' })
    expect(actions()).toHaveLength(before)
    await world.do(backup.make, {})
    // The first entry of all describes what was there before it.
    expect(actions().slice(before)).toEqual(['vault.baseline', 'backup.make'])
  })

  test('keeps a chain of entries that holds from the first to the last', async () => {
    await world.as('office-staff')
    await world.as('auditor')
    await world.ask(access.users, {})
    const { db } = world.inside
    const { keys } = world.inside as unknown as { keys: { vaultId: string; vmk: Buffer } }
    expect(firstBreak(db, subKey(keys, 'audit/v1'))).toBeNull()
    expect(firstBreak(db, Buffer.alloc(32))).toEqual({ seq: 1, why: 'not-sealed' })
  })

  test('tells windows which module has changed, once', async () => {
    world.announced.length = 0
    await world.do(backup.make, {})
    expect(world.announced).toEqual([['backup']])
  })
})

describe('a draft', () => {
  let world: World
  beforeEach(async () => {
    world = await new World().setUp()
  })
  afterEach(() => world.end())

  test('comes back to its owner after a lock, and to nobody else', async () => {
    await world.do(desk.saveDraft, { key: 'person/new', body: '{"lastName":"Half a na' })
    await world.as('office-staff')
    expect(await world.do(desk.draft, { key: 'person/new' })).toBeNull()
    expect(await world.do(desk.drafts, {})).toEqual([])
    await world.signIn('Ada Admin')
    expect(await world.do(desk.draft, { key: 'person/new' })).toMatchObject({ body: '{"lastName":"Half a na' })
    await world.do(desk.discardDraft, { key: 'person/new' })
    expect(await world.do(desk.draft, { key: 'person/new' })).toBeNull()
  })

  test('is kept of an answer whose key is its words, however long they may be', async () => {
    const key = `settings/list/people-consent/${'w'.repeat(200)}`
    await world.do(desk.saveDraft, { key, body: '{}' })
    expect(await world.do(desk.draft, { key })).toMatchObject({ body: '{}' })
  })
})
