import { randomBytes } from 'node:crypto'
import { given, type Problem, refused } from '../shared/problem'
import { folded } from '../shared/text'
import { writeFact } from './db/facts'
import { openDatabase, type VaultDatabase } from './db/open'
import { checkBeforeEntry } from './db/opening-check'
import { addSlot, changePassword, replaceRecoveryKey } from './keys/change-slots'
import type { KdfSettings } from './keys/kdf'
import { forgetKeys, type Keys } from './keys/keys'
import { unlock } from './keys/unlock'
import { readSetting } from './settings'
import { Write } from './sql'
import { findUserByName, replaceSigningKey } from './users'

/** Whose vault a recovery key opens. */
export interface RecoveredOffice {
  readonly organisation: string
  readonly office: string
}

/** Tries a recovery key and closes the vault again. Refuses with what is wrong with the key. */
export async function officeBehind(folder: string, recoveryKey: string, now: string): Promise<RecoveredOffice> {
  const { keys, database } = await openWith(folder, recoveryKey, now)
  try {
    const db = new Write(database.db)
    return { organisation: readSetting(db, 'organisation'), office: readSetting(db, 'office') }
  } finally {
    database.close()
    forgetKeys(keys)
  }
}

export interface TakeBack {
  readonly folder: string
  readonly recoveryKey: string
  /** Who gets a new password; somebody who may still sign in. */
  readonly name: string
  readonly password: string
  /** The recovery key of the new sheet: the one that was used stops working. */
  readonly nextRecoveryKey: string
  readonly kdf: KdfSettings
  readonly now: string
}

/**
 * Opens the vault with its recovery key, gives one user a new password and puts a new recovery key in place of the used
 * one. The user gets a new signing key, so drafts sealed under the old one are lost. The vault is left open.
 */
export async function takeBack(wanted: TakeBack): Promise<{ keys: Keys; database: VaultDatabase }> {
  const { folder, password, kdf, now } = wanted
  const { keys, database } = await openWith(folder, wanted.recoveryKey, now)
  try {
    const db = new Write(database.db)
    const user = findUserByName(db, folded(wanted.name)) ?? refused(nobody)
    const ownWords = [readSetting(db, 'organisation'), readSetting(db, 'office')]
    // A one-time phrase that nobody sees carries the person from the recovery key to a password of their own.
    const phrase = randomBytes(24).toString('base64url')
    const slot = { userId: user.userId, name: user.name, kind: 'reset' as const, risk: true, kdf, now, ownWords: [] }
    const added = given(await addSlot(folder, keys, { ...slot, password: phrase, expiresAt: null }))
    const own = given(await unlock(folder, { name: user.name, password: phrase }, now))
    given(await changePassword(folder, own, { current: phrase, next: password, kdf, now, ownWords }))
    const renewed = given(await replaceRecoveryKey(folder, keys, { recoveryKey: wanted.nextRecoveryKey, kdf, now }))
    writeFact(database.db, 'recoveryHandoverKey', renewed.handoverKey.toString('hex'))
    replaceSigningKey(db, user.userId, { signingKey: added.publicKey, handoverKey: added.handoverKey })
    forgetKeys(own)
    forgetKeys(keys)
    return { keys: given(await unlock(folder, { name: user.name, password }, now)), database }
  } catch (error) {
    database.close()
    forgetKeys(keys)
    throw error
  }
}

async function openWith(
  folder: string,
  recoveryKey: string,
  now: string,
): Promise<{ keys: Keys; database: VaultDatabase }> {
  const keys = given(await unlock(folder, { recoveryKey }, now))
  const opening = openDatabase(folder, keys)
  if (!opening.ok) {
    forgetKeys(keys)
    return refused(opening.problem)
  }
  const database = opening.value
  const problem = await checkBeforeEntry(database, keys)
  if (!problem) return { keys, database }
  database.close()
  forgetKeys(keys)
  return refused(problem)
}

const nobody: Problem = {
  code: 'access.nobody',
  message: 'Nobody with this name can sign in here. Choose a name from the list.',
  fields: { name: 'Choose a name from the list.' },
}
