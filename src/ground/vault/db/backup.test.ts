import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sealedFileName } from '../files/sealed-files'
import { builtForTest } from '../keys/built-for-test'
import { unlock } from '../keys/unlock'
import { admin, now, testFolder, testVault } from '../keys/vault-for-tests'
import { backUp, verifyBackup } from './backup'
import { checkInThread } from './check-in-thread'
import { allRows, code, fillWithRows, migratedDatabase, newMaster, reopened, value } from './database-for-tests'
import { MANIFEST, manifestText, readManifest, signedManifest } from './manifest'
import { fileNames } from './vault-files'

async function inUse(rows = 300) {
  const made = await testVault()
  const { vault } = await migratedDatabase(made.folder, made.keys)
  fillWithRows(vault, rows)
  const place = join(testFolder(), 'backups')
  const again = (later = now) => backUp({ vault, keys: made.keys, place, now: later, ...byHand })
  return { ...made, vault, place, again }
}

const byHand = { appVersion: '0.1.0', reason: 'asked', madeBy: null } as const

function addSealedFile(folder: string, storedName: string, bytes: Buffer | null) {
  mkdirSync(join(folder, fileNames.sealedFiles), { recursive: true })
  if (bytes) writeFileSync(join(folder, fileNames.sealedFiles, sealedFileName(storedName)), bytes)
  return `INSERT INTO sealed_files VALUES ('${storedName}', '${storedName}', 'a.pdf', 'application/pdf', 1, zeroblob(32), x'00', 'core', '${now}', 'u')`
}

test('a backup opens with the same password, holds the same rows, and says what it holds', async () => {
  const { vault, again, folder, keys } = await inUse()
  vault.db.exec(addSealedFile(folder, 'aaaa', Buffer.from('sealed one')) + ';' + addSealedFile(folder, 'bbbb', null))
  const made = value(await again())
  expect(readdirSync(made.folder).sort()).toEqual([MANIFEST, fileNames.database, fileNames.keys].sort())
  expect(made.manifest).toMatchObject({
    schema: vault.db.pragma('user_version', { simple: true }),
    keyFileGeneration: 1,
    check: 'integrity',
    missingFiles: ['bbbb'],
    auditHead: null,
  })
  expect(made.manifest.rows).toMatchObject({ samples: 300, sealed_files: 2, users: 0 })
  expect(made.manifest.files.map(({ storedName, bytes }) => [storedName, bytes])).toEqual([['aaaa', 10]])
  expect(value(await verifyBackup(made.folder, keys))).toEqual(made.manifest)
  const opened = value(await unlock(made.folder, { name: admin.name, password: admin.password }, now))
  const copy = reopened({ folder: made.folder, master: opened })
  expect(allRows(copy)).toBe(allRows(vault))
})

test('no byte of a backup is readable', async () => {
  const { again } = await inUse()
  const { folder } = value(await again())
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name)).includes('Sample row'), name).toBe(false)
})

test('work goes on while a backup is made; it holds what was there when it began, and the vault what came after', async () => {
  const { vault, again, keys } = await inUse(20_000)
  const insert = vault.db.prepare('INSERT INTO samples (text) VALUES (?)')
  let [saved, running] = [0, true]
  const busy = (async () => {
    for (; running; await new Promise(setImmediate))
      for (let n = 0; n < 50; n += 1, saved += 1) insert.run(`meanwhile ${saved} `.padEnd(150, 'x'))
  })()
  const begun = 20_000 + saved
  const made = value(await again())
  running = false
  await busy
  expect(saved).toBeGreaterThan(100)
  expect(made.manifest.rows['samples']).toBe(begun)
  expect(value(await verifyBackup(made.folder, keys)).rows['samples']).toBe(begun)
  expect(vault.db.prepare('SELECT count(*) FROM samples').pluck().get()).toBe(20_000 + saved)
  expect(vault.db.pragma('wal_autocheckpoint', { simple: true })).toBe(1000)
  expect(vault.checkpoint()).toBe(true)
}, 40_000)

