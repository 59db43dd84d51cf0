import type { Progress } from '../shared/contract'
import type { Problem } from '../shared/problem'
import type { Keep } from './db/keep'
import type { BackupReason } from './db/manifest'
import type { Session } from './session'
import type { Write } from './sql'

/** Where a backup lies: beside the vault, in the second place, or in a folder that somebody has just chosen. */
export type BackupPlace = 'own' | 'second' | 'chosen'

export interface ListedBackup {
  /** The place and the name in it. No window ever names a path. */
  readonly backupId: string
  readonly place: BackupPlace
  readonly folder: string
  /** Instant; null if the backup does not say. */
  readonly createdAt: string | null
  /** With its attachments. */
  readonly bytes: number
  readonly reason: BackupReason | null
  /** The id of the user who was signed in. */
  readonly madeBy: string | null
  /** Why it does not count, in a sentence; null if it looks whole. */
  readonly fault: string | null
  /** Made with a newer program: it cannot be brought back with this one. */
  readonly isNewer: boolean
  /** Attachments that the vault listed and its folder no longer had. */
  readonly missing: number
}

/** How long work goes on, and the means to stop it. */
export interface BackupCall {
  readonly signal?: AbortSignal | undefined
  readonly report?: ((progress: Progress) => void) | undefined
}

export interface MakeBackup extends BackupCall {
  readonly reason: BackupReason
  /** Empty: none was chosen. */
  readonly secondPlace: string
  readonly keep: Keep
}

export interface BackupOutcome {
  /** Instant that names the backup. */
  readonly at: string
  readonly bytes: number
  /** `missing`: the stick or share cannot be reached. `failed`: it could, and the copy did not come about. */
  readonly second: 'none' | 'made' | 'missing' | 'failed'
  readonly secondProblem: Problem | null
  /** Those that need not be kept any more. */
  readonly deleted: readonly { readonly place: BackupPlace; readonly name: string }[]
}

/** What a test-restore found. */
export interface ProvedBackup {
  readonly createdAt: string
  readonly bytes: number
  readonly pages: number
  /** Attachments that were read back, each byte of them. */
  readonly files: number
  /** Rows of every table, as they were counted in what was brought back. */
  readonly rows: Readonly<Record<string, number>>
  readonly seal: string | null
  readonly milliseconds: number
}

/** Which backup a vault was brought back from, for the audit trail. */
export type RestoredFrom = Readonly<Record<string, string | number | boolean>>

/** A backup that has been brought back beside the vault and passed every check, and waits to take its place. */
export interface PreparedRestore {
  readonly staged: string
  readonly from: RestoredFrom
}

/** Whose vault a backup holds, as somebody at the door with the recovery key may know it. */
export interface BackupOffice {
  readonly organisation: string
  readonly office: string
  readonly createdAt: string
  /** Who may be given a new password. */
  readonly administrators: readonly string[]
}

export interface BringBack extends BackupCall {
  readonly backupId: string
  readonly recoveryKey: string
  /** Which administrator gets the new password. */
  readonly name: string
  readonly password: string
  readonly typedRecoveryKey: string
}

/** The door's part in backups: whatever needs the keys or the vault's file. What it is given comes from the office's settings. */
export interface BackupsDoor {
  /** Makes a verified backup beside the vault, copies it to the second place and thins both out. */
  make(wanted: MakeBackup): Promise<BackupOutcome>
  /** Whether the backup of an instant is still beside the vault. */
  has(at: string): boolean
  list(secondPlace: string): readonly ListedBackup[]
  /** The backups in a folder that was just chosen, which from now on is the chosen place. */
  lookIn(folder: string): readonly ListedBackup[]
  /** Makes a folder the second place, or says why not. */
  takeSecondPlace(folder: string): Problem | null
  isConnected(secondPlace: string): boolean
  isOnSameDisk(secondPlace: string): boolean
  /** Brings a backup back into a folder of its own, opens and counts it, and takes it away again. */
  prove(backupId: string, secondPlace: string, call: BackupCall): Promise<ProvedBackup>
  /** Brings a backup back beside the vault, which goes on meanwhile. */
  prepare(backupId: string, secondPlace: string, call: BackupCall): Promise<PreparedRestore>
  /** Puts what was prepared in the vault's place and ends this process. */
  takePlace(prepared: PreparedRestore): void
  /** Before anyone has signed in: where the vault will be, and why it cannot be there. */
  target(): { readonly folder: string; readonly problem: Problem | null }
  chooseTarget(folder: string): void
  /** Before anyone has signed in: brings a backup back beside the vault with its recovery key and says whose it is. */
  tryKey(backupId: string, recoveryKey: string, call: BackupCall): Promise<BackupOffice>
  /** Puts it in the vault's place, with a new password and a new recovery key, and opens it. */
  bringBack(wanted: BringBack): Promise<Session>
  /** In the transaction whose entry says which backup the vault was brought back from: gives it what there is to say. */
  tellRestored(db: Write): RestoredFrom
}
