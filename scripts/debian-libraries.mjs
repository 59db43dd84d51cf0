// The system libraries that Electron links to, and the programs that the tests call. Debian and its children only;
// elsewhere they are part of the system, or the person knows the local names.

import { spawnSync } from 'node:child_process'
import { isRoot, say, Stop, stream } from './project.mjs'

const TO_RUN = [
  'libnss3',
  'libgtk-3-0',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxkbcommon0',
  'libxcomposite1',
  'libxdamage1',
  'libxfixes3',
  'libxrandr2',
]
// A screen in memory, for machines without one; poppler reads the printed PDFs back; xwininfo and xwd see the
// packaged window as a person would.
const TO_TEST = ['xvfb', 'xauth', 'poppler-utils', 'x11-utils', 'x11-apps']
const TO_BUILD_THE_ADDON = ['g++', 'make', 'python3']

/** Names of newer releases: the same library under a name that tells of 64-bit time. */
const laterName = (name) => `${name}t64`

function missing(names) {
  const asked = spawnSync(
    'dpkg-query',
    ['-W', '-f=${Package} ${db:Status-Status}\n', ...names, ...names.map(laterName)],
    {
      encoding: 'utf8',
    },
  )
  if (asked.error) return []
  const there = new Set()
  for (const line of asked.stdout.split('\n')) {
    const [name, status] = line.split(' ')
    if (status === 'installed') there.add(name)
  }
  return names.filter((name) => !there.has(name) && !there.has(laterName(name)))
}

async function install(names) {
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] }
  const wait = ['-o', 'DPkg::Lock::Timeout=180']
  say(`Debian packages: installing ${names.join(' ')} …`)
  await stream('apt-get', [...wait, '-qq', 'update'], quiet)
  const known = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0
  const chosen = names.map((name) => (known(laterName(name)) ? laterName(name) : name))
  const code = await stream('apt-get', [...wait, '-qq', 'install', '-y', '--no-install-recommends', ...chosen], quiet)
  if (code !== 0)
    throw new Stop(`Some Debian packages could not be installed: ${chosen.join(' ')}. See the lines above.`)
}

const command = (names) => `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`

/** Installs what is missing when root; otherwise names the one command to run, and stops if nothing can run without it. */
export async function setUpLibraries() {
  if (process.platform !== 'linux') return
  const lacking = missing([...TO_RUN, ...TO_TEST])
  if (lacking.length === 0) return
  if (isRoot) return install(lacking)
  const essential = lacking.some((name) => TO_RUN.includes(name))
  if (essential)
    throw new Stop(
      `Some system libraries are missing. Please run this once, then try again:\n\n  ${command(lacking)}\n`,
    )
  say(`For the tests, and where there is no display, run once: ${command(lacking)}`)
}

/** The compiler, only where the addon has to be built. */
export async function setUpCompiler() {
  if (process.platform !== 'linux') return
  const lacking = missing(TO_BUILD_THE_ADDON)
  if (lacking.length === 0) return
  if (isRoot) return install(lacking)
  throw new Stop(
    `The SQLite addon has to be built here. Please run this once, then try again:\n\n  ${command(lacking)}\n`,
  )
}
