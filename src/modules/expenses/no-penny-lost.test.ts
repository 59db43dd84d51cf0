import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standard18 } from './bacs'
import { sumOf } from './money'
import { type MileageRate, priced, taxYearOf, vehicleKinds } from './rules-mileage'

/** A million, in a thousand runs of a thousand journeys each. */
const runs = 1000
const journeysInRun = 1000

const days = Array.from(
  { length: 28 },
  (_, day) => `2026-${day % 2 === 0 ? '04' : '03'}-${String(day + 1).padStart(2, '0')}`,
)
const pence = fc.integer({ min: 0, max: 120 })
const rate = fc.record({
  firstPence: pence,
  bandMiles: fc.integer({ min: 1, max: 20_000 }),
  abovePence: pence,
  passengerPence: fc.integer({ min: 0, max: 10 }),
})
const scheme = fc.option(
  fc.record({ firstPence: fc.option(pence), abovePence: fc.option(pence), passengerPence: fc.option(pence) }),
)

const originator = { sortCode: '200000', accountNumber: '12345678', name: 'A Charity', serviceUserNumber: '949125' }
const account = { sortCode: '400515', accountNumber: '87654321', name: 'J Example', reference: 'EXP' }

test('[R10] of a million random journeys no penny is lost: lines, claims, payments and the file agree', () => {
  let journeys = 0
  fc.assert(
    fc.property(fc.nat(), rate, scheme, (seed, rates, ofScheme) => {
      const random = seeded(seed)
      const paid: number[] = []
      const lines: number[] = []
      let claim: number[] = []
      const driven = new Map<string, number>()
      const inBand = new Map<string, number>()
      for (let at = 0; at < journeysInRun; at += 1) {
        const journey = {
          vehicle: vehicleKinds[random(3)] ?? 'car',
          on: days[random(days.length)] ?? '',
          milesTenths: random(8) === 0 ? random(20_000) : random(900),
          passengers: random(4),
        }
        const year = taxYearOf(journey.on)
        const before = driven.get(year) ?? 0
        const found = priced(journey, ceilingOf(journey.vehicle, rates), ofScheme, before)
        if (journey.vehicle === 'car') {
          driven.set(year, before + journey.milesTenths)
          inBand.set(year, (inBand.get(year) ?? 0) + found.firstTenths)
        }
        mustBeExact(journey, found)
        lines.push(found.amountPence)
        claim.push(found.amountPence)
        if (random(6) === 0 || at === journeysInRun - 1) {
          paid.push(sumOf(claim))
          claim = []
        }
        journeys += 1
      }
      for (const [year, all] of driven) expect(inBand.get(year)).toBe(Math.min(all, rates.bandMiles * 10))
      expect(sumOf(paid)).toBe(sumOf(lines))
      expect(totalsOfFile(paid)).toEqual([sumOf(lines), sumOf(lines), sumOf(lines)])
    }),
    { numRuns: runs, seed: 20_261_122 },
  )
  expect(journeys).toBe(runs * journeysInRun)
}, 60_000)

/** Against whole numbers of a hundredth of a penny: never more than half a penny off, and halves go up. */
function mustBeExact(journey: { milesTenths: number; passengers: number }, found: ReturnType<typeof priced>): void {
  const tenths =
    found.firstTenths * found.firstPence +
    found.aboveTenths * found.abovePence +
    journey.milesTenths * journey.passengers * found.passengerPence
  const off = found.amountPence * 10 - tenths
  if (!Number.isInteger(found.amountPence) || off > 5 || off <= -5)
    throw new Error(`${tenths} tenths became ${found.amountPence}`)
  if (found.firstTenths + found.aboveTenths !== journey.milesTenths) throw new Error('Miles went missing')
}

/** Only miles by car or van have a band. */
function ceilingOf(
  vehicle: MileageRate['vehicle'],
  rates: Omit<MileageRate, 'vehicle' | 'validFrom' | 'validTo'>,
): MileageRate {
  const bandMiles = vehicle === 'car' ? rates.bandMiles : null
  return { vehicle, validFrom: '2011-04-06', validTo: null, ...rates, bandMiles }
}

/** Credits of the records, debits and credits of the trailer. */
function totalsOfFile(amounts: readonly number[]): number[] {
  const payments = amounts.filter((amountPence) => amountPence > 0).map((amountPence) => ({ ...account, amountPence }))
  const file = standard18({ originator, payments, processingOn: '2026-11-27', serial: '1', createdOn: '2026-11-26' })
  const records = file.split('\r\n').filter((record) => record.length === 100)
  const credits = records
    .filter((record) => record.slice(15, 17) === '99')
    .map((record) => Number(record.slice(35, 46)))
  const trailer = file.split('\r\n').find((record) => record.startsWith('UTL1')) ?? ''
  return [sumOf(credits), Number(trailer.slice(4, 17)), Number(trailer.slice(17, 30))]
}

/** The same numbers for the same seed: whole numbers below `most`. */
function seeded(seed: number): (most: number) => number {
  let state = (seed ^ 0x9e37_79b9) >>> 0
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * most)
  }
}
