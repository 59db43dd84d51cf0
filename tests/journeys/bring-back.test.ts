import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { access } from '../../src/modules/access/contract'
import { backup } from '../../src/modules/backup/contract'
import { people, type PersonDraft, type PersonId } from '../../src/modules/people/contract'
import { blankDraft } from '../../src/modules/people/fields'
import { passwordOf, staff, World } from '../support/world'

const letter = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% Plainly fictional letter\n%%EOF\n'
const risk = 'A plainly fictional risk note.'
let world: World
let recoveryKey: string
let personId: PersonId
const others: World[] = []

/** An office with a person, a risk note and a letter, and the recovery sheet in the safe. */
beforeEach(async () => {
  world = new World()
  recoveryKey = world.vault.newRecoveryKey()
  await world.vault.create({
    folder: world.vaultFolder,
    name: staff.administrator,
    password: passwordOf(staff.administrator),
    roles: ['administrator', 'manager'],
    typedRecoveryKey: recoveryKey,
    settings: { organisation: 'Second Chapter', office: 'Fenwick' },
  })
  personId = await newPerson('Kettlethorpe')
  await world.do(people.writeOffenceNotes, { personId, text: risk })
  world.host.openPath = join(world.folder, 'letter.pdf')
  writeFileSync(world.host.openPath, letter)
  await world.do(people.addFile, { personId })
})
afterEach(async () => {
  for (const one of [world, ...others.splice(0)]) await one.end()
})

async function newPerson(lastName: string, where = world): Promise<PersonId> {
  const draft: PersonDraft = { ...blankDraft, lastName }
  return (await where.do(people.create, draft)).personId
}

async function holdsEverything(where: World): Promise<void> {
  const { person, files } = await where.do(people.get, { personId })
  expect(person.lastName).toBe('Kettlethorpe')
  expect((await where.do(people.readOffenceNotes, { personId })).text).toBe(risk)
  const [file] = files
  if (!file) throw new Error('The letter is not there.')
  await where.do(people.openFile, { personId, fileId: file.fileId })
  expect(Buffer.from(where.host.previews.at(-1)?.bytes ?? []).toString()).toBe(letter)
}

const own = (where = world) => join(where.vaultFolder, 'backups')
const firstIn = (place: string) => readdirSync(place).find((name) => name.startsWith('throughline-20')) ?? ''
const aside = (where = world) => readdirSync(where.vaultFolder).filter((name) => name.startsWith('before-restore-'))
const restoredEntry = (where: World) =>
  where.inside.db
    .arrays("select action, details from audit_entries where details like '%madeAt%' order by seq desc limit 1", [])
    .map(([action, details]) => ({ action, ...(JSON.parse(String(details)) as object) }))[0]

