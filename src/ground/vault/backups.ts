import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { given, type Problem, refused } from '../shared/problem'
import { sealOf, spelledSeal } from './audit/seal'
import type {
  BackupCall,
  BackupOffice,
  BackupOutcome,
  BackupPlace,
  BackupsDoor,
  BringBack,
  ListedBackup,
  MakeBackup,
  PreparedRestore,
  ProvedBackup,
  RestoredFrom,
} from './backups-door'
import { DoorRestore } from './backups-at-the-door'
import { prepareRestore, type Restoring, restoreInto, stagingFor } from './backups-restoring'
import { holding, listed, outcomeOf, placeOf, thinned } from './backups-list'
import { backUp } from './db/backup'
import { backupNameOf, isBackupName } from './db/backup-names'
import { backupGone, busy } from './db/backup-problems'
import { type FoundBackup, type KeysOfBackups, lookAtBackup } from './db/backups-in-place'
import { copyBackup } from './db/copy-backup'
import { bytesOf } from './db/manifest'
import type { VaultDatabase } from './db/open'
import { takePlace } from './db/restore-journal'
import { isOnSameDisk, isRemembered, rememberPlace, secondPlaceProblem } from './db/second-place'
import { thinOut } from './db/thin-out'
import { formerKeys } from './inner-keys'
import type { Keys } from './keys/keys'
import { erasedIds, together } from './erasing/ledger'
import { forgetRestored, restoredFrom } from './restored'
import type { Session } from './session'
import type { Write } from './sql'
import type { VaultOfBackups } from './vault-of-backups'

/** Backups of one vault, and the ways back from them. Keys come from the vault and never leave this process. */
export class Backups implements BackupsDoor {
  #chosen: string | null = null
  #isMaking = false
  readonly #door: DoorRestore

  constructor(private readonly vault: VaultOfBackups) {
    this.#door = new DoorRestore(vault, (backupId) => this.found(backupId, '', null))
  }

