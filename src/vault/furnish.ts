import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Write } from '../ground/vault/sql'
import { loadFirstModulusTable, loadFirstScheme, loadRates } from '../modules/expenses/vault/reference'
import { loadReference, loadSuccessors } from '../modules/organisation/vault/reference'

/** Fills a new vault with what every office starts from: the areas of the probation service, as dated data. */
export function furnish(resources: string): (db: Write, now: string) => void {
  return (db, now) => {
    const list = (name: string) => readFileSync(join(resources, `reference/${name}.csv`), 'utf8')
    loadReference(db, list('probation-delivery-units'), list('area-spellings'))
    loadReference(db, list('community-rehabilitation-companies'))
    loadSuccessors(db, list('area-successors'))
    loadRates(db, list('mileage-rates'), now)
    const text = (name: string) => readFileSync(join(resources, `reference/${name}.txt`), 'latin1')
    loadFirstModulusTable(db, text('modulus-weights'), text('modulus-substitutions'), now)
    loadFirstScheme(db, now)
  }
}
