import { z } from 'zod'
import { command, defineContract, query, task } from '../../ground/shared/contract'
import { isoDate, isoInstant } from '../../ground/shared/dates'
import { mostPictureBytes } from '../../ground/shared/file-limits'
import { idOf } from '../../ground/shared/ids'
import {
  ClaimCheck,
  ClaimDraft,
  ClaimId,
  ClaimRecord,
  ClaimRow,
  manyClaims,
  mostTogether,
  needed,
  oneClaim,
  onePerson,
  oneRun,
  pence,
  PersonRef,
  reason,
  SchemeId,
  stages,
} from './claim-shapes'
import {
  Claimant,
  Office,
  PaidPostDraft,
  PaperDraft,
  Rate,
  RateDraft,
  ReportOn,
  ReportRow,
  ReportView,
  Scheme,
  VehicleDraft,
} from './register-shapes'
import { paymentOperations } from './payment-operations'
import { SchemeRules } from './scheme-rules'

const read = 'expenses.read'
const enter = 'expenses.enter'
const pay = 'expenses.pay'
const nothing = z.strictObject({})
/** @param most what a picture may have when it comes in; the vault says of other kinds of file what their limit is. */
const bytesAtMost = (most: number) =>
  z
    .instanceof(Uint8Array)
    .refine(
      ({ length }) => length <= most,
      `This file is larger than ${most / 1024 / 1024} MB. Make a smaller scan of it.`,
    )
const version = z.int().min(1)

/** What was printed. `undrawable`: letters that no font on board has, each once; they came out as empty boxes. */
const Printed = z.strictObject({ pages: z.int(), undrawable: z.string() })

