import type { z } from 'zod'
import { implement, type Implementation, nothing } from '../../../ground/vault/implement'
import type { OutputOf } from '../../../ground/shared/contract'
import { expenses } from '../contract'
import { accountsOf, accountsWaiting, confirmAccount, endAccount, proposeAccount } from './accounts'
import { addCash, cashBook, countCash, payCash, signCount } from './cash'
import {
  addPaper,
  claimantOf,
  colleagues,
  linkLogin,
  savePaidPost,
  saveVehicle,
  setOutsideMiles,
  unlinkLogin,
  withdrawPaper,
} from './claimants'
import { claimRecord, claimRows } from './claim-record'
import { discardClaim, preview, saveClaim, submitClaim } from './claims'
import { expensesDuties } from './duties'
import { expensesErasing } from './erasing'
import { exportRun } from './export-run'
import { expensesGuards, expensesHangings } from './guards'
import { expensesHappenings } from './happenings'
import { approvals, approveClaims, checkClaim, cutLine, returnClaim } from './looking-over'
import { loadModulusTable, storedTable, tableOf } from './modulus-tables'
import { printBlankForm, printCashSheet, printClaim, printControlSheet, printRemittances, printReport } from './paper'
import { addReceipt, openReceipt, removeReceipt, showReceipt } from './receipts'
import {
  archiveScheme,
  readExpenseOffice,
  saveExpenseOffice,
  saveRate,
  saveScheme,
  storedRates,
  storedSchemes,
} from './registers'
import { exportReport } from './report-tables'
import { outstanding, report, taxYearMiles } from './reports'
import { cancelRun, makeRun, markPaid, releaseRun, reversePayment, runRecord, runRows } from './runs'
import { type PermissionsOf, standing } from './standing'
import { makeTopUps, topUpsByPerson } from './top-ups'

type Out<N extends keyof typeof expenses> = OutputOf<(typeof expenses)[N]>

