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
  /** The key whose mark it bears; null while that is not known. */
  readonly master: MasterKey | null
  /** What it says of itself; null if it does not say anything that can be believed. */
  readonly manifest: ManifestContent | null
  /** Why it does not count, or null. It looks whole then; only bringing it back or proving it reads every byte. */
  readonly fault: string | null
}

/** The backups in a place, newest first. Without keys what they say of themselves is shown and not yet believed. */
export function backupsIn(place: string, masters: KeysOfBackups): FoundBackup[] {
  if (!existsSync(place)) return []
  return readdirSync(place)
    .filter(isBackupName)
    .sort()
    .reverse()
    .map((name) => lookAtBackup(place, name, masters))
}

/** The keys that a vault has and had, any of which a backup may bear; null while they are locked up. */
export type KeysOfBackups = readonly MasterKey[] | null

export function lookAtBackup(place: string, name: string, masters: KeysOfBackups): FoundBackup {
  const folder = join(place, name)
  try {
    const text = readFileSync(join(folder, MANIFEST), 'utf8')
    const master = masters?.find((one) => readManifest(text, one) !== null) ?? null
    const manifest = masters ? master && readManifest(text, master) : peekManifest(text)
    return { name, folder, master, manifest, fault: manifest ? quickFault(folder, manifest) : otherManifest }
  } catch {
    return { name, folder, master: null, manifest: null, fault: otherManifest }
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
