import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { now, testFolder, testVault } from '../keys/vault-for-tests'
import { backUp, verifyBackup } from './backup'
import { copyBackup } from './copy-backup'
import { code, fillWithRows, migratedDatabase, value } from './database-for-tests'
import { signedManifest, manifestText, MANIFEST } from './manifest'
import { rememberPlace, secondPlaceProblem } from './second-place'
import { stageBackup } from './stage-backup'
import { thinOut } from './thin-out'
import { usualKeep } from './keep'

async function office(rows = 2000) {
  const made = await testVault()
  const { vault } = await migratedDatabase(made.folder, made.keys)
  fillWithRows(vault, rows)
  mkdirSync(join(made.folder, 'files'))
  const addFile = (name: string) => {
    writeFileSync(join(made.folder, 'files', `${name}.sealed`), `sealed ${name}`)
    vault.db.exec(
      `INSERT INTO sealed_files VALUES ('${name}', '${name}', 'a.pdf', 'application/pdf', 1, zeroblob(32), x'00', 'core', '${now}', 'u')`,
    )
  }
  const place = join(made.folder, 'backups')
  const again = async (at = now) =>
    value(await backUp({ vault, keys: made.keys, place, now: at, appVersion: '0', reason: 'asked', madeBy: null }))
  const stick = testFolder()
  rememberPlace(stick)
  return { ...made, vault, addFile, place, again, stick }
}

const visible = (place: string) => readdirSync(place).filter((name) => name.startsWith('throughline-20'))

test('the second place gets the whole backup, and of the attachments only those that it lacks', async () => {
  const { addFile, again, stick, keys } = await office()
  addFile('aaaa')
  expect(await copyBackup(await again('2026-11-20T09:00:00.000Z'), stick)).toBeNull()
  writeFileSync(join(stick, 'files', 'aaaa.sealed'), 'sealed AAAA')
  addFile('bbbb')
  const second = await again()
  expect(await copyBackup(second, stick)).toBeNull()
  // One that was there already is not copied again; proving or bringing back the backup would find it.
  expect(readFileSync(join(stick, 'files', 'aaaa.sealed'), 'utf8')).toBe('sealed AAAA')
  const there = join(stick, basename(second.folder))
  const verified = await verifyBackup(there, keys)
  expect(verified).toMatchObject({ problem: { message: expect.stringContaining('files/aaaa.sealed') } })
  writeFileSync(join(stick, 'files', 'aaaa.sealed'), 'sealed aaaa')
  expect(code(await verifyBackup(there, keys))).toBe('ok')
  expect(await copyBackup(second, stick)).toBeNull()
})

test('a stick that is pulled at any moment leaves the backup on this computer, and a sentence', async () => {
  const { addFile, again, stick, keys } = await office(60_000)
  addFile('aaaa')
  const made = await again()
  for (const step of [1, 2, 3, 4]) {
    let steps = 0
    const pull = () => {
      steps += 1
      if (steps === step) rmSync(stick, { recursive: true, force: true })
    }
    const problem = await copyBackup(made, stick, { report: pull })
    expect(problem?.code).toBe('backup.placeGone')
    expect(existsSync(join(stick, basename(made.folder)))).toBe(false)
    mkdirSync(stick, { recursive: true })
    rememberPlace(stick)
  }
  expect(await copyBackup(made, stick)).toBeNull()
  expect(code(await verifyBackup(join(stick, basename(made.folder)), keys))).toBe('ok')
})

test('an empty folder where the stick should be is not the second place', async () => {
  const { again } = await office()
  const empty = testFolder()
  expect((await copyBackup(await again(), empty))?.code).toBe('backup.placeGone')
  expect(readdirSync(empty)).toEqual([])
})

test('a copy that was stopped keeps nothing, and the next one sweeps up', async () => {
  const { again, stick } = await office()
  const made = await again()
  expect((await copyBackup(made, stick, { signal: AbortSignal.abort() }))?.code).toBe('backup.cancelled')
  mkdirSync(join(stick, 'throughline-2026-11-01T00-00-00-000Z.part'))
  expect(await copyBackup(made, stick)).toBeNull()
  expect(readdirSync(stick).filter((name) => name.endsWith('.part'))).toEqual([])
})

test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0 || process.env['THROUGHLINE_NO_MOUNT'] === '1')(
  'a full stick is told in words',
  async () => {
    const { again } = await office(5000)
    const made = await again()
    const stick = testFolder()
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', stick], { stdio: 'ignore' })
    } catch {
      return
    }
    onTestFinished(() => void execFileSync('umount', ['-l', stick]))
    rememberPlace(stick)
    expect((await copyBackup(made, stick))?.code).toBe('backup.full')
    expect(visible(stick)).toEqual([])
  },
)

test('thinning out deletes what the rule does not keep, with the attachments that only it had', async () => {
  const { addFile, again, place, keys, vault } = await office()
  addFile('aaaa')
  await again('2026-11-21T08:00:00.000Z')
  vault.db.exec("DELETE FROM sealed_files WHERE stored_name = 'aaaa'")
  addFile('bbbb')
  await again('2026-11-21T12:00:00.000Z')
  expect(thinOut(place, [keys], '2026-11-21T12:00:00.000Z', usualKeep)).toEqual([
    'throughline-2026-11-21T08-00-00-000Z',
  ])
  expect(readdirSync(join(place, 'files'))).toEqual(['bbbb.sealed'])
})

test('thinning out leaves alone what is broken or of another vault, and the attachments that it may need', async () => {
  const { addFile, again, place, keys, folder } = await office()
  addFile('aaaa')
  const first = await again('2026-11-21T06:00:00.000Z')
  cpSync(first.folder, join(place, 'throughline-2026-11-21T07-00-00-000Z'), { recursive: true })
  writeFileSync(join(place, 'throughline-2026-11-21T07-00-00-000Z', MANIFEST), '{"of":"another vault"}')
  await again('2026-11-21T12:00:00.000Z')
  expect(thinOut(place, [keys], '2026-11-21T12:00:00.000Z', usualKeep)).toEqual([basename(first.folder)])
  expect(visible(place)).toHaveLength(2)
  expect(readdirSync(join(place, 'files'))).toEqual(['aaaa.sealed'])
  expect(existsSync(folder)).toBe(true)
})

test('a backup of a newer program is refused in plain words before a byte of it is copied', async () => {
  const { again, keys, folder } = await office()
  const made = await again()
  const { mac: _, ...content } = made.manifest
  writeFileSync(join(made.folder, MANIFEST), manifestText(signedManifest({ ...content, schema: 900 }, keys)))
  const into = join(folder, 'restore-x.part')
  const staged = await stageBackup({ backup: made.folder, into, master: keys, knownSteps: 5 })
  expect(staged).toMatchObject({
    problem: { code: 'backup.newer', message: expect.stringContaining('newer Throughline') },
  })
  expect(existsSync(into)).toBe(false)
})

test('the second place may be a stick or a share, and must be there', async () => {
  const { folder } = await testVault()
  const stick = testFolder()
  expect(secondPlaceProblem(stick, folder)).toBeNull()
  for (const [wrong, what] of [
    ['relative/folder', 'missing'],
    [join(stick, 'not-there'), 'missing'],
    [folder, 'inVault'],
  ] as const)
    expect(secondPlaceProblem(wrong, folder)?.code).toBe(`backup.place-${what}`)
})
