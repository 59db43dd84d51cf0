import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { wholeCheck } from '../../../tests/support/whole-check'
import { passwordOf, staff, World } from '../../../tests/support/world'
import { access } from '../../modules/access/contract'
import { backup } from '../../modules/backup/contract'
import { people } from '../../modules/people/contract'
import { blankDraft } from '../../modules/people/fields'
import type { PersonId } from '../../modules/people/person-id'
import { home } from '../shared/home'
import { openDatabase } from './db/open'
import { fileNames } from './db/vault-files'
import { changeVaultKey } from './key-change'
import { builtForTest, childEnv } from './keys/built-for-test'
import { readKeyFiles } from './keys/key-file'
import { unlock } from './keys/unlock'
import type { Opened } from './opened'

let world: World
let personId: PersonId
let goneId: string
const gone = 'Gil Gone'
const notes = 'Nothing that anybody did.'

beforeAll(async () => {
  world = await new World().setUp()
  ;({ personId } = await world.do(people.create, { ...blankDraft, firstNames: 'Robin', lastName: 'Testcase' }))
  await world.do(people.writeOffenceNotes, { personId, text: notes })
  const user = { name: gone, password: passwordOf(gone), roles: ['manager'] as const }
  goneId = (await world.do(access.addUser, { ...user, roles: [...user.roles] })).userId
  await world.as('manager')
  await world.as('trainer')
  await world.signIn(staff.administrator)
  await world.do(backup.make, {})
}, 60_000)
afterAll(() => world.end())

const keysNow = () => (world.inside as Opened).keys
const handed = () => {
  const read = readKeyFiles(world.vaultFolder)
  return read.ok ? (read.value.files[0]?.handed?.length ?? 0) : expect.fail(read.problem.message)
}
const holds = () => {
  const { firstBreak, faults } = wholeCheck(world.inside)
  return { firstBreak, faults, alarm: world.inside.watch.alarm }
}
const whole = { firstBreak: null, faults: [], alarm: null }

describe('the vault’s key after somebody has left', () => {
  let copy: string
  let old: Buffer
  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'throughline-kept-'))
    cpSync(world.vaultFolder, copy, { recursive: true })
    old = Buffer.from(keysNow().vmk)
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  test('is asked for on the home screen once somebody was removed, and nobody else may change it', async () => {
    expect(await world.do(access.keyState, {})).toEqual({ knownSince: null })
    await world.do(access.removeUser, { userId: goneId })
    expect(await world.do(access.keyState, {})).toEqual({ knownSince: '2026-11-21' })
    const { duties } = await world.do(home.duties, {})
    expect(duties.find(({ kind }) => kind === 'access.key')).toMatchObject({ on: '2026-11-28', path: '/access/users' })
    await world.signIn(staff.trainer)
    for (const operation of [access.keyState, access.changeKey])
      expect(await world.ask(operation, {})).toMatchObject({ problem: { code: 'access.not-allowed' } })
    await world.signIn(staff.administrator)
    const call = { signal: new AbortController().signal, progress: () => undefined }
    expect(await world.router.handle('access.changeKey', {}, call)).toMatchObject({
      problem: { code: 'access.step-up' },
    })
  })

  test('is another one afterwards: whoever kept a copy of the key file opens the copy and no more', async () => {
    const before = readFileSync(join(world.vaultFolder, fileNames.database))
    const steps = new Set<string>()
    const answer = await world.ask(access.changeKey, {}, { progress: ({ step }) => steps.add(step) })
    expect(answer).toEqual({ ok: true, value: {} })
    expect([...steps]).toEqual(['Copying the records', 'Changing the key of the copy', 'Checking the copy'])
    const kept = await unlock(copy, { name: gone, password: passwordOf(gone) }, '2026-11-21T12:00:00.000Z')
    const keys = kept.ok ? kept.value : expect.fail(kept.problem.message)
    expect(keys.vmk).toEqual(old)
    const now = openDatabase(world.vaultFolder, keys)
    expect(now).toMatchObject({ ok: false, problem: { code: 'vault.wrongKey' } })
    expect(readFileSync(join(world.vaultFolder, fileNames.database)).subarray(4096, 4196)).not.toEqual(
      before.subarray(4096, 4196),
    )
  })

  test('lets everybody else in with the password that they have, and wraps their slots anew one by one', async () => {
    const all = handed()
    expect(all).toBe(4)
    await world.signIn(staff.administrator)
    expect(keysNow().vmk).not.toEqual(old)
    expect(handed()).toBe(all - 1)
    expect(await world.do(access.keyState, {})).toEqual({ knownSince: null })
    expect(holds()).toEqual(whole)
    const [last] = world.inside.db.arrays(
      "select user_id, sig is not null from audit_entries where action = 'access.changeKey'",
      [],
    )
    expect(last).toEqual([world.inside.session.userId, 1])
    expect(readdirSync(world.vaultFolder).filter(isLeftOver)).toEqual([])
    await world.signIn(staff.manager)
    expect(handed()).toBe(all - 2)
    expect(await world.do(people.readOffenceNotes, { personId })).toMatchObject({ text: notes })
  })

  test('leaves the backups of before provable, and new ones under the new key beside them', async () => {
    await world.signIn(staff.administrator)
    world.clock.advance(26 * 60 * 60 * 1000)
    await world.do(backup.make, {})
    const { backups } = await world.do(backup.list, {})
    expect(backups.map(({ fault }) => fault)).toEqual([null, null])
    for (const { backupId } of backups) expect((await world.do(backup.prove, { backupId })).pages).toBe(1)
  })

  test('is changed a second time before all have come in, and they come in all the same', async () => {
    await world.do(access.changeKey, {})
    await world.signIn(staff.trainer)
    expect((await world.do(people.get, { personId })).person.lastName).toBe('Testcase')
    await world.signIn(staff.administrator)
    expect(holds()).toEqual(whole)
    await world.do(access.changePassword, {
      current: passwordOf(staff.administrator),
      next: 'nine yellow bicycles beside a canal',
    })
    await world.do(access.changePassword, {
      current: 'nine yellow bicycles beside a canal',
      next: passwordOf(staff.administrator),
    })
    await world.signIn(staff.administrator)
  })

  test('is handed to the recovery key too, and to a sheet that is made with it', async () => {
    await world.lock()
    const { recoveryKey } = world
    const office = await world.do(access.checkRecoveryKey, { recoveryKey })
    expect(office).toEqual({ organisation: 'Second Chapter', office: 'Fenwick' })
    const typedRecoveryKey = world.vault.newRecoveryKey()
    const comesBack = { recoveryKey, name: staff.manager, password: passwordOf(staff.manager), typedRecoveryKey }
    await world.do(access.recover, comesBack)
    await world.signIn(staff.administrator)
    await world.do(access.changeKey, {})
    await world.lock()
    expect(await world.do(access.checkRecoveryKey, { recoveryKey: typedRecoveryKey })).toEqual(office)
    await world.signIn(staff.administrator)
    expect(holds()).toEqual(whole)
  })

  test('stays what it was, and the vault open, when the work fails on the way', async () => {
    const before = Buffer.from(keysNow().vmk)
    const opened = world.vault
    for (let at = 0; at < 5; at += 1) {
      let left = at
      const failing = changeVaultKey(opened.placeOfKey(), {
        step: () => {
          left -= 1
          if (left < 0) throw new Error('the disk is gone')
        },
      })
      await expect(failing).rejects.toThrow('the disk is gone')
      expect(keysNow().vmk).toEqual(before)
      expect(readdirSync(world.vaultFolder).filter(isLeftOver)).toEqual([])
      await world.do(people.addNote, { personId, text: `Written after failure ${at}.` })
    }
    expect(holds()).toEqual(whole)
  })
})

