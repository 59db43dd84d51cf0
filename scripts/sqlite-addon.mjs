// The SQLite addon. The driver's package carries binaries for Node-API 10; on an older runtime those crash the process
// as soon as a database is opened, so there the addon is built from the package's own source, once a machine.

import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cacheFolder, capture, inProject, isRoot, npmCommand, readJson, say, Stop } from './project.mjs'

const PREBUILT_NEEDS_NODE_API = 10
const record = () => inProject('node_modules', '.throughline', 'native.json')

/** What the package's C++ asks of a Node-API 9 runtime: its newer calls through the experimental door. */
const FLAGS_FOR_OLDER_NODE_API = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'

function packageVersion() {
  return readJson(inProject('node_modules', 'better-sqlite3', 'package.json')).version
}

export function addonMustBeBuilt(runtime) {
  return runtime.napi < PREBUILT_NEEDS_NODE_API
}

function builtAddonPath(runtime) {
  const name = `better-sqlite3-${packageVersion()}-${process.platform}-${process.arch}-napi${runtime.napi}.node`
  return join(cacheFolder(), name)
}

export function addonIsMissing(runtime) {
  return addonMustBeBuilt(runtime) && !existsSync(builtAddonPath(runtime))
}

/** Builds the addon where it must be and is not there yet, and records the path for start, tests and packaging. */
export function setUpAddon(runtime) {
  const binding = addonMustBeBuilt(runtime) ? builtAddonPath(runtime) : null
  if (binding && !existsSync(binding)) build(runtime, binding)
  if (readJson(record())?.binding !== binding) {
    mkdirSync(dirname(record()), { recursive: true })
    writeFileSync(record(), `${JSON.stringify({ binding, napi: runtime.napi, version: packageVersion() })}\n`)
  }
  return binding
}

function build(runtime, target) {
  say(`SQLite addon: the runtime has Node-API ${runtime.napi}, the ready-made one needs ${PREBUILT_NEEDS_NODE_API}.`)
  say('SQLite addon: building from source (about two minutes, once on this machine) …')
  const started = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'throughline-addon-'))
  try {
    // Built in a copy, so that the package's own files stay as its authors published them.
    const require = createRequire(inProject('package.json'))
    cpSync(inProject('node_modules', 'better-sqlite3'), folder, { recursive: true })
    rmSync(join(folder, 'prebuilds'), { recursive: true, force: true })
    const headers = dirname(require.resolve('node-addon-api/package.json'))
    cpSync(headers, join(folder, 'node_modules', 'node-addon-api'), { recursive: true })
    const nodedir = nodeHeaders()
    capture(
      process.execPath,
      [
        require.resolve('node-gyp/bin/node-gyp.js'),
        'rebuild',
        '--release',
        '--jobs=2',
        '--force_build=1',
        ...(nodedir ? [`--nodedir=${nodedir}`] : []),
      ],
      {
        cwd: folder,
        env: { ...process.env, CXXFLAGS: `${process.env.CXXFLAGS ?? ''} ${FLAGS_FOR_OLDER_NODE_API}`.trim() },
      },
    )
    mkdirSync(dirname(target), { recursive: true })
    const half = `${target}.${process.pid}`
    copyFileSync(join(folder, 'build', 'Release', 'better_sqlite3.node'), half)
    renameSync(half, target)
  } catch (fault) {
    throw new Stop(
      `The SQLite addon could not be built.\n${fault.message.split('\n').slice(-25).join('\n')}\n\n` +
        'It needs a C++ compiler, make, Python 3 and the Node headers. On Debian: ' +
        `${isRoot ? '' : 'sudo '}apt-get install -y g++ make python3`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  say(`SQLite addon: built in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** A folder with include/node/node_api.h, or null: then node-gyp looks for the headers by itself. */
function nodeHeaders() {
  const configured = () => {
    try {
      const npm = npmCommand()
      return capture(npm.command, [...npm.args, 'config', 'get', 'nodedir'], { shell: npm.shell }).trim()
    } catch {
      return null
    }
  }
  const has = (folder) => Boolean(folder) && existsSync(join(folder, 'include', 'node', 'node_api.h'))
  const nearby = [process.env.npm_config_nodedir, dirname(dirname(process.execPath)), '/usr', '/usr/local'].find(has)
  if (nearby) return nearby
  const other = configured()
  return has(other) ? other : null
}
