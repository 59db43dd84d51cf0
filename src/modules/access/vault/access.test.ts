import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { passwordOf, staff, World } from '../../../../tests/support/world'
import { canReadPdf, pagesOf } from '../../../ground/vault/documents/proof/read-pdf'
import { tables } from '../../../ground/vault/sql'
import { access } from '../contract'
import { readOffice } from '../../../ground/vault/office'

const t = tables<{ audit_entries: { seq: number; action: string; entity_id: string }; areas: { area_id: string } }>()
let world: World
beforeEach(() => {
  world = new World()
})
afterEach(() => world.end())

const lastAction = () =>
  world.inside.db.one(t.selectFrom('audit_entries').select('action').orderBy('seq', 'desc').limit(1))?.action

/** The key on the sheet that was shown last, read from the PDF as somebody reads it from the paper. */
function keyOnPaper(): string {
  const [page = ''] = pagesOf(world.host.previews.at(-1)?.bytes ?? new Uint8Array())
  const key = page.match(/(?:[0-9A-Z] ?){4,5}(?=\s)/g)?.map((group) => group.replaceAll(' ', ''))
  const signs = [...page.matchAll(/^\s*(?:(?:[0-9A-HJKMNP-TV-Z] *){4,5} *)+$/gm)].map(([line]) => line).join('')
  return signs.replace(/\s/g, '') || (key ?? []).join('')
}

const firstRun = {
  organisation: 'Second Chapter',
  office: 'Fenwick',
  name: 'Ada Admin',
  password: 'teapot gravel seven umbrella',
  alsoManager: true,
}

describe.skipIf(!canReadPdf)('the first run', () => {
  test('makes a vault once the recovery key is typed back from the sheet', async () => {
    expect(await world.do(access.status, {})).toEqual({ state: 'absent', suggestedFolder: world.vaultFolder })
    expect(await world.do(access.checkFolder, { folder: world.vaultFolder })).toBeNull()
    expect(
      await world.do(access.printRecoveryKey, { organisation: 'Second Chapter', office: 'Fenwick' }),
    ).toMatchObject({ pages: 1 })
    const session = await world.do(access.setUp, {
      ...firstRun,
      folder: world.vaultFolder,
      typedRecoveryKey: keyOnPaper().toLowerCase(),
    })
    expect(session.roles).toEqual(['administrator', 'manager'])
    expect(readOffice(world.inside.db)).toMatchObject({ organisation: 'Second Chapter', office: 'Fenwick' })
    expect(world.inside.db.all(t.selectFrom('areas').select('area_id')).length).toBeGreaterThan(100)
    expect(lastAction()).toBe('access.setUp')
  })

  test('refuses another recovery key, a mistyped one and none, and makes no vault', async () => {
    const wanted = { ...firstRun, folder: world.vaultFolder }
    expect(await world.ask(access.setUp, { ...wanted, typedRecoveryKey: 'ABCD' })).toMatchObject({
      ok: false,
      problem: { code: 'access.recovery-key-differs' },
    })
    await world.do(access.printRecoveryKey, { organisation: '', office: '' })
    const first = keyOnPaper()
    await world.do(access.printRecoveryKey, { organisation: '', office: '' })
    for (const typedRecoveryKey of [first, keyOnPaper().slice(0, -1), '']) {
      expect(await world.ask(access.setUp, { ...wanted, typedRecoveryKey })).toMatchObject({
        ok: false,
        problem: { fields: { typedRecoveryKey: expect.any(String) } },
      })
    }
    expect(existsSync(join(world.vaultFolder, 'vault.db'))).toBe(false)
  })

  test('refuses a weak password, a folder in a cloud and a folder that holds a vault', async () => {
    expect(await world.do(access.checkPassword, { password: 'fenwick', name: 'Ada' })).toMatchObject({
      code: 'keys.weakPassword',
    })
    expect(await world.do(access.checkPassword, { password: firstRun.password, name: 'Ada' })).toBeNull()
    expect(await world.do(access.checkFolder, { folder: join(world.folder, 'OneDrive', 'vault') })).toMatchObject({
      message: expect.stringContaining('OneDrive'),
    })
    await world.setUp()
    expect(await world.do(access.checkFolder, { folder: world.vaultFolder })).toMatchObject({
      code: expect.stringContaining('location'),
    })
    world.host.folder = '/somewhere/else'
    expect(await world.do(access.chooseFolder, { startAt: world.folder })).toBe('/somewhere/else')
  })
})

describe('signing in', () => {
  beforeEach(async () => {
    await world.setUp()
  })

  test('opens the vault for a name and its password, and says so in the audit trail', async () => {
    await world.lock()
    const session = await world.do(access.signIn, { name: 'ada admin', password: passwordOf(staff.administrator) })
    expect(session.name).toBe('Ada Admin')
    expect(lastAction()).toBe('access.signIn')
  })

  test('refuses a wrong password and an unknown name with the same sentence', async () => {
    await world.lock()
    const wrong = await world.ask(access.signIn, { name: staff.administrator, password: 'something else entirely' })
    const unknown = await world.ask(access.signIn, { name: 'Nobody Atall', password: 'something else entirely' })
    expect(wrong).toEqual(unknown)
    expect(wrong).toMatchObject({ ok: false, problem: { code: 'keys.wrongPassword' } })
  })

  test('locks, and answers nothing until somebody signs in again', async () => {
    expect(await world.ask(access.lock, {})).toMatchObject({ ok: true })
    expect(await world.ask(access.users, {})).toMatchObject({ ok: false, problem: { code: 'access.locked' } })
    expect(await world.ask(access.lock, {})).toMatchObject({ ok: false })
    await world.signIn(staff.administrator)
    expect(lastAction()).toBe('access.lock')
  })
})

