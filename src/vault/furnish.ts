import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Write } from '../ground/vault/sql'
import { loadReference } from '../modules/organisation/vault/reference'

/** Fills a new vault with what every office starts from: the areas of the probation service, as dated data. */
export function furnish(resources: string): (db: Write, now: string) => void {
  return (db) => {
    loadReference(db, readFileSync(join(resources, 'reference/probation-delivery-units.csv'), 'utf8'))
  }
}
