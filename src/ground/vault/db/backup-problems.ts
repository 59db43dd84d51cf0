import type { Problem } from '../../shared/problem'

/** The Problems of backups, `backup.*`: what is wrong, that nothing was harmed, and what to do next. */

/** What a fault of the disk means for a backup. */
export function ofBackup(problem: Problem | null): Problem | null {
  if (problem?.code === 'vault.full') return backupFull
  return problem?.code === 'vault.readOnly' ? backupReadOnly : problem
}

export function notVerified(why: string): Problem {
  return {
    code: 'backup.notVerified',
    message: `The backup did not pass its check, so it does not count. ${why} The vault itself has not been touched. Make another backup, if need be in another place.`,
  }
}

/** Said when a backup is about to be brought back: the reader wants to know what to do instead. */
export function cannotRestore(why: string): Problem {
  return {
    code: 'backup.damaged',
    message: `This backup cannot be brought back. ${why} Nothing has been changed. Choose another backup: an older one, or one from the second place.`,
  }
}

export const backupFull: Problem = {
  code: 'backup.full',
  message:
    'There is not enough room for the backup, so none was made. The vault itself has not been touched. Make room, or choose another place.',
}

const backupReadOnly: Problem = {
  code: 'backup.readOnly',
  message:
    'Throughline may not write to the place for backups, so none was made. Choose another place, or ask IT to allow it.',
}

export const cancelled: Problem = {
  code: 'backup.cancelled',
  message: 'The backup was stopped, and nothing of it was kept. The vault itself has not been touched.',
}

export const busy: Problem = {
  code: 'backup.busy',
  message: 'The vault is busy with other work just now, such as another backup. Try again in a minute.',
}

export const sameName: Problem = {
  code: 'backup.sameName',
  message: 'A backup of this very moment is there already.',
}

export const placeGone: Problem = {
  code: 'backup.placeGone',
  message:
    'The second place for backups cannot be reached, so no copy was made there. The backup on this computer is not affected. Connect the stick or the network drive, then make a backup.',
}

export const noRoomToRestore: Problem = {
  code: 'backup.noRoom',
  message:
    'There is not enough room on this computer’s disk to bring the backup back. Nothing has been changed. Make room on the disk, then try again.',
}

export const newerBackup: Problem = {
  code: 'backup.newer',
  message:
    'This backup was made with a newer Throughline than this one. Nothing has been changed. Install the newer version on this computer, then bring the backup back.',
}

export const backupGone: Problem = {
  code: 'backup.gone',
  message: 'This backup is no longer there. Look at the list again, and connect the stick if it was on one.',
}
