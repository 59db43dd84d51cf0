import { z } from 'zod'
import { command, defineContract, query, task } from '../../ground/shared/contract'
import { isoInstant } from '../../ground/shared/dates'

const nothing = z.strictObject({})

/** The place and the name of a backup in it, as the list gave it. */
const backupId = z.string().regex(/^(own|second|chosen)\/[\w-]{1,80}$/, 'Choose a backup from the list.')

const ProblemFacts = z.object({ code: z.string(), message: z.string() })

const wholeBetween = (least: number, most: number, sentence: string) =>
  z.int(sentence).min(least, sentence).max(most, sentence)

/** What an office decides about its backups. */
export const BackupSettings = z.strictObject({
  /** Hours of use after which a backup is made by itself. */
  intervalHours: wholeBetween(1, 24, 'Give a number of hours from 1 to 24.'),
  /** Seconds that closing the program waits for its backup at most. */
  quitSeconds: wholeBetween(5, 240, 'Give a number of seconds from 5 to 240.'),
  daily: wholeBetween(1, 31, 'Give a number of days from 1 to 31.'),
  weekly: wholeBetween(0, 52, 'Give a number of weeks from 0 to 52.'),
  monthly: wholeBetween(0, 60, 'Give a number of months from 0 to 60.'),
})
export type BackupSettings = z.infer<typeof BackupSettings>

/** Every 4 hours of use; 7 daily, 4 weekly, 6 monthly (security notes, section 9). */
export const standardSettings: BackupSettings = {
  intervalHours: 4,
  quitSeconds: 60,
  daily: 7,
  weekly: 4,
  monthly: 6,
}

export const Light = z.enum(['green', 'amber', 'red'])
export type Light = z.infer<typeof Light>

/** How the backups stand, for the foot of the window and the head of the screen. */
export const BackupStatus = z.strictObject({
  light: Light,
  /** When the newest backup was made that passed its check. */
  lastAt: isoInstant.nullable(),
  /** The folder of the second place; null if none was chosen. */
  secondPlace: z.string().nullable(),
  lastSecondAt: isoInstant.nullable(),
  /** No copy has come to a second place for seven days. */
  secondIsOverdue: z.boolean(),
  /** Why the last copy to the second place did not come about. */
  secondProblem: z.string().nullable(),
  /** When the program was last closed without a backup although one was due. */
  skippedAt: isoInstant.nullable(),
  /** The last test-restore: of which backup, when, by whom. */
  proof: z.strictObject({ madeAt: isoInstant, provedAt: isoInstant, by: z.string() }).nullable(),
  settings: BackupSettings,
})
export type BackupStatus = z.infer<typeof BackupStatus>

export const Backup = z.strictObject({
  backupId: z.string(),
  place: z.enum(['own', 'second', 'chosen']),
  folder: z.string(),
  createdAt: isoInstant.nullable(),
  bytes: z.int(),
  reason: z.enum(['asked', 'interval', 'quit', 'migration']).nullable(),
  /** Who was signed in, by name. */
  madeBy: z.string().nullable(),
  fault: z.string().nullable(),
  isNewer: z.boolean(),
  /** Attachments that the vault listed and its folder no longer had. */
  missing: z.int(),
})
export type Backup = z.infer<typeof Backup>

const Made = z.strictObject({
  at: isoInstant,
  bytes: z.int(),
  second: z.enum(['none', 'made', 'missing', 'failed']),
  secondProblem: ProblemFacts.nullable(),
  deleted: z.int(),
})
export type Made = z.infer<typeof Made>

const Target = z.strictObject({ folder: z.string(), problem: ProblemFacts.nullable() })

const recoveryKey = z.string().min(1, 'Type the recovery key from its sheet.').max(200)

export const RecoveryKeyForm = z.strictObject({ recoveryKey })

export const backup = defineContract('backup', {
  status: query({ access: 'signed-in', input: nothing, output: BackupStatus }),
  /** Every backup that can be reached, newest first in each place. */
  list: task({
    access: 'backup.make',
    input: nothing,
    output: z.strictObject({
      backups: z.array(Backup),
      secondIsConnected: z.boolean(),
      secondIsOnSameDisk: z.boolean(),
    }),
  }),
  make: task({ access: 'backup.make', input: nothing, output: Made }),
  /**
   * The automatic backup: made if one is due, whoever is signed in. `leaving`: the program is being closed, and waits no
   * longer than the office allows.
   */
  makeIfDue: task({
    access: 'signed-in',
    input: z.strictObject({ leaving: z.boolean() }),
    output: z.strictObject({ outcome: z.enum(['made', 'not-due', 'skipped']) }),
  }),
  /** Test-restores a backup, and shows a dated slip that says so. */
  prove: task({
    access: 'backup.make',
    input: z.strictObject({ backupId }),
    output: z.strictObject({ pages: z.int(), undrawable: z.string(), seconds: z.number() }),
  }),
  /** Looks for backups in a folder that the user chooses, which are listed from then on. False if none was chosen. */
  lookIn: task({ access: 'backup.restore', input: nothing, output: z.boolean() }),
  /** Puts a backup in the vault's place; what was there is moved aside. The vault's process ends with it. */
  restore: task({ access: 'backup.restore', stepUp: true, input: z.strictObject({ backupId }), output: nothing }),
  /** Asks for the folder of the second place. False if none was chosen. */
  chooseSecondPlace: task({ access: 'backup.settings', input: nothing, output: z.boolean() }),
  forgetSecondPlace: command({ access: 'backup.settings', input: nothing, output: nothing }),
  changeSettings: command({ access: 'backup.settings', input: BackupSettings, output: nothing }),

  /** Before sign-in: asks for the folder that holds backups, and says what it seems to hold. Null if none was chosen. */
  findAtDoor: task({
    access: 'anyone',
    input: nothing,
    output: z.strictObject({ folder: z.string(), backups: z.array(Backup) }).nullable(),
  }),
  /** Before sign-in: where the vault will be brought back to; with `choose` another folder is asked for first. */
  target: task({ access: 'anyone', input: z.strictObject({ choose: z.boolean() }), output: Target }),
  /** Before sign-in: brings a backup back beside the vault, checks it, and says whose it is. */
  tryKey: task({
    access: 'anyone',
    input: z.strictObject({ backupId, recoveryKey }),
    output: z.strictObject({
      organisation: z.string(),
      office: z.string(),
      createdAt: isoInstant,
      administrators: z.array(z.string()),
    }),
  }),
  /** Before sign-in: puts it in the vault's place and comes in, with a new password and a new recovery sheet. */
  bringBack: task({
    access: 'anyone',
    input: z.strictObject({
      backupId,
      recoveryKey,
      name: z.string().min(1, 'Choose your name.').max(200),
      password: z.string().min(1, 'Type a password.').max(256, 'Use at most 256 characters.'),
      typedRecoveryKey: z.string().min(1, 'Type the key from the new sheet.').max(200),
    }),
    output: nothing,
  }),
})
