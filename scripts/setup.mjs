// Makes a fresh clone ready: dependencies, system libraries, Electron, the SQLite addon. Plain Node >= 20.18, because it
// runs before anything is installed. The second time it only looks, and does nothing.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { setUpCompiler, setUpLibraries } from './debian-libraries.mjs'
import { capture, inProject, main, npmCommand, readJson, say, startedByName, Stop, stream } from './project.mjs'

/** Everything that the other scripts need. Returns the runtime and the addon's path (null: the package's own serves). */
export async function setup() {
  await setUpDependencies()
  // Imported only now: these modules use the dependencies.
  const { setUpElectron } = await import('./electron-runtime.mjs')
  const { addonIsMissing, setUpAddon } = await import('./sqlite-addon.mjs')
  const runtime = await setUpElectron(setUpLibraries)
  if (addonIsMissing(runtime)) await setUpCompiler()
  return { runtime, binding: setUpAddon(runtime) }
}

async function setUpDependencies() {
  const stamp = inProject('node_modules', '.throughline', 'lock')
  const lock = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(installedList())) return
  if (!installedMatchesLock()) {
    say('Dependencies: installing what package-lock.json names …')
    await installDependencies()
  }
  mkdirSync(join(stamp, '..'), { recursive: true })
  writeFileSync(stamp, lock)
}

/** No install scripts: nothing here needs one, and on a closed network they could not fetch anything. */
async function installDependencies() {
  const npm = npmCommand()
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  try {
    capture(npm.command, [...npm.args, 'ci', ...quiet], { cwd: inProject(), shell: npm.shell })
    return
  } catch (fault) {
    if (!lacksOnlyOtherPlatforms(fault.message)) throw new Stop(`npm ci did not finish.\n${fault.message}`)
  }
  // A registry may serve no builds for systems that few people use. npm ci then refuses the whole lock file, although
  // nothing of it is wanted here; npm install leaves them out and keeps to the lock file for all the rest.
  const code = await stream(npm.command, [...npm.args, 'install', '--no-save', ...quiet], { shell: npm.shell })
  if (code !== 0) throw new Stop('The dependencies could not be installed. See the lines above.')
}

/** npm names a package that it cannot find anywhere without a version: `Missing: x-win32-arm64@ from lock file`. */
function lacksOnlyOtherPlatforms(said) {
  const complaints = said.split('\n').filter((line) => /(Missing|Invalid): /.test(line))
  return complaints.length > 0 && complaints.every((line) => /Missing: \S+@ from lock file/.test(line))
}

const installedList = () => inProject('node_modules', '.package-lock.json')

/** Whether what npm wrote down about node_modules is what the lock file asks for; only optional packages may be absent. */
function installedMatchesLock() {
  const wanted = readJson(inProject('package-lock.json')).packages
  const installed = readJson(installedList())?.packages
  if (!installed) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true
    const there = installed[path]
    return there ? there.version === entry.version && there.integrity === entry.integrity : Boolean(entry.optional)
  })
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 18)) {
    throw new Stop(`Node ${process.versions.node} is too old: please install Node 20.18 or newer, then run this again.`)
  }
}

if (startedByName(import.meta.url)) {
  await main(async () => {
    checkNode()
    const { runtime } = await setup()
    say(
      `Ready: Electron ${runtime.version}${runtime.source === 'registry' ? ' (development runtime, not for release)' : ''}.`,
    )
  })
}
