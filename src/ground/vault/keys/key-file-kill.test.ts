import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtForTest, childEnv } from './built-for-test'
import { changePassword } from './change-slots'
import { weakestKdf } from './kdf'
import { readKeyFiles } from './key-file'
import { unlock } from './unlock'
import { admin, now, ownWords, testFolder, testVault } from './vault-for-tests'
import { mendKeyFile } from './slot-table'

const KILLS = 8
const next = 'walnut ferry candle drum'

test(`after each of ${KILLS} kills in the middle of a password change, the old or the new password opens the vault`, async () => {
  const { folder, keys } = await testVault()
  const aside = testFolder()
  const tables = ['old.json', 'new.json'].map((name) => join(aside, name))
  const save = (path = '') => {
    const read = readKeyFiles(folder)
    const { mac: _, sha256: __, ...table } = (read.ok && read.value.files[0]) || expect.fail('no key file')
    writeFileSync(path, JSON.stringify(table))
  }
  save(tables[0])
  await changePassword(folder, keys, { current: admin.password, next, kdf: weakestKdf, now, ownWords })
  save(tables[1])
  const program = await builtForTest(join(import.meta.dirname, 'rewrite-keys.test-program.ts'))
  const seen = { old: 0, new: 0, split: 0, left: 0 }
  let generation = 10
  for (let kill = 0; kill < KILLS; kill += 1) {
    const env = { ...childEnv, FIRST_GENERATION: String(generation) }
    const child = spawn(process.execPath, [program, folder, keys.vmk.toString('hex'), ...tables], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    await new Promise((resolve) => setTimeout(resolve, randomInt(1, 40)))
    child.kill('SIGKILL')
    await once(child, 'exit')
    const read = readKeyFiles(folder)
    if (!read.ok) expect.fail(read.problem.message)
    generation = (read.value.files[0]?.generation ?? 0) + 1
    if (!read.value.bothGood) seen.split += 1
    if (readdirSync(folder).some((name) => name.endsWith('.part'))) seen.left += 1
    const isOld = read.value.files[0]?.slots.some((slot) => slot.wrapped === keys.slot.wrapped) ?? false
    const opened = await unlock(folder, { name: admin.name, password: isOld ? admin.password : next }, now)
    if (!opened.ok) expect.fail(opened.problem.message)
    expect(opened.value.vmk).toEqual(keys.vmk)
    seen[isOld ? 'old' : 'new'] += 1
    if (kill % 4 === 3) expect(mendKeyFile(folder, opened.value).ok).toBe(true)
  }
  // The kills did fall into the writes: copies that differ, or halves left behind.
  expect(seen.split + seen.left, JSON.stringify(seen)).toBeGreaterThan(0)
  expect(readFileSync(join(folder, 'vault.keys')).length).toBeGreaterThan(500)
}, 90_000)
