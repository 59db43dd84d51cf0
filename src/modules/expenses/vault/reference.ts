import { parse } from 'csv-parse/sync'
import { isIsoDate } from '../../../ground/shared/dates'
import type { Write } from '../../../ground/vault/sql'
import { vehicleKinds } from '../rules-mileage'
import { readModulusTable } from '../rules-modulus'
import { startingRules } from '../scheme-rules'
import { t } from './tables'

/** Who wrote what ships with the product. */
const shipped = { by: 'shipped', source: 'Published rates that came with the program' }

/** Ids of shipped rows say what they are, so that loading them again changes nothing. */
const idOf = (text: string) =>
  text
    .toUpperCase()
    .replace(/[^0-9A-HJKMNP-TV-Z]/g, '')
    .padStart(26, '0')
    .slice(-26)

/**
 * Loads the mileage rates of a new vault (`resources/reference/mileage-rates.csv`): dated data, which finance goes on with.
 *
 * @throws if a line is not whole: reference data ships with the product and is never half right.
 */
export function loadRates(write: Write, csvText: string, now: string): void {
  const rows: Record<string, string>[] = parse(csvText, {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
  })
  for (const row of rows) {
    const vehicle = vehicleKinds.find((kind) => kind === row.vehicle)
    const [first, band, above, passenger] = [row.first_pence, row.band_miles, row.above_pence, row.passenger_pence].map(
      Number,
    )
    const isWhole = [first, band, above, passenger].every((figure) => Number.isInteger(figure))
    if (!vehicle || !isIsoDate(row.valid_from ?? '') || !isWhole)
      throw new Error(`Mileage rates: ${JSON.stringify(row)}`)
    write.run(
      t.insertInto('mileage_rates').values({
        rate_id: idOf(`${vehicle} ${row.valid_from}`),
        vehicle,
        valid_from: row.valid_from ?? '',
        valid_to: row.valid_to ? row.valid_to : null,
        first_pence: first ?? 0,
        band_miles: band || null,
        above_pence: above ?? 0,
        passenger_pence: passenger ?? 0,
        source: shipped.source,
        saved_at: now,
        saved_by: shipped.by,
      }),
    )
  }
}

/** The first tables of the modulus check: version 8.50, valid from 23 June 2025. The office loads newer ones (R19). */
export function loadFirstModulusTable(write: Write, weights: string, substitutions: string, now: string): void {
  if (!readModulusTable(weights, substitutions)) throw new Error('The tables of the modulus check are not whole.')
  write.run(
    t.insertInto('modulus_tables').values({
      table_id: idOf('modulus 8 50'),
      label: 'v8.50',
      valid_from: '2025-06-23',
      weights,
      substitutions,
      loaded_at: now,
      loaded_by: shipped.by,
    }),
  )
}

/** One scheme to begin with, so that a first claim needs no setting up. The office names and changes it. */
export function loadFirstScheme(write: Write, now: string): void {
  const schemeId = idOf('first scheme')
  write.run(
    t
      .insertInto('expense_schemes')
      .values({ scheme_id: schemeId, name: 'Volunteers', archived_at: null, saved_at: now, saved_by: shipped.by }),
  )
  write.run(
    t
      .insertInto('expense_scheme_rules')
      .values({ scheme_id: schemeId, valid_from: '2011-04-06', rules: JSON.stringify(startingRules) }),
  )
}
