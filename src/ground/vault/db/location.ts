import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  statfsSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, posix, relative, win32 } from 'node:path'
import type { Problem } from '../../shared/problem'
import type { FolderFacts } from './folder-facts'
import { networkReason } from './network-folder'
import { syncReason } from './sync-folder'
import { folderState } from './vault-files'

/** Room that a new vault should find: years of one office's records and files. */
export const NEEDED_BYTES = 2 * 1024 ** 3

/** Why a new vault must not be made here, or null. `location.*`; the field at fault is `folder`. */
export function newVaultProblem(facts: FolderFacts): Problem | null {
  return (
    unsafePlace(facts) ??
    (facts.holds === 'nothing' || facts.holds === 'unfinished' ? null : occupied) ??
    (facts.canWrite ? null : notWritable) ??
    (facts.freeBytes >= NEEDED_BYTES ? null : tooLittleRoom(facts.freeBytes))
  )
}

/** Why an existing vault must not be opened from here, or null: it may have been moved since it was made. */
export function openVaultProblem(facts: FolderFacts): Problem | null {
  return unsafePlace(facts) ?? (facts.canWrite ? null : notWritable)
}

function unsafePlace(facts: FolderFacts): Problem | null {
  const { isAbsolute } = facts.platform === 'win32' ? win32 : posix
  if (!isAbsolute(facts.path) || facts.path.includes('\0'))
    return refusal('location.notAPath', 'Choose a folder by its full path, starting with the drive.')
  const both = [facts.path, facts.realPath]
  const network = both.map((path) => networkReason(path, facts)).find((reason) => reason !== null)
  if (network)
    return refusal(
      'location.network',
      `${network} A vault on a network gets damaged when the connection drops. Choose a folder on this computer’s own disk; backups may go to the network.`,
    )
  const sync = both.map((path) => syncReason(path, facts)).find((reason) => reason !== null)
  if (sync)
    return refusal(
      'location.cloud',
      `This folder is copied to ${sync}. That would send your records off this computer, and copying a vault while it is in use damages it. Choose a folder that stays on this computer.`,
    )
  return null
}

function refusal(code: `location.${string}`, message: string): Problem {
  return { code, message, fields: { folder: message } }
}

const occupied = refusal(
  'location.occupied',
  'This folder holds a vault already, or a part of one. Open that vault, or choose an empty folder for the new one.',
)
const notWritable = refusal(
  'location.readOnly',
  'Throughline may not write to this folder. Choose another folder, or ask IT to let every member of staff who uses this computer change files in it.',
)

function tooLittleRoom(freeBytes: number): Problem {
  const free = Math.floor(freeBytes / 1024 ** 2).toLocaleString('en-GB')
  return refusal(
    'location.noRoom',
    `This disk has only ${free} MB free; a vault needs 2,000 MB to grow. Make room, or choose a folder on another disk of this computer.`,
  )
}

/** Looks at a folder, which need not be there yet: then at the nearest one above it. Writes nothing that stays. */
export function lookAt(path: string): FolderFacts {
  const nearest = nearestExisting(path)
  const free = statfsSync(nearest)
  return {
    platform: process.platform,
    path,
    env: process.env,
    mounts: process.platform === 'linux' ? readFileSync('/proc/mounts', 'utf8') : '',
    realPath: join(realpathSync.native(nearest), relative(nearest, path)),
    namesAbove: namesAbove(realpathSync.native(nearest)),
    canWrite: canWrite(nearest),
    freeBytes: free.bavail * free.bsize,
    holds: folderState(path),
  }
}

/** The folder that set-up proposes: one that all staff of this machine share and that nothing copies elsewhere. */
export function usualFolder(
  platform = process.platform,
  env = process.env,
  home = homedir(),
  writable = canMake,
): string {
  if (platform === 'win32') return win32.join(env['ProgramData'] ?? 'C:\\ProgramData', 'Throughline')
  if (platform === 'darwin') return '/Users/Shared/Throughline'
  const shared = '/var/lib/throughline'
  return writable(shared)
    ? shared
    : posix.join(env['XDG_DATA_HOME'] || posix.join(home, '.local', 'share'), 'throughline')
}

function canMake(path: string): boolean {
  return canWrite(nearestExisting(path))
}

function nearestExisting(path: string): string {
  let folder = path
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

/** By trying: on Windows the permission bits do not tell. */
function canWrite(folder: string): boolean {
  const probe = join(folder, `.throughline-${process.pid}-${Date.now()}`)
  try {
    accessSync(folder, constants.W_OK)
    mkdirSync(probe)
    rmdirSync(probe)
    return true
  } catch {
    return false
  }
}

function namesAbove(folder: string): string[] {
  const names: string[] = []
  for (let here = folder; ; here = dirname(here)) {
    try {
      names.push(...readdirSync(here).filter((name) => name.startsWith('.')))
    } catch {
      // A folder above may be closed to us; then nothing is known of it.
    }
    if (dirname(here) === here) return names
  }
}
