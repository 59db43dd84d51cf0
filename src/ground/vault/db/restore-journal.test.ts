import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testFolder } from '../keys/vault-for-tests'
import { asideName, finishRestore, stagingName, sweepStaging, takePlace } from './restore-journal'
import { fileNames } from './vault-files'

const now = '2026-11-21T09:00:00.000Z'
const staged = stagingName('restore', now)
const parts = [fileNames.database, fileNames.keys, fileNames.keysCopy]

/** A vault with everything that may lie beside it, and a backup brought back next to it. */
function twoVaults(): string {
  const folder = testFolder()
  const fill = (where: string, words: string) => {
    for (const name of parts) writeFileSync(join(where, name), words)
    mkdirSync(join(where, fileNames.sealedFiles))
    writeFileSync(join(where, fileNames.sealedFiles, `${words}.sealed`), words)
  }
  fill(folder, 'old')
  for (const name of ['vault.db-wal', 'vault.anchor', 'vault.anchor.copy', fileNames.tries])
    writeFileSync(join(folder, name), 'old')
  mkdirSync(join(folder, 'backups'))
  mkdirSync(join(folder, asideName('2026-10-01T09:00:00.000Z')))
  mkdirSync(join(folder, staged))
  fill(join(folder, staged), 'new')
  return folder
}

function wordsIn(folder: string): string[] {
  return [...parts, join(fileNames.sealedFiles, `${readdirSync(join(folder, fileNames.sealedFiles))[0]}`)].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  )
}

const allOld = ['old', 'old', 'old', 'old']
const allNew = ['new', 'new', 'new', 'new']

test('what was brought back takes the place, and what was there is put aside, all of it', () => {
  const folder = twoVaults()
  const aside = takePlace(folder, { staged, now })
  expect(wordsIn(folder)).toEqual(allNew)
  expect(wordsIn(join(folder, aside))).toEqual(allOld)
  expect(readdirSync(folder).sort()).toEqual(
    [...parts, 'backups', 'files', asideName('2026-10-01T09:00:00.000Z'), aside, fileNames.tries].sort(),
  )
  expect(readdirSync(join(folder, aside))).toContain('vault.db-wal')
})

describe('a restore that is killed at any step', () => {
  class Killed extends Error {}
  const killedAt = (step: number) => {
    let steps = 0
    return () => {
      steps += 1
      if (steps === step) throw new Killed()
    }
  }
  const stepsInAll = (() => {
    let steps = 0
    const folder = twoVaultsNow()
    takePlace(folder, { staged, now, step: () => void (steps += 1) })
    rmSync(folder, { recursive: true })
    return steps
  })()

  test.each(Array.from({ length: stepsInAll }, (_, at) => at + 1))('step %s: all old or all new', (step) => {
    const folder = twoVaults()
    expect(() => takePlace(folder, { staged, now, step: killedAt(step) })).toThrow(Killed)
    expect(finishRestore(folder)).toBeNull()
    sweepStaging(folder)
    const words = wordsIn(folder)
    expect([allOld, allNew]).toContainEqual(words)
    // Only before the journal is written is it undone.
    expect(words).toEqual(step === 1 ? allOld : allNew)
    expect(readdirSync(folder).filter((name) => name.includes('.part') || name === fileNames.restoring)).toEqual([])
    const aside = readdirSync(folder).find((name) => name === asideName(now))
    if (step > 1) expect(wordsIn(join(folder, aside ?? ''))).toEqual(allOld)
  })

  test('also when finishing it is killed again and again', () => {
    for (let second = 1; second <= stepsInAll; second += 1) {
      const folder = twoVaults()
      expect(() => takePlace(folder, { staged, now, step: killedAt(4) })).toThrow(Killed)
      finishRestore(folder, killedAt(second))
      finishRestore(folder, killedAt(2))
      expect(finishRestore(folder)).toBeNull()
      expect(wordsIn(folder)).toEqual(allNew)
      expect(wordsIn(join(folder, asideName(now)))).toEqual(allOld)
    }
  })
})

/** For counting the steps, before any test has begun. */
function twoVaultsNow(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-restore-steps-'))
  mkdirSync(join(folder, staged))
  for (const where of [folder, join(folder, staged)]) {
    for (const name of parts) writeFileSync(join(where, name), '')
    mkdirSync(join(where, fileNames.sealedFiles))
  }
  for (const name of ['vault.db-wal', 'vault.anchor', 'vault.anchor.copy']) writeFileSync(join(folder, name), '')
  return folder
}

test('a new computer gets a vault where there was none, and no empty folder beside it', () => {
  const folder = testFolder()
  mkdirSync(join(folder, staged))
  writeFileSync(join(folder, staged, fileNames.database), 'new')
  takePlace(folder, { staged, now })
  expect(readdirSync(folder)).toEqual([fileNames.database])
})

test('a second restore within the same moment puts the first aside under another name', () => {
  const folder = twoVaults()
  takePlace(folder, { staged, now })
  mkdirSync(join(folder, staged))
  writeFileSync(join(folder, staged, fileNames.database), 'newer')
  expect(takePlace(folder, { staged, now })).toBe(`${asideName(now)}-2`)
  expect(readFileSync(join(folder, `${asideName(now)}-2`, fileNames.database), 'utf8')).toBe('new')
})

test('a journal that somebody has written by hand moves nothing out of the folder', () => {
  const folder = twoVaults()
  for (const [staging, list] of [
    ['../elsewhere', []],
    [staged, ['../vault.db']],
    [staged, ['/etc/passwd']],
  ] as const) {
    const journal = { format: 'throughline-restore', version: 1, staged: staging, aside: 'aside', out: list, in: list }
    writeFileSync(join(folder, fileNames.restoring), JSON.stringify(journal))
    expect(finishRestore(folder)?.code).toBe('backup.unfinished')
    expect(wordsIn(folder)).toEqual(allOld)
  }
  rmSync(join(folder, fileNames.restoring))
  expect(finishRestore(folder)).toBeNull()
})

test('what an interrupted restore or proof had copied is swept, and nothing else', () => {
  const folder = twoVaults()
  mkdirSync(join(folder, stagingName('proof', now)))
  renameSync(join(folder, 'backups'), join(folder, 'restore-of-my-own'))
  sweepStaging(folder)
  expect(
    readdirSync(folder)
      .filter((name) => /restore|proof/.test(name))
      .sort(),
  ).toEqual([asideName('2026-10-01T09:00:00.000Z'), 'restore-of-my-own'].sort())
  expect(existsSync(join(folder, fileNames.database))).toBe(true)
})
