import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { incidentLog } from './incidents'

describe('the log of incidents', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-incidents-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const file = () => join(folder, 'logs', 'incidents.log')
  const lines = () =>
    readFileSync(file(), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)

  test('writes down the code that was given, the operation and the places in the program', () => {
    const code = incidentLog(join(folder, 'logs'))('people.save', new TypeError('Cannot read Wilfreda Brambleworth'))
    expect(code).toMatch(/^[0-9A-F]{8}$/)
    expect(lines()).toMatchObject([{ code, operation: 'people.save', kind: 'TypeError' }])
    const [line] = lines()
    expect(line?.['places']).toContainEqual(expect.stringMatching(/^incidents\.test\.ts:\d+$/))
  })

  test('keeps nothing of what somebody typed, and no folder of this machine', () => {
    incidentLog(join(folder, 'logs'))('people.save', new Error('Wilfreda Brambleworth, born 3 February 1991'))
    const written = readFileSync(file(), 'utf8')
    expect(written).not.toMatch(/Wilfreda|Brambleworth|February/)
    expect(written).not.toContain(import.meta.dirname)
  })

  test('says what kind of fault it was, also where something else than an error was thrown', () => {
    const log = incidentLog(join(folder, 'logs'))
    log('one', Object.assign(new Error('secret'), { code: 'SQLITE_CORRUPT' }))
    log('two', 'a secret text')
    log('three', null)
    expect(lines().map(({ kind }) => kind)).toEqual(['Error SQLITE_CORRUPT', 'string', 'object'])
  })

  test('begins anew when it has grown large, and keeps the one before', () => {
    const log = incidentLog(join(folder, 'logs'))
    log('first', new Error())
    writeFileSync(file(), 'x'.repeat(1_000_001))
    log('second', new Error())
    expect(lines()).toMatchObject([{ operation: 'second' }])
    expect(statSync(`${file()}.old`).size).toBe(1_000_001)
  })

  test('gives a code even where nothing can be written', () => {
    writeFileSync(join(folder, 'a file'), '')
    expect(incidentLog(join(folder, 'a file', 'logs'))('people.save', new Error())).toMatch(/^[0-9A-F]{8}$/)
  })
})
