import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { passwordOf, staff, World } from '../support/world'
import { home } from '../../src/ground/shared/home'
import { anchorNames } from '../../src/ground/vault/audit/anchor'
import { fileNames } from '../../src/ground/vault/db/vault-files'
import { access } from '../../src/modules/access/contract'
import { audit, everything } from '../../src/modules/audit/contract'
import { trailLight } from '../../src/modules/audit/rules'
import { people } from '../../src/modules/people/contract'
import { blankDraft } from '../../src/modules/people/fields'

let world: World
let userId: string
beforeAll(async () => {
  world = await new World().setUp()
  await world.do(people.create, { ...blankDraft, lastName: 'Testcase', firstNames: '=Robin' })
  const name = 'Nell Never'
  userId = (await world.do(access.addUser, { name, password: passwordOf(name), roles: ['trainer'] })).userId
}, 60_000)
afterAll(() => world.end())

const saveAs = (name: string) => {
  world.host.savePath = join(world.folder, name)
  return world.host.savePath
}
const narrow = { ...everything, kind: 'changed' as const }

describe('the trail in a file', () => {
  test('is saved for a spreadsheet, oldest first, with a seal that covers the saving too', async () => {
    const path = saveAs('trail')
    const saved = await world.do(audit.exportTrail, { view: narrow, format: 'csv' })
    expect(saved).toEqual({ entries: 1, fileName: 'trail.csv' })
    const lines = readFileSync(`${path}.csv`, 'utf8').trimEnd().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain('Ada Admin')
    // A name that begins like a formula is text in a spreadsheet too.
    expect(lines[1]).toContain("'=Robin Testcase")
    const seal = lines[2]?.split(',')[1] ?? ''
    expect(await world.do(audit.checkSeal, { typed: seal })).toMatchObject({ verdict: 'ours' })
    const last = `${String(world.inside.audit.head.seq - 1).padStart(4, '0')}-`
    expect(seal.startsWith(last)).toBe(true)
    expect(world.host.suggestedNames.at(-1)).toBe('audit trail 2026-11-21.csv')
  })

  test('is saved with every mark, so that anybody can follow the chain without the vault', async () => {
    const path = saveAs('trail.jsonl')
    await world.do(audit.exportTrail, { view: everything, format: 'jsonl' })
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    const entries = lines.slice(0, -1).map((line) => JSON.parse(line) as Record<string, string>)
    expect(JSON.parse(lines.at(-1) ?? '')).toHaveProperty('seal')
    for (const [at, entry] of entries.entries()) {
      expect(entry['seq']).toBe(at + 1)
      expect(entry['prevHash']).toBe(at === 0 ? '0'.repeat(64) : entries[at - 1]?.['hash'])
      expect(entry['sig']).toMatch(/^[0-9a-f]{128}$/)
    }
    expect(entries.length).toBeGreaterThan(4)
  })

  test('is refused without the password, without the role, and given up when no place is chosen', async () => {
    world.host.savePath = null
    expect(await world.do(audit.exportTrail, { view: everything, format: 'csv' })).toBeNull()
    const call = { signal: new AbortController().signal, progress: () => undefined }
    const wanted = { view: everything, format: 'csv' }
    expect(await world.router.handle('audit.exportTrail', wanted, call)).toMatchObject({
      problem: { code: 'access.step-up' },
    })
    await world.as('trainer')
    expect(await world.ask(audit.exportTrail, { view: everything, format: 'csv' })).toMatchObject({
      problem: { code: 'access.not-allowed' },
    })
    await world.signIn(staff.administrator)
  })
})

