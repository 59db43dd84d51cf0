import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { passwordOf, staff, World } from '../../../../tests/support/world'
import { desk } from '../../../ground/shared/desk'
import { operationName, type InputOf, type Operation } from '../../../ground/shared/contract'
import { tables } from '../../../ground/vault/sql'
import { access } from '../contract'
import type { Role } from '../roles'
import type { User } from '../user-operations'

const t = tables<{ audit_entries: { seq: number; action: string; entity_id: string; details: string | null } }>()
let world: World
beforeEach(async () => {
  world = await new World().setUp()
})
afterEach(() => world.end())

const ada = staff.administrator
const olive = staff['office-staff']
const sunny = staff['mentor-supervisor']

async function user(name: string): Promise<User> {
  const found = (await world.do(access.users, {})).find((one) => one.name === name)
  return found ?? expect.fail(`${name} is not among the users`)
}
const idOf = async (name: string) => (await user(name)).userId

/** Colleagues whom Ada adds, one of each role; she stays at the desk. */
async function office(...roles: Role[]): Promise<void> {
  for (const role of roles)
    await world.do(access.addUser, { name: staff[role], password: passwordOf(staff[role]), roles: [role] })
}

async function signsIn(name: string, password: string) {
  await world.lock()
  return world.ask(access.signIn, { name, password })
}

/** As a window that does not ask for the password again. */
function askPlainly<T extends Operation>(operation: T, input: InputOf<T>, ticket?: string) {
  const call = { signal: new AbortController().signal, progress: () => undefined, ticket }
  return world.router.handle(operationName(operation), input, call)
}

const lastEntry = () =>
  world.inside.db.one(t.selectFrom('audit_entries').select(['action', 'details']).orderBy('seq', 'desc').limit(1))

describe('roles', () => {
  test('of a colleague are changed by an administrator and hold from the next sign-in', async () => {
    await office('office-staff')
    expect(await world.do(access.changeRoles, { userId: await idOf(olive), roles: ['trainer'] })).toEqual({
      waits: false,
    })
    expect(lastEntry()).toMatchObject({ action: 'access.changeRoles' })
    await world.signIn(olive)
    expect(world.inside.session.roles).toEqual(['trainer'])
    expect(
      await world.ask(access.changeRoles, { userId: world.inside.session.userId, roles: ['manager'] }),
    ).toMatchObject({ ok: false, problem: { code: 'access.not-allowed' } })
  })

  test('of one’s own wait for a manager or another administrator, and stay as they are until then', async () => {
    await office('manager')
    const me = await idOf(ada)
    expect(await world.do(access.changeRoles, { userId: me, roles: ['administrator', 'trainer'] })).toEqual({
      waits: true,
    })
    expect(await user(ada)).toMatchObject({
      roles: ['administrator', 'manager'],
      wantedRoles: ['administrator', 'trainer'],
    })
    const decision = { userId: me, wantedRoles: ['administrator' as const, 'trainer' as const], isConfirmed: true }
    expect(await world.ask(access.decideRoles, decision)).toMatchObject({
      ok: false,
      problem: { code: 'access.own-roles' },
    })
    expect(await world.do(access.rolesWaiting, {})).toEqual([])
    await world.signIn(staff.manager)
    expect(await world.do(access.rolesWaiting, {})).toMatchObject([
      { name: ada, wantedRoles: ['administrator', 'trainer'] },
    ])
    expect(
      await world.ask(access.decideRoles, { ...decision, wantedRoles: ['administrator', 'auditor'] }),
    ).toMatchObject({ ok: false, problem: { code: 'access.not-waiting' } })
    await world.do(access.decideRoles, decision)
    await world.signIn(ada)
    expect(world.inside.session.roles).toEqual(['administrator', 'trainer'])
  })

  test('of one’s own cannot be asked for where nobody else may confirm them, and the sentence says what to do', async () => {
    await office('office-staff')
    expect(
      await world.ask(access.changeRoles, { userId: await idOf(ada), roles: ['administrator', 'auditor'] }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'access.second-person', message: expect.stringContaining('Make a colleague a manager') },
    })
  })

  test('of the last administrator are not taken away, even with a second person', async () => {
    await office('manager')
    const me = await idOf(ada)
    await world.do(access.changeRoles, { userId: me, roles: ['manager'] })
    await world.signIn(staff.manager)
    expect(
      await world.ask(access.decideRoles, { userId: me, wantedRoles: ['manager'], isConfirmed: true }),
    ).toMatchObject({ ok: false, problem: { code: 'access.last-administrator' } })
    await world.do(access.decideRoles, { userId: me, wantedRoles: ['manager'], isConfirmed: false })
    expect(await world.do(access.rolesWaiting, {})).toEqual([])
  })
})

