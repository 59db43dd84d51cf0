import { z } from 'zod'
import { isoDate } from '../../ground/shared/dates'
import { lineKinds } from './lines'
import { vehicleKinds } from './rules-mileage'

/** What happens when a rule of a scheme is not met: whoever enters is warned, or cannot hand the claim in. */
export const Severity = z.enum(['warn', 'block'])
export type Severity = z.infer<typeof Severity>

const pence = z.int('Give an amount in pence.').min(0, 'An amount is not below nothing.').max(10_000_000)
const perMile = z.int().min(0).max(500).nullable()
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 08:00.')

const limit = z.strictObject({ pence, severity: Severity }).nullable()

/** The rules of one scheme as data (requirements 2.2: "rule set per scheme, each rule warn or block"). */
export const SchemeRules = z.strictObject({
  /** A claim reaches the office within so many days or months of the expense. */
  window: z
    .strictObject({ count: z.int().min(1).max(400), unit: z.enum(['days', 'months']), severity: Severity })
    .nullable(),
  /** Nothing below this is paid: wait and put it with the next. */
  minimum: limit,
  /** Claim before this much has come together. */
  claimBefore: limit,
  /** More than this on one line needs a yes beforehand. */
  preApprovalOver: limit,
  meals: z
    .array(
      z.strictObject({
        meal: z.string().min(1).max(40),
        mostPence: pence,
        /** Least time away, in minutes. */
        minutesAway: z.int().min(0).max(1440).nullable(),
        leftBefore: clock.nullable(),
        backAfter: clock.nullable(),
        severity: Severity,
      }),
    )
    .max(12),
  /** One form, one place: court work and outreach are claimed apart. */
  separateLocations: Severity.nullable(),
  receiptsFor: z.strictObject({ kinds: z.array(z.enum(lineKinds)), severity: Severity }),
  /** What is paid for a mile; null pays the tax-free rate. */
  mileage: z.partialRecord(
    z.enum(vehicleKinds),
    z.strictObject({ firstPence: perMile, abovePence: perMile, passengerPence: perMile }),
  ),
  /** Licence, insurance, MOT and tax on the day of the journey (R7). Null: not asked for. */
  driverPapers: Severity.nullable(),
  /** Why fixed sums are paid all the same (R8). Empty: they are refused. */
  roundSumException: z.string().max(400),
  /** Why somebody in a paid post may claim as a volunteer (S6). Empty: they may not. */
  paidPostException: z.string().max(400),
  /** How many people approve, each of them apart. */
  approvals: z.int().min(1).max(2),
})
export type SchemeRules = z.infer<typeof SchemeRules>

/** The rules that a new scheme begins with: receipts for everything but mileage (R9), papers, one approval. */
export const startingRules: SchemeRules = {
  window: null,
  minimum: null,
  claimBefore: null,
  preApprovalOver: null,
  meals: [],
  separateLocations: null,
  receiptsFor: { kinds: lineKinds.filter((kind) => kind !== 'mileage'), severity: 'block' },
  mileage: {},
  driverPapers: 'block',
  roundSumException: '',
  paidPostException: '',
  approvals: 1,
}

export const SchemeVersion = z.strictObject({ validFrom: isoDate, rules: SchemeRules })
export type SchemeVersion = z.infer<typeof SchemeVersion>

/** The version in force on a day; before the first one, that. Undefined: there is none. */
export function versionOn(versions: readonly SchemeVersion[], on: string): SchemeVersion | undefined {
  const sorted = [...versions].sort((a, b) => a.validFrom.localeCompare(b.validFrom))
  return sorted.findLast(({ validFrom }) => validFrom <= on) ?? sorted[0]
}

/** Its rules; without any, those that a new scheme begins with. */
export function rulesOn(versions: readonly SchemeVersion[], on: string): SchemeRules {
  return versionOn(versions, on)?.rules ?? startingRules
}
