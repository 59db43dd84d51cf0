import { halfUp, type Pence } from './money'

export const vehicleKinds = ['car', 'motorcycle', 'bicycle'] as const
export type VehicleKind = (typeof vehicleKinds)[number]

/** Dated data: what may be paid for a mile without tax. A ceiling, not a duty (R4). */
export interface MileageRate {
  readonly vehicle: VehicleKind
  readonly validFrom: string
  /** The last day. Null: still in force. */
  readonly validTo: string | null
  readonly firstPence: Pence
  /** So many miles of a tax year are paid at the first rate (R1). Null: all of them. */
  readonly bandMiles: number | null
  readonly abovePence: Pence
  /** For each passenger and mile. */
  readonly passengerPence: Pence
}

/** What a scheme pays for a mile. Null: what the tax-free ceiling is on the day. */
export interface SchemeMileage {
  readonly firstPence: Pence | null
  readonly abovePence: Pence | null
  readonly passengerPence: Pence | null
}

export interface Journey {
  readonly vehicle: VehicleKind
  /** The day of the journey, which alone chooses the rate (R2). */
  readonly on: string
  /** Miles in tenths. */
  readonly milesTenths: number
  readonly passengers: number
}

/** The rates by which a journey is priced, and where it crossed the band. Kept with the line for good (R5). */
export interface Priced {
  readonly firstTenths: number
  readonly aboveTenths: number
  readonly firstPence: Pence
  readonly abovePence: Pence
  readonly passengerPence: Pence
  readonly amountPence: Pence
  /** What would be free of tax for the same journey. */
  readonly ceilingPence: Pence
}

/** The first day of the tax year of a day: 6 April (R1). */
export function taxYearOf(on: string): string {
  const year = Number(on.slice(0, 4))
  return `${on.slice(5) < '04-06' ? year - 1 : year}-04-06`
}

/** The tax year so many years before the one that begins on a day. */
export function taxYearsBack(begins: string, years: number): string {
  return `${Number(begins.slice(0, 4)) - years}${begins.slice(4)}`
}

/** The last day of the tax year that begins on a day. */
export function taxYearEnd(begins: string): string {
  return `${Number(begins.slice(0, 4)) + 1}-04-05`
}

/** `2026/27`. */
export function taxYearLabel(begins: string): string {
  const year = Number(begins.slice(0, 4))
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

/** R2: the rate in force on the day of the journey. Of two, the one that began last. */
export function rateOn(rates: readonly MileageRate[], vehicle: VehicleKind, on: string): MileageRate | null {
  const fitting = rates.filter(
    (rate) => rate.vehicle === vehicle && rate.validFrom <= on && (rate.validTo === null || rate.validTo >= on),
  )
  return fitting.reduce<MileageRate | null>(
    (best, rate) => (best && best.validFrom >= rate.validFrom ? best : rate),
    null,
  )
}

/** R1: only miles by car or van are counted together over a tax year, and only their rates have a band. */
export function isCountedOverTheYear(vehicle: string | null): boolean {
  return vehicle === 'car'
}

/** R1: what is left of the band of a tax year, per person and over every organisation that they drive for. */
export function leftInBand(bandMiles: number | null, priorTenths: number): number | null {
  return bandMiles === null ? null : Math.max(0, bandMiles * 10 - priorTenths)
}

/** R3: what of a journey lies within the band and what above. */
function splitAtBand(bandMiles: number | null, milesTenths: number, priorTenths: number) {
  const firstTenths = Math.min(milesTenths, leftInBand(bandMiles, priorTenths) ?? milesTenths)
  return { firstTenths, aboveTenths: milesTenths - firstTenths }
}

/**
 * Prices one journey.
 *
 * @param priorTenths miles by car or van in the same tax year before it, elsewhere too.
 */
export function priced(
  journey: Journey,
  ceiling: MileageRate,
  scheme: SchemeMileage | null,
  priorTenths: number,
): Priced {
  const split = splitAtBand(ceiling.bandMiles, journey.milesTenths, priorTenths)
  const rates = {
    firstPence: scheme?.firstPence ?? ceiling.firstPence,
    abovePence: scheme?.abovePence ?? scheme?.firstPence ?? ceiling.abovePence,
    passengerPence: scheme?.passengerPence ?? ceiling.passengerPence,
  }
  return {
    ...split,
    ...rates,
    amountPence: amountAt(journey, split, rates),
    ceilingPence: amountAt(journey, split, ceiling),
  }
}

interface Rates {
  readonly firstPence: Pence
  readonly abovePence: Pence
  readonly passengerPence: Pence
}

/** Rounded once, for the whole line (R10). */
export function amountAt(
  { milesTenths, passengers }: Pick<Journey, 'milesTenths' | 'passengers'>,
  { firstTenths, aboveTenths }: { readonly firstTenths: number; readonly aboveTenths: number },
  { firstPence, abovePence, passengerPence }: Rates,
): Pence {
  return halfUp(firstTenths * firstPence + aboveTenths * abovePence + milesTenths * passengers * passengerPence, 10)
}

/** A line of mileage as it was paid. */
export interface PaidJourney extends Journey {
  readonly lineId: string
  readonly firstTenths: number
  readonly aboveTenths: number
  /** What of the line's rates follows the ceiling: a scheme with a rate of its own is not topped up (R4). */
  readonly followsCeiling: boolean
  /** What was paid for it, earlier top-ups too. Null: the line was cut, and what was decided stands. */
  readonly paidPence: Pence | null
}

export interface TopUp {
  readonly lineId: string
  readonly oldPence: Pence
  readonly newPence: Pence
  readonly duePence: Pence
}

/**
 * R5: what is owed since rates were changed backwards. Nothing is ever asked back, and where a journey crossed the band
 * stays as it was paid.
 */
export function topUpsDue(paid: readonly PaidJourney[], rates: readonly MileageRate[]): TopUp[] {
  return paid.flatMap((line) => {
    const rate = rateOn(rates, line.vehicle, line.on)
    if (!rate || !line.followsCeiling || line.paidPence === null) return []
    const newPence = amountAt(line, line, rate)
    const duePence = newPence - line.paidPence
    return duePence > 0 ? [{ lineId: line.lineId, oldPence: line.paidPence, newPence, duePence }] : []
  })
}