describe('a user', () => {
  test('who is suspended cannot come in, and can again when brought back', async () => {
    await office('office-staff')
    const userId = await idOf(olive)
    await world.do(access.suspendUser, { userId })
    expect(await user(olive)).toMatchObject({ state: 'suspended' })
    expect(await signsIn(olive, passwordOf(olive))).toMatchObject({ ok: false, problem: { code: 'access.not-active' } })
    await world.signIn(ada)
    expect(await world.ask(access.suspendUser, { userId })).toMatchObject({
      ok: false,
      problem: { code: 'access.not-so' },
    })
    await world.do(access.bringBackUser, { userId })
    expect(await signsIn(olive, passwordOf(olive))).toMatchObject({ ok: true })
  })

  test('who is removed is out at once; their name stays, their drafts go, and another may have the name', async () => {
    await world.as('office-staff')
    await world.do(desk.saveDraft, { key: 'person/new', body: '{"lastName":"Half"}' })
    await world.signIn(ada)
    const userId = await idOf(olive)
    await world.do(access.removeUser, { userId })
    expect(await world.do(access.users, {})).toContainEqual(
      expect.objectContaining({ userId, name: olive, state: 'removed' }),
    )
    const drafts = tables<{ drafts: { user_id: string } }>()
    expect(world.inside.db.all(drafts.selectFrom('drafts').selectAll().where('user_id', '=', userId))).toEqual([])
    await world.lock()
    expect(await world.do(access.status, {})).toMatchObject({ state: 'locked', names: [ada] })
    expect(await signsIn(olive, passwordOf(olive))).toMatchObject({
      ok: false,
      problem: { code: 'keys.wrongPassword' },
    })
    await world.signIn(ada)
    const again = await world.do(access.addUser, { name: olive, password: passwordOf(olive), roles: ['trainer'] })
    expect(again.userId).not.toBe(userId)
    expect(await world.ask(access.bringBackUser, { userId })).toMatchObject({
      ok: false,
      problem: { code: 'access.nobody' },
    })
  })

  test('cannot suspend, remove or reset themselves', async () => {
    await office('manager')
    const userId = await idOf(ada)
    for (const operation of [access.suspendUser, access.removeUser, access.resetPassword])
      expect(await world.ask(operation, { userId })).toMatchObject({
        ok: false,
        problem: { code: 'access.not-oneself' },
      })
  })

  test('with a new name is found under it once they have signed in', async () => {
    await office('office-staff')
    const userId = await idOf(olive)
    expect(await world.ask(access.renameUser, { userId, name: 'ada  ADMIN' })).toMatchObject({
      ok: false,
      problem: { fields: { name: expect.stringContaining('already') } },
    })
    await world.do(access.renameUser, { userId, name: 'Olive Newname' })
    expect(await signsIn(olive, passwordOf(olive))).toMatchObject({ ok: true, value: { name: 'Olive Newname' } })
    expect(await signsIn('Olive Newname', passwordOf(olive))).toMatchObject({ ok: true })
    expect(await signsIn(olive, passwordOf(olive))).toMatchObject({ ok: false })
  })

  test('is not changed by somebody who does not look after users', async () => {
    await office('office-staff', 'manager')
    const userId = await idOf(olive)
    await world.signIn(staff.manager)
    const tries = [
      await world.ask(access.suspendUser, { userId }),
      await world.ask(access.bringBackUser, { userId }),
      await world.ask(access.renameUser, { userId, name: 'Somebody Else' }),
      await world.ask(access.removeUser, { userId }),
      await world.ask(access.resetPassword, { userId }),
      await world.ask(access.printPhrase, { userId }),
    ]
    for (const refused of tries) expect(refused).toMatchObject({ ok: false, problem: { code: 'access.not-allowed' } })
  })
})

