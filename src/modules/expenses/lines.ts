import type { Pence } from './money'
import type { Priced, VehicleKind } from './rules-mileage'

/** What an expense may be for. `allowance` is a round sum without a cost behind it, which R8 forbids as a rule. */
export const lineKinds = [
  'mileage',
  'fare',
  'parking',
  'meal',
  'accommodation',
  'care',
  'phone',
  'materials',
  'other',
  'allowance',
] as const
export type LineKind = (typeof lineKinds)[number]

/** The words for a kind on paper and in sentences; windows have the same ones through their messages. */
export const lineKindWords: Readonly<Record<LineKind, string>> = {
  mileage: 'Mileage',
  fare: 'Bus, train or taxi fare',
  parking: 'Parking or toll',
  meal: 'Meal',
  accommodation: 'Overnight stay',
  care: 'Care of a child or dependant',
  phone: 'Telephone or post',
  materials: 'Materials',
  other: 'Something else',
  allowance: 'Fixed allowance',
}

/** One line of a claim as it is written on the form (R6). */
export interface WrittenLine {
  readonly kind: LineKind
  readonly on: string
  readonly purpose: string
  readonly fromPostcode: string
  readonly toPostcode: string
  /** There and back: the miles are those of both ways. */
  readonly isReturn: boolean
  readonly vehicle: VehicleKind | null
  readonly vehicleId: string | null
  readonly milesTenths: number
  readonly passengers: number
  readonly location: string
  /** Which meal, as the scheme calls it. */
  readonly meal: string
  readonly minutesAway: number | null
  readonly leftAt: string | null
  readonly backAt: string | null
  /** What was spent. For mileage it is worked out. */
  readonly claimedPence: Pence
  readonly receiptNumber: string
  readonly noReceiptReason: string
  /** Who said yes beforehand, and when. */
  readonly preApproval: string
  /** What shows that the true cost was above the tax-free rate (R4). */
  readonly costEvidence: string
}

/** A line on which nothing is written yet but what it is for and the day. */
export function emptyLine(kind: LineKind, on: string): WrittenLine {
  return {
    kind,
    on,
    purpose: '',
    fromPostcode: '',
    toPostcode: '',
    isReturn: false,
    vehicle: null,
    vehicleId: null,
    milesTenths: 0,
    passengers: 0,
    location: '',
    meal: '',
    minutesAway: null,
    leftAt: null,
    backAt: null,
    claimedPence: 0,
    receiptNumber: '',
    noReceiptReason: '',
    preApproval: '',
    costEvidence: '',
  }
}

/** A line with what is payable for it. */
export interface PricedLine extends WrittenLine {
  readonly lineId: string
  readonly amountPence: Pence
  readonly priced: Priced | null
}

/** `B1 1AA` and `b11aa` are one place. */
export function placeKey(postcode: string): string {
  return postcode.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
