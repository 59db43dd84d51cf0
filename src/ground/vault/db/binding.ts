import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Electron's own; absent in plain Node. */
const resourcesPath = (process as NodeJS.Process & { readonly resourcesPath?: string }).resourcesPath

/**
 * The SQLite addon to load: the one that the environment names (development and tests), the one shipped in the packaged
 * app, or null for the driver's own. The environment does not count in a packaged app.
 *
 * Native files lie outside the sealed archive, so the packaged one is loaded only if its SHA-256 is as shipped.
 */
export function nativeBinding(expectedSha256: string | null = shippedDigest()): string | null {
  const packaged = resourcesPath === undefined ? null : join(resourcesPath, 'native', 'better_sqlite3.node')
  if (packaged !== null && existsSync(packaged)) return verified(packaged, expectedSha256)
  return process.env['THROUGHLINE_SQLITE_BINDING'] || null
}

/** Throws if the file is not the one that was shipped. With no digest (nothing was shipped) there is nothing to hold it to. */
export function verified(path: string, expectedSha256: string | null): string {
  if (expectedSha256 === null) return path
  const found = createHash('sha256').update(readFileSync(path)).digest('hex')
  if (found !== expectedSha256) throw new Error('The database addon is not the one that came with this program.')
  return path
}

/** Packaging writes the digest into the sealed archive, beside the app's package.json. */
function shippedDigest(): string | null {
  if (resourcesPath === undefined) return null
  const path = join(resourcesPath, 'app.asar', 'better_sqlite3.sha256')
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null
}