describe('a one-time phrase', () => {
  test('lets somebody in once, to choose a password before anything else', async () => {
    await office('office-staff')
    const userId = await idOf(olive)
    const { phrase, until } = await world.do(access.resetPassword, { userId })
    expect(phrase).toMatch(/^[a-z]{4,8}( [a-z]{4,8}){4}$/)
    expect(until).toBe('2026-11-24T09:00:00.000Z')
    expect(await user(olive)).toMatchObject({ phraseUntil: until })
    expect(await world.do(access.printPhrase, { userId })).toMatchObject({ pages: 1 })
    expect(await signsIn(olive, passwordOf(olive))).toMatchObject({
      ok: false,
      problem: { code: 'keys.wrongPassword' },
    })
    expect(await signsIn(olive, phrase)).toMatchObject({
      ok: true,
      value: { mustChoosePassword: true, permissions: [] },
    })
    for (const refused of [
      await world.ask(desk.drafts, {}),
      await world.ask(access.users, {}),
      await world.ask(access.changePassword, { current: phrase, next: 'nine umbrellas under a gravel moon' }),
    ])
      expect(refused).toMatchObject({ ok: false, problem: { code: 'access.choose-password' } })
    expect(await world.ask(access.choosePassword, { next: phrase })).toMatchObject({
      ok: false,
      problem: { fields: { next: expect.stringContaining('one-time phrase itself') } },
    })
    expect(await world.ask(access.choosePassword, { next: 'olive' })).toMatchObject({
      ok: false,
      problem: { code: 'keys.weakPassword' },
    })
    const next = 'nine umbrellas under a gravel moon'
    expect(await world.do(access.choosePassword, { next })).toMatchObject({
      mustChoosePassword: false,
      roles: ['office-staff'],
    })
    expect(await world.do(desk.drafts, {})).toEqual([])
    expect(await world.ask(access.choosePassword, { next: 'another wholly different phrase' })).toMatchObject({
      ok: false,
      problem: { code: 'keys.alreadyChosen' },
    })
    expect(await signsIn(olive, phrase)).toMatchObject({ ok: false })
    expect(await signsIn(olive, next)).toMatchObject({ ok: true })
    await world.signIn(ada)
    expect(await user(olive)).toMatchObject({ phraseUntil: null })
  })

  test('ends after 72 hours', async () => {
    await office('office-staff')
    const { phrase } = await world.do(access.resetPassword, { userId: await idOf(olive) })
    world.clock.advance(72 * 3600 * 1000)
    expect(await signsIn(olive, phrase)).toMatchObject({ ok: false, problem: { code: 'keys.resetExpired' } })
  })

  test('retires the old signing key, and what was begun under it is gone', async () => {
    await world.as('office-staff')
    await world.do(desk.saveDraft, { key: 'person/new', body: '{}' })
    await world.signIn(ada)
    const userId = await idOf(olive)
    const keys = () =>
      world.inside.db.arrays('select hex(public_key), to_seq from signing_keys where user_id = ? order by from_seq', [
        userId,
      ])
    const [[old] = []] = keys()
    const { phrase } = await world.do(access.resetPassword, { userId })
    expect(keys()).toEqual([
      [old, expect.any(Number)],
      [expect.not.stringMatching(String(old)), null],
    ])
    await signsIn(olive, phrase)
    await world.do(access.choosePassword, { next: 'nine umbrellas under a gravel moon' })
    expect(await world.do(desk.draft, { key: 'person/new' })).toBeNull()
  })

  test('is not printed for somebody whose password was not reset just now', async () => {
    await office('office-staff')
    expect(await world.ask(access.printPhrase, { userId: await idOf(ada) })).toMatchObject({
      ok: false,
      problem: { code: 'access.phrase-gone' },
    })
  })

  test('is not made for who is suspended', async () => {
    await office('office-staff')
    const userId = await idOf(olive)
    await world.do(access.suspendUser, { userId })
    expect(await world.ask(access.resetPassword, { userId })).toMatchObject({
      ok: false,
      problem: { code: 'access.not-so' },
    })
  })
})

