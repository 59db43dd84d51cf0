// Native code lies outside the asar, where the asar's own integrity check does not reach. So its digests go into the asar,
// and the app compares them before it loads a byte of it.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the packaged app finds its SQLite addon, below process.resourcesPath. */
export const PACKAGED_ADDON = 'native/better_sqlite3.node'

/** Packages whose .node file their own loader requires: electron-builder unpacks it to the same place below this folder. */
const UNPACKED = 'app.asar.unpacked/node_modules'

/**
 * `{ algorithm: 'sha256', files: { '<path below process.resourcesPath, with />': '<hex>' } }`
 * @param addon the SQLite addon that goes into the package
 * @param nodeModules the node_modules folder that is packed
 */
export function nativeDigests(addon, nodeModules) {
  const files = { [PACKAGED_ADDON]: digest(addon) }
  const scope = join(nodeModules, '@node-rs')
  for (const name of readdirSync(scope).sort()) {
    for (const file of readdirSync(join(scope, name)).filter((entry) => entry.endsWith('.node'))) {
      files[`${UNPACKED}/@node-rs/${name}/${file}`] = digest(join(scope, name, file))
    }
  }
  if (Object.keys(files).length < 2) throw new Error('The Argon2 addon was not found: was everything installed?')
  return { algorithm: 'sha256', files }
}

function digest(file) {
  if (!existsSync(file)) throw new Error(`There is no native addon at ${file}.`)
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
