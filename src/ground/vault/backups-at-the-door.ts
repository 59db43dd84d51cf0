import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { given, type Problem, refuse, refused } from '../shared/problem'
import type { BackupCall, BackupOffice, BringBack } from './backups-door'
import { closeWhole, fromBackup, type Restoring, restoreInto, stagingFor } from './backups-restoring'
import { readFact } from './db/facts'
import type { FoundBackup } from './db/backups-in-place'
import { lookAt, newVaultProblem, openVaultProblem } from './db/location'
import type { Manifest } from './db/manifest'
import { openDatabase } from './db/open'
import { sweepStaging, takePlace } from './db/restore-journal'
import { folderState } from './db/vault-files'
import { readKeyFiles } from './keys/key-file'
import { forgetKeys, type Keys } from './keys/keys'
import { unlock } from './keys/unlock'
import { carryLedger } from './erasing/keeper'
import { type ErasedId, erasedIds } from './erasing/ledger'
import { takeBack } from './recovery'
import { markRestored } from './restored'
import type { Session } from './session'
import { readSetting } from './settings'
import { Write } from './sql'
import type { VaultOfBackups } from './vault-of-backups'

interface Staged {
  readonly backupId: string
  readonly staging: string
  readonly manifest: Manifest
}

/**
 * The way back for somebody who has a backup and the recovery sheet and no vault that opens: on a new computer, or when
 * the vault is damaged. Nothing is touched before the backup has been brought back beside it, checked, and given its new
 * password and recovery key.
 */
export class DoorRestore {
  #target: string | null = null
  #staged: Staged | null = null

  constructor(
    private readonly vault: VaultOfBackups,
    private readonly found: (backupId: string) => FoundBackup,
  ) {}

  target(): { readonly folder: string; readonly problem: Problem | null } {
    const folder = this.#target ?? this.vault.folder()
    const facts = lookAt(folder)
    const isNew = facts.holds === 'nothing' || facts.holds === 'unfinished'
    return { folder, problem: isNew ? newVaultProblem(facts) : openVaultProblem(facts) }
  }

  chooseTarget(folder: string): void {
    this.forget()
    this.#target = folder
  }

  async tryKey(backupId: string, recoveryKey: string, call: BackupCall): Promise<BackupOffice> {
    const { staging, manifest } = await this.stage(backupId, recoveryKey, call)
    const keys = await this.unlocked(staging, recoveryKey)
    try {
      const database = given(openDatabase(staging, keys))
      try {
        const db = new Write(database.db)
        const people = db.arrays("select name, roles from users where state = 'active' order by name", [])
        return {
          organisation: readSetting(db, 'organisation'),
          office: readSetting(db, 'office'),
          createdAt: manifest.createdAt,
          administrators: people
            .filter(([, roles]) => (JSON.parse(String(roles)) as string[]).includes('administrator'))
            .map(([name]) => String(name)),
        }
      } finally {
        closeWhole(database)
      }
    } finally {
      forgetKeys(keys)
    }
  }

  async bringBack(wanted: BringBack): Promise<Session> {
    const { backupId, recoveryKey, name, password } = wanted
    const nextRecoveryKey = this.vault.typedBack(wanted.typedRecoveryKey)
    const { staging, manifest } =
      this.#staged?.backupId === backupId && existsSync(this.#staged.staging)
        ? this.#staged
        : await this.stage(backupId, recoveryKey, wanted)
    const { folder } = this.target()
    const now = this.now()
    try {
      const { kdf } = this.vault
      const { keys, database } = await takeBack({
        folder: staging,
        recoveryKey,
        name,
        password,
        nextRecoveryKey,
        kdf,
        now,
      })
      const before = headOf(folder, keys)
      const backup = this.found(backupId).folder
      try {
        const { erased, ...head } = before
        const erasures = carryLedger(database, keys, { folders: [folder, dirname(backup)], erased })
        const way = { way: 'recovery-key', ...head, ...(erasures === 'altered' && { erasures }) }
        const from = { ...fromBackup(backup, manifest), ...way }
        markRestored(database, keys, { from, now })
      } finally {
        closeWhole(database)
      }
      takePlace(folder, { staged: basename(staging), now })
      this.#staged = null
      return this.vault.enterFrom(folder, keys)
    } catch (fault) {
      // What was staged may have been changed half-way: it is brought back afresh for the next try.
      this.forget()
      throw fault
    }
  }

  private async stage(backupId: string, recoveryKey: string, call: BackupCall): Promise<Staged> {
    if (this.vault.opened()) return refused(notAtTheDoor)
    const { folder, problem } = this.target()
    refuse(problem)
    this.forget()
    const backup = this.found(backupId).folder
    const keys = await this.unlocked(backup, recoveryKey)
    try {
      refuse(cannotReplace(folder, keys))
      mkdirSync(folder, { recursive: true })
      sweepStaging(folder)
      const restoring: Restoring = { options: this.vault.options, vaultFolder: folder, call }
      const staging = stagingFor(restoring, 'restore')
      this.#staged = { backupId, staging, manifest: await restoreInto(staging, backup, keys, restoring) }
      return this.#staged
    } finally {
      forgetKeys(keys)
    }
  }

  private async unlocked(folder: string, recoveryKey: string): Promise<Keys> {
    return given(await unlock(folder, { recoveryKey }, this.now()))
  }

  private forget(): void {
    if (this.#staged) rmSync(this.#staged.staging, { recursive: true, force: true })
    this.#staged = null
  }

  private now(): string {
    return this.vault.options.clock.now().toISOString()
  }
}

/** Why what is in the folder must not be moved aside for this backup, or null. */
function cannotReplace(folder: string, keys: Keys): Problem | null {
  const state = folderState(folder)
  if (state === 'nothing' || state === 'unfinished') return null
  const there = readKeyFiles(folder)
  const [file] = there.ok ? there.value.files : []
  if (file && file.vaultId !== keys.vaultId) return otherVault
  if (state !== 'vault') return null
  const opening = openDatabase(folder, keys)
  if (opening.ok) opening.value.close()
  return !opening.ok && opening.problem.code === 'vault.inUse' ? opening.problem : null
}

interface Before {
  readonly headBefore: number
  readonly hashBefore: string
  readonly erased: readonly ErasedId[]
}

/** Where the trail of the vault that is moved aside ended and whom it had erased, if it can still be read. */
function headOf(folder: string, keys: Keys): Before {
  const nothing = { headBefore: 0, hashBefore: '', erased: [] }
  if (!existsSync(join(folder, 'vault.db'))) return nothing
  const opening = openDatabase(folder, keys)
  if (!opening.ok) return nothing
  try {
    if (readFact(opening.value.db, 'vaultId') !== keys.vaultId) return nothing
    const head = opening.value.db.prepare('SELECT seq, hash FROM audit_entries ORDER BY seq DESC LIMIT 1').get() as
      | { seq: number; hash: Buffer }
      | undefined
    const erased = erasedIds(new Write(opening.value.db))
    return head ? { headBefore: head.seq, hashBefore: head.hash.toString('hex'), erased } : nothing
  } catch {
    return nothing
  } finally {
    opening.value.close()
  }
}

const otherVault: Problem = {
  code: 'backup.otherVault',
  message:
    'This folder holds the vault of another office, and this backup is not of that vault. Nothing has been changed. Choose another folder for the vault that you bring back.',
}

const notAtTheDoor: Problem = {
  code: 'backup.notAtTheDoor',
  message: 'Somebody has signed in already. Lock the screen first, or bring the backup back under Backups.',
}
