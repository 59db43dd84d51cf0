import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { given, type Problem, refuse, refused, type Result } from '../shared/problem'
import { folded, tidied } from '../shared/text'
import { todayInOffice } from './clock'
import { keyFileProblem, recordKeyFile, writeFact } from './db/facts'
import { backUp, type BackupMade } from './db/backup'
import { lookAt, newVaultProblem, openVaultProblem, usualFolder } from './db/location'
import { migrate } from './db/migrate'
import { migrations } from './db/migrations'
import { createDatabase, damagedLogProblem, openDatabase, type VaultDatabase } from './db/open'
import { beginSetUp, endSetUp, folderState, setAsideUnfinished } from './db/vault-files'
import type { DoorStatus, NewVault, Recover, VaultDoor } from './door'
import { addSlot, changePassword, mendKeyFile } from './keys/change-slots'
import { createVault } from './keys/create-vault'
import { type KdfSettings, usualKdf } from './keys/kdf'
import { forgetKeys, type Keys } from './keys/keys'
import { passwordProblem } from './keys/password-rules'
import { isSameRecoveryKey, newRecoveryKey } from './keys/recovery-key'
import { listSlots, unlock } from './keys/unlock'
import { Machine } from './machine'
import { assemble, type Opened } from './opened'
import { officeBehind, type RecoveredOffice, takeBack } from './recovery'
import type { Session } from './session'
import { readSetting, writeSetting } from './settings'
import { Write } from './sql'
import type { OpenVault } from './surroundings'
import { insertUser, noteSignIn, readUser } from './users'
import type { VaultOptions } from './vault-options'

const backupsFolder = 'backups'

/** The one vault of a vault process: absent, locked or open. Its keys never leave this object. */
export class Vault implements VaultDoor {
  readonly #machine: Machine
  readonly #kdf: KdfSettings
  #folder: string | null
  #opened: Opened | null = null
  #pendingRecoveryKey: string | null = null

  constructor(private readonly options: VaultOptions) {
    this.#machine = new Machine(options.userData)
    this.#kdf = options.kdf ?? usualKdf
    this.#folder = options.folder ?? this.#machine.folder
  }

  /** The vault for the router; null while it is locked. */
  get open(): OpenVault | null {
    return this.#opened
  }

