import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from '../keys/durable-file'

/** What a vault's folder holds. A vault opens on any machine from the database and one of the two key files. */
export const fileNames = {
  database: 'vault.db',
  keys: 'vault.keys',
  keysCopy: 'vault.keys.copy',
  sealedFiles: 'files',
  settingUp: 'vault.setting-up',
  /** What a restore has still to move; it is finished at the next start. */
  restoring: 'vault.restoring',
  /** How often a wrong password was typed: one of its two copies. It holds no names and nothing secret. */
  tries: 'vault.tries',
} as const

/**
 * - `nothing`: no vault here.
 * - `vault`: database and at least one key file.
 * - `unfinished`: set-up began and did not end; nobody has worked in it yet.
 * - `databaseMissing`, `keysMissing`: a part has been lost. Never a reason to make a new one.
 */
export type FolderState = 'nothing' | 'vault' | 'unfinished' | 'databaseMissing' | 'keysMissing'

export function folderState(folder: string): FolderState {
  const has = (name: string) => existsSync(join(folder, name))
  if (has(fileNames.settingUp)) return 'unfinished'
  const database = has(fileNames.database)
  const keys = has(fileNames.keys) || has(fileNames.keysCopy)
  if (database) return keys ? 'vault' : 'keysMissing'
  return keys ? 'databaseMissing' : 'nothing'
}

/** Marks the folder as being set up: from here to `endSetUp` a crash leaves `unfinished`, never half a vault. */
export function beginSetUp(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const marker = openSync(join(folder, fileNames.settingUp), 'wx')
  fsyncSync(marker)
  closeSync(marker)
  syncFolder(folder)
}

/** Call it when the recovery key has been typed back and the first rows are saved. */
export function endSetUp(folder: string): void {
  rmSync(join(folder, fileNames.settingUp))
  syncFolder(folder)
}

/** Moves what an interrupted set-up left behind into a folder of its own, so that set-up can start again. */
export function setAsideUnfinished(folder: string, now: string): string | null {
  if (folderState(folder) !== 'unfinished') return null
  const aside = join(folder, `unfinished-${now.replace(/[^0-9TZ]/g, '-')}`)
  mkdirSync(aside)
  const parts = readdirSync(folder).filter((name) => name.startsWith('vault.') && name !== fileNames.settingUp)
  for (const name of [...parts, fileNames.settingUp]) renameSync(join(folder, name), join(aside, name))
  syncFolder(folder)
  return aside
}
