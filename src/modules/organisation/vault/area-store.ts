import type { Read, Write } from '../../../ground/vault/sql'
import type { Area } from '../contract'
import type { AreaNode, EarlierName, Succession } from '../area-shapes'
import { type StoredArea, t } from './tables'

export function allAreas(db: Read): Area[] {
  return db.all(
    t
      .selectFrom('areas')
      .select([
        'area_id as areaId',
        'kind_id as kindId',
        'region',
        'name',
        'valid_from as validFrom',
        'valid_to as validTo',
      ])
      .orderBy('region')
      .orderBy('name')
      .orderBy('valid_from'),
  )
}

/** Every node in the order of kind and name, with how many current people belong to it. */
export function allNodes(db: Read): AreaNode[] {
  return db.all(
    t
      .selectFrom('areas as a')
      .innerJoin('area_kinds as k', 'k.kind_id', 'a.kind_id')
      .leftJoin('people_counts as c', (join) => join.onRef('c.area_id', '=', 'a.area_id').on('c.archived', '=', 0))
      .select((row) => [
        'a.area_id as areaId',
        'a.kind_id as kindId',
        'a.parent_id as parentId',
        'a.code',
        'a.name',
        'a.listed_as as listedAs',
        'a.notes',
        'a.valid_from as validFrom',
        'a.valid_to as validTo',
        'a.version',
        row.fn.coalesce('c.people', row.lit(0)).as('people'),
      ])
      .orderBy('k.position')
      .orderBy('a.name')
      .orderBy('a.valid_from'),
  )
}

export function earlierNames(db: Read): EarlierName[] {
  return db.all(
    t
      .selectFrom('area_names')
      .select(['area_id as areaId', 'name', 'valid_from as validFrom', 'valid_to as validTo'])
      .orderBy('area_id')
      .orderBy('valid_from'),
  )
}

export function successions(db: Read): Succession[] {
  return db.all(
    t.selectFrom('area_successors').select(['from_id as fromId', 'to_id as toId']).orderBy('from_id').orderBy('to_id'),
  )
}

export function storedArea(db: Read, areaId: string): StoredArea | null {
  return db.one(t.selectFrom('areas').selectAll().where('area_id', '=', areaId)) ?? null
}

/** An area as the rules of the tree look at it. */
export function asDated(area: StoredArea): { name: string; validFrom: string; validTo: string | null } {
  return { name: area.name, validFrom: area.valid_from, validTo: area.valid_to }
}

export function partsOf(db: Read, areaId: string): StoredArea[] {
  return db.all(t.selectFrom('areas').selectAll().where('parent_id', '=', areaId).orderBy('name'))
}

/** The area and everything that it lies in, from the inside out. */
export function lineageOf(db: Read, areaId: string | null): StoredArea[] {
  const line: StoredArea[] = []
  for (let id = areaId; id !== null && !line.some(({ area_id }) => area_id === id); ) {
    const area = storedArea(db, id)
    if (!area) break
    line.push(area)
    id = area.parent_id
  }
  return line
}

/** The heading under which an area stands in lists: the outermost area that it lies in, or its own kind's words. */
export function headingFor(db: Read, kindId: string, name: string, parentId: string | null): string {
  const outermost = lineageOf(db, parentId).at(-1)
  if (outermost) return outermost.region
  if (kindId === 'region') return name
  return db.one(t.selectFrom('area_kinds').select('plural').where('kind_id', '=', kindId))?.plural ?? ''
}

/** Writes the headings of an area and of all that lies in it anew. */
export function refreshHeadings(db: Write, areaId: string): void {
  const area = storedArea(db, areaId)
  if (!area) return
  const region = headingFor(db, area.kind_id, area.name, area.parent_id)
  db.run(t.updateTable('areas').set({ region }).where('area_id', '=', areaId))
  for (const part of partsOf(db, areaId)) refreshHeadings(db, part.area_id)
}