  status(): DoorStatus {
    if (this.#opened) return { state: 'open', session: this.#opened.session }
    const folder = this.#folder
    if (!folder) return { state: 'absent', suggestedFolder: usualFolder() }
    // A vault that this machine remembers and that is not there is lost, not absent: never an empty one in its place.
    if (!existsSync(folder) && !this.options.folder) return { state: 'unusable', problem: folderGone(folder) }
    const state = folderState(folder)
    if (state === 'nothing' || state === 'unfinished') return { state: 'absent', suggestedFolder: folder }
    const slots = listSlots(folder)
    if (!slots.ok) return { state: 'unusable', problem: slots.problem }
    const names = slots.value.filter(({ kind }) => kind !== 'recovery').map(({ name }) => name)
    return { state: 'locked', names: names.sort((a, b) => a.localeCompare(b, 'en-GB')) }
  }

  folderProblem(folder: string): Promise<Problem | null> {
    return Promise.resolve(newVaultProblem(lookAt(folder)))
  }

  passwordProblem(password: string, name: string): Problem | null {
    return passwordProblem(password, { personName: name, ownWords: this.ownWords() })
  }

  newRecoveryKey(): string {
    this.#pendingRecoveryKey = newRecoveryKey()
    return this.#pendingRecoveryKey
  }

  async create(wanted: NewVault): Promise<Session> {
    const { folder, name, password } = wanted
    const ownWords = Object.values(wanted.settings)
    refuse(newVaultProblem(lookAt(folder)))
    refuse(passwordProblem(password, { personName: name, ownWords }))
    const recoveryKey = this.typedBack(wanted.typedRecoveryKey)
    const now = this.options.clock.now()
    const at = now.toISOString()
    const user = { userId: this.options.ids(now), name: tidied(name), password }
    setAsideUnfinished(folder, at)
    beginSetUp(folder)
    const { keys, publicKey } = given(
      await createVault({ folder, user, recoveryKey, kdf: this.#kdf, now: at, ownWords }),
    )
    const database = given(createDatabase(folder, keys))
    given(await migrate(database.db, { migrations, now: at, backUpFirst: () => Promise.resolve(null) }))
    writeFact(database.db, 'vaultId', keys.vaultId)
    writeFact(database.db, 'createdAt', at)
    const db = new Write(database.db)
    db.begin()
    const entry = {
      nameKey: folded(user.name),
      roles: wanted.roles,
      signingKey: publicKey,
      createdAt: at,
      createdBy: null,
    }
    insertUser(db, { ...user, ...entry })
    for (const [key, value] of Object.entries(wanted.settings))
      writeSetting(db, key, value, { userId: user.userId, now: at })
    this.options.furnish(db, at)
    db.commit()
    endSetUp(folder)
    this.#machine.remember(folder)
    this.#folder = folder
    this.#pendingRecoveryKey = null
    return this.enter(database, keys, at)
  }

  async signIn(name: string, password: string): Promise<Session> {
    const folder = this.#folder
    if (!folder || this.#opened) return refused(cannotSignIn)
    refuse(openVaultProblem(lookAt(folder)))
    const at = this.options.clock.now().toISOString()
    const keys = given(await unlock(folder, { name, password }, at))
    const unread = damagedLogProblem(folder, keys)
    const opening = unread ? { ok: false as const, problem: unread } : openDatabase(folder, keys)
    if (!opening.ok) {
      forgetKeys(keys)
      return refused(opening.problem)
    }
    const database = opening.value
    try {
      refuse(keyFileProblem(database.db, keys))
      given(
        await migrate(database.db, { migrations, now: at, backUpFirst: () => this.backUpBefore(database, keys, at) }),
      )
      if (!keys.bothKeyFilesGood) recordKeyFile(database.db, given(mendKeyFile(folder, keys)).generation)
      return this.enter(database, keys, at)
    } catch (error) {
      database.close()
      forgetKeys(keys)
      throw error
    }
  }

  async officeBehind(recoveryKey: string): Promise<RecoveredOffice> {
    const folder = this.#folder
    if (!folder || this.#opened) return refused(cannotSignIn)
    return officeBehind(folder, recoveryKey, this.options.clock.now().toISOString())
  }

  async recover(wanted: Recover): Promise<Session> {
    const folder = this.#folder
    if (!folder || this.#opened) return refused(cannotSignIn)
    const nextRecoveryKey = this.typedBack(wanted.typedRecoveryKey)
    const now = this.options.clock.now().toISOString()
    const { keys, database } = await takeBack({ ...wanted, folder, nextRecoveryKey, kdf: this.#kdf, now })
    this.#pendingRecoveryKey = null
    given(await migrate(database.db, { migrations, now, backUpFirst: () => this.backUpBefore(database, keys, now) }))
    return this.enter(database, keys, now)
  }

  async addUser(user: { name: string; password: string; roles: readonly string[] }): Promise<{ userId: string }> {
    const { keys, database, db, session } = this.mustBeOpen()
    const now = this.options.clock.now()
    const at = now.toISOString()
    const userId = this.options.ids(now)
    const changed = given(
      await addSlot(database.folder, keys, {
        userId,
        name: user.name,
        password: user.password,
        kind: 'user',
        risk: this.options.opensRisk(user.roles),
        kdf: this.#kdf,
        now: at,
        expiresAt: null,
        ownWords: this.ownWords(),
      }),
    )
    insertUser(db, {
      userId,
      name: tidied(user.name),
      nameKey: folded(user.name),
      roles: user.roles,
      signingKey: changed.publicKey,
      createdAt: at,
      createdBy: session.userId,
    })
    recordKeyFile(database.db, changed.generation)
    return { userId }
  }

  async changePassword(current: string, next: string): Promise<void> {
    const { keys, database } = this.mustBeOpen()
    const now = this.options.clock.now().toISOString()
    const change = { current, next, kdf: this.#kdf, now, ownWords: this.ownWords() }
    const { generation } = given(await changePassword(database.folder, keys, change))
    recordKeyFile(database.db, generation)
  }

  async backUp(): Promise<{ at: string; bytes: number }> {
    const { keys, database, db, session } = this.mustBeOpen()
    const now = this.options.clock.now().toISOString()
    const { manifest } = given(await this.verifiedCopy(database, keys, now))
    writeSetting(db, 'lastBackupAt', now, { userId: session.userId, now })
    return { at: now, bytes: manifest.database.bytes + manifest.files.reduce((sum, file) => sum + file.bytes, 0) }
  }

  lock(): Promise<void> {
    this.#opened?.close(this.options.clock.now().toISOString())
    this.#opened = null
    this.options.ended()
    return Promise.resolve()
  }

  private enter(database: VaultDatabase, keys: Keys, at: string): Session {
    const db = new Write(database.db)
    const user = keys.slot.userId ? readUser(db, keys.slot.userId) : null
    if (user?.state !== 'active') return refused(notActive)
    const session: Session = {
      sessionId: this.options.ids(this.options.clock.now()),
      userId: user.userId,
      name: user.name,
      roles: user.roles,
      permissions: this.options.permissionsOf(user.roles),
      startedAt: at,
    }
    noteSignIn(db, user.userId, at)
    const place = { appVersion: this.options.appVersion, deviceId: this.#machine.deviceId }
    this.#opened = assemble(database, keys, session, place)
    this.options.arrive(this.#opened, todayInOffice(this.options.clock.now()))
    return session
  }

  private async backUpBefore(database: VaultDatabase, keys: Keys, now: string): Promise<Problem | null> {
    const made = await this.verifiedCopy(database, keys, now)
    return made.ok ? null : made.problem
  }

  private verifiedCopy(vault: VaultDatabase, keys: Keys, now: string): Promise<Result<BackupMade>> {
    const { appVersion, checkCopy: check } = this.options
    return backUp({ vault, keys, place: join(vault.folder, backupsFolder), now, appVersion, check })
  }

  /** The recovery key that was printed last, if it is the one that was typed. */
  private typedBack(typed: string): string {
    const printed = this.#pendingRecoveryKey
    return printed && isSameRecoveryKey(typed, printed) ? printed : refused(recoveryKeyDiffers)
  }

  private ownWords(): readonly string[] {
    const db = this.#opened?.db
    return db ? [readSetting(db, 'organisation'), readSetting(db, 'office')] : []
  }

  private mustBeOpen(): Opened {
    return this.#opened ?? refused(cannotSignIn)
  }
}

const recoveryKeyDiffers: Problem = {
  code: 'access.recovery-key-differs',
  message: 'This is not the recovery key on the sheet that was printed last. Check it group by group.',
  fields: { typedRecoveryKey: 'This is not the key on the sheet that was printed last.' },
}

const cannotSignIn: Problem = {
  code: 'access.cannot-sign-in',
  message: 'There is no locked vault here to sign in to. Close Throughline and start it again.',
}

const notActive: Problem = {
  code: 'access.not-active',
  message: 'Your account has been suspended or removed, so you cannot sign in. Ask your administrator.',
}

function folderGone(folder: string): Problem {
  return {
    code: 'vault.folder-gone',
    message: `The vault’s folder is not there: ${folder}. If it is on another disk, connect it and start Throughline again. A new, empty vault has not been made.`,
  }
}
