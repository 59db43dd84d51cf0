import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { World } from '../../../../tests/support/world'
import { standardSettings, backup } from '../contract'

let world: World
beforeEach(async () => {
  world = await new World().setUp()
})
afterEach(() => world.end())

const own = () => join(world.vaultFolder, 'backups')
const backupsIn = (place: string) => readdirSync(place).filter((name) => name.startsWith('throughline-20'))
const refusedFor = (code: string) => ({ ok: false, problem: { code } })
const actions = () =>
  world.inside.db
    .arrays("select action, entity_id, details from audit_entries where action like 'backup%' order by seq", [])
    .map(([action, entityId, details]) => ({ action, entityId, details: JSON.parse(String(details)) as object }))

describe('a backup that is asked for', () => {
  test('is made, checked, listed with who made it, remembered and entered', async () => {
    expect(await world.do(backup.status, {})).toMatchObject({ light: 'red', lastAt: null, secondPlace: null })
    const made = await world.do(backup.make, {})
    expect(made).toMatchObject({ at: world.clock.now().toISOString(), second: 'none', deleted: 0 })
    expect(await world.do(backup.status, {})).toMatchObject({
      light: 'green',
      lastAt: made.at,
      settings: standardSettings,
    })
    const { backups } = await world.do(backup.list, {})
    expect(backups).toMatchObject([
      {
        place: 'own',
        createdAt: made.at,
        bytes: made.bytes,
        reason: 'asked',
        madeBy: 'Ada Admin',
        fault: null,
        isNewer: false,
      },
    ])
    expect(actions()).toMatchObject([{ action: 'backup.make', details: { reason: 'asked', second: 'none' } }])
  })

  test('is refused to somebody who only reads, who may see how the backups stand', async () => {
    await world.as('auditor')
    expect(await world.ask(backup.make, {})).toMatchObject(refusedFor('access.not-allowed'))
    expect(await world.ask(backup.list, {})).toMatchObject(refusedFor('access.not-allowed'))
    expect(await world.ask(backup.status, {})).toMatchObject({ ok: true })
    await world.lock()
    expect(await world.ask(backup.status, {})).toMatchObject(refusedFor('access.locked'))
  })

  test('replaces the earlier one of the same day, and the deletion is entered', async () => {
    const first = await world.do(backup.make, {})
    world.clock.advance(3_600_000)
    expect(await world.do(backup.make, {})).toMatchObject({ deleted: 1 })
    expect(backupsIn(own())).toHaveLength(1)
    expect(actions().at(-1)).toMatchObject({
      entityId: `throughline-${first.at.replace(/[:.]/g, '-')}`,
      details: { deleted: true, place: 'own' },
    })
  })

  test('shows one that somebody damaged, does not count it and does not delete it', async () => {
    const first = await world.do(backup.make, {})
    const manifest = join(own(), backupsIn(own())[0] ?? '', 'manifest.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(first.at, '2026-11-21T09:00:00.001Z'))
    world.clock.advance(3_600_000)
    expect(await world.do(backup.make, {})).toMatchObject({ deleted: 0 })
    const { backups } = await world.do(backup.list, {})
    expect(backups.map(({ fault }) => fault)).toEqual([null, expect.stringContaining('list of contents')])
  })
})

describe('a backup that nobody asked for', () => {
  test('is made once its hours are over, whoever is signed in', async () => {
    await world.as('auditor')
    expect(await world.do(backup.makeIfDue, { leaving: false })).toEqual({ outcome: 'made' })
    world.clock.advance(3.9 * 3_600_000)
    expect(await world.do(backup.makeIfDue, { leaving: false })).toEqual({ outcome: 'not-due' })
    world.clock.advance(0.2 * 3_600_000)
    expect(await world.do(backup.makeIfDue, { leaving: false })).toEqual({ outcome: 'made' })
    rmSync(own(), { recursive: true })
    expect(await world.do(backup.makeIfDue, { leaving: false })).toEqual({ outcome: 'made' })
    await world.lock()
    expect(await world.ask(backup.makeIfDue, { leaving: false })).toMatchObject(refusedFor('access.locked'))
  })

  test('is made at closing only if something was done', async () => {
    expect(await world.do(backup.makeIfDue, { leaving: true })).toEqual({ outcome: 'made' })
    world.clock.advance(3_600_000)
    expect(await world.do(backup.makeIfDue, { leaving: true })).toEqual({ outcome: 'not-due' })
    await world.do(backup.changeSettings, { ...standardSettings, daily: 5 })
    expect(await world.do(backup.makeIfDue, { leaving: true })).toEqual({ outcome: 'not-due' })
    await world.as('office-staff')
    expect(await world.do(backup.makeIfDue, { leaving: true })).toEqual({ outcome: 'made' })
  })

  test('that could not be made at closing is said at the next sign-in, until one was made', async () => {
    writeFileSync(own(), 'a file where the folder of the backups should be')
    expect(await world.do(backup.makeIfDue, { leaving: true })).toEqual({ outcome: 'skipped' })
    const { skippedAt } = await world.do(backup.status, {})
    expect(skippedAt).toBe(world.clock.now().toISOString())
    rmSync(own())
    world.clock.advance(60_000)
    await world.do(backup.make, {})
    expect(await world.do(backup.status, {})).toMatchObject({ skippedAt: null })
  })
})

describe('the second place', () => {
  const stick = () => join(world.folder, 'stick')
  const choose = async (folder = stick()) => {
    mkdirSync(folder, { recursive: true })
    world.host.folder = folder
    return world.do(backup.chooseSecondPlace, {})
  }

  test('gets a copy of each backup, and only the attachments that it lacks', async () => {
    expect(await choose()).toBe(true)
    expect(await world.do(backup.make, {})).toMatchObject({ second: 'made', secondProblem: null })
    expect(await world.do(backup.status, {})).toMatchObject({ secondPlace: stick(), lastSecondAt: expect.any(String) })
    const { backups, secondIsConnected, secondIsOnSameDisk } = await world.do(backup.list, {})
    expect(backups.map(({ place, fault }) => [place, fault])).toEqual([
      ['own', null],
      ['second', null],
    ])
    expect([secondIsConnected, secondIsOnSameDisk]).toEqual([true, true])
    expect(backupsIn(stick())).toEqual(backupsIn(own()))
  })

  test('may be missing: the backup beside the vault is made all the same, and it is said', async () => {
    await choose()
    rmSync(stick(), { recursive: true })
    for (const empty of [false, true]) {
      // What a stick leaves behind that is not plugged in.
      if (empty) mkdirSync(stick())
      world.clock.advance(86_400_000)
      expect(await world.do(backup.make, {})).toMatchObject({
        second: 'missing',
        secondProblem: { message: expect.stringContaining('Connect the stick') },
      })
      if (empty) expect(readdirSync(stick())).toEqual([])
    }
    expect(await world.do(backup.status, {})).toMatchObject({ light: 'green', secondProblem: expect.any(String) })
    expect(await world.do(backup.list, {})).toMatchObject({ secondIsConnected: false })
  })

  test('is asked for after a week without a copy', async () => {
    await world.do(backup.make, {})
    world.clock.advance(6 * 86_400_000)
    expect(await world.do(backup.status, {})).toMatchObject({ secondIsOverdue: false, light: 'red' })
    world.clock.advance(2 * 86_400_000)
    expect(await world.do(backup.status, {})).toMatchObject({ secondIsOverdue: true })
    await choose()
    await world.do(backup.make, {})
    expect(await world.do(backup.status, {})).toMatchObject({ secondIsOverdue: false })
    await world.do(backup.forgetSecondPlace, {})
    expect(await world.do(backup.status, {})).toMatchObject({ secondPlace: null })
  })

  test('must not be the vault’s own folder, a cloud or nothing, and only an administrator chooses it', async () => {
    for (const [folder, code] of [
      [join(world.vaultFolder, 'backups'), 'backup.place-inVault'],
      [join(world.folder, 'OneDrive', 'backups'), 'backup.place-cloud'],
    ] as const) {
      mkdirSync(folder, { recursive: true })
      world.host.folder = folder
      expect(await world.ask(backup.chooseSecondPlace, {})).toMatchObject(refusedFor(code))
    }
    world.host.folder = null
    expect(await world.do(backup.chooseSecondPlace, {})).toBe(false)
    await world.as('office-staff')
    expect(await world.ask(backup.chooseSecondPlace, {})).toMatchObject(refusedFor('access.not-allowed'))
    expect(await world.ask(backup.forgetSecondPlace, {})).toMatchObject(refusedFor('access.not-allowed'))
  })
})

test('what the office decides is kept, within bounds, by an administrator', async () => {
  const wanted = { intervalHours: 2, quitSeconds: 30, daily: 14, weekly: 8, monthly: 12 }
  await world.do(backup.changeSettings, wanted)
  expect(await world.do(backup.status, {})).toMatchObject({ settings: wanted })
  expect(actions().at(-1)).toMatchObject({ details: { changed: expect.stringContaining('daily') } })
  expect(await world.ask(backup.changeSettings, { ...wanted, daily: 0 })).toMatchObject({
    problem: { fields: { daily: 'Give a number of days from 1 to 31.' } },
  })
  await world.as('manager')
  expect(await world.ask(backup.changeSettings, wanted)).toMatchObject(refusedFor('access.not-allowed'))
})

describe('the proof', () => {
  test('brings a backup back, counts it, leaves nothing behind and shows a dated slip', async () => {
    await world.do(backup.make, {})
    const [listed] = (await world.do(backup.list, {})).backups
    const before = readdirSync(world.vaultFolder).sort()
    expect(await world.do(backup.prove, { backupId: listed?.backupId ?? '' })).toMatchObject({
      pages: 1,
      undrawable: '',
    })
    expect(readdirSync(world.vaultFolder).sort()).toEqual(before)
    expect(world.host.previews.at(-1)).toMatchObject({ title: 'Proof of a backup', mediaType: 'application/pdf' })
    expect(await world.do(backup.status, {})).toMatchObject({ proof: { madeAt: listed?.createdAt, by: 'Ada Admin' } })
    expect(actions().at(-1)).toMatchObject({ action: 'backup.prove', details: { proved: true } })
  })

  test('of a damaged backup says what is damaged, and shows no slip', async () => {
    await world.do(backup.make, {})
    const [name = ''] = backupsIn(own())
    const path = join(own(), name, 'vault.db')
    const bytes = readFileSync(path)
    bytes[9000] = (bytes[9000] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const previews = world.host.previews.length
    expect(await world.ask(backup.prove, { backupId: `own/${name}` })).toMatchObject({
      problem: { code: 'backup.damaged', message: expect.stringContaining('Page 3 of its records') },
    })
    expect(world.host.previews).toHaveLength(previews)
    expect(readdirSync(world.vaultFolder).some((one) => one.startsWith('proof'))).toBe(false)
  })

  test('is refused for what is not there, and to somebody who only reads', async () => {
    expect(await world.ask(backup.prove, { backupId: 'own/throughline-2020-01-01T00-00-00-000Z' })).toMatchObject(
      refusedFor('backup.gone'),
    )
    for (const backupId of ['own/../vault', 'own/..', '/etc', 'elsewhere/throughline-2020-01-01T00-00-00-000Z'])
      expect(await world.ask(backup.prove, { backupId })).toMatchObject({ ok: false })
    await world.as('auditor')
    expect(await world.ask(backup.prove, { backupId: 'own/x' })).toMatchObject(refusedFor('access.not-allowed'))
  })
})
