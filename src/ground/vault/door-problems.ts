import type { Problem } from '../shared/problem'

/* Why the door stays shut, in words. */

export const recoveryKeyDiffers: Problem = {
  code: 'access.recovery-key-differs',
  message: 'This is not the recovery key on the sheet that was printed last. Check it group by group.',
  fields: { typedRecoveryKey: 'This is not the key on the sheet that was printed last.' },
}

export const cannotSignIn: Problem = {
  code: 'access.cannot-sign-in',
  message: 'There is no locked vault here to sign in to. Close Throughline and start it again.',
}

export const notActive: Problem = {
  code: 'access.not-active',
  message: 'Your account has been suspended or removed, so you cannot sign in. Ask your administrator.',
}

export function folderGone(folder: string): Problem {
  return {
    code: 'vault.folder-gone',
    message: `The vault’s folder is not there: ${folder}. If it is on another disk, connect it and start Throughline again. A new, empty vault has not been made.`,
  }
}
