import type { Migration } from './migration'

/**
 * The band of a tax year stands with the rate that it belongs to: a law can change it (R1). Null: every mile is paid at
 * the first rate. Only miles by car or van are counted together over a tax year.
 */
export const mileageBand: Migration = {
  number: 19,
  name: 'mileage-band',
  sql: `
ALTER TABLE mileage_rates ADD COLUMN band_miles INTEGER CHECK (band_miles IS NULL OR (vehicle = 'car' AND band_miles > 0));
UPDATE mileage_rates SET band_miles = 10000 WHERE vehicle = 'car';
`,
}
