import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MasterKey } from '../keys/sub-keys'
import { isBackupName } from './backup-names'
import { digestOf, sameContent } from './copy-pages'
import { MANIFEST, type ManifestContent, peekManifest, readManifest } from './manifest'
import { fileNames } from './vault-files'

/** A folder that has a backup's name. */
export interface FoundBackup {
  readonly name: string
  readonly folder: string
  /** What it says of itself; null if it does not say anything that can be believed. */
  readonly manifest: ManifestContent | null
  /** Why it does not count, or null. It looks whole then; only bringing it back or proving it reads every byte. */
  readonly fault: string | null
}

/** The backups in a place, newest first. Without keys what they say of themselves is shown and not yet believed. */
export function backupsIn(place: string, master: MasterKey | null): FoundBackup[] {
  if (!existsSync(place)) return []
  return readdirSync(place)
    .filter(isBackupName)
    .sort()
    .reverse()
    .map((name) => lookAtBackup(place, name, master))
}

export function lookAtBackup(place: string, name: string, master: MasterKey | null): FoundBackup {
  const folder = join(place, name)
  try {
    const text = readFileSync(join(folder, MANIFEST), 'utf8')
    const manifest = master ? readManifest(text, master) : peekManifest(text)
    return { name, folder, manifest, fault: manifest ? quickFault(folder, manifest) : otherManifest }
  } catch {
    return { name, folder, manifest: null, fault: otherManifest }
  }
}

function quickFault(folder: string, manifest: ManifestContent): string | null {
  const database = join(folder, fileNames.database)
  if (!existsSync(database)) return 'Its records are missing.'
  if (statSync(database).size !== manifest.database.bytes) return 'Its records are cut off.'
  const keys = join(folder, fileNames.keys)
  if (!existsSync(keys)) return 'Its key file is missing.'
  return sameContent(digestOf(keys), manifest.keyFile) ? null : 'Its key file is damaged.'
}

export const otherManifest = 'Its list of contents is missing, has been changed, or belongs to another vault.'
