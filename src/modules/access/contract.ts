import { z } from 'zod'
import { defineContract, task } from '../../ground/shared/contract'
import { line, nothing, password, Printed, SessionFacts, staffName } from './shapes'
import { userOperations } from './user-operations'

export type { SessionFacts } from './shapes'

const folder = z.string().min(1, 'Choose a folder.').max(1000)

/** Why something will not do, without the fields: the window that asks knows which field it asked about. */
const ProblemFacts = z.object({ code: z.string(), message: z.string() })

/** What the window shows first: set up, sign in, the desk, or why the vault cannot be used. */
export const Status = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('absent'), suggestedFolder: z.string() }),
  z.strictObject({ state: z.literal('locked'), names: z.array(z.string()) }),
  z.strictObject({ state: z.literal('open'), session: SessionFacts }),
  z.strictObject({ state: z.literal('unusable'), problem: ProblemFacts }),
])
export type Status = z.infer<typeof Status>

export const SetUp = z.strictObject({
  folder,
  organisation: line(120, 'Give the name of your organisation.'),
  office: line(120, 'Give the name of the office, such as the town.'),
  name: staffName,
  password,
  /** Whether the first administrator also works with people's records, as in a small office. */
  alsoManager: z.boolean(),
  typedRecoveryKey: z.string().max(200),
})

export const Recover = z.strictObject({
  recoveryKey: z.string().min(1, 'Type the recovery key from its sheet.').max(200),
  name: z.string().min(1, 'Choose your name.').max(200),
  password,
  typedRecoveryKey: z.string().min(1, 'Type the key from the new sheet.').max(200),
})

export const access = defineContract('access', {
  status: task({ access: 'anyone', input: nothing, output: Status }),
  chooseFolder: task({
    access: 'anyone',
    input: z.strictObject({ startAt: z.string() }),
    output: z.string().nullable(),
  }),
  /** Why a folder cannot hold the vault, or null. */
  checkFolder: task({ access: 'anyone', input: z.strictObject({ folder }), output: ProblemFacts.nullable() }),
  /** Why a password will not do, or null. */
  checkPassword: task({
    access: 'anyone',
    input: z.strictObject({ password: z.string().max(256), name: z.string().max(200) }),
    output: ProblemFacts.nullable(),
  }),
  /** Makes a recovery key and shows the sheet to print. The key itself never reaches the window that asks. */
  printRecoveryKey: task({
    access: 'anyone',
    input: z.strictObject({ organisation: z.string().max(120), office: z.string().max(120) }),
    output: Printed,
  }),
  /** Makes the vault for its first administrator, once the recovery key has been typed back from the sheet. */
  setUp: task({ access: 'anyone', input: SetUp, output: SessionFacts }),
  /** Tries a recovery key, and says whose vault it opens. */
  checkRecoveryKey: task({
    access: 'anyone',
    input: z.strictObject({ recoveryKey: z.string().min(1, 'Type the recovery key from its sheet.').max(200) }),
    output: z.strictObject({ organisation: z.string(), office: z.string() }),
  }),
  /** Comes in with the recovery key: one user gets a new password, and a newly printed key replaces the used one. */
  recover: task({ access: 'anyone', input: Recover, output: SessionFacts }),
  signIn: task({
    access: 'anyone',
    input: z.strictObject({ name: z.string().max(200), password }),
    output: SessionFacts,
  }),
  /** Seconds until this name may try a password again; the same for a name that nobody has. */
  signInWait: task({
    access: 'anyone',
    input: z.strictObject({ name: z.string().max(200) }),
    output: z.strictObject({ seconds: z.int() }),
  }),
  /** Writes everything down and ends the vault's process. The window that asked gets no answer but a lock screen. */
  lock: task({ access: 'signed-in', beforePassword: true, input: nothing, output: nothing }),
  /** Answers once the vault’s file has been read to its end: what is wrong with it, or null. */
  fileCheck: task({ access: 'signed-in', input: nothing, output: ProblemFacts.nullable() }),

  ...userOperations,
})