describe('users', () => {
  beforeEach(async () => {
    await world.setUp()
  })

  test('are added by an administrator, and sign in with a password of their own', async () => {
    const added = await world.do(access.addUser, {
      name: 'Olive Office',
      password: passwordOf(staff['office-staff']),
      roles: ['office-staff'],
    })
    expect(await world.do(access.users, {})).toMatchObject([
      { name: 'Ada Admin' },
      { userId: added.userId, roles: ['office-staff'], lastSignedInAt: null },
    ])
    await world.signIn('Olive Office')
    expect(await world.do(access.status, {})).toMatchObject({
      state: 'open',
      session: { permissions: expect.not.arrayContaining(['access.users']) },
    })
  })

  test('are not added or listed by anybody else', async () => {
    await world.as('office-staff')
    for (const refused of [
      await world.ask(access.users, {}),
      await world.ask(access.addUser, {
        name: 'Another Person',
        password: 'gravel teapot umbrella nine',
        roles: ['auditor'],
      }),
    ])
      expect(refused).toMatchObject({ ok: false, problem: { code: 'access.not-allowed' } })
  })

  test('cannot have the same name twice, however it is written', async () => {
    expect(
      await world.ask(access.addUser, {
        name: 'ADA  admin',
        password: 'gravel teapot umbrella nine',
        roles: ['auditor'],
      }),
    ).toMatchObject({
      ok: false,
      problem: { fields: { name: expect.stringContaining('already') } },
    })
  })

  test('hold the key to the risk compartment only if their role reads it', async () => {
    await world.as('office-staff')
    expect(world.inside.risk.open).toBe(false)
    await world.as('mentor-supervisor')
    expect(world.inside.risk.open).toBe(true)
  })

  test('change their own password and the old one stops working', async () => {
    const digest = () =>
      createHash('sha256')
        .update(readFileSync(join(world.vaultFolder, 'vault.keys')))
        .digest('hex')
    const before = digest()
    const next = 'nine umbrellas under a gravel moon'
    expect(await world.ask(access.changePassword, { current: 'not this one', next })).toMatchObject({
      ok: false,
      problem: { fields: { current: expect.any(String) } },
    })
    await world.do(access.changePassword, { current: passwordOf(staff.administrator), next })
    expect(digest()).not.toBe(before)
    await world.lock()
    expect(
      await world.ask(access.signIn, { name: staff.administrator, password: passwordOf(staff.administrator) }),
    ).toMatchObject({ ok: false })
    expect(await world.ask(access.signIn, { name: staff.administrator, password: next })).toMatchObject({ ok: true })
  })
})

describe.skipIf(!canReadPdf)('the recovery key', () => {
  test('opens the vault once: a new password for one person, and a new sheet', async () => {
    await world.do(access.printRecoveryKey, { organisation: 'Second Chapter', office: 'Fenwick' })
    const used = keyOnPaper()
    await world.do(access.setUp, { ...firstRun, folder: world.vaultFolder, typedRecoveryKey: used })
    await world.lock()
    expect(await world.do(access.checkRecoveryKey, { recoveryKey: used })).toEqual({
      organisation: 'Second Chapter',
      office: 'Fenwick',
    })
    await world.do(access.printRecoveryKey, { organisation: 'Second Chapter', office: 'Fenwick' })
    const next = keyOnPaper()
    const password = 'nine umbrellas under a gravel moon'
    const wanted = { recoveryKey: used, name: 'Ada Admin', password }
    expect(await world.ask(access.recover, { ...wanted, typedRecoveryKey: used })).toMatchObject({
      ok: false,
      problem: { code: 'access.recovery-key-differs' },
    })
    expect(await world.ask(access.recover, { ...wanted, name: 'Nobody', typedRecoveryKey: next })).toMatchObject({
      ok: false,
      problem: { code: 'access.nobody' },
    })
    expect(await world.do(access.recover, { ...wanted, typedRecoveryKey: next })).toMatchObject({
      name: 'Ada Admin',
      roles: ['administrator', 'manager'],
    })
    expect(world.inside.risk.open).toBe(true)
    expect(lastAction()).toBe('access.recover')
    await world.lock()
    expect(await world.ask(access.checkRecoveryKey, { recoveryKey: used })).toMatchObject({
      ok: false,
      problem: { code: 'keys.wrongRecoveryKey' },
    })
    expect(await world.ask(access.signIn, { name: 'Ada Admin', password: firstRun.password })).toMatchObject({
      ok: false,
    })
    expect(await world.ask(access.signIn, { name: 'Ada Admin', password })).toMatchObject({ ok: true })
  })
})
