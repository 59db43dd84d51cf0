import { uptime } from 'node:os'
import { join } from 'node:path'
import { refuse, refused } from '../../shared/problem'
import { readFact, writeFact } from '../db/facts'
import type { VaultDatabase } from '../db/open'
import { fileNames } from '../db/vault-files'
import { readKeyFiles } from '../keys/key-file'
import type { Keys } from '../keys/keys'
import { unlock } from '../keys/unlock'
import type { Machine } from '../machine'
import type { VaultOptions } from '../vault-options'
import { Throttle, type ThrottlePlace } from './throttle'

type Clockwork = Pick<VaultOptions, 'uptime' | 'userData'>

/** What a sign-in tells of the tries before it. */
export interface TriesSeen {
  readonly wrongTries: number
  readonly triesLost: boolean
}

export const noTries: TriesSeen = { wrongTries: 0, triesLost: false }

/** Answers of a right password that was refused for another reason: nothing was guessed. */
const rightAfterAll = new Set(['keys.resetExpired', 'keys.changedByHand'])

/** The throttle at the door of the vault in this folder; null where no key file can be read, so that none can be tried. */
export function doorThrottle(folder: string, machine: Machine, options: Clockwork): Throttle | null {
  const read = readKeyFiles(folder)
  const [file] = read.ok ? read.value.files : []
  if (!file) return null
  return new Throttle({ ...placeOf(folder, file.vaultId, machine, options), known: file.slots.map(({ name }) => name) })
}

/** The record of a new vault, in which nobody has guessed yet. */
export function beginTries(folder: string, keys: Keys, machine: Machine, options: Clockwork): void {
  Throttle.begin(placeOf(folder, keys.vaultId, machine, options))
}

/** Opens the slot of a name, no faster than the throttle lets. */
export async function unlockSlowly(
  folder: string,
  who: { readonly name: string; readonly password: string },
  { at, throttle }: { readonly at: string; readonly throttle: Throttle | null },
): Promise<{ readonly keys: Keys; readonly wrongTries: number }> {
  const wrongTries = throttle?.failures(who.name) ?? 0
  refuse(throttle?.tryNow(who.name) ?? null)
  const answer = await unlock(folder, who, at)
  if (answer.ok || rightAfterAll.has(answer.problem.code)) throttle?.wasRight(who.name)
  else if (answer.problem.code !== 'keys.wrongPassword') throttle?.wasNotTried(who.name)
  return answer.ok ? { keys: answer.value, wrongTries } : refused(answer.problem)
}

/** Keeps in the vault how far the record has come. True if it is shorter than the vault remembers: a hand was in it. */
export function noteTries(database: VaultDatabase, throttle: Throttle | null): boolean {
  const remembered = Number(readFact(database.db, 'signInTries') ?? 0)
  const seq = throttle?.seq ?? 0
  writeFact(database.db, 'signInTries', String(seq))
  return seq < remembered
}

function placeOf(folder: string, vaultId: string, machine: Machine, options: Clockwork): Omit<ThrottlePlace, 'known'> {
  return {
    vaultId,
    deviceId: machine.deviceId,
    paths: [join(folder, fileNames.tries), join(options.userData, `sign-in-tries-${vaultId.slice(0, 16)}.json`)],
    uptime: options.uptime ?? (() => uptime() * 1000),
  }
}