describe('the key to risk notes', () => {
  /** An administrator who reads no risk notes: Terry, once they are one and Ada has no such role any more. */
  async function keylessAdministrator(): Promise<void> {
    await office('trainer', 'mentor-supervisor')
    await world.do(access.changeRoles, { userId: await idOf(staff.trainer), roles: ['administrator'] })
    await world.signIn(staff.trainer)
    expect(world.inside.session.holdsRisk).toBe(false)
  }

  test('is handed on by a resetter only if their own slot holds it; another holder gives it again', async () => {
    await keylessAdministrator()
    const userId = await idOf(sunny)
    const { phrase } = await world.do(access.resetPassword, { userId })
    expect(await user(sunny)).toMatchObject({ risk: 'waiting' })
    expect(await world.do(access.riskWaiting, {})).toEqual([])
    expect(await world.ask(access.giveRisk, { userId })).toMatchObject({
      ok: false,
      problem: { code: 'keys.noRiskKey' },
    })
    await signsIn(sunny, phrase)
    const next = 'nine umbrellas under a gravel moon'
    await world.do(access.choosePassword, { next })
    expect(world.inside.risk.open).toBe(false)
    await world.signIn(ada)
    expect(await world.do(access.riskWaiting, {})).toEqual([{ userId, name: sunny }])
    await world.do(access.giveRisk, { userId })
    expect(await user(sunny)).toMatchObject({ risk: 'given' })
    expect(await world.ask(access.giveRisk, { userId })).toMatchObject({
      ok: false,
      problem: { code: 'access.nothing-to-give' },
    })
    await signsIn(sunny, next)
    expect(world.inside.risk.open).toBe(true)
    await signsIn(sunny, next)
    expect(world.inside.risk.open).toBe(true)
    await world.signIn(ada)
    expect(await user(sunny)).toMatchObject({ risk: 'held' })
  })

  test('waits for a holder where a role that needs it is given by somebody without it', async () => {
    await keylessAdministrator()
    const added = await world.do(access.addUser, {
      name: olive,
      password: passwordOf(olive),
      roles: ['mentor-supervisor'],
    })
    expect(await user(olive)).toMatchObject({ risk: 'waiting' })
    await world.signIn(olive)
    expect(world.inside.risk.open).toBe(false)
    expect(await world.ask(access.giveRisk, { userId: added.userId })).toMatchObject({ ok: false })
    await world.signIn(sunny)
    expect(await world.do(access.riskWaiting, {})).toEqual([{ userId: added.userId, name: olive }])
    await world.do(access.giveRisk, { userId: added.userId })
    await world.signIn(olive)
    expect(world.inside.risk.open).toBe(true)
  })

  test('comes with the role when the role is changed before the sign-in, and goes with it afterwards', async () => {
    await office('office-staff', 'mentor-supervisor')
    const userId = await idOf(olive)
    await world.do(access.changeRoles, { userId, roles: ['mentor-supervisor'] })
    await world.do(access.giveRisk, { userId })
    await world.do(access.changeRoles, { userId, roles: ['office-staff'] })
    await world.signIn(olive)
    expect(world.inside.risk.open).toBe(false)
    await world.signIn(ada)
    await world.do(access.changeRoles, { userId, roles: ['manager'] })
    await world.do(access.giveRisk, { userId })
    await world.signIn(olive)
    expect(world.inside.risk.open).toBe(true)
    await world.signIn(ada)
    await world.do(access.changeRoles, { userId, roles: ['trainer'] })
    await world.signIn(olive)
    expect(world.inside.risk.open).toBe(false)
  })
})

