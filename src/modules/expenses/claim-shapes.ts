import { z } from 'zod'
import { isoDate, isoInstant } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { tidied } from '../../ground/shared/text'
import { lineKinds } from './lines'
import { vehicleKinds } from './rules-mileage'

export const line = (most: number) =>
  z
    .string()
    .transform(tidied)
    .pipe(z.string().max(most, `Use at most ${most} characters.`))
export const needed = (most: number, sentence: string) => line(most).pipe(z.string().min(1, sentence))
export const pence = z
  .int('Give an amount in pounds and pence.')
  .min(0, 'An amount is not below nothing.')
  .max(10_000_000, 'Give at most £100,000.')
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 08:00.')
  .nullable()

export const ClaimId = idOf('claim')
export const PersonRef = idOf('person')
export const SchemeId = idOf('scheme')
const VehicleId = idOf('vehicle')

/** What many operations are asked about. */
export const oneClaim = z.strictObject({ claimId: ClaimId })
export const onePerson = z.strictObject({ personId: PersonRef })
export const oneRun = z.strictObject({ runId: idOf('run') })
/** So many claims are looked over, approved and paid in one go. */
export const mostTogether = 500
export const manyClaims = z.strictObject({
  claimIds: z
    .array(ClaimId)
    .min(1, 'Choose at least one claim.')
    .max(mostTogether, `At most ${mostTogether} claims go together.`),
})
/** Why something is sent back, cancelled or taken off. */
export const reason = needed(300, 'Say why, in a few words.')

export const payWays = ['bank', 'cash', 'third-party'] as const
export const claimStates = ['draft', 'returned', 'submitted', 'checked', 'approved', 'discarded'] as const
/** Where a claim stands, its payment included. */
export const stages = [...claimStates, 'in-run', 'paid'] as const
export type Stage = (typeof stages)[number]
/** The words for a stage on paper and in files; windows have their own through their messages. */
export const stageOnPaper: Readonly<Record<Stage, string>> = {
  draft: 'Still being written',
  returned: 'Sent back',
  submitted: 'Handed in',
  checked: 'Checked',
  approved: 'Approved',
  discarded: 'Thrown away',
  'in-run': 'In a payment run',
  paid: 'Paid',
}

/** One line as it is typed, in paper order. Mileage has no amount of its own: it is worked out. */
export const LineDraft = z.strictObject({
  kind: z.enum(lineKinds),
  on: isoDate,
  purpose: line(200),
  fromPostcode: line(12),
  toPostcode: line(12),
  isReturn: z.boolean(),
  vehicle: z.enum(vehicleKinds).nullable(),
  vehicleId: VehicleId.nullable(),
  /** Miles in tenths, both ways together for a return. */
  milesTenths: z.int('Give the miles.').min(0).max(20_000, 'No journey has more than 2,000 miles.'),
  passengers: z.int().min(0).max(8, 'A car or van takes 8 passengers at most.'),
  location: line(120),
  meal: line(40),
  minutesAway: z.int().min(0).max(100_000).nullable(),
  leftAt: clock,
  backAt: clock,
  claimedPence: pence,
  receiptNumber: line(40),
  noReceiptReason: line(200),
  preApproval: line(200),
  costEvidence: line(200),
})
export type LineDraft = z.output<typeof LineDraft>

export const ClaimDraft = z.strictObject({
  personId: PersonRef,
  schemeId: SchemeId,
  payBy: z.enum(payWays),
  budgetCode: line(40),
  funderId: z.string().nullable(),
  projectId: z.string().nullable(),
  /** The day on which the paper came in. Null: today. */
  receivedOn: isoDate.nullable(),
  paperTotalPence: pence.nullable(),
  notes: line(1000),
  lines: z.array(LineDraft).max(200, 'A claim holds 200 lines. Begin a second one.'),
})
export type ClaimDraft = z.output<typeof ClaimDraft>

/** A line with what it comes to, and with what was allowed of it. */
export const ClaimLine = z.strictObject({
  lineId: idOf('line'),
  ...LineDraft.shape,
  /** How a journey was priced: kept for good (R5). */
  priced: z
    .strictObject({
      firstTenths: z.int(),
      aboveTenths: z.int(),
      firstPence: z.int(),
      abovePence: z.int(),
      passengerPence: z.int(),
      amountPence: z.int(),
      ceilingPence: z.int(),
    })
    .nullable(),
  amountPence: z.int(),
  allowedPence: z.int(),
  cutReason: z.string(),
  cutBy: z.string().nullable(),
  /** The line that this one tops up. */
  topUpOf: idOf('line').nullable(),
})
export type ClaimLine = z.output<typeof ClaimLine>

export const ClaimCheck = z.strictObject({
  code: z.string(),
  severity: z.enum(['warn', 'block']),
  message: z.string(),
  lineId: z.string().nullable(),
})

export const Receipt = z.strictObject({
  fileId: idOf('file'),
  number: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  addedAt: isoInstant,
  addedBy: z.string(),
})

export const Payment = z.strictObject({
  paymentId: idOf('payment'),
  /** Below nothing: the reversal of another one. */
  amountPence: z.int(),
  on: isoDate,
  way: z.enum(['run', 'cash']),
  runNumber: z.int().nullable(),
  reverses: idOf('payment').nullable(),
  reason: z.string(),
  writtenBy: z.string(),
})

/** Everything about one claim, and what the one who asks may do with it: a sentence says why not. */
export const ClaimRecord = z.strictObject({
  claimId: ClaimId,
  number: z.int(),
  kind: z.enum(['claim', 'top-up']),
  ...ClaimDraft.omit({ lines: true }).shape,
  personName: z.string(),
  scheme: z.string(),
  state: z.enum(claimStates),
  stage: z.enum(stages),
  round: z.int(),
  approvalsNeeded: z.int(),
  returnedReason: z.string(),
  submittedAt: isoInstant.nullable(),
  version: z.int(),
  updatedAt: isoInstant,
  updatedBy: z.string(),
  lines: z.array(ClaimLine),
  totalPence: z.int(),
  allowedPence: z.int(),
  paidPence: z.int(),
  hands: z.array(
    z.strictObject({ step: z.enum(['enter', 'check', 'approve']), name: z.string(), at: isoInstant, round: z.int() }),
  ),
  receipts: z.array(Receipt),
  payments: z.array(Payment),
  checks: z.array(ClaimCheck),
  whyNot: z.strictObject({
    check: z.string().nullable(),
    approve: z.string().nullable(),
    release: z.string().nullable(),
  }),
})
export type ClaimRecord = z.output<typeof ClaimRecord>

export const ClaimRow = z.strictObject({
  claimId: ClaimId,
  number: z.int(),
  kind: z.enum(['claim', 'top-up']),
  personId: PersonRef,
  personName: z.string(),
  scheme: z.string(),
  budgetCode: z.string(),
  payBy: z.enum(payWays),
  stage: z.enum(stages),
  lines: z.int(),
  totalPence: z.int(),
  allowedPence: z.int(),
  firstOn: isoDate.nullable(),
  lastOn: isoDate.nullable(),
  submittedAt: isoInstant.nullable(),
  updatedAt: isoInstant,
})
export type ClaimRow = z.output<typeof ClaimRow>
