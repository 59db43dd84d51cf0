import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Progress } from '../shared/contract'
import { given, type Problem, refuse, refused } from '../shared/problem'
import { AnchorFiles, anchorNames } from './audit/anchor'
import { readHead } from './audit/entry-rows'
import { readOnlyProblem } from './audit/standing'
import { AuditTrail, type Deed, type Maker } from './audit/trail'
import { closeWhole } from './backups-restoring'
import { checkCopy, rowCounts } from './db/check-copy'
import { copyFileWhole } from './db/copy-file'
import { readFact, recordKeyFile, writeFact } from './db/facts'
import { openDatabase } from './db/open'
import { rekeyCopy } from './db/rekey-copy'
import { stagingName, takePlace } from './db/restore-journal'
import { fileNames } from './db/vault-files'
import { formerKeys, formerKeysFact, innerKey } from './inner-keys'
import { sweep, syncFolder } from './keys/durable-file'
import { handOver, keyHandoverAbout } from './keys/handover'
import { KEY_BYTES } from './keys/kdf'
import { hasTrueMac, type KeyFile, type SlotTable, writeKeyFiles } from './keys/key-file'
import { forgetKeys, type Keys } from './keys/keys'
import type { MasterKey } from './keys/sub-keys'
import { subKey } from './keys/sub-keys'
import { trustedFile } from './keys/slot-table'
import type { Opened } from './opened'
import { dropSetting } from './settings'
import { Write } from './sql'
import { readHandover, readUser } from './users'
import type { VaultOptions } from './vault-options'

/** Somebody who knew the vault's key has left since it was last changed: the day, as a setting. */
export const keyKnownSince = 'access.keyKnownSince'

/** What a change of the key needs of the vault that it changes. */
export interface VaultOfKey {
  readonly options: Pick<VaultOptions, 'clock' | 'checkCopy' | 'ended' | 'appVersion'>
  readonly deviceId: string
  mustBeOpen(): Opened
  shut(): void
  /** Opens the vault again with these keys, for whoever they belong to. */
  reopen(folder: string, keys: Keys): void
}

export interface KeyChangeCall {
  readonly report?: (progress: Progress) => void
  /** Called before each step, for tests that end the work there. */
  readonly step?: () => void
}

const asideStart = 'before-key-change-'
const spareBytes = 64 * 1024 * 1024

/**
 * Gives the vault another key, so that what is written from now on cannot be read by who knew the old one and kept a
 * copy of the key file (security notes 5, "Remove user"; docs/adr/0008). The vault is closed, copied, the copy gets the
 * new key and is checked in every way there is; then it takes the vault's place as a restore does, wholly or not at all.
 * Ends this process; if it fails before that, the vault is open again and as it was.
 */
export async function changeVaultKey(place: VaultOfKey, { report, step }: KeyChangeCall): Promise<void> {
  const { options } = place
  const opened = place.mustBeOpen()
  const { folder } = opened.database
  if (opened.watch.alarm) refuse(readOnlyProblem(opened.watch.alarm))
  const file = given(trustedFile(folder, opened.keys))
  const handoverKeys = handoverKeysOf(opened, file)
  refuse(roomProblem(folder))
  const now = options.clock.now().toISOString()
  const keys = copied(opened.keys)
  const next: MasterKey = { vaultId: keys.vaultId, vmk: randomBytes(KEY_BYTES) }
  const table = tableUnder(next, file, handoverKeys)
  const by = { at: now, userId: opened.session.userId, role: opened.session.roles.join(',') }
  const deed = { ...by, sessionId: opened.session.sessionId, details: { slots: table.slots.length } }
  const staged = join(folder, stagingName('restore', now))
  place.shut()
  try {
    step?.()
    mkdirSync(staged)
    const from = join(folder, fileNames.database)
    const total = statSync(from).size
    let done = 0
    await copyFileWhole(from, join(staged, fileNames.database), (bytes) => {
      done += bytes
      report?.({ step: 'copy', done, total })
    })
    step?.()
    const rows = entered(staged, { keys, next, table }, deed, { ...options, deviceId: place.deviceId })
    step?.()
    report?.({ step: 'key', done: 0, total: null })
    await breath()
    rekeyCopy(staged, keys, next)
    step?.()
    report?.({ step: 'check', done: 0, total: null })
    const outcome = await (options.checkCopy ?? checkCopy)(staged, next, rows)
    if (typeof outcome === 'string') refuse(didNotHold(outcome))
    step?.()
    writeKeyFiles(staged, table, next, (written) => {
      if (!hasTrueMac(written, next)) throw new Error('The key file that was written does not carry the vault’s mark.')
    })
    anchored(staged, { keys, next, table }, now)
    syncFolder(staged)
    step?.()
  } catch (fault) {
    rmSync(staged, { recursive: true, force: true })
    place.reopen(folder, keys)
    throw fault
  }
  try {
    const aside = `${asideStart}${now.replace(/[:.]/g, '-')}`
    takePlace(folder, { staged: basename(staged), now, step, aside, belongs: (name) => ofKey.has(name) })
  } finally {
    // What could not be moved now is moved at the next start: there is no way back from here.
    for (const held of [keys, { ...next, risk: null, signing: null }]) forgetKeys(held)
    options.ended()
  }
}

