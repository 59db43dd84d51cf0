// Builds the app into out/ when what it is built from has changed since.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, main, say, startedByName, Stop, stream } from './project.mjs'

const BUILT_FROM = [
  'src',
  'resources',
  'scripts/demo',
  'bench',
  'tests/reliability',
  'vite.tools.config.ts',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const NOT_BUILT_IN = /\.test\.tsx?$/
const stamp = () => inProject('out', '.built-from')

/** One digest over path, size and time of every source; far cheaper than a build, and true after a checkout too. */
function sourcesDigest() {
  const hash = createHash('sha256')
  const add = (path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found || NOT_BUILT_IN.test(path)) return
    if (found.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else hash.update(`${path}\n${found.size}\n${found.mtimeMs}\n`)
  }
  for (const source of BUILT_FROM) add(inProject(source))
  return hash.digest('hex')
}

/** `force` builds even when nothing changed. The environment can carry build switches, so it is passed on whole. */
export async function buildApp({ force = false } = {}) {
  const digest = sourcesDigest()
  if (!force && existsSync(stamp()) && readFileSync(stamp(), 'utf8') === digest) return
  const started = Date.now()
  say('Building the app …')
  for (const [program, ...args] of [
    ['node_modules/electron-vite/bin/electron-vite.js', 'build'],
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.tools.config.ts'],
  ]) {
    const code = await stream(process.execPath, [inProject(program), ...args, '--logLevel', 'warn'])
    if (code !== 0) throw new Stop('The app could not be built. See the lines above.')
  }
  mkdirSync(inProject('out'), { recursive: true })
  writeFileSync(stamp(), digest)
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

if (startedByName(import.meta.url)) await main(() => buildApp({ force: true }))
