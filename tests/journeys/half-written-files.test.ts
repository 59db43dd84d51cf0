import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { access } from '../../src/modules/access/contract'
import { passwordOf, staff, World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await new World().setUp()
})
afterAll(() => world.end())

const halves = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.part'))

test('what a killed program left half-written is gone once somebody has signed in, and with it the key of whoever is removed next', async () => {
  const { vaultFolder } = world
  const machine = join(world.folder, 'machine')
  const colleague = { name: staff.trainer, password: passwordOf(staff.trainer), roles: ['trainer' as const] }
  const { userId } = await world.do(access.addUser, colleague)
  await world.lock()
  const keys = readFileSync(join(vaultFolder, 'vault.keys'))
  expect(keys.toString()).toContain(userId)
  for (const name of ['vault.keys.4711.part', `vault.keys.copy.${process.pid}.part`])
    writeFileSync(join(vaultFolder, name), keys)
  for (const name of ['vault.tries.4711.part', 'vault.erased.copy.12.part', 'vault.restoring.9.part'])
    writeFileSync(join(vaultFolder, name), 'half')
  mkdirSync(machine, { recursive: true })
  writeFileSync(join(machine, 'sign-in-tries-0123456789abcdef.json.4711.part'), 'half')
  // What somebody else left here is not the program’s to take away.
  const strange = ['holiday film.4711.part', 'vault.keys.part']
  for (const name of strange) writeFileSync(join(vaultFolder, name), 'not ours')
  // A wrong password does not hold the vault, so that nothing is taken from under a program that does.
  expect(await world.ask(access.signIn, { name: staff.administrator, password: 'wrong' })).toMatchObject({ ok: false })
  expect(halves(vaultFolder)).toHaveLength(5 + strange.length)
  await world.signIn(staff.administrator)
  expect(halves(vaultFolder).sort()).toEqual(strange)
  expect(halves(machine)).toEqual([])
  await world.do(access.removeUser, { userId })
  const left = readdirSync(vaultFolder).filter((name) => name.startsWith('vault.keys'))
  for (const name of left) expect(readFileSync(join(vaultFolder, name), 'utf8')).not.toContain(userId)
})
