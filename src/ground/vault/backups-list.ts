import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Problem } from '../shared/problem'
import type { BackupOutcome, BackupPlace, ListedBackup } from './backups-door'
import { isBackupName } from './db/backup-names'
import { backupsIn, type FoundBackup, type KeysOfBackups } from './db/backups-in-place'
import { bytesOf } from './db/manifest'
import { migrations } from './db/migrations'

const backupsFolder = 'backups'

/** Where the backups beside a vault lie. */
export function placeOf(vaultFolder: string): string {
  return join(vaultFolder, backupsFolder)
}

/** The folder that holds the backups, for somebody who chose one of them, or the folder of the vault beside them. */
export function holding(chosen: string): string {
  if (isBackupName(basename(chosen))) return dirname(chosen)
  return existsSync(placeOf(chosen)) ? placeOf(chosen) : chosen
}

/** Newest first. Without keys, what backups say of themselves is not yet proved. */
export function listed(place: BackupPlace, folder: string, masters: KeysOfBackups): ListedBackup[] {
  try {
    return backupsIn(folder, masters).map((found) => facts(place, found))
  } catch {
    // A stick that goes while it is read: then there is nothing to list.
    return []
  }
}

function facts(place: BackupPlace, { name, folder, manifest, fault }: FoundBackup): ListedBackup {
  const isMarked = manifest?.version === 2
  return {
    backupId: `${place}/${name}`,
    place,
    folder,
    createdAt: manifest?.createdAt ?? null,
    bytes: manifest ? bytesOf(manifest) : 0,
    reason: isMarked ? manifest.reason : null,
    madeBy: isMarked ? manifest.madeBy : null,
    fault,
    missing: manifest?.missingFiles.length ?? 0,
    isNewer: manifest !== null && manifest.schema > migrations.length,
  }
}

export function outcomeOf(secondPlace: string, problem: Problem | null): BackupOutcome['second'] {
  if (secondPlace === '') return 'none'
  if (!problem) return 'made'
  return problem.code === 'backup.placeGone' ? 'missing' : 'failed'
}

/** What was deleted. A place that cannot be tidied now is tidied with the next backup: that is no reason to fail this one. */
export function thinned(place: BackupPlace, work: () => readonly string[]): BackupOutcome['deleted'] {
  try {
    return work().map((name) => ({ place, name }))
  } catch {
    return []
  }
}
