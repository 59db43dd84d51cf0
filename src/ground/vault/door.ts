import type { Progress } from '../shared/contract'
import type { Problem } from '../shared/problem'
import type { BackupsDoor } from './backups-door'
import type { Session } from './session'
import type { NewUserRow } from './users'

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

export interface NewColleague {
  readonly name: string
  readonly password: string
  readonly roles: readonly string[]
}

/** What a reset leaves: the phrase to be handed over once, and what the user's row is to hold. */
export interface ResetSlot {
  readonly phrase: string
  readonly until: string
  readonly signingKey: Buffer
  readonly handoverKey: Buffer
  readonly holdsRisk: boolean
}

/**
 * The key file of an open vault: who can open it. Nothing here writes a user's row: that is done in the transaction whose
 * entry tells of it, with what is given back.
 */
export interface UserSlots {
  /** A slot for a colleague who typed a password of their own. Holds the risk key if the role needs it and the giver has it. */
  add(user: NewColleague): Promise<NewUserRow>
  /** A slot with a one-time phrase in the place of a user's own. */
  reset(userId: string): Promise<ResetSlot>
  /** Takes a user's slot away. */
  drop(userId: string): void
  /** The risk key, sealed for one user, who takes it over at their next sign-in. */
  sealRiskFor(userId: string): Buffer
  /** The signed-in user's own password. */
  change(current: string, next: string): Promise<void>
  /** A password in the place of the one-time phrase. */
  choose(next: string): Promise<void>
  /** The password typed once more, for one operation: gives the ticket for it. */
  confirm(password: string, operation: string): Promise<string>
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
  /** Milliseconds until a name may try a password again. */
  signInWait(name: string): number
  /** Tries a recovery key: whose vault it opens. */
  officeBehind(recoveryKey: string): Promise<{ readonly organisation: string; readonly office: string }>
  /** Opens the vault with the recovery key and gives one user a new password. */
  recover(wanted: Recover): Promise<Session>
  /**
   * Gives the vault another key, which is handed to everybody who can sign in, and ends this process. Refuses before
   * anything is changed.
   */
  changeKey(report: (progress: Progress) => void): Promise<void>
  /** The users' own keys. */
  readonly users: UserSlots
  /** Lets somebody who came in with a one-time phrase in for good, with what their roles allow. */
  passwordChosen(): Session
  /** Uses up the ticket that came with a request; a Problem if it was not given for this operation a moment ago. */
  useTicket(ticket: string | undefined, operation: string): Problem | null
  readonly backups: BackupsDoor
  /** What is wrong with the open vault’s file, once it has been read to its end; null if nothing is. */
  fileCheck(): Promise<Problem | null>
  /**
   * After an erasure was committed: the list beside the vault and beside its backups says so, and what was deleted leaves
   * the write-ahead log, at the latest when a backup that copies just now is done.
   */
  settleErasures(): Promise<void>
  /** Writes everything down and ends this process: keys and rows go with it. */
  lock(): Promise<void>
}
