import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { access } from '../../src/modules/access/contract'
import { staff, World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await new World().setUp()
})
afterAll(() => world.end())

test('a whole file is said to be so to whoever is signed in, and nothing is said at the door', async () => {
  expect(await world.do(access.fileCheck, {})).toBeNull()
  await world.lock()
  expect(await world.ask(access.fileCheck, {})).toMatchObject({ ok: false, problem: { code: 'access.locked' } })
  await world.signIn(staff.administrator)
})

test('a page of a large file that was damaged is found behind the work, and said in words that help', async () => {
  // Beyond 16 MB nobody is kept waiting for the check: it goes on while they work.
  const filling = Buffer.alloc(18 * 1024 * 1024, 7)
  world.inside.db.runText('insert into drafts (user_id, draft_key, body, updated_at) values (?, ?, ?, ?)', [
    world.inside.session.userId,
    'test/filling',
    filling,
    '2026-11-21T09:00:00.000Z',
  ])
  await world.lock()
  const path = join(world.vaultFolder, 'vault.db')
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(16, 0), 0, 16, Math.floor(statSync(path).size / 2 / 4096) * 4096 + 1000)
  closeSync(file)
  await world.signIn(staff.administrator)
  const found = await world.do(access.fileCheck, {})
  expect(found?.code).toBe('vault.partDamaged')
  expect(found?.message).toMatch(/backup/)
})