/** @param permissionsOf what roles allow, from the shell: so an office is told what its people can do (R11). */
export function expensesImplementation(permissionsOf: PermissionsOf): Implementation {
  const handling = implement(
    expenses,
    {
      rates: ({ db }) => answer<'rates'>(storedRates(db)),
      saveRate: (context, draft) => ({ rateId: saveRate(context, draft) }),
      schemes: ({ db }) => answer<'schemes'>(storedSchemes(db)),
      saveScheme: (context, input) => ({ schemeId: saveScheme(context, input) }),
      archiveScheme: (context, input) => nothing(archiveScheme(context, input)),
      office: ({ db }) => readExpenseOffice(db),
      saveOffice: (context, office) => nothing(saveExpenseOffice(context, office)),
      standing: ({ db }) => standing(db, permissionsOf),

      claimant: ({ db }, { personId }) => answer<'claimant'>(claimantOf(db, personId)),
      saveVehicle: (context, input) => ({ vehicleId: saveVehicle(context, input) }),
      addPaper: (context, input) => ({ paperId: addPaper(context, input) }),
      withdrawPaper: (context, input) => nothing(withdrawPaper(context, input)),
      setOutsideMiles: (context, input) => nothing(setOutsideMiles(context, input)),
      savePaidPost: (context, input) => ({ postId: savePaidPost(context, input) }),
      colleagues: ({ db }) => answer<'colleagues'>(colleagues(db)),
      linkLogin: (context, input) => ({ linkId: linkLogin(context, input) }),
      unlinkLogin: (context, input) => nothing(unlinkLogin(context, input)),

      accounts: ({ db, about }, { personId }) => {
        about({ entity: 'person', entityId: personId })
        return answer<'accounts'>(accountsOf(db, personId))
      },
      accountsWaiting: ({ db }) => answer<'accountsWaiting'>(accountsWaiting(db)),
      proposeAccount: (context, draft) => proposeAccount(context, draft),
      confirmAccount: (context, { accountId }) => nothing(confirmAccount(context, accountId)),
      endAccount: (context, { accountId }) => nothing(endAccount(context, accountId)),
      modulusTable: ({ db, today }) => {
        const stored = storedTable(db, today)
        if (!stored) return null
        const { label, validFrom } = stored
        return { label, validFrom, sortCodeRanges: tableOf(stored)?.weights.length ?? 0 }
      },
      loadModulusTable,

      claims: ({ db, session }, { isMine, ...input }) =>
        answer<'claims'>(claimRows(db, { ...input, enteredBy: isMine ? session.userId : null })),
      claim: (context, { claimId }) => answer<'claim'>(claimRecord(context, claimId)),
      preview: ({ db, today }, input) => preview(db, input, today),
      saveClaim,
      discardClaim: (context, { claimId }) => nothing(discardClaim(context, claimId)),
      submitClaim,
      addReceipt: async (context, input) => {
        const fileId = await addReceipt<FileId>(context, input)
        return fileId === null ? null : { fileId }
      },
      showReceipt,
      openReceipt: async (context, input) => nothing(await openReceipt(context, input)),
      removeReceipt: (context, input) => nothing(removeReceipt(context, input)),

      approvals: (context) => answer<'approvals'>(approvals(context)),
      checkClaim: (context, { claimId }) => nothing(checkClaim(context, claimId)),
      approveClaims: (context, { claimIds, sampledIds }) => approveClaims(context, claimIds, sampledIds),
      cutLine: (context, input) => nothing(cutLine(context, input)),
      returnClaim: (context, input) => nothing(returnClaim(context, input)),

      runs: ({ db }) => answer<'runs'>(runRows(db)),
      run: (context, { runId }) => answer<'run'>(runRecord(context, runId)),
      makeRun,
      cancelRun: (context, input) => nothing(cancelRun(context, input)),
      releaseRun: (context, { runId }) => nothing(releaseRun(context, runId)),
      exportRun,
      markPaid,
      reversePayment: (context, input) => nothing(reversePayment(context, input)),

      cashBook: ({ db }) => answer<'cashBook'>(cashBook(db)),
      addCash: (context, input) => nothing(addCash(context, input)),
      payCash: (context, input) => nothing(payCash(context, input)),
      countCash,
      signCount: (context, { countId }) => nothing(signCount(context, countId)),

      topUps: ({ db }) => answer<'topUps'>(topUpsByPerson(db)),
      makeTopUps: (context, { personIds }) => makeTopUps(context, personIds),

      report: ({ db }, view) => report(db, view),
      taxYearMiles: ({ db }, { taxYear }) => answer<'taxYearMiles'>(taxYearMiles(db, taxYear)),
      outstanding: ({ db }) => outstanding(db),
      exportReport,

      printBlankForm: (context, { schemeId }) => printBlankForm(context, schemeId),
      printClaim: (context, { claimId }) => printClaim(context, claimId),
      printControlSheet: (context, { runId }) => printControlSheet(context, runId),
      printRemittances: (context, { runId }) => printRemittances(context, runId),
      printCashSheet,
      printReport,
    },
    expensesGuards,
  )
  return {
    ...handling,
    hangings: expensesHangings,
    erasing: expensesErasing,
    duties: expensesDuties(permissionsOf),
    happenings: [expensesHappenings],
  }
}

type FileId =
  z.output<(typeof expenses.addReceipt)['output']> extends infer Added
    ? Added extends { fileId: infer Id extends string }
      ? Id
      : never
    : never

/** Ids leave the tables as plain texts; the contract's shapes brand them when the router checks the answer. */
function answer<N extends keyof typeof expenses>(value: Plain<Out<N>>): Out<N> {
  return value as unknown as Out<N>
}

type Plain<T> = T extends string
  ? T extends { readonly __thing: string }
    ? string
    : T
  : T extends number | boolean | null
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : { readonly [Key in keyof T]: Plain<T[Key]> }