test('the check runs in a thread of its own as it does here, and finds the same', async () => {
  const { vault, keys, place } = await inUse(20_000)
  const check = checkInThread(await builtForTest(join(import.meta.dirname, 'check-copy-worker.ts')))
  let turns = 0
  const counting = setInterval(() => (turns += 1), 1)
  const made = value(await backUp({ vault, keys, place, now, ...byHand, check }))
  clearInterval(counting)
  expect(turns).toBeGreaterThan(5)
  expect(value(await verifyBackup(made.folder, keys, check))).toEqual(value(await verifyBackup(made.folder, keys)))
  const path = join(made.folder, fileNames.database)
  writeFileSync(path, flip(readFileSync(path), 9000))
  expect(code(await verifyBackup(made.folder, keys, check))).toBe('backup.notVerified')
  expect(keys.vmk.every((byte) => byte === 0)).toBe(false)
}, 60_000)

test('two backups at once: the second is told to wait, and the first is whole', async () => {
  const { again, place } = await inUse()
  const [first, second] = await Promise.all([again(), again('2026-11-21T10:00:00.000Z')])
  expect([code(first), code(second)]).toEqual(['ok', 'backup.busy'])
  expect(readdirSync(place)).toHaveLength(1)
})

test('the lock of the vault outlives a backup', async () => {
  const { again, folder, keys } = await inUse()
  value(await again())
  const script = `import fcntl,sys\nf=open(sys.argv[1],'r+b')\ntry:\n fcntl.lockf(f,fcntl.LOCK_EX|fcntl.LOCK_NB,510,0x40000002)\n print('free')\nexcept OSError:\n print('locked')`
  if (process.platform !== 'linux' || !existsSync('/usr/bin/python3')) return
  expect(execFileSync('python3', ['-c', script, join(folder, fileNames.database)], { encoding: 'utf8' }).trim()).toBe(
    'locked',
  )
  expect(keys.generation).toBe(1)
})

test('a backup that is damaged, cut off, mixed up or incomplete is refused, and the reason is said', async () => {
  const { vault, again, keys, folder } = await inUse()
  vault.db.exec(addSealedFile(folder, 'aaaa', Buffer.from('sealed one')))
  const older = value(await again('2026-11-20T09:00:00.000Z'))
  vault.db.exec("UPDATE samples SET text = 'other' WHERE id = 5")
  const made = value(await again())
  const at = (name: string) => join(made.folder, name)
  const hurt: readonly (readonly [string, () => void])[] = [
    [
      at(fileNames.database),
      () => writeFileSync(at(fileNames.database), flip(readFileSync(at(fileNames.database)), 9000)),
    ],
    [
      at(fileNames.database),
      () => writeFileSync(at(fileNames.database), readFileSync(at(fileNames.database)).subarray(0, -4096)),
    ],
    [
      at(fileNames.database),
      () => writeFileSync(at(fileNames.database), readFileSync(join(older.folder, fileNames.database))),
    ],
    [at(fileNames.database), () => rmSync(at(fileNames.database))],
    [at(fileNames.keys), () => rmSync(at(fileNames.keys))],
    [at(fileNames.keys), () => writeFileSync(at(fileNames.keys), flip(readFileSync(at(fileNames.keys)), 50))],
    [
      at(MANIFEST),
      () => writeFileSync(at(MANIFEST), readFileSync(at(MANIFEST), 'utf8').replace('"samples":300', '"samples":299')),
    ],
    [at(MANIFEST), () => writeFileSync(at(MANIFEST), readFileSync(join(older.folder, MANIFEST)))],
    [at(MANIFEST), () => rmSync(at(MANIFEST))],
    [
      join(made.folder, '..', 'files', 'aaaa.sealed'),
      () => writeFileSync(join(made.folder, '..', 'files', 'aaaa.sealed'), 'sealed 0ne'),
    ],
  ]
  for (const [path, damage] of hurt) {
    const whole = readFileSync(path)
    damage()
    const answer = await verifyBackup(made.folder, keys)
    expect(code(answer), `${basename(path)} ${String(damage)}`).toBe('backup.notVerified')
    writeFileSync(path, whole)
  }
  expect(code(await verifyBackup(made.folder, keys))).toBe('ok')
  expect(code(await verifyBackup(made.folder, newMaster()))).toBe('backup.notVerified')
})

