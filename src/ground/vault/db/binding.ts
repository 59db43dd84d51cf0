import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Electron's own; absent in plain Node. In a project that is not packaged it is Electron's folder, without an archive. */
const resourcesPath = (process as NodeJS.Process & { readonly resourcesPath?: string }).resourcesPath

const addon = 'native/better_sqlite3.node'

const Digests = z.object({ algorithm: z.literal('sha256'), files: z.record(z.string(), z.string()) })

/** Digests of native files by their path below the resources folder. Null: this program is not packaged. */
export type NativeDigests = Readonly<Record<string, string>> | null

/**
 * The SQLite addon to load: the one shipped in the packaged app, the one that the environment names (development and
 * tests), or null for the driver's own. The environment does not count in a packaged app.
 *
 * Native files lie outside the sealed archive, so each is loaded only if its SHA-256 is as the archive has it.
 */
export function nativeBinding(): string | null {
  if (!isPackaged()) return process.env['THROUGHLINE_SQLITE_BINDING'] || null
  // The password library would load whatever this names.
  delete process.env['NAPI_RS_NATIVE_LIBRARY_PATH']
  return verifiedNatives(resourcesPath ?? '', shippedDigests())
}

/** Checks every native file that was shipped and gives the SQLite addon's path. Throws if one is missing or another. */
export function verifiedNatives(resources: string, digests: NativeDigests): string {
  if (!digests?.[addon]) throw new Error('The digests of the native files did not come with this program.')
  for (const [path, expected] of Object.entries(digests)) {
    const found = createHash('sha256')
      .update(readFileSync(join(resources, path)))
      .digest('hex')
    if (found !== expected) throw new Error(`${path} is not the one that came with this program.`)
  }
  return join(resources, addon)
}

function isPackaged(): boolean {
  return resourcesPath !== undefined && existsSync(join(resourcesPath, 'app.asar'))
}

/** Packaging writes the digests into the sealed archive. */
function shippedDigests(): NativeDigests {
  const path = join(resourcesPath ?? '', 'app.asar', 'out', 'native-digests.json')
  return existsSync(path) ? Digests.parse(JSON.parse(readFileSync(path, 'utf8'))).files : null
}
