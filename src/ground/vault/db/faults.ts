import type { Problem } from '../../shared/problem'

/**
 * The Problem behind a fault of the database or the file system that a user can do something about; null for any other
 * fault (a mistake of the program). `vault.full`, `vault.readOnly`, `vault.damaged`, `vault.inUse`, `vault.disk`.
 */
export function faultProblem(fault: unknown): Problem | null {
  const code = codeOf(fault)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return full
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return readOnly
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return damaged
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code === 'EBUSY') return inUse
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN') || code === 'EIO') return disk
  return null
}

export function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
}

const full: Problem = {
  code: 'vault.full',
  message:
    'This computer’s disk is full, so the last change was not saved. Everything saved before is safe. Make room on the ' +
    'disk (empty the recycle bin, or ask IT), then try again.',
}

const readOnly: Problem = {
  code: 'vault.readOnly',
  message:
    'Throughline may read the vault’s folder but not write to it. Nothing has been lost. Ask IT to let every member of ' +
    'staff who uses this computer change files in the folder, then try again.',
}

export const damaged: Problem = {
  code: 'vault.damaged',
  message:
    'Part of the vault’s file is damaged, so it was not opened. The file has been left as it is. Do not delete it: bring ' +
    'back the newest verified backup, and keep the damaged file for repair.',
}

export const partDamaged: Problem = {
  code: 'vault.partDamaged',
  message:
    'Part of the vault’s file on this computer’s disk is damaged: some records may not open. Do not delete the file. Stop ' +
    'entering records, tell your administrator, and bring back the newest verified backup.',
}

const inUse: Problem = {
  code: 'vault.inUse',
  message:
    'This vault is open already, in another Throughline window or by another person signed in to this computer. Use that ' +
    'window, or close it and try again.',
}

const disk: Problem = {
  code: 'vault.disk',
  message:
    'The disk that holds the vault did not answer as it should. Everything saved before is safe. Try again; if it happens ' +
    'once more, make a backup on another disk and call IT.',
}

export const databaseMissing: Problem = {
  code: 'vault.databaseMissing',
  message:
    'The key file is here, but the vault’s records (vault.db) are not. Look whether the file was moved, or bring it back ' +
    'from the newest backup. A new, empty vault has not been made.',
}

export const alreadyThere: Problem = {
  code: 'vault.alreadyThere',
  message:
    'This folder holds a vault already, or a part of one. Open that vault, or choose an empty folder for the new one.',
}

export const wrongKey: Problem = {
  code: 'vault.wrongKey',
  message:
    'The key file does not belong to this vault, or the start of the vault’s file is damaged. Nothing has been changed. ' +
    'Put the key file and the vault of the same backup together, then try again.',
}

export const notEncrypted: Problem = {
  code: 'vault.notEncrypted',
  message: 'The vault’s file is not encrypted, so it is not a vault that Throughline made. It was not opened.',
}

export const engine: Problem = {
  code: 'vault.engine',
  message:
    'The part of Throughline that reads the vault could not start. A virus scanner may have moved it. Nothing has been ' +
    'lost. Install Throughline again, or ask IT to allow it.',
}

export const logDamaged: Problem = {
  code: 'vault.logDamaged',
  message:
    'The last changes to the vault can no longer be read from this computer’s disk. They have been kept aside in the ' +
    'vault’s folder, in a file whose name has “damaged” in it. Sign in once more to open the vault without them, look at ' +
    'what was entered last, and ask IT to check the disk.',
}