test('a vault with a damaged page gives no backup, and earlier backups stay', async () => {
  const made = await inUse()
  const first = value(await made.again('2026-11-20T09:00:00.000Z'))
  made.vault.close()
  const path = join(made.folder, fileNames.database)
  writeFileSync(path, flip(readFileSync(path), 4096 * 20 + 100))
  const vault = reopened({ folder: made.folder, master: made.keys })
  const answer = await backUp({ vault, keys: made.keys, place: made.place, now, ...byHand })
  expect(answer.ok).toBe(false)
  expect(readdirSync(made.place)).toEqual([basename(first.folder)])
})

test('a backup that was stopped or interrupted leaves nothing that looks like one, and the next one sweeps up', async () => {
  const { vault, keys, place, again } = await inUse()
  const stopped = await backUp({ vault, keys, place, now, ...byHand, signal: AbortSignal.abort() })
  expect(code(stopped)).toBe('backup.cancelled')
  expect(readdirSync(place)).toEqual([])
  mkdirSync(join(place, 'throughline-2026-11-01T00-00-00-000Z.part'))
  writeFileSync(join(place, 'vault.erased.copy.4711.part'), 'half')
  mkdirSync(join(place, 'holiday pictures'))
  const made = value(await again())
  expect(readdirSync(place).sort()).toEqual(['holiday pictures', basename(made.folder)].sort())
  expect(code(await again())).toBe('backup.sameName')
})

test('closing the vault in the middle of a backup ends the backup and harms neither', async () => {
  const made = await inUse(5000)
  const running = made.again()
  made.vault.close()
  expect(code(await running)).toBe('backup.cancelled')
  expect(readdirSync(made.place)).toEqual([])
  expect(
    reopened({ folder: made.folder, master: made.keys }).db.prepare('SELECT count(*) FROM samples').pluck().get(),
  ).toBe(5000)
})

test('a sealed file is copied once; if the copy is lost or cut off, again', async () => {
  const { vault, again, folder, place } = await inUse()
  vault.db.exec(addSealedFile(folder, 'aaaa', Buffer.from('sealed one')))
  value(await again('2026-11-20T09:00:00.000Z'))
  const copy = join(place, 'files', 'aaaa.sealed')
  const written = statSync(copy).ino
  value(await again())
  expect(statSync(copy).ino).toBe(written)
  for (const [day, damage] of [
    ['22', () => writeFileSync(copy, 'sealed')],
    ['23', () => rmSync(copy)],
  ] as const) {
    damage()
    const { manifest } = value(await again(`2026-11-${day}T09:00:00.000Z`))
    expect(readFileSync(copy, 'utf8')).toBe('sealed one')
    expect(manifest.files).toHaveLength(1)
  }
})

test('a manifest is believed only with the mark of its vault and in its one spelling', async () => {
  const { again, keys } = await inUse()
  const { manifest } = value(await again())
  const text = manifestText(manifest)
  const { mac: _, ...content } = manifest
  expect(readManifest(text, keys)).toEqual(manifest)
  expect(readManifest(text, newMaster())).toBeNull()
  expect(readManifest(manifestText({ ...manifest, schema: 1000 }), keys)).toBeNull()
  expect(readManifest(manifestText(signedManifest(content, newMaster())), keys)).toBeNull()
  for (const odd of ['', '{}', 'null', `${text} `, text.slice(0, -1), text.replace('{', '{"extra":1,')])
    expect(readManifest(odd, keys)).toBeNull()
})

test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0 || process.env['THROUGHLINE_NO_MOUNT'] === '1')(
  'a full backup stick is told in words, and nothing half is left on it',
  async () => {
    const { vault, keys } = await inUse(5000)
    const stick = testFolder()
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', stick], { stdio: 'ignore' })
    } catch {
      return
    }
    onTestFinished(() => void execFileSync('umount', ['-l', stick]))
    expect(code(await backUp({ vault, keys, place: stick, now, ...byHand }))).toBe('backup.full')
    expect(readdirSync(stick)).toEqual([])
  },
)

function flip(bytes: Buffer, at: number): Buffer {
  const hurt = Buffer.from(bytes)
  hurt[at] = (hurt[at] ?? 0) ^ 16
  return hurt
}
