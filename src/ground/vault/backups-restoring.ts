import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { given } from '../shared/problem'
import type { BackupCall, PreparedRestore, RestoredFrom } from './backups-door'
import type { Manifest } from './db/manifest'
import { migrate } from './db/migrate'
import { migrations } from './db/migrations'
import { openDatabase, type VaultDatabase } from './db/open'
import { stagingName } from './db/restore-journal'
import { stageBackup } from './db/stage-backup'
import { carryLedger } from './erasing/keeper'
import type { ErasedId } from './erasing/ledger'
import type { MasterKey } from './keys/sub-keys'
import { markRestored } from './restored'
import type { VaultOptions } from './vault-options'

/** Beside which vault something is brought back, and how it is told. */
export interface Restoring {
  readonly options: VaultOptions
  readonly vaultFolder: string
  readonly call: BackupCall
}

export function stagingFor({ options, vaultFolder }: Restoring, kind: 'restore' | 'proof'): string {
  return join(vaultFolder, stagingName(kind, options.clock.now().toISOString()))
}

/** Stages a backup and takes its records up to the schema of this program. Refuses with what is wrong with it. */
export async function restoreInto(
  staging: string,
  backup: string,
  master: MasterKey,
  { options, call }: Restoring,
): Promise<Manifest> {
  const { signal, report } = call
  const known = { knownSteps: migrations.length, check: options.checkCopy }
  const manifest = given(await stageBackup({ backup, into: staging, master, ...known, signal, report }))
  const database = given(openDatabase(staging, master))
  try {
    const now = options.clock.now().toISOString()
    given(await migrate(database.db, { migrations, now, backUpFirst: () => Promise.resolve(null) }))
  } finally {
    closeWhole(database)
  }
  return manifest
}

/** Everything that a restore does before it touches the vault. */
export async function prepareRestore(
  backup: string,
  keys: MasterKey & { readonly generation: number },
  told: { readonly about: RestoredFrom; readonly erased: readonly ErasedId[] },
  restoring: Restoring,
): Promise<PreparedRestore> {
  const staging = stagingFor(restoring, 'restore')
  try {
    const manifest = await restoreInto(staging, backup, keys, restoring)
    const database = given(openDatabase(staging, keys))
    try {
      const folders = [restoring.vaultFolder, dirname(backup)]
      const erasures = carryLedger(database, keys, { folders, erased: told.erased })
      const from = { ...fromBackup(backup, manifest), ...told.about, ...(erasures === 'altered' && { erasures }) }
      const now = restoring.options.clock.now().toISOString()
      // The key file comes with the backup: its number counts, not that of the vault which goes.
      markRestored(database, { ...keys, generation: manifest.keyFileGeneration }, { from, now })
      return { staged: basename(staging), from }
    } finally {
      closeWhole(database)
    }
  } catch (fault) {
    rmSync(staging, { recursive: true, force: true })
    throw fault
  }
}

/** Which backup it is and where its audit trail ends. */
export function fromBackup(backup: string, { createdAt, auditHead }: Manifest): RestoredFrom {
  return {
    backup: basename(backup),
    madeAt: createdAt,
    head: auditHead?.seq ?? 0,
    hash: auditHead?.hash ?? '',
  }
}

/** With nothing left in the log: what is moved must be all there is. */
export function closeWhole(database: VaultDatabase): void {
  database.checkpoint()
  database.close()
}
