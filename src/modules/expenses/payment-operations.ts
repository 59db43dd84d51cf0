import { z } from 'zod'
import { command, query, task } from '../../ground/shared/contract'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { manyClaims, needed, oneClaim, onePerson, oneRun, pence, PersonRef, reason } from './claim-shapes'
import { Account, AccountDraft, CashBook, Run, RunRow } from './register-shapes'

const read = 'expenses.read'
const enter = 'expenses.enter'
const pay = 'expenses.pay'
const nothing = z.strictObject({})

/** Where money goes: bank details, runs, petty cash, top-ups. Part of the contract of expenses. */
export const paymentOperations = {
  // Bank details.
  accounts: query({ access: 'expenses.bank', logged: true, input: onePerson, output: z.array(Account) }),
  accountsWaiting: query({ access: 'expenses.bank', logged: true, input: nothing, output: z.array(Account) }),
  proposeAccount: command({
    access: 'expenses.bank',
    stepUp: true,
    input: AccountDraft,
    output: z.strictObject({ accountId: idOf('account'), warning: z.string() }),
  }),
  /** The second person, with the paper in hand (R12). The account that was in use ends. */
  confirmAccount: command({
    access: 'expenses.confirmBank',
    stepUp: true,
    input: z.strictObject({ accountId: idOf('account') }),
    output: nothing,
  }),
  endAccount: command({
    access: 'expenses.bank',
    stepUp: true,
    input: z.strictObject({ accountId: idOf('account') }),
    output: nothing,
  }),
  modulusTable: query({
    access: read,
    input: nothing,
    output: z.strictObject({ label: z.string(), validFrom: isoDate, sortCodeRanges: z.int() }).nullable(),
  }),
  /** Asks for the weights and then for the substitutions; without the second the old ones go on. Null: none chosen. */
  loadModulusTable: task({
    access: 'expenses.rates',
    input: z.strictObject({ label: needed(60, 'Say which tables these are, such as v8.50.'), validFrom: isoDate }),
    output: z.strictObject({ sortCodeRanges: z.int() }).nullable(),
  }),

  // Paying by bank.
  runs: query({ access: read, input: nothing, output: z.array(RunRow) }),
  run: query({ access: read, input: oneRun, output: Run }),
  makeRun: command({
    access: pay,
    input: manyClaims.extend({ processingOn: isoDate }),
    output: oneRun.extend({ number: z.int(), totalPence: z.int() }),
  }),
  cancelRun: command({ access: pay, input: oneRun.extend({ reason }), output: nothing }),
  releaseRun: command({ access: 'expenses.release', stepUp: true, input: oneRun, output: nothing }),
  /** Writes the file for the bank, once. Null if the user thought better of it. */
  exportRun: task({
    access: 'expenses.release',
    stepUp: true,
    input: oneRun.extend({ format: z.enum(['bacs-csv', 'standard-18']) }),
    output: z.strictObject({ fileName: z.string(), sha256: z.string() }).nullable(),
  }),
  markPaid: command({
    access: pay,
    alsoChanges: ['people'],
    input: oneRun.extend({ on: isoDate }),
    output: z.strictObject({ payments: z.int() }),
  }),
  /** Money came back, or went wrong: a second entry against the first. The claim can then be paid again or sent back. */
  reversePayment: command({
    access: 'expenses.release',
    alsoChanges: ['people'],
    stepUp: true,
    input: z.strictObject({ paymentId: idOf('payment'), on: isoDate, reason }),
    output: nothing,
  }),

  // Petty cash.
  cashBook: query({ access: read, input: nothing, output: CashBook }),
  addCash: command({
    access: 'expenses.cash',
    input: z.strictObject({
      amountPence: pence.min(1, 'Give the amount.'),
      on: isoDate,
      reason: z.string().trim().max(200),
    }),
    output: nothing,
  }),
  payCash: command({
    access: 'expenses.cash',
    alsoChanges: ['people'],
    input: oneClaim.extend({
      on: isoDate,
      recipient: needed(120, 'Give the name of whoever takes the money.'),
      /** The recipient has signed the printed voucher. */
      isSigned: z.boolean(),
    }),
    output: nothing,
  }),
  countCash: command({
    access: 'expenses.cash',
    input: z.strictObject({ countedPence: pence, on: isoDate, note: z.string().trim().max(300) }),
    output: z.strictObject({ countId: idOf('count'), words: z.string() }),
  }),
  signCount: command({ access: 'expenses.cash', input: z.strictObject({ countId: idOf('count') }), output: nothing }),

  // What a change of rates that reaches back has left owing (R5).
  topUps: query({
    access: read,
    input: nothing,
    output: z.array(
      z.strictObject({
        personId: PersonRef,
        personName: z.string(),
        lines: z.int(),
        milesTenths: z.int(),
        oldPence: z.int(),
        newPence: z.int(),
        duePence: z.int(),
      }),
    ),
  }),
  /** Makes a claim of its own for each, which is looked over and paid like any other. */
  makeTopUps: command({
    access: enter,
    alsoChanges: ['people'],
    input: z.strictObject({ personIds: z.array(PersonRef).min(1).max(500) }),
    output: z.strictObject({ claims: z.int(), duePence: z.int() }),
  }),
}
