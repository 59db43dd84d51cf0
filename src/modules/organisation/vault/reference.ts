import { parse } from 'csv-parse/sync'
import { isIsoDate } from '../../../ground/shared/dates'
import { tidied } from '../../../ground/shared/text'
import { tables, type Write } from '../../../ground/vault/sql'

export interface OrganisationTables {
  areas: { area_id: string; region: string; name: string; valid_from: string; valid_to: string | null }
}

export const t = tables<OrganisationTables>()

/** The region of bodies whose list has no regions: the companies that ran probation's lower tiers until June 2021. */
const companies = 'Community rehabilitation companies'

/**
 * Loads a list of areas (`region,pdu,code,valid_from,valid_to`, or `code,name,valid_from,valid_to`), as the files in
 * `resources/reference` have them. Loading one again is harmless: new areas are added and ended ones get their last
 * day. An area never changes its name or region: one that does is a new area under a new code, and the old one ends.
 *
 * @returns how many areas are new.
 * @throws if a line lacks its code, name or dates: reference data ships with the product and is never half right.
 */
export function loadReference(write: Write, csvText: string): number {
  const lines: Record<string, string>[] = parse(csvText, {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
  })
  let added = 0
  for (const [at, line] of lines.entries()) {
    const area = areaOf(line, at + 2)
    const known = write.one(t.selectFrom('areas').select('area_id').where('area_id', '=', area.area_id))
    if (known) {
      write.run(t.updateTable('areas').set({ valid_to: area.valid_to }).where('area_id', '=', area.area_id))
    } else {
      write.run(t.insertInto('areas').values(area))
      added += 1
    }
  }
  return added
}

function areaOf(line: Record<string, string>, number: number): OrganisationTables['areas'] {
  const area = {
    area_id: line.code ?? '',
    region: tidied(line.region ?? companies),
    name: tidied(line.pdu ?? line.name ?? ''),
    valid_from: line.valid_from ?? '',
    valid_to: line.valid_to ? line.valid_to : null,
  }
  const whole = area.area_id !== '' && area.name !== '' && isIsoDate(area.valid_from)
  if (!whole || (area.valid_to !== null && !isIsoDate(area.valid_to)))
    throw new Error(`Areas: line ${number} is not whole.`)
  return area
}
