import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sealedFileName } from '../files/sealed-files'
import { renamePatiently, syncFolder } from '../keys/durable-file'
import { halfOf } from './backup-names'
import { backupsIn, type KeysOfBackups } from './backups-in-place'
import { backupsToKeep, type Keep } from './keep'
import type { ManifestContent } from './manifest'
import { fileNames } from './vault-files'

/**
 * Deletes the backups of this vault that need not be kept any more, and the sealed files that only they had. What is
 * broken or of another vault does not count, and is left alone. Gives the names of those that are gone.
 */
export function thinOut(place: string, masters: KeysOfBackups, now: string, keep: Keep): readonly string[] {
  const found = backupsIn(place, masters)
  const whole = found.flatMap(({ name, folder, manifest, fault }) =>
    manifest && !fault ? [{ name, folder, manifest }] : [],
  )
  const kept = backupsToKeep(
    whole.map(({ manifest }) => manifest.createdAt),
    now,
    keep,
  )
  const gone = whole.filter(({ manifest }) => !kept.has(manifest.createdAt))
  for (const { name, folder } of gone) {
    // A deletion that is cut short must not leave half a backup under a whole one's name.
    renamePatiently(folder, halfOf(place, name))
    rmSync(halfOf(place, name), { recursive: true, force: true })
  }
  const staying = found.filter(({ name }) => gone.every((one) => one.name !== name))
  // One that cannot be read may need any of the files.
  if (gone.length > 0 && staying.every(({ manifest }) => manifest !== null))
    forgetFiles(
      place,
      gone.map(({ manifest }) => manifest),
      staying.flatMap(({ manifest }) => (manifest ? [manifest] : [])),
    )
  if (gone.length > 0) syncFolder(place)
  return gone.map(({ name }) => name)
}

function forgetFiles(place: string, gone: readonly ManifestContent[], staying: readonly ManifestContent[]): void {
  const needed = new Set(staying.flatMap(({ files }) => files.map(({ storedName }) => storedName)))
  const unneeded = new Set(gone.flatMap(({ files }) => files.map(({ storedName }) => storedName)))
  for (const storedName of unneeded) {
    const path = join(place, fileNames.sealedFiles, sealedFileName(storedName))
    if (!needed.has(storedName) && existsSync(path)) rmSync(path, { force: true })
  }
}
