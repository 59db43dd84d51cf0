import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { childEnv, builtForTest } from './built-for-test'
import { testFolder } from './vault-for-tests'

const scope = resolve(import.meta.dirname, '../../../../node_modules/@node-rs')
const addon = readdirSync(scope)
  .flatMap((name) => readdirSync(join(scope, name)).map((file) => join(scope, name, file)))
  .find((file) => file.endsWith('.node'))

/** The resources folder of a packaged app: the archive with the digests, and the native files beside it. */
function packaged(change: (native: string) => void): string {
  if (!addon) throw new Error('Argon2’s native file was not found')
  const resources = testFolder()
  const files = ['native/better_sqlite3.node', 'app.asar.unpacked/node_modules/@node-rs/argon2-here/argon2.node']
  for (const file of files) {
    mkdirSync(dirname(join(resources, file)), { recursive: true })
    copyFileSync(addon, join(resources, file))
  }
  const digest = createHash('sha256').update(readFileSync(addon)).digest('hex')
  mkdirSync(join(resources, 'app.asar/out'), { recursive: true })
  writeFileSync(
    join(resources, 'app.asar/out/native-digests.json'),
    JSON.stringify({ algorithm: 'sha256', files: Object.fromEntries(files.map((file) => [file, digest])) }),
  )
  change(join(resources, files[1] ?? ''))
  return resources
}

async function stretched(resources: string, env: NodeJS.ProcessEnv = {}): Promise<unknown> {
  const program = await builtForTest(join(import.meta.dirname, 'stretch-as-packaged.test-program.ts'))
  return JSON.parse(
    execFileSync(process.execPath, [program, resources], { env: { ...childEnv, ...env }, encoding: 'utf8' }),
  )
}

test('as it was shipped, the native code is loaded with the first password and not before', async () => {
  expect(await stretched(packaged(() => undefined))).toEqual({ before: false, said: '32 bytes', after: true })
})

test.each([
  [
    'one changed byte',
    (native: string) => {
      const bytes = readFileSync(native)
      const middle = bytes.length >> 1
      bytes[middle] = (bytes[middle] ?? 0) ^ 1
      writeFileSync(native, bytes)
    },
  ],
  [
    'a byte more at its end',
    (native: string) => writeFileSync(native, Buffer.concat([readFileSync(native), Buffer.alloc(1)])),
  ],
  ['another file in its place', (native: string) => writeFileSync(native, 'not a program')],
  ['no file in its place', (native: string) => rmSync(native)],
])('with %s it is refused in a clear sentence, and nothing of it is ever loaded', async (_what, change) => {
  const outcome = await stretched(packaged(change))
  expect(outcome).toEqual({ before: false, said: expect.stringMatching(/is not the one .* installed/), after: false })
})

test('the environment cannot name another native file for a packaged app', async () => {
  const planted = { NAPI_RS_NATIVE_LIBRARY_PATH: join(testFolder(), 'planted.node') }
  expect(
    await stretched(
      packaged(() => undefined),
      planted,
    ),
  ).toEqual({ before: false, said: '32 bytes', after: true })
})
