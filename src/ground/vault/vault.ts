import type { Progress } from '../shared/contract'
import { given, type Problem, refuse, refused } from '../shared/problem'
import { folded, tidied } from '../shared/text'
import { todayInOffice } from './clock'
import { keyFileProblem, recordKeyFile, writeFact } from './db/facts'
import { Backups } from './backups'
import { lookAt, newVaultProblem, openVaultProblem, usualFolder } from './db/location'
import { migrate } from './db/migrate'
import { migrations } from './db/migrations'
import { createDatabase, damagedLogProblem, openDatabase, type VaultDatabase } from './db/open'
import { checkAfterEntry, checkBeforeEntry } from './db/opening-check'
import { finishRestore } from './db/restore-journal'
import { beginSetUp, endSetUp, setAsideUnfinished } from './db/vault-files'
import { cannotSignIn, notActive, recoveryKeyDiffers } from './door-problems'
import { settleErasures } from './erasing/emptied-log'
import { changeVaultKey, forgetOldKey, type VaultOfKey } from './key-change'
import { statusOfFolder } from './door-status'
import type { DoorStatus, NewVault, Recover, UserSlots, VaultDoor } from './door'
import { createVault } from './keys/create-vault'
import { sweepHalfWritten } from './keys/durable-file'
import { handoverKeyOf } from './keys/handover'
import { type KdfSettings, usualKdf } from './keys/kdf'
import { forgetKeys, type Keys } from './keys/keys'
import { passwordProblem } from './keys/password-rules'
import { isSameRecoveryKey, newRecoveryKey } from './keys/recovery-key'
import { mendKeyFile } from './keys/slot-table'
import { Machine } from './machine'
import { assemble, type Opened } from './opened'
import { putSlotInOrder } from './own-slot-order'
import { officeBehind, type RecoveredOffice, takeBack } from './recovery'
import { enterRestored } from './restored'
import { begun, type Session } from './session'
import { readSetting, writeSetting } from './settings'
import { Write } from './sql'
import { StepUp } from './step-up'
import type { OpenVault } from './surroundings'
import { beginTries, doorThrottle, noteTries, noTries, unlockSlowly } from './throttle/door-throttle'
import { insertUser, noteSignIn, readUser } from './users'
import type { VaultOptions } from './vault-options'
import { VaultUsers } from './vault-users'

/** The one vault of a vault process: absent, locked or open. Its keys never leave this object. */
export class Vault implements VaultDoor {
  readonly #machine: Machine
  readonly #kdf: KdfSettings
  #folder: string | null
  #opened: Opened | null = null
  #pendingRecoveryKey: string | null = null
  #stepUp = new StepUp()
  readonly users: UserSlots
  readonly backups: Backups
  #fileCheck: Promise<Problem | null> = Promise.resolve(null)