  async make({ reason, secondPlace, keep, signal, report }: MakeBackup): Promise<BackupOutcome> {
    if (this.#isMaking) return refused(busy)
    this.#isMaking = true
    try {
      const { keys, database, session } = this.vault.mustBeOpen()
      const at = this.now()
      const place = placeOf(database.folder)
      const call = { ...(signal && { signal }), ...(report && { report }) }
      const wanted = {
        vault: database,
        keys,
        place,
        now: at,
        reason,
        madeBy: session.userId,
        ...this.program(),
        ...call,
      }
      const made = given(await backUp(wanted))
      const secondProblem = secondPlace === '' ? null : await copyBackup(made, secondPlace, { signal, report })
      const second = outcomeOf(secondPlace, secondProblem)
      const { erasures, db } = this.vault.mustBeOpen()
      // Beside the backups too: one from before an erasure does not bring anybody back.
      erasures.bringUp(db, second === 'made' ? [place, secondPlace] : [place])
      const ring = this.ring()
      const deleted = [
        ...thinned('own', () => thinOut(place, ring, at, keep)),
        // A place that could not be written to is not thinned out either.
        ...(second === 'made' ? thinned('second', () => thinOut(secondPlace, ring, at, keep)) : []),
      ]
      return { at, bytes: bytesOf(made.manifest), second, secondProblem, deleted }
    } finally {
      this.#isMaking = false
    }
  }

  /** Before the schema of a vault is changed: it has keys by then and is not open to anybody yet. */
  async beforeMigration(database: VaultDatabase, keys: Keys, now: string): Promise<Problem | null> {
    const place = placeOf(database.folder)
    const madeBy = keys.slot.userId
    const made = await backUp({ vault: database, keys, place, now, reason: 'migration', madeBy, ...this.program() })
    return made.ok ? null : made.problem
  }

  has(at: string): boolean {
    const { database } = this.vault.mustBeOpen()
    return lookAtBackup(placeOf(database.folder), backupNameOf(at), this.ring()).fault === null
  }

  list(secondPlace: string): readonly ListedBackup[] {
    const { database } = this.vault.mustBeOpen()
    const ring = this.ring()
    const places: [BackupPlace, string | null][] = [
      ['own', placeOf(database.folder)],
      ['second', secondPlace],
      ['chosen', this.#chosen],
    ]
    return places.flatMap(([place, folder]) => (folder ? listed(place, folder, ring) : []))
  }

  lookIn(folder: string): readonly ListedBackup[] {
    this.#chosen = holding(folder)
    return listed('chosen', this.#chosen, this.ring())
  }

  takeSecondPlace(folder: string): Problem | null {
    const problem = secondPlaceProblem(folder, this.vault.mustBeOpen().database.folder)
    if (!problem) rememberPlace(folder)
    return problem
  }

  isConnected(secondPlace: string): boolean {
    return isRemembered(secondPlace)
  }

  isOnSameDisk(secondPlace: string): boolean {
    return isOnSameDisk(secondPlace, this.vault.mustBeOpen().database.folder)
  }

  async prove(backupId: string, secondPlace: string, call: BackupCall): Promise<ProvedBackup> {
    const { keys, database } = this.vault.mustBeOpen()
    const { folder, master } = this.found(backupId, secondPlace, this.ring())
    const started = performance.now()
    const restoring = this.restoring(database.folder, call)
    const staging = stagingFor(restoring, 'proof')
    try {
      const manifest = await restoreInto(staging, folder, master ?? keys, restoring)
      const { createdAt, database: records, files, rows, auditHead } = manifest
      const seal = auditHead && spelledSeal(sealOf({ seq: auditHead.seq, hash: Buffer.from(auditHead.hash, 'hex') }))
      const milliseconds = Math.round(performance.now() - started)
      return {
        createdAt,
        bytes: bytesOf(manifest),
        pages: records.pages,
        files: files.length,
        rows,
        seal,
        milliseconds,
      }
    } finally {
      rmSync(staging, { recursive: true, force: true })
    }
  }

  async prepare(backupId: string, secondPlace: string, call: BackupCall): Promise<PreparedRestore> {
    const { keys, database, audit, session, erasures, db } = this.vault.mustBeOpen()
    const { folder, master } = this.found(backupId, secondPlace, this.ring())
    const { seq, hash } = audit.head
    const before = { headBefore: seq, hashBefore: hash.toString('hex') }
    const about = { way: 'signed-in', restoredBy: session.userId, ...before }
    const erased = together([...erasures.erased, ...erasedIds(db)])
    return prepareRestore(folder, { ...keys, ...master }, { about, erased }, this.restoring(database.folder, call))
  }

  takePlace({ staged }: PreparedRestore): void {
    const { folder } = this.vault.mustBeOpen().database
    this.vault.shut()
    try {
      takePlace(folder, { staged, now: this.now() })
    } finally {
      // What could not be moved now is moved at the next start.
      this.vault.options.ended()
    }
  }

  target(): { readonly folder: string; readonly problem: Problem | null } {
    return this.#door.target()
  }

  chooseTarget(folder: string): void {
    this.#door.chooseTarget(folder)
  }

  tryKey(backupId: string, recoveryKey: string, call: BackupCall): Promise<BackupOffice> {
    return this.#door.tryKey(backupId, recoveryKey, call)
  }

  bringBack(wanted: BringBack): Promise<Session> {
    return this.#door.bringBack(wanted)
  }

  tellRestored(db: Write): RestoredFrom {
    const from = restoredFrom(db) ?? {}
    forgetRestored(db)
    return from
  }

  /** The keys of the vault of now and of before; null at the door. */
  private ring(): KeysOfBackups {
    const opened = this.vault.opened()
    return opened && [opened.keys, ...formerKeys(opened.database.db, opened.keys)]
  }

  private found(backupId: string, secondPlace: string, masters: KeysOfBackups): FoundBackup {
    const [place = '', name = ''] = backupId.split('/', 2)
    const folders: Readonly<Record<string, string | null>> = {
      own: this.vault.opened() ? placeOf(this.vault.folder()) : null,
      second: secondPlace,
      chosen: this.#chosen,
    }
    const folder = folders[place]
    if (!folder || !isBackupName(name) || !existsSync(join(folder, name))) return refused(backupGone)
    return lookAtBackup(folder, name, masters)
  }

  private restoring(vaultFolder: string, call: BackupCall): Restoring {
    return { options: this.vault.options, vaultFolder, call }
  }

  private program() {
    const { appVersion, checkCopy: check } = this.vault.options
    return { appVersion, ...(check && { check }) }
  }

  private now(): string {
    return this.vault.options.clock.now().toISOString()
  }
}
