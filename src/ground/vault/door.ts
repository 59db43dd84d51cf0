import type { Problem } from '../shared/problem'
import type { Session } from './session'

/** What a window may know of the vault before anyone has signed in. */
export type DoorStatus =
  | { readonly state: 'absent'; readonly suggestedFolder: string }
  | { readonly state: 'locked'; readonly names: readonly string[] }
  | { readonly state: 'open'; readonly session: Session }
  | { readonly state: 'unusable'; readonly problem: Problem }

export interface NewVault {
  readonly folder: string
  readonly name: string
  readonly password: string
  readonly roles: readonly string[]
  /** The recovery key as it was typed back from the printed sheet. */
  readonly typedRecoveryKey: string
  readonly settings: Readonly<Record<string, string>>
}

/** What it takes to come in with the recovery key. */
export interface Recover {
  readonly recoveryKey: string
  /** Who gets a new password. */
  readonly name: string
  readonly password: string
  /** The key of the sheet that was printed anew, typed back: the used one stops working. */
  readonly typedRecoveryKey: string
}

/** The vault's door, as tasks of the access module use it: keys go in here and never come out. */
export interface VaultDoor {
  status(): DoorStatus
  /** Why a folder cannot hold the vault, or null. */
  folderProblem(folder: string): Promise<Problem | null>
  passwordProblem(password: string, name: string): Problem | null
  /** A fresh recovery key, in groups as it is printed, waiting to be typed back. It is never written to the disk. */
  newRecoveryKey(): string
  /** Makes the vault and opens it for its first administrator. */
  create(vault: NewVault): Promise<Session>
  signIn(name: string, password: string): Promise<Session>
  /** Tries a recovery key: whose vault it opens. */
  officeBehind(recoveryKey: string): Promise<{ readonly organisation: string; readonly office: string }>
  /** Opens the vault with the recovery key and gives one user a new password. */
  recover(wanted: Recover): Promise<Session>
  /** Adds a colleague with a password of their own. */
  addUser(user: { name: string; password: string; roles: readonly string[] }): Promise<{ userId: string }>
  changePassword(current: string, next: string): Promise<void>
  /** Makes and verifies a backup beside the vault; gives where and when. */
  backUp(): Promise<{ at: string; bytes: number }>
  /** Writes everything down and ends this process: keys and rows go with it. */
  lock(): Promise<void>
}
