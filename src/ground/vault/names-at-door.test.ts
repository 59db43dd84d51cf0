import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { namesAtDoor } from './names-at-door'

let folder: string
const slot = (name: string, kind = 'user') => ({ name, kind, wrapped: 'x' })
const keys = (slots: unknown) => writeFileSync(join(folder, 'vault.keys'), JSON.stringify({ slots }))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'names-at-door-'))
  writeFileSync(join(folder, 'vault.db'), '')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the names stand in the order of the alphabet, without the recovery key', () => {
  keys([slot('Olive Brackenbury'), slot('Recovery', 'recovery'), slot('Ada Lanternfield')])
  expect(namesAtDoor(folder, folder)).toEqual(['Ada Lanternfield', 'Olive Brackenbury'])
})

test('the folder that this machine remembers is read where none was named', () => {
  keys([slot('Ada Lanternfield')])
  const machine = join(folder, 'machine')
  mkdirSync(machine)
  expect(namesAtDoor(null, machine)).toBeNull()
  writeFileSync(join(machine, 'machine.json'), JSON.stringify({ deviceId: 'a', folder }))
  expect(namesAtDoor(null, machine)).toEqual(['Ada Lanternfield'])
})

test.each([
  ['no key file', () => undefined],
  ['a key file that is no JSON', () => writeFileSync(join(folder, 'vault.keys'), '{')],
  ['no list of slots', () => keys({ name: 'Ada' })],
  ['a slot without a name', () => keys([slot('Ada Lanternfield'), { kind: 'user' }])],
  ['a name that is no text', () => keys([{ name: 7, kind: 'user' }])],
  ['a key file of a size that none has', () => keys([slot('A'.repeat(1_100_000))])],
  [
    'a vault that is still being set up',
    () => {
      keys([slot('Ada Lanternfield')])
      writeFileSync(join(folder, 'vault.setting-up'), '')
    },
  ],
])('nothing is said of %s: that is for the vault itself', (_what, make) => {
  make()
  expect(namesAtDoor(folder, folder)).toBeNull()
})