describe('the check of every day', () => {
  test('runs once, for whoever is signed in, and again after a day', async () => {
    await world.as('trainer')
    expect(await world.do(audit.checkIfDue, {})).toEqual({ outcome: 'whole' })
    expect(await world.do(audit.checkIfDue, {})).toEqual({ outcome: 'not-due' })
    expect((await world.do(audit.standing, {})).lastCheck).toMatchObject({ who: staff.trainer, wasWhole: true })
    world.clock.advance(24 * 60 * 60 * 1000)
    await world.signIn(staff.administrator)
    expect(await world.do(audit.checkIfDue, {})).toEqual({ outcome: 'whole' })
    expect(await world.do(audit.checkIfDue, {})).toEqual({ outcome: 'not-due' })
  })

  test('is one at a time, and ends without a trace when the vault is locked', async () => {
    world.clock.advance(24 * 60 * 60 * 1000)
    const { seq } = world.inside.audit.head
    const both = [world.ask(audit.checkIfDue, {}), world.ask(audit.checkIfDue, {})]
    await world.lock()
    const [first, second] = await Promise.all(both)
    expect(first).toMatchObject({ ok: false, problem: { code: 'access.locked' } })
    expect(second).toMatchObject({ ok: false })
    await world.signIn(staff.administrator)
    const since = world.inside.db.arrays('select action from audit_entries where seq > ? order by seq', [seq])
    expect(since.flat()).toEqual(['access.lock'])
    expect(await world.do(audit.checkIfDue, {})).toEqual({ outcome: 'whole' })
  })

  test('finds what was changed by hand; then it stands in the light and on the home screen', async () => {
    world.clock.advance(24 * 60 * 60 * 1000)
    world.inside.db.runText("update people set phone = '07700 900999'", [])
    expect(await world.do(audit.checkIfDue, {})).toEqual({ outcome: 'faults' })
    const { duties } = await world.do(home.duties, {})
    expect(duties.find(({ kind }) => kind === 'audit.faults')?.sentence).toMatch(/found faults/)
    world.inside.db.runText("update people set phone = ''", [])
    await world.do(audit.checkTrail, {})
    expect((await world.do(home.duties, {})).duties.map(({ kind }) => kind)).not.toContain('audit.faults')
  })

  test.each([
    [null, null, 'never'],
    [null, { at: '2026-11-20T09:00:00.000Z', wasWhole: true }, 'whole'],
    [null, { at: '2026-11-22T09:00:00.000Z', wasWhole: true }, 'whole'],
    [null, { at: '2026-11-13T09:00:00.000Z', wasWhole: true }, 'old'],
    [null, { at: '2026-11-20T09:00:00.000Z', wasWhole: false }, 'bad'],
    ['Records are missing.', { at: '2026-11-20T09:00:00.000Z', wasWhole: true }, 'bad'],
  ])('with the alarm %j and the check %j the light is %s', (alarm, lastCheck, light) => {
    expect(trailLight({ alarm, lastCheck }, '2026-11-21T09:00:00.000Z')).toBe(light)
  })
})

describe('an alarm', () => {
  const keyFiles = () =>
    [fileNames.keys, fileNames.keysCopy].map((name) =>
      createHash('sha256')
        .update(readFileSync(join(world.vaultFolder, name)))
        .digest('hex'),
    )

  test('leaves the key file as it is, whoever asks for what', async () => {
    await world.do(access.resetPassword, { userId })
    await world.lock()
    for (const name of anchorNames) rmSync(join(world.vaultFolder, name))
    await world.signIn(staff.administrator)
    const before = keyFiles()
    const name = 'Late Comer'
    for (const answer of [
      await world.ask(access.addUser, { name, password: passwordOf(name), roles: ['trainer'] }),
      await world.ask(access.resetPassword, { userId }),
      await world.ask(access.removeUser, { userId }),
      await world.ask(access.changePassword, {
        current: passwordOf(staff.administrator),
        next: 'nine yellow bicycles beside a canal',
      }),
    ])
      expect(answer).toMatchObject({ ok: false, problem: { code: 'audit.anchor-missing' } })
    expect(keyFiles()).toEqual(before)
    expect(readdirSync(world.vaultFolder).filter((file) => file.includes('keys'))).toHaveLength(2)
  })

  test('puts off what a sign-in would change of a slot until somebody has answered', async () => {
    const supervisor = () => world.inside.db.arrays('select holds_risk from users where name = ?', ['Ada Admin'])
    expect(supervisor()).toEqual([[1]])
    world.inside.db.begin()
    world.inside.db.runText("update users set name = 'Ada Ashworth', name_key = 'ada ashworth' where name = ?", [
      staff.administrator,
    ])
    world.inside.db.commit()
    const before = keyFiles()
    await world.signIn(staff.administrator)
    expect(keyFiles()).toEqual(before)
    expect(world.inside.watch.alarm).not.toBeNull()
    await world.do(audit.accept, { reason: 'The folder was copied by hand to a new disk.' })
    await world.signIn(staff.administrator)
    expect(keyFiles()).not.toEqual(before)
  })
})