describe('the password once more', () => {
  test('is needed for what changes who may do what, and is good for one request of one kind', async () => {
    await office('office-staff')
    const input = { userId: await idOf(olive), roles: ['trainer' as const] }
    const refused = { ok: false, problem: { code: 'access.step-up' } }
    expect(await askPlainly(access.changeRoles, input)).toMatchObject(refused)
    expect(await askPlainly(access.changeRoles, input, 'made up')).toMatchObject(refused)
    const confirm = (operation: string) => world.do(access.confirmPassword, { password: passwordOf(ada), operation })
    const other = await confirm('access.removeUser')
    expect(await askPlainly(access.changeRoles, input, other.ticket)).toMatchObject(refused)
    expect(await askPlainly(access.removeUser, { userId: input.userId }, other.ticket)).toMatchObject(refused)
    const { ticket } = await confirm('access.changeRoles')
    expect(await askPlainly(access.changeRoles, input, ticket)).toMatchObject({ ok: true })
    expect(await askPlainly(access.changeRoles, input, ticket)).toMatchObject(refused)
    const left = await confirm('access.changeRoles')
    await world.signIn(ada)
    expect(await askPlainly(access.changeRoles, input, left.ticket)).toMatchObject(refused)
  })

  test('is refused when wrong, entered either way, and slowed like the door', async () => {
    const wrong = { password: 'something else entirely', operation: 'access.changeRoles' }
    for (let tries = 0; tries < 5; tries += 1)
      expect(await world.ask(access.confirmPassword, wrong)).toMatchObject({
        ok: false,
        problem: { code: 'keys.wrongPassword' },
      })
    expect(lastEntry()).toMatchObject({
      action: 'access.confirmPassword',
      details: expect.stringContaining('"isRight":false'),
    })
    expect(await world.ask(access.confirmPassword, { ...wrong, password: passwordOf(ada) })).toMatchObject({
      ok: false,
      problem: { code: 'access.wait' },
    })
    expect(await world.do(access.signInWait, { name: ada })).toEqual({ seconds: 30 })
    expect(
      await world.ask(access.changePassword, { current: passwordOf(ada), next: 'nine umbrellas under a gravel moon' }),
    ).toMatchObject({ ok: false, problem: { code: 'access.wait' } })
  })
})

describe('the door', () => {
  test('slows down after five wrong passwords, for that name alone, whatever the clock says', async () => {
    await office('office-staff')
    for (let tries = 0; tries < 5; tries += 1)
      expect(await signsIn(ada, 'something else entirely')).toMatchObject({
        ok: false,
        problem: { code: 'keys.wrongPassword' },
      })
    expect(await signsIn(ada, passwordOf(ada))).toMatchObject({ ok: false, problem: { code: 'access.wait' } })
    for (const moved of [365 * 86_400_000, -800 * 86_400_000]) {
      world.clock.advance(moved)
      expect(await signsIn(ada, passwordOf(ada))).toMatchObject({ ok: false, problem: { code: 'access.wait' } })
    }
    world.clock.set('2026-11-21T09:00:00.000Z')
    rmSync(join(world.vaultFolder, 'vault.tries'))
    expect(await signsIn(ada, passwordOf(ada))).toMatchObject({ ok: false, problem: { code: 'access.wait' } })
    expect(await signsIn(olive, passwordOf(olive))).toMatchObject({ ok: true })
  })

  test('tells who signs in how often their password was guessed wrong', async () => {
    await signsIn(ada, 'something else entirely')
    await signsIn(ada, 'something else entirely')
    expect(await signsIn(ada, passwordOf(ada))).toMatchObject({ ok: true, value: { wrongTries: 2, triesLost: false } })
    expect(await signsIn(ada, passwordOf(ada))).toMatchObject({ ok: true, value: { wrongTries: 0 } })
  })

  test('answers in the same words and waits for a name that nobody has', async () => {
    for (let tries = 0; tries < 5; tries += 1) await signsIn('Nobody Atall', 'something else entirely')
    expect(await world.do(access.signInWait, { name: 'Nobody Atall' })).toEqual({ seconds: 30 })
    expect(await signsIn('Nobody Atall', 'x')).toMatchObject({ ok: false, problem: { code: 'access.wait' } })
  })
})

test('a change of password leaves the database’s own key and pages as they are: only the key file is new', async () => {
  const sum = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(world.vaultFolder, name)))
      .digest('hex')
  await world.signIn(ada)
  const [database, keys] = [sum('vault.db'), sum('vault.keys')]
  await world.vault.users.change(passwordOf(ada), 'nine umbrellas under a gravel moon')
  expect(sum('vault.keys')).not.toBe(keys)
  expect(sum('vault.db')).toBe(database)
})
