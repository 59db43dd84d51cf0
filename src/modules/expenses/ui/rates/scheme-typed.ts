import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { needed } from '../../claim-shapes'
import { lineKinds } from '../../lines'
import { type VehicleKind, vehicleKinds } from '../../rules-mileage'
import { SchemeRules, Severity } from '../../scheme-rules'

/** Whether a rule warns, stops the claim, or is not there. */
const Answer = z.enum(['no', 'warn', 'block'])
const mostPounds = 'Give at most £100,000.'
const pounds = z.int().min(0, 'An amount is not below nothing.').max(10_000_000, mostPounds).nullable()
const pence = z
  .int('Give whole pence for a mile.')
  .min(0, 'An amount is not below nothing.')
  .max(500, 'No mile costs more than £5.')
  .nullable()
const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'Give a time such as 08:00, or leave it empty.')

const windowFault = 'Give a number from 1 to 400, or leave it empty.'

/** The rules of a scheme as its form holds them: every answer has a place, whether the rule is there or not. */
export const SchemeTyped = z.object({
  name: needed(80, 'Give the scheme a name.'),
  validFrom: isoDate,
  windowCount: z.int().min(1, windowFault).max(400, windowFault).nullable(),
  windowUnit: z.enum(['days', 'months']),
  windowSeverity: Severity,
  minimumPence: pounds,
  minimumSeverity: Severity,
  claimBeforePence: pounds,
  claimBeforeSeverity: Severity,
  preApprovalPence: pounds,
  preApprovalSeverity: Severity,
  meals: z
    .array(
      z.object({
        meal: needed(40, 'Say which meal.'),
        mostPence: z
          .int('Give the most that is paid.')
          .min(0, 'An amount is not below nothing.')
          .max(10_000_000, mostPounds),
        hoursAway: z.number().min(0, 'Give hours, such as 5.').max(24, 'A day has 24 hours.').nullable(),
        leftBefore: clock,
        backAfter: clock,
        severity: Severity,
      }),
    )
    .max(12),
  separateLocations: Answer,
  receiptKinds: z.array(z.enum(lineKinds)),
  receiptSeverity: Severity,
  mileage: z.object({
    car: z.object({ firstPence: pence, abovePence: pence, passengerPence: pence }),
    motorcycle: z.object({ firstPence: pence, abovePence: pence, passengerPence: pence }),
    bicycle: z.object({ firstPence: pence, abovePence: pence, passengerPence: pence }),
  }),
  driverPapers: Answer,
  roundSumException: z.string().trim().max(400),
  paidPostException: z.string().trim().max(400),
  approvals: z.enum(['1', '2']),
})
export type SchemeTyped = z.output<typeof SchemeTyped>
export type TypedMeal = SchemeTyped['meals'][number]

export const blankMeal = {
  meal: '',
  mostPence: null as unknown as number,
  hoursAway: null,
  leftBefore: '',
  backAfter: '',
  severity: 'block',
} as const satisfies TypedMeal

const noRate = { firstPence: null, abovePence: null, passengerPence: null }

/** A scheme's rules put into its form. */
export function typedOf(name: string, validFrom: string, rules: SchemeRules): SchemeTyped {
  const rateOf = (vehicle: VehicleKind) => ({ ...(rules.mileage[vehicle] ?? noRate) })
  return {
    name,
    validFrom,
    windowCount: rules.window?.count ?? null,
    windowUnit: rules.window?.unit ?? 'months',
    windowSeverity: rules.window?.severity ?? 'block',
    minimumPence: rules.minimum?.pence ?? null,
    minimumSeverity: rules.minimum?.severity ?? 'warn',
    claimBeforePence: rules.claimBefore?.pence ?? null,
    claimBeforeSeverity: rules.claimBefore?.severity ?? 'warn',
    preApprovalPence: rules.preApprovalOver?.pence ?? null,
    preApprovalSeverity: rules.preApprovalOver?.severity ?? 'block',
    meals: rules.meals.map((meal) => ({
      meal: meal.meal,
      mostPence: meal.mostPence,
      hoursAway: meal.minutesAway === null ? null : meal.minutesAway / 60,
      leftBefore: meal.leftBefore ?? '',
      backAfter: meal.backAfter ?? '',
      severity: meal.severity,
    })),
    separateLocations: rules.separateLocations ?? 'no',
    receiptKinds: [...rules.receiptsFor.kinds],
    receiptSeverity: rules.receiptsFor.severity,
    mileage: { car: rateOf('car'), motorcycle: rateOf('motorcycle'), bicycle: rateOf('bicycle') },
    driverPapers: rules.driverPapers ?? 'no',
    roundSumException: rules.roundSumException,
    paidPostException: rules.paidPostException,
    approvals: rules.approvals === 2 ? '2' : '1',
  }
}

/** The rules that a filled-in form stands for. An empty amount means that there is no such rule. */
export function rulesOf(typed: SchemeTyped): SchemeRules {
  const limit = (amount: number | null, severity: Severity) => (amount === null ? null : { pence: amount, severity })
  const given = vehicleKinds.filter((vehicle) => Object.values(typed.mileage[vehicle]).some((rate) => rate !== null))
  return SchemeRules.parse({
    window:
      typed.windowCount === null
        ? null
        : { count: typed.windowCount, unit: typed.windowUnit, severity: typed.windowSeverity },
    minimum: limit(typed.minimumPence, typed.minimumSeverity),
    claimBefore: limit(typed.claimBeforePence, typed.claimBeforeSeverity),
    preApprovalOver: limit(typed.preApprovalPence, typed.preApprovalSeverity),
    meals: typed.meals.map((meal) => ({
      meal: meal.meal,
      mostPence: meal.mostPence,
      minutesAway: meal.hoursAway === null ? null : Math.round(meal.hoursAway * 60),
      leftBefore: meal.leftBefore || null,
      backAfter: meal.backAfter || null,
      severity: meal.severity,
    })),
    separateLocations: typed.separateLocations === 'no' ? null : typed.separateLocations,
    receiptsFor: { kinds: typed.receiptKinds, severity: typed.receiptSeverity },
    mileage: Object.fromEntries(given.map((vehicle) => [vehicle, typed.mileage[vehicle]])),
    driverPapers: typed.driverPapers === 'no' ? null : typed.driverPapers,
    roundSumException: typed.roundSumException,
    paidPostException: typed.paidPostException,
    approvals: Number(typed.approvals),
  })
}