describe('an administrator brings a backup back', () => {
  test('the vault is as it was that day, what was there is put aside, and the audit trail says so', async () => {
    const made = await world.do(backup.make, {})
    const seqThen = world.inside.audit.head.seq
    const later = await newPerson('Afterwards')
    const [listed] = (await world.do(backup.list, {})).backups
    world.clock.advance(60_000)
    const steps: string[] = []
    await world.ask(backup.restore, { backupId: listed?.backupId ?? '' }, { progress: ({ step }) => steps.push(step) })
    expect(new Set(steps)).toEqual(new Set(['copy', 'files', 'check']))
    await world.signIn(staff.administrator)
    await holdsEverything(world)
    expect(await world.ask(people.get, { personId: later })).toMatchObject({ ok: false })
    expect(restoredEntry(world)).toMatchObject({
      action: 'backup.restored',
      madeAt: made.at,
      way: 'signed-in',
      headBefore: expect.any(Number),
    })
    expect(world.inside.watch.alarm).toBeNull()
    expect(world.inside.audit.head.seq).toBeLessThan(seqThen + 6)
    // Nothing was thrown away: the vault of a minute ago opens from where it was put.
    expect(aside()).toHaveLength(1)
    const before = new World()
    others.push(before)
    cpSync(join(world.vaultFolder, aside()[0] ?? ''), before.vaultFolder, { recursive: true })
    cpSync(join(world.vaultFolder, 'vault.tries'), join(before.vaultFolder, 'vault.tries'))
    await before.signIn(staff.administrator)
    expect(await before.ask(people.get, { personId: later })).toMatchObject({ ok: true })
    // Work goes on in it: nothing takes the restore for tampering.
    await newPerson('The next day')
    await world.signIn(staff.administrator)
    expect(world.inside.watch.alarm).toBeNull()
  })

  test('not without the password again, not by anybody else, and never from what is damaged', async () => {
    await world.do(backup.make, {})
    const [listed] = (await world.do(backup.list, {})).backups
    const backupId = listed?.backupId ?? ''
    const call = { signal: new AbortController().signal, progress: () => undefined }
    expect(await world.router.handle('backup.restore', { backupId }, call)).toMatchObject({
      problem: { code: 'access.step-up' },
    })
    const folder = join(own(), firstIn(own()))
    const [attachment = ''] = readdirSync(join(own(), 'files'))
    for (const [path, says] of [
      [join(folder, 'vault.db'), /Page \d+ of its records/],
      [join(folder, 'vault.keys'), /key file is damaged/],
      [join(folder, 'manifest.json'), /list of contents/],
      [join(own(), 'files', attachment), /attachments is missing or damaged \(files\//],
    ] as const) {
      const whole = readFileSync(path)
      const hurt = Buffer.from(whole)
      const at = Math.floor(hurt.length / 2)
      hurt[at] = (hurt[at] ?? 0) ^ 4
      writeFileSync(path, hurt)
      expect(await world.ask(backup.restore, { backupId })).toMatchObject({
        problem: { code: 'backup.damaged', message: expect.stringMatching(says) },
      })
      writeFileSync(path, whole)
    }
    expect(readdirSync(world.vaultFolder).some((name) => /restore/.test(name))).toBe(false)
    await holdsEverything(world)
    await world.as('manager')
    expect(await world.ask(backup.restore, { backupId })).toMatchObject({ problem: { code: 'access.not-allowed' } })
    expect(await world.ask(backup.lookIn, {})).toMatchObject({ problem: { code: 'access.not-allowed' } })
  })

  test('from a folder that is chosen, such as a stick that may only be read', async () => {
    const made = await world.do(backup.make, {})
    const stick = join(world.folder, 'stick')
    cpSync(own(), stick, { recursive: true })
    rmSync(own(), { recursive: true })
    world.host.folder = join(stick, firstIn(stick))
    expect(await world.do(backup.lookIn, {})).toBe(true)
    const { backups } = await world.do(backup.list, {})
    expect(backups).toMatchObject([{ place: 'chosen', createdAt: made.at, fault: null }])
    await world.do(backup.restore, { backupId: backups[0]?.backupId ?? '' })
    await world.signIn(staff.administrator)
    await holdsEverything(world)
  })
})

describe('an old backup, a new computer and the recovery sheet bring everything back', () => {
  const next = 'nine umbrellas under a gravel moon'

  async function newComputer(): Promise<World> {
    const other = new World()
    others.push(other)
    const stick = join(other.folder, 'stick')
    cpSync(own(), stick, { recursive: true })
    other.host.folder = stick
    return other
  }

  test('with an attachment and a risk note', async () => {
    const made = await world.do(backup.make, {})
    const other = await newComputer()
    expect(await other.do(access.status, {})).toMatchObject({ state: 'absent' })
    const found = await other.do(backup.findAtDoor, {})
    expect(found?.backups).toMatchObject([{ createdAt: made.at, fault: null }])
    const backupId = found?.backups[0]?.backupId ?? ''
    expect(await other.do(backup.target, { choose: false })).toEqual({ folder: other.vaultFolder, problem: null })
    expect(await other.do(backup.tryKey, { backupId, recoveryKey })).toEqual({
      organisation: 'Second Chapter',
      office: 'Fenwick',
      createdAt: made.at,
      administrators: ['Ada Admin'],
    })
    // Nothing is there yet: whoever stops here has a new computer as before.
    expect(await other.do(access.status, {})).toMatchObject({ state: 'absent' })
    const typedRecoveryKey = other.vault.newRecoveryKey()
    const wanted = { backupId, recoveryKey, name: 'Ada Admin', password: next, typedRecoveryKey }
    await other.do(backup.bringBack, wanted)
    expect(await other.do(access.status, {})).toMatchObject({ state: 'open', session: { name: 'Ada Admin' } })
    await holdsEverything(other)
    expect(restoredEntry(other)).toMatchObject({ action: 'backup.bringBack', madeAt: made.at, way: 'recovery-key' })
    expect(other.inside.watch.alarm).toBeNull()
    await newPerson('On the new computer', other)
    await other.lock()
    await other.do(access.signIn, { name: 'Ada Admin', password: next })
    await holdsEverything(other)
    expect(other.inside.watch.alarm).toBeNull()
    await other.lock()
    expect(await other.ask(access.checkRecoveryKey, { recoveryKey })).toMatchObject({ ok: false })
    expect(await other.ask(access.checkRecoveryKey, { recoveryKey: typedRecoveryKey })).toMatchObject({ ok: true })
  })

  test('not with another key, a weak password, a sheet that was not printed, or a vault of another office there', async () => {
    await world.do(backup.make, {})
    const other = await newComputer()
    const backupId = (await other.do(backup.findAtDoor, {}))?.backups[0]?.backupId ?? ''
    const stranger = other.vault.newRecoveryKey()
    expect(await other.ask(backup.tryKey, { backupId, recoveryKey: stranger })).toMatchObject({
      problem: { code: 'keys.wrongRecoveryKey' },
    })
    expect(await other.ask(backup.tryKey, { backupId, recoveryKey: recoveryKey.slice(0, -1) })).toMatchObject({
      ok: false,
    })
    const wanted = { backupId, recoveryKey, name: 'Ada Admin', password: next }
    expect(await other.ask(backup.bringBack, { ...wanted, typedRecoveryKey: recoveryKey })).toMatchObject({
      problem: { code: 'access.recovery-key-differs' },
    })
    const typedRecoveryKey = other.vault.newRecoveryKey()
    expect(await other.ask(backup.bringBack, { ...wanted, password: 'short', typedRecoveryKey })).toMatchObject({
      problem: { code: 'keys.weakPassword' },
    })
    expect(await other.ask(backup.bringBack, { ...wanted, name: 'Nobody', typedRecoveryKey })).toMatchObject({
      problem: { code: 'access.nobody' },
    })
    expect(existsSync(join(other.vaultFolder, 'vault.db'))).toBe(false)
    // After all that, the right words still work.
    await other.do(backup.bringBack, { ...wanted, typedRecoveryKey })
    for (const [operation, input] of [
      [backup.findAtDoor, {}],
      [backup.target, { choose: false }],
      [backup.tryKey, { backupId, recoveryKey: typedRecoveryKey }],
    ] as const)
      expect(await other.ask(operation, input as never)).toMatchObject({ problem: { code: 'backup.notAtTheDoor' } })
    const third = await newComputer()
    await third.setUp()
    await third.lock()
    const theirs = (await third.do(backup.findAtDoor, {}))?.backups[0]?.backupId ?? ''
    expect(await third.ask(backup.tryKey, { backupId: theirs, recoveryKey })).toMatchObject({
      problem: { code: 'backup.otherVault' },
    })
    await third.signIn(staff.administrator)
  })

  test('also over a vault that is damaged, which is kept', async () => {
    await world.do(backup.make, {})
    await world.lock()
    const path = join(world.vaultFolder, 'vault.db')
    const bytes = readFileSync(path)
    bytes.fill(7, 0, 8192)
    writeFileSync(path, bytes)
    expect(
      await world.ask(access.signIn, { name: staff.administrator, password: passwordOf(staff.administrator) }),
    ).toMatchObject({ ok: false })
    world.host.folder = world.vaultFolder
    const backupId = (await world.do(backup.findAtDoor, {}))?.backups[0]?.backupId ?? ''
    const typedRecoveryKey = world.vault.newRecoveryKey()
    await world.do(backup.bringBack, { backupId, recoveryKey, name: 'Ada Admin', password: next, typedRecoveryKey })
    await holdsEverything(world)
    expect(readFileSync(join(world.vaultFolder, aside()[0] ?? '', 'vault.db')).equals(bytes)).toBe(true)
  })

  test('a folder that must not hold a vault is no target', async () => {
    await world.do(backup.make, {})
    const other = await newComputer()
    const backupId = (await other.do(backup.findAtDoor, {}))?.backups[0]?.backupId ?? ''
    other.host.folder = join(other.folder, 'OneDrive', 'vault')
    mkdirSync(other.host.folder, { recursive: true })
    expect(await other.do(backup.target, { choose: true })).toMatchObject({ problem: { code: 'location.cloud' } })
    expect(await other.ask(backup.tryKey, { backupId, recoveryKey })).toMatchObject({
      problem: { code: 'location.cloud' },
    })
    other.host.folder = null
    expect(await other.do(backup.findAtDoor, {})).toBeNull()
  })
})