/** After a sign-in under the new key: the file under the old one is needed no more. */
export function forgetOldKey(folder: string): void {
  sweep(folder, (name) => name.startsWith(asideStart))
}

/** The public key of each slot's owner. Refuses while somebody could not be handed the new key. */
function handoverKeysOf({ db, database }: Opened, { slots }: KeyFile): ReadonlyMap<string, Buffer> {
  const recovery = readFact(database.db, 'recoveryHandoverKey')
  return new Map(
    slots.map(({ slotId, userId }) => {
      if (userId === null) return [slotId, recovery ? Buffer.from(recovery, 'hex') : refused(oldRecoveryKey)]
      const user = readUser(db, userId) ?? refused(strangeSlot)
      return [slotId, readHandover(db, userId).key ?? refused(notSeenYet(user.name))]
    }),
  )
}

function tableUnder(next: MasterKey, file: KeyFile, handoverKeys: ReadonlyMap<string, Buffer>): SlotTable {
  const { format, version, vaultId, generation, slots } = file
  const handed = [...handoverKeys].map(([slotId, key]) => {
    return { slotId, sealed: handOver(next.vmk, key, keyHandoverAbout(vaultId, slotId)).toString('base64') }
  })
  return { format, version, vaultId, generation: generation + 1, slots, handed }
}

interface Change {
  readonly keys: Keys
  readonly next: MasterKey
  readonly table: SlotTable
}

/** Writes into the copy, still under its old key, what is to stand there when it takes the vault's place. */
function entered(
  staged: string,
  { keys, table }: Change,
  deed: Omit<Deed, 'action' | 'entity' | 'entityId'>,
  place: Pick<Maker, 'appVersion' | 'deviceId'>,
): Record<string, number> {
  const database = given(openDatabase(staged, keys))
  try {
    const db = new Write(database.db)
    const key = innerKey(database.db, keys, 'audit/v1')
    const boot = Number(readFact(database.db, 'boots') ?? 0)
    const former = [...formerKeys(database.db, keys), keys].map(({ vmk }) => vmk.toString('hex'))
    db.begin()
    const maker = { key, signing: keys.signing ?? refused(strangeSlot), boot, ...place }
    new AuditTrail(db, maker).append({ ...deed, action: 'access.changeKey', entity: 'vault', entityId: 'key' })
    writeFact(database.db, formerKeysFact, JSON.stringify(former))
    recordKeyFile(database.db, table.generation)
    dropSetting(db, keyKnownSince)
    db.commit()
    key.fill(0)
    return rowCounts(database.db)
  } finally {
    closeWhole(database)
  }
}

function anchored(staged: string, { next, table }: Change, time: string): void {
  const database = given(openDatabase(staged, next))
  try {
    const { seq, hash } = readHead(new Write(database.db))
    const anchors = new AnchorFiles(staged, subKey(next, 'anchor/v1'))
    const { generation } = table
    anchors.writeBoth({ vaultId: next.vaultId, generation, seq, headHash: hash.toString('hex'), time })
    anchors.close()
  } finally {
    closeWhole(database)
  }
}

/** What bears the mark of the key: the rest of the folder stays where it is. */
const ofKey: ReadonlySet<string> = new Set([
  ...['', '-wal', '-journal', '-shm'].map((end) => fileNames.database + end),
  fileNames.keys,
  fileNames.keysCopy,
  ...anchorNames,
])

function copied(keys: Keys): Keys {
  const { vmk, risk, signing } = keys
  return { ...keys, vmk: Buffer.from(vmk), risk: risk && Buffer.from(risk), signing: signing && Buffer.from(signing) }
}

function roomProblem(folder: string): Problem | null {
  const { bavail, bsize } = statfsSync(folder)
  // The copy, and the journal beside it while its key is changed.
  const needed = 2 * statSync(join(folder, fileNames.database)).size + spareBytes
  return bavail * bsize < needed ? noRoom : null
}

/** Lets what was reported go out before the next long step. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

const noRoom: Problem = {
  code: 'access.no-room',
  message:
    'There is too little room on the disk to change the vault’s key: a second copy of the records is made beside the first. Free some space, then try again. Nothing was changed.',
}

const oldRecoveryKey: Problem = {
  code: 'access.old-recovery-key',
  message:
    'The recovery sheet was made by an older version and cannot take the new key. Lock the screen, come in once with “Use the recovery key”, which makes a new sheet, then change the key.',
}

const strangeSlot: Problem = {
  code: 'access.strange-slot',
  message:
    'The key file holds a way in that belongs to nobody. Add or reset any user, which tidies it, then try again.',
}

function notSeenYet(name: string): Problem {
  return {
    code: 'access.not-seen-yet',
    message: `${name} has not signed in with this version yet and could not be given the new key. Ask ${name} to sign in once, or remove them, then try again.`,
  }
}

function didNotHold(why: string): Problem {
  return {
    code: 'access.key-not-changed',
    message: `The key was not changed, and the vault is as it was: ${why} Make a backup and try again.`,
  }
}
