import { z } from 'zod'
import { isoDate, isoInstant } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { ClaimId, line, needed, pence, PersonRef, SchemeId } from './claim-shapes'
import { paperKinds } from './rules-driver'
import { vehicleKinds } from './rules-mileage'
import { SchemeVersion } from './scheme-rules'

const wholeMiles = 'Give whole miles, or leave it empty.'
const perMile = z.int('Give whole pence for a mile.').min(0).max(500, 'No mile costs more than £5.')

export const RateDraft = z.strictObject({
  vehicle: z.enum(vehicleKinds),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  firstPence: perMile,
  bandMiles: z.int(wholeMiles).min(1, wholeMiles).max(1_000_000, wholeMiles).nullable(),
  abovePence: perMile,
  passengerPence: perMile,
  /** Where the figure comes from, so that it can be looked up. */
  source: needed(200, 'Say where this rate was announced.'),
})
export const Rate = RateDraft.extend({ rateId: idOf('rate'), savedBy: z.string() })

export const Scheme = z.strictObject({
  schemeId: SchemeId,
  name: z.string(),
  archivedAt: isoInstant.nullable(),
  versions: z.array(SchemeVersion),
})

export const VehicleDraft = z.strictObject({
  kind: z.enum(vehicleKinds),
  registration: line(12),
  name: needed(80, 'Say which vehicle it is, such as “blue Fiesta”.'),
  retiredOn: isoDate.nullable(),
})
export const PaperDraft = z.strictObject({
  kind: z.enum(paperKinds),
  vehicleId: idOf('vehicle').nullable(),
  validFrom: isoDate,
  validTo: isoDate,
  seenOn: isoDate,
  note: line(200),
})
export const PaidPostDraft = z.strictObject({
  title: needed(120, 'Give the title of the post.'),
  startedOn: isoDate,
  endedOn: isoDate.nullable(),
})

/** What is known of one claimant beside their claims. */
export const Claimant = z.strictObject({
  personId: PersonRef,
  vehicles: z.array(VehicleDraft.extend({ vehicleId: idOf('vehicle') })),
  papers: z.array(PaperDraft.extend({ paperId: idOf('paper'), seenBy: z.string() })),
  outsideMiles: z.array(
    z.strictObject({ taxYear: isoDate, milesTenths: z.int(), askedOn: isoDate, askedBy: z.string() }),
  ),
  paidPosts: z.array(PaidPostDraft.extend({ postId: idOf('post') })),
  logins: z.array(z.strictObject({ linkId: idOf('link'), userId: z.string(), name: z.string() })),
})

export const AccountDraft = z.strictObject({
  personId: PersonRef,
  holderKind: z.enum(['self', 'third-party']),
  holderName: needed(60, 'Give the name on the account.'),
  consentOn: isoDate.nullable(),
  consentHow: line(200),
  sortCode: line(12),
  accountNumber: line(12),
})
export const Account = z.strictObject({
  accountId: idOf('account'),
  ...AccountDraft.shape,
  personName: z.string(),
  /** What the modulus check said, or nothing (R19). */
  warning: z.string(),
  state: z.enum(['waiting', 'in-use', 'ended']),
  proposedAt: isoInstant,
  proposedBy: z.string(),
  confirmedAt: isoInstant.nullable(),
  confirmedBy: z.string().nullable(),
})

/** The account that pays, and how much cash is kept. */
export const Office = z.strictObject({
  sortCode: line(12),
  accountNumber: line(12),
  payerName: line(18),
  serviceUserNumber: line(6).pipe(z.string().regex(/^(\d{6})?$/, 'A service user number has six figures.')),
  cashLimitPence: pence.nullable(),
})

export const RunRow = z.strictObject({
  runId: idOf('run'),
  number: z.int(),
  state: z.enum(['open', 'released', 'exported', 'paid', 'cancelled']),
  processingOn: isoDate,
  claims: z.int(),
  totalPence: z.int(),
  madeAt: isoInstant,
  madeBy: z.string(),
  releasedBy: z.string().nullable(),
  exportedAt: isoInstant.nullable(),
  paidOn: isoDate.nullable(),
})
export const Run = RunRow.extend({
  releasedAt: isoInstant.nullable(),
  exportedBy: z.string().nullable(),
  paidBy: z.string().nullable(),
  format: z.enum(['bacs-csv', 'standard-18']).nullable(),
  fileName: z.string().nullable(),
  sha256: z.string().nullable(),
  cancelledReason: z.string(),
  /** The day on which the money arrives (R18). */
  entryOn: isoDate,
  /** Why the one who asks may not release it; null if they may. */
  whyNotRelease: z.string().nullable(),
  items: z.array(
    z.strictObject({
      claimId: ClaimId,
      number: z.int(),
      personName: z.string(),
      payee: z.string(),
      accountEnding: z.string(),
      amountPence: z.int(),
      reference: z.string(),
      /** R12: not the account of the last payment. */
      accountChanged: z.boolean(),
    }),
  ),
})
export type Run = z.output<typeof Run>

export const CashBook = z.strictObject({
  limitPence: pence.nullable(),
  expectedPence: z.int(),
  entries: z.array(
    z.strictObject({
      entryId: idOf('entry'),
      kind: z.enum(['opening', 'top-up', 'voucher', 'correction']),
      amountPence: z.int(),
      on: isoDate,
      claimNumber: z.int().nullable(),
      recipient: z.string(),
      reason: z.string(),
      writtenBy: z.string(),
      /** What was in the box after it. */
      balancePence: z.int(),
    }),
  ),
  counts: z.array(
    z.strictObject({
      countId: idOf('count'),
      on: isoDate,
      countedPence: z.int(),
      expectedPence: z.int(),
      words: z.string(),
      note: z.string(),
      firstBy: z.string(),
      secondBy: z.string().nullable(),
    }),
  ),
})
export type CashBook = z.output<typeof CashBook>

export const reportBy = ['person', 'month', 'scheme', 'funder', 'budget-code', 'project'] as const
export const ReportView = z.strictObject({ by: z.enum(reportBy), from: isoDate, to: isoDate })
export type ReportView = z.output<typeof ReportView>
/** A report as it is printed or saved: what was paid, what is on its way, or how far everyone drove in a tax year. */
export const ReportOn = z.discriminatedUnion('kind', [
  ReportView.extend({ kind: z.literal('paid') }),
  z.strictObject({ kind: z.literal('outstanding') }),
  z.strictObject({ kind: z.literal('miles'), taxYear: isoDate }),
])
export type ReportOn = z.output<typeof ReportOn>
export const ReportRow = z.strictObject({
  label: z.string(),
  claims: z.int(),
  lines: z.int(),
  milesTenths: z.int(),
  paidPence: z.int(),
})
export type ReportRow = z.output<typeof ReportRow>