export const expenses = defineContract('expenses', {
  // Rates and schemes: dated data.
  rates: query({ access: read, input: nothing, output: z.array(Rate) }),
  saveRate: command({ access: 'expenses.rates', input: RateDraft, output: z.strictObject({ rateId: idOf('rate') }) }),
  schemes: query({ access: read, input: nothing, output: z.array(Scheme) }),
  /** Rules from a day on; those of another day stay. A new scheme has no id. */
  saveScheme: command({
    access: 'expenses.rates',
    input: z.strictObject({
      schemeId: SchemeId.nullable(),
      name: needed(80, 'Give the scheme a name.'),
      validFrom: isoDate,
      rules: SchemeRules,
    }),
    output: z.strictObject({ schemeId: SchemeId }),
  }),
  archiveScheme: command({
    access: 'expenses.rates',
    input: z.strictObject({ schemeId: SchemeId, isArchived: z.boolean() }),
    output: nothing,
  }),
  office: query({ access: pay, input: nothing, output: Office }),
  saveOffice: command({ access: pay, stepUp: true, input: Office, output: nothing }),
  /** What this office can and cannot do with the people that it has (R11). */
  standing: query({
    access: read,
    input: nothing,
    output: z.strictObject({ canPay: z.boolean(), canPayStaff: z.boolean(), sentences: z.array(z.string()) }),
  }),

  // Drivers and claimants.
  claimant: query({ access: read, input: onePerson, output: Claimant }),
  saveVehicle: command({
    access: enter,
    input: onePerson.extend({ vehicleId: idOf('vehicle').nullable(), draft: VehicleDraft }),
    output: z.strictObject({ vehicleId: idOf('vehicle') }),
  }),
  addPaper: command({
    access: enter,
    input: onePerson.extend({ draft: PaperDraft }),
    output: z.strictObject({ paperId: idOf('paper') }),
  }),
  /** It was written down wrongly. */
  withdrawPaper: command({ access: enter, input: onePerson.extend({ paperId: idOf('paper') }), output: nothing }),
  setOutsideMiles: command({
    access: enter,
    input: onePerson.extend({ taxYear: isoDate, milesTenths: z.int().min(0).max(2_000_000), askedOn: isoDate }),
    output: nothing,
  }),
  savePaidPost: command({
    access: enter,
    input: onePerson.extend({ postId: idOf('post').nullable(), draft: PaidPostDraft }),
    output: z.strictObject({ postId: idOf('post') }),
  }),
  /** Who signs in here, by name: to be linked with the claimant that they are. */
  colleagues: query({
    access: 'expenses.check',
    input: nothing,
    output: z.array(z.strictObject({ userId: z.string(), name: z.string() })),
  }),
  /** This claimant is the colleague who signs in under that name, so their claims are left to others. */
  linkLogin: command({
    access: 'expenses.check',
    input: onePerson.extend({ userId: z.string() }),
    output: z.strictObject({ linkId: idOf('link') }),
  }),
  unlinkLogin: command({
    access: 'expenses.check',
    stepUp: true,
    input: onePerson.extend({ linkId: idOf('link') }),
    output: nothing,
  }),

  // Claims.
  claims: query({
    access: read,
    input: z.strictObject({
      stages: z.array(z.enum(stages)).max(stages.length),
      personId: PersonRef.nullable(),
      schemeId: SchemeId.nullable(),
      funderId: z.string().nullable().default(null),
      /** Part of the claimant's name, or the number of the claim. */
      search: z.string().max(200).default(''),
      /** Those that the one who asks has entered. */
      isMine: z.boolean().default(false),
      at: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      total: z.int(),
      totalPence: z.int(),
      /** How many there are in each stage, whatever stages were asked for. */
      byStage: z.array(z.strictObject({ stage: z.enum(stages), claims: z.int() })),
      rows: z.array(ClaimRow),
    }),
  }),
  claim: query({ access: read, input: oneClaim, output: ClaimRecord }),
  /** What a draft comes to while it is typed, and what it lacks. Nothing is kept. Lines are named by their place. */
  preview: query({
    access: enter,
    input: z.strictObject({ claimId: ClaimId.nullable(), draft: ClaimDraft }),
    output: z.strictObject({
      lines: z.array(z.strictObject({ amountPence: z.int(), words: z.string() })),
      totalPence: z.int(),
      checks: z.array(ClaimCheck),
    }),
  }),
  /** A new claim has neither id nor version. */
  saveClaim: command({
    access: enter,
    input: z.strictObject({ claimId: ClaimId.nullable(), version: version.nullable(), draft: ClaimDraft }),
    output: z.strictObject({ claimId: ClaimId, number: z.int(), version }),
  }),
  discardClaim: command({ access: enter, input: oneClaim, output: nothing }),
  submitClaim: command({
    access: enter,
    alsoChanges: ['people'],
    input: oneClaim.extend({ version }),
    output: z.strictObject({ totalPence: z.int() }),
  }),
  addReceipt: task({
    access: enter,
    input: oneClaim.extend({
      number: needed(40, 'Number the receipt, as on the line.'),
      /** A file that was dragged or pasted into the window. Null: the system asks for one. */
      given: z
        .strictObject({ name: z.string().max(300), bytes: bytesAtMost(mostPictureBytes) })
        .nullable()
        .default(null),
    }),
    output: z.strictObject({ fileId: idOf('file') }).nullable(),
  }),
  /** A picture, to be shown beside its line. */
  showReceipt: task({
    access: read,
    input: oneClaim.extend({ fileId: idOf('file') }),
    output: z.strictObject({ mediaType: z.string(), bytes: z.instanceof(Uint8Array) }),
  }),
  openReceipt: task({ access: read, input: oneClaim.extend({ fileId: idOf('file') }), output: nothing }),
  removeReceipt: command({ access: enter, input: oneClaim.extend({ fileId: idOf('file') }), output: nothing }),

  // Looking over.
  /** Claims that wait for approval, flagged ones first, with the totals of the run: the oldest `mostTogether` of them. */
  approvals: query({
    access: read,
    input: nothing,
    output: z.strictObject({
      claims: z.array(ClaimRow.extend({ checks: z.array(ClaimCheck), whyNotApprove: z.string().nullable() })),
      /** With those that come up once some of these are done. */
      waiting: z.int(),
      byScheme: z.array(z.strictObject({ label: z.string(), claims: z.int(), pence: z.int() })),
      byBudgetCode: z.array(z.strictObject({ label: z.string(), claims: z.int(), pence: z.int() })),
    }),
  }),
  checkClaim: command({ access: 'expenses.check', input: oneClaim, output: nothing }),
  /** All of them or none. `approved` are those that have all their approvals now. */
  approveClaims: command({
    access: 'expenses.approve',
    /** `sampledIds`: those of them that were opened and read before all were approved together. */
    input: manyClaims.extend({ sampledIds: z.array(ClaimId).max(mostTogether).default([]) }),
    output: z.strictObject({ approved: z.int() }),
  }),
  cutLine: command({
    access: 'expenses.check',
    input: oneClaim.extend({ lineId: idOf('line'), allowedPence: pence, reason: z.string().trim().max(300) }),
    output: nothing,
  }),
  returnClaim: command({
    access: 'expenses.check',
    alsoChanges: ['people'],
    input: oneClaim.extend({ reason }),
    output: nothing,
  }),

  // Reports.
  /** What was paid from a day to a day, reversals taken off. */
  report: query({ access: 'expenses.report', input: ReportView, output: z.array(ReportRow) }),
  taxYearMiles: query({
    access: 'expenses.report',
    input: z.strictObject({ taxYear: isoDate }),
    output: z.array(
      z.strictObject({
        personId: PersonRef,
        personName: z.string(),
        oursTenths: z.int(),
        /** Null: not asked yet. */
        outsideTenths: z.int().nullable(),
        /** Null: every mile of the tax year is paid at the first rate. */
        leftInBandTenths: z.int().nullable(),
      }),
    ),
  }),
  outstanding: query({
    access: 'expenses.report',
    input: nothing,
    output: z.array(
      z.strictObject({ stage: z.enum(stages), claims: z.int(), pence: z.int(), oldestAt: isoInstant.nullable() }),
    ),
  }),
  exportReport: task({
    access: 'expenses.export',
    stepUp: true,
    input: ReportOn,
    output: z.strictObject({ rows: z.int(), fileName: z.string() }).nullable(),
  }),

  // Paper.
  printBlankForm: task({
    access: 'expenses.print',
    input: z.strictObject({ schemeId: SchemeId.nullable() }),
    output: Printed,
  }),
  printClaim: task({ access: 'expenses.print', input: oneClaim, output: Printed }),
  printControlSheet: task({ access: 'expenses.print', input: oneRun, output: Printed }),
  printRemittances: task({ access: 'expenses.print', input: oneRun, output: Printed }),
  printCashSheet: task({
    access: 'expenses.print',
    input: z.strictObject({ from: isoDate, to: isoDate }),
    output: Printed,
  }),
  printReport: task({ access: 'expenses.print', input: ReportOn, output: Printed }),

  ...paymentOperations,
})
