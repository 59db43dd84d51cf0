import type { Read } from '../../../ground/vault/sql'
import type { WrittenLine } from '../lines'
import {
  isCountedOverTheYear,
  type MileageRate,
  type Priced,
  priced,
  rateOn,
  taxYearEnd,
  taxYearOf,
} from '../rules-mileage'
import { rulesOn } from '../scheme-rules'
import { type StoredScheme, storedRates } from './registers'
import { t } from './tables'

export interface PricedWritten {
  readonly priced: Priced | null
  readonly amountPence: number
  /** Paid at the tax-free rate, so that a change of it that reaches back is owed (R4, R5). */
  readonly followsCeiling: boolean
}

/**
 * Prices the lines of a claim in their order. The band of a tax year is filled by miles elsewhere, then by what was handed
 * in before this claim, then by the lines above (R1, R3).
 */
export function priceLines(
  db: Read,
  claim: { readonly claimId: string | null; readonly personId: string; readonly scheme: StoredScheme },
  lines: readonly WrittenLine[],
): PricedWritten[] {
  const rates = storedRates(db)
  const prior = new Map<string, number>()
  return lines.map((line) => {
    if (line.kind !== 'mileage') return { priced: null, amountPence: line.claimedPence, followsCeiling: false }
    const rate = line.vehicle && rateOn(rates, line.vehicle, line.on)
    if (!line.vehicle || !rate) return { priced: null, amountPence: 0, followsCeiling: false }
    const year = taxYearOf(line.on)
    const before = prior.get(year) ?? milesBefore(db, claim.personId, year, claim.claimId)
    if (isCountedOverTheYear(line.vehicle)) prior.set(year, before + line.milesTenths)
    return pricedJourney(line, line.vehicle, rate, claim.scheme, before)
  })
}

function pricedJourney(
  line: WrittenLine,
  vehicle: MileageRate['vehicle'],
  rate: MileageRate,
  scheme: StoredScheme,
  before: number,
): PricedWritten {
  const own = rulesOn(scheme.versions, line.on).mileage[vehicle] ?? null
  const journey = { vehicle, on: line.on, milesTenths: line.milesTenths, passengers: line.passengers }
  const found = priced(journey, rate, own, before)
  return { priced: found, amountPence: found.amountPence, followsCeiling: own === null }
}

/** Miles by car or van in a tax year that fill the band already: elsewhere, and on claims that were handed in here. */
export function milesBefore(db: Read, personId: string, taxYear: string, exceptClaimId: string | null): number {
  const outside = db.one(
    t
      .selectFrom('outside_miles')
      .select('miles_tenths')
      .where('person_id', '=', personId)
      .where('tax_year', '=', taxYear),
  )
  const [[ours] = [0]] = db.arrays(
    `select coalesce(sum(l.miles_tenths), 0) from claim_lines l join claims c using (claim_id)
     where c.person_id = ? and c.kind = 'claim' and c.state in ('submitted', 'checked', 'approved')
       and c.claim_id <> ? and l.vehicle = 'car' and l.allowed_pence > 0 and l.on_day between ? and ?`,
    [personId, exceptClaimId ?? '', taxYear, taxYearEnd(taxYear)],
  )
  return (outside?.miles_tenths ?? 0) + Number(ours)
}
