import { randomBytes } from 'node:crypto'
import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import type { Problem } from '../../shared/problem'
import { lookAt } from './location'
import { syncReason } from './sync-folder'

/**
 * Left in the second place when it is chosen: without it the folder is not the place, whatever it is called. A stick that
 * is not plugged in leaves an empty folder of its name behind on some machines, and another stick gets its letter.
 */
const marker = 'throughline-backups.txt'

/** Why a folder cannot be the second place, or null. It may lie on a network, but not in a cloud. */
export function secondPlaceProblem(folder: string, vaultFolder: string): Problem | null {
  if (!isAbsolute(folder) || !existsSync(folder)) return problem('missing', 'This folder is not there. Choose another.')
  const way = relative(realpathSync(vaultFolder), realpathSync(folder))
  if (way === '' || !(way.startsWith('..') || isAbsolute(way)))
    return problem(
      'inVault',
      'This folder lies inside the vault’s own folder: whatever happens to one happens to both. Choose a folder on a stick, or on a network drive of your organisation.',
    )
  const facts = lookAt(folder)
  const cloud = [facts.path, facts.realPath].map((path) => syncReason(path, facts)).find((reason) => reason !== null)
  if (cloud)
    return problem(
      'cloud',
      `This folder is copied to ${cloud}. That would send your records to another company. Choose a stick, or a network drive of your organisation.`,
    )
  return facts.canWrite
    ? null
    : problem('readOnly', 'Throughline may not write to this folder. Choose another, or ask IT to allow it.')
}

/** Makes a folder the second place. */
export function rememberPlace(folder: string): void {
  const path = join(folder, marker)
  if (existsSync(path)) return
  const words =
    'Throughline keeps encrypted backups in this folder. Leave this file here: without it no backup is made.\r\n'
  writeFileSync(path, `${words}${randomBytes(8).toString('hex')}\r\n`, { flag: 'wx' })
}

/** Whether the second place can be reached now. */
export function isRemembered(folder: string): boolean {
  try {
    return existsSync(join(folder, marker))
  } catch {
    return false
  }
}

/** Whether both lie on one disk, which a broken disk would take together. */
export function isOnSameDisk(folder: string, vaultFolder: string): boolean {
  try {
    return statSync(folder).dev === statSync(vaultFolder).dev
  } catch {
    return false
  }
}

function problem(what: string, message: string): Problem {
  return { code: `backup.place-${what}`, message }
}
