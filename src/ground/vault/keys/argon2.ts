import { type Problem, Refusal } from '../../shared/problem'
import { nativeBinding } from '../db/binding'

type Argon2 = typeof import('@node-rs/argon2')

let loading: Promise<Argon2> | null = null

/**
 * Argon2's native code. It lies outside the sealed archive and runs from the moment it is loaded, so in a packaged app
 * it is compared with its digest before a byte of it is: `keys.engineChanged` if it is another, or gone.
 */
export function argon2(): Promise<Argon2> {
  loading ??= loadedOnceChecked()
  return loading
}

async function loadedOnceChecked(): Promise<Argon2> {
  try {
    // Checks every native file that came with the program, and clears the setting that names another one to load.
    nativeBinding()
    return await import('@node-rs/argon2')
  } catch {
    throw new Refusal(engineChanged)
  }
}

const engineChanged: Problem = {
  code: 'keys.engineChanged',
  message:
    'The part of Throughline that checks passwords is not the one that it was installed with, so it was not started. ' +
    'Nothing has been lost. Close Throughline and ask IT to install it again, and to look at what changed its files.',
}
