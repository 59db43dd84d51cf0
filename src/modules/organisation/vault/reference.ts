import { parse } from 'csv-parse/sync'
import { isIsoDate } from '../../../ground/shared/dates'
import { tidied } from '../../../ground/shared/text'
import type { Write } from '../../../ground/vault/sql'
import { type StoredArea, t } from './tables'

/** The heading over bodies whose list has no regions: the companies that ran probation's lower tiers until June 2021. */
const companies = 'Community rehabilitation companies'

/**
 * Loads a list of areas (`region,pdu,code,valid_from,valid_to`, or `code,name,valid_from,valid_to`), as the files in
 * `resources/reference` have them. Loading one again is harmless: new areas are added and ended ones get their last
 * day. An area never changes its name or region by a list: one that does is a new area under a new code, and the old
 * one ends. A region comes into the tree with the first area that names it.
 *
 * @param spellings misspelt names of the list with the right ones (`listed,shown`): the right one is shown, the code
 *   stays the key, and the list's own spelling is kept so that a search finds it.
 * @returns how many areas of the list are new.
 * @throws if a line lacks its code, name or dates: reference data ships with the product and is never half right.
 */
export function loadReference(write: Write, csvText: string, spellings = ''): number {
  const shown = new Map(rowsOf(spellings).map((row) => [tidied(row.listed ?? ''), tidied(row.shown ?? '')]))
  let added = 0
  for (const [at, line] of rowsOf(csvText).entries()) {
    const area = areaOf(line, at + 2, shown)
    const known = write.one(t.selectFrom('areas').select('area_id').where('area_id', '=', area.area_id))
    if (known) {
      write.run(t.updateTable('areas').set({ valid_to: area.valid_to }).where('area_id', '=', area.area_id))
    } else {
      if (area.parent_id !== null) haveRegion(write, area)
      write.run(t.insertInto('areas').values(area))
      added += 1
    }
  }
  return added
}

/**
 * Loads who came after whom (`from_code,to_code`). Pairs that name an area which is not loaded are left out: a list of
 * successors may be ahead of the lists of areas.
 */
export function loadSuccessors(write: Write, csvText: string): number {
  const known = new Set(write.all(t.selectFrom('areas').select('area_id')).map((row) => row.area_id))
  let added = 0
  for (const { from_code: from = '', to_code: to = '' } of rowsOf(csvText)) {
    if (!known.has(from) || !known.has(to)) continue
    const link = t.insertInto('area_successors').values({ from_id: from, to_id: to, change_id: null })
    added += write.run(link.onConflict((conflict) => conflict.doNothing())).changes
  }
  return added
}

function rowsOf(csvText: string): Record<string, string>[] {
  return parse(csvText, { columns: true, bom: true, trim: true, skip_empty_lines: true })
}

function areaOf(line: Record<string, string>, number: number, shown: ReadonlyMap<string, string>): StoredArea {
  const listed = tidied(line.pdu ?? line.name ?? '')
  const region = line.region === undefined ? null : tidied(line.region)
  const area: StoredArea = {
    area_id: line.code ?? '',
    kind_id: region === null ? 'company' : 'unit',
    parent_id: region === null ? null : regionId(region),
    code: line.code ?? '',
    region: region ?? companies,
    name: shown.get(listed) ?? listed,
    listed_as: shown.has(listed) ? listed : '',
    notes: '',
    valid_from: line.valid_from ?? '',
    valid_to: line.valid_to ? line.valid_to : null,
    version: 1,
  }
  const whole = area.area_id !== '' && area.name !== '' && isIsoDate(area.valid_from)
  if (!whole || (area.valid_to !== null && !isIsoDate(area.valid_to)))
    throw new Error(`Areas: line ${number} is not whole.`)
  return area
}

/** Regions have no code of their own in the lists: their name of the first loading is their key. */
function regionId(name: string): string {
  return `R:${name}`
}

function haveRegion(write: Write, { region, valid_from: validFrom }: StoredArea): void {
  const node: StoredArea = {
    area_id: regionId(region),
    kind_id: 'region',
    parent_id: null,
    code: '',
    region,
    name: region,
    listed_as: '',
    notes: '',
    valid_from: validFrom,
    valid_to: null,
    version: 1,
  }
  write.run(
    t
      .insertInto('areas')
      .values(node)
      .onConflict((conflict) => conflict.doNothing()),
  )
}