  constructor(private readonly options: VaultOptions) {
    this.#machine = new Machine(options.userData)
    this.#kdf = options.kdf ?? usualKdf
    this.#folder = options.folder ?? this.#machine.folder
    this.users = new VaultUsers({
      options,
      kdf: this.#kdf,
      opened: () => this.mustBeOpen(),
      throttle: () => (this.#folder ? doorThrottle(this.#folder, this.#machine, options) : null),
      stepUp: () => this.#stepUp,
    })
    this.backups = new Backups({
      options,
      kdf: this.#kdf,
      opened: () => this.#opened,
      mustBeOpen: () => this.mustBeOpen(),
      folder: () => this.#folder ?? usualFolder(),
      shut: () => this.shut(),
      enterFrom: (folder, keys) => this.enterFrom(folder, keys),
      typedBack: (typed) => this.typedBack(typed),
    })
    // A restore that was cut short is finished before anybody asks for the vault.
    if (this.#folder) finishRestore(this.#folder)
  }

  /** The vault for the router; null while it is locked. */
  get open(): OpenVault | null {
    return this.#opened
  }

  status(): DoorStatus {
    if (this.#opened) return { state: 'open', session: this.#opened.session }
    return statusOfFolder(this.#folder, this.options.folder !== null)
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
    const { keys, publicKey, recoveryHandoverKey } = given(
      await createVault({ folder, user, recoveryKey, kdf: this.#kdf, now: at, ownWords }),
    )
    const database = given(createDatabase(folder, keys))
    given(await migrate(database.db, { migrations, now: at, backUpFirst: () => Promise.resolve(null) }))
    writeFact(database.db, 'vaultId', keys.vaultId)
    writeFact(database.db, 'createdAt', at)
    writeFact(database.db, 'recoveryHandoverKey', recoveryHandoverKey.toString('hex'))
    const db = new Write(database.db)
    db.begin()
    const entry = {
      nameKey: folded(user.name),
      roles: wanted.roles,
      signingKey: publicKey,
      handoverKey: handoverKeyOf(keys.signing ?? refused(cannotSignIn)),
      holdsRisk: true,
      createdAt: at,
      createdBy: null,
    }
    insertUser(db, { ...user, ...entry })
    for (const [key, value] of Object.entries(wanted.settings))
      writeSetting(db, key, value, { userId: user.userId, now: at })
    this.options.furnish(db, at)
    db.commit()
    beginTries(folder, keys, this.#machine, this.options)
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
    const door = doorThrottle(folder, this.#machine, this.options)
    const { keys: held, wrongTries } = await unlockSlowly(folder, { name, password }, { at, throttle: door })
    let keys = held
    const unread = damagedLogProblem(folder, keys)
    const opening = unread ? { ok: false as const, problem: unread } : openDatabase(folder, keys)
    if (!opening.ok) {
      forgetKeys(keys)
      return refused(opening.problem)
    }
    const database = opening.value
    try {
      refuse(await checkBeforeEntry(database, keys))
      refuse(keyFileProblem(database.db, keys))
      given(
        await migrate(database.db, { migrations, now: at, backUpFirst: () => this.backUpBefore(database, keys, at) }),
      )
      if (!keys.bothKeyFilesGood) recordKeyFile(database.db, given(mendKeyFile(folder, keys)).generation)
      const { opensRisk } = this.options
      keys = await putSlotInOrder({ database, keys, password, kdf: this.#kdf, now: at, opensRisk })
      const session = this.enter(database, keys, at, { wrongTries, triesLost: noteTries(database, door) })
      enterRestored(this.mustBeOpen(), at)
      if (!this.mustBeOpen().watch.alarm) forgetOldKey(folder)
      return session
    } catch (error) {
      database.close()
      forgetKeys(keys)
      throw error
    }
  }

  signInWait(name: string): number {
    return (this.#folder && doorThrottle(this.#folder, this.#machine, this.options)?.wait(name)) || 0
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

  passwordChosen(): Session {
    const opened = this.mustBeOpen()
    const permissions = this.options.permissionsOf(opened.session.roles)
    const session = { ...opened.session, permissions, mustChoosePassword: false }
    this.#opened = { ...opened, session }
    return session
  }

  changeKey(report: (progress: Progress) => void): Promise<void> {
    return changeVaultKey(this.placeOfKey(), { report })
  }

  /** For the change of the key, and for tests that end it half-way. */
  placeOfKey(): VaultOfKey {
    return {
      options: this.options,
      deviceId: this.#machine.deviceId,
      mustBeOpen: () => this.mustBeOpen(),
      shut: () => this.shut(),
      reopen: (folder, keys) => this.enter(given(openDatabase(folder, keys)), keys, this.now()),
    }
  }

  useTicket(ticket: string | undefined, operation: string): Problem | null {
    return this.#stepUp.use(ticket, operation)
  }

  async settleErasures(): Promise<void> {
    await settleErasures(this.mustBeOpen())
  }

  fileCheck(): Promise<Problem | null> {
    return this.#fileCheck
  }

  lock(): Promise<void> {
    this.shut()
    this.options.ended()
    return Promise.resolve()
  }

  private enter(database: VaultDatabase, keys: Keys, at: string, tries = noTries): Session {
    const db = new Write(database.db)
    const user = keys.slot.userId ? readUser(db, keys.slot.userId) : null
    if (user?.state !== 'active') return refused(notActive)
    const sessionId = this.options.ids(this.options.clock.now())
    const session = begun(user, keys, { sessionId, startedAt: at, permissionsOf: this.options.permissionsOf }, tries)
    if (!keys.signing) throw new Error('This slot holds no key of its own.')
    noteSignIn(db, user.userId, { at, holdsRisk: keys.risk !== null, handoverKey: handoverKeyOf(keys.signing) })
    const place = { appVersion: this.options.appVersion, deviceId: this.#machine.deviceId, at }
    const opened = assemble(database, keys, session, place)
    // Nobody is let in to a vault that could not be put in order.
    this.options.arrive(opened, todayInOffice(this.options.clock.now()))
    this.#opened = opened
    sweepHalfWritten([database.folder, this.options.userData])
    // Whoever was erased again just now leaves the log too.
    if (opened.erasures.erased.length > 0) database.checkpoint()
    this.#fileCheck = checkAfterEntry(database, keys, this.options)
    return session
  }

  private backUpBefore(database: VaultDatabase, keys: Keys, now: string): Promise<Problem | null> {
    return this.backups.beforeMigration(database, keys, now)
  }

  private now(): string {
    return this.options.clock.now().toISOString()
  }

  private shut(): void {
    this.#opened?.close(this.now())
    this.#opened = null
    this.#stepUp = new StepUp()
  }

  /** Opens what was brought back into a folder, which is the vault's from now on. */
  private enterFrom(folder: string, keys: Keys): Session {
    this.#machine.remember(folder)
    this.#folder = folder
    this.#pendingRecoveryKey = null
    beginTries(folder, keys, this.#machine, this.options)
    return this.enter(given(openDatabase(folder, keys)), keys, this.options.clock.now().toISOString())
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