describe('a kill in the middle', () => {
  // Every step with RELIABILITY=long; otherwise those between which something else stands on the disk.
  const steps = process.env['RELIABILITY'] === 'long' ? Array.from({ length: 26 }, (_, at) => at) : [3, 7, 12, 18]

  test(`at ${steps.length} steps leaves the vault as it was or under its new key, and nothing lost`, async () => {
    await world.signIn(staff.administrator)
    await world.lock()
    const kept = mkdtempSync(join(tmpdir(), 'throughline-kept-'))
    onTestFinished(() => rmSync(kept, { recursive: true, force: true }))
    cpSync(world.vaultFolder, kept, { recursive: true })
    const program = await builtForTest(join(import.meta.dirname, 'change-key.test-program.ts'))
    const seen = { old: 0, new: 0, killed: 0 }
    for (const at of steps) {
      rmSync(world.vaultFolder, { recursive: true })
      cpSync(kept, world.vaultFolder, { recursive: true })
      const who = [staff.administrator, passwordOf(staff.administrator)]
      const args = [program, world.vaultFolder, join(world.folder, 'machine'), ...who, String(at)]
      const child = spawn(process.execPath, args, { env: childEnv, stdio: ['ignore', 'ignore', 'inherit'] })
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
      expect(signal === 'SIGKILL' || code === 0, `step ${at}: ${code}`).toBe(true)
      if (signal) seen.killed += 1
      await world.lock()
      await world.signIn(staff.administrator)
      const changes = "select count(*) from audit_entries where action = 'access.changeKey'"
      seen[world.inside.db.arrays(changes, [])[0]?.[0] === 4 ? 'new' : 'old'] += 1
      expect(holds(), `step ${at}`).toEqual(whole)
      expect(readdirSync(world.vaultFolder).filter(isLeftOver)).toEqual([])
      await world.signIn(staff.manager)
      expect(await world.do(people.readOffenceNotes, { personId })).toMatchObject({ text: notes })
    }
    // The kills fell on both sides of the moment from which there is no way back.
    expect(Math.min(seen.old, seen.new), JSON.stringify(seen)).toBeGreaterThan(0)
    expect(seen.killed).toBeGreaterThanOrEqual(4)
  }, 90_000)
})

/** What only work that is under way may leave in the vault's folder. */
function isLeftOver(name: string): boolean {
  return name.startsWith('before-') || name.endsWith('.part') || name === fileNames.restoring
}
