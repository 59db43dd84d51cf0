import { refuse, refused } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import type { AreaDraft } from '../area-shapes'
import {
  areaMustLieWithinTheDatesOfItsParent,
  areaMustNotLieInItself,
  codeMustBeFree,
  newNameMustBeginWhileTheAreaIsInForce,
  newNameMustDiffer,
} from '../area-rules'
import { dayAfter, dayBefore } from '../dated'
import { notThere, recordMustBeAsItWasOpened, whatIsNamedMustBeThere } from '../rules'
import { asDated, headingFor, lineageOf, partsOf, refreshHeadings, storedArea } from './area-store'
import { guardedArea } from './guards'
import type { FollowsAreas } from './index'
import { type StoredArea, t } from './tables'

export function mustFindArea(db: Read, areaId: string): StoredArea {
  return storedArea(db, areaId) ?? refused(notThere('area'))
}

/** Puts an area into the tree. */
export function addArea(context: CommandContext, draft: AreaDraft): string {
  const { db } = context
  const areaId = context.newId<string>()
  refusePlace(db, areaId, draft, null)
  insertArea(context, areaId, draft)
  context.about({ entity: 'area', entityId: areaId, before: null })
  return areaId
}

/** The row alone, for callers that tell the audit trail themselves. */
export function insertArea({ db }: CommandContext, areaId: string, draft: AreaDraft): void {
  db.run(
    t.insertInto('areas').values({
      area_id: areaId,
      kind_id: draft.kindId,
      parent_id: draft.parentId,
      code: draft.code,
      region: headingFor(db, draft.kindId, draft.name, draft.parentId),
      name: draft.name,
      listed_as: '',
      notes: draft.notes,
      valid_from: draft.validFrom,
      valid_to: null,
      version: 1,
    }),
  )
}

/** Changes anything of an area but its name, which has days of its own. */
export function changeArea(
  context: CommandContext,
  input: { areaId: string; version: number; draft: Omit<AreaDraft, 'name'> },
  following: readonly FollowsAreas[],
): void {
  const { db } = context
  const area = openedArea(context, input)
  const draft = { ...input.draft, name: area.name }
  refusePlace(db, area.area_id, draft, area.valid_to)
  for (const part of partsOf(db, area.area_id)) {
    const moved = { ...asDated(area), validFrom: draft.validFrom }
    refuse(areaMustLieWithinTheDatesOfItsParent(asDated(part), moved))
  }
  changing(context, area, following, {
    kind_id: draft.kindId,
    parent_id: draft.parentId,
    code: draft.code,
    notes: draft.notes,
    valid_from: draft.validFrom,
  })
}

/** From a day on the area has another name. The old one stays, with its days (S53, S60). */
export function renameArea(
  context: CommandContext,
  input: { areaId: string; version: number; name: string; from: string },
  following: readonly FollowsAreas[],
): void {
  const { db } = context
  const area = openedArea(context, input)
  const last = db.one(
    t
      .selectFrom('area_names')
      .select('valid_to')
      .where('area_id', '=', area.area_id)
      .orderBy('valid_to', 'desc')
      .limit(1),
  )
  const nameFrom = last ? dayAfter(last.valid_to) : area.valid_from
  refuse(newNameMustDiffer(input.name, area.name))
  refuse(newNameMustBeginWhileTheAreaIsInForce(input.from, asDated(area), nameFrom))
  const before = guardedArea(db, area.area_id)
  db.run(
    t.insertInto('area_names').values({
      area_id: area.area_id,
      name: area.name,
      valid_from: nameFrom,
      valid_to: dayBefore(input.from),
    }),
  )
  changing(context, area, following, { name: input.name, listed_as: '' }, before)
}

/** The name was written wrongly: it is put right, and what was listed is kept for searches. */
export function correctName(
  context: CommandContext,
  input: { areaId: string; version: number; name: string },
  following: readonly FollowsAreas[],
): void {
  const area = openedArea(context, input)
  refuse(newNameMustDiffer(input.name, area.name))
  changing(context, area, following, { name: input.name, listed_as: area.listed_as || area.name })
}

function openedArea(context: CommandContext, input: { areaId: string; version: number }): StoredArea {
  const area = mustFindArea(context.db, input.areaId)
  refuse(recordMustBeAsItWasOpened(input.version, { version: area.version, changedBy: 'Someone else' }))
  return area
}

function changing(
  context: CommandContext,
  area: StoredArea,
  following: readonly FollowsAreas[],
  set: Partial<StoredArea>,
  before = guardedArea(context.db, area.area_id),
): void {
  const { db } = context
  const areaId = area.area_id
  db.run(
    t
      .updateTable('areas')
      .set({ ...set, version: area.version + 1 })
      .where('area_id', '=', areaId),
  )
  refreshHeadings(db, areaId)
  if (set.name !== undefined) for (const module of following) module.renamed(context, areaId, set.name)
  context.about({ entity: 'area', entityId: areaId, before })
}

function refusePlace(db: Read, areaId: string, draft: AreaDraft, validTo: string | null): void {
  const kind = db.one(t.selectFrom('area_kinds').select('kind_id').where('kind_id', '=', draft.kindId))
  refuse(whatIsNamedMustBeThere('kindId', kind !== undefined))
  const parent = draft.parentId === null ? null : storedArea(db, draft.parentId)
  refuse(whatIsNamedMustBeThere('parentId', draft.parentId === null || parent !== null))
  const ancestors = lineageOf(db, draft.parentId).map(({ area_id: id }) => id)
  refuse(areaMustNotLieInItself(areaId, ancestors))
  refuse(areaMustLieWithinTheDatesOfItsParent({ validFrom: draft.validFrom, validTo }, parent && asDated(parent)))
  refuse(codeMustBeFree(draft.code, holderOfCode(db, draft.code, areaId)))
}

/** Who has a code, letters' case aside. */
export function holderOfCode(db: Read, code: string, exceptId: string): { name: string } | null {
  if (code === '') return null
  const found = db.all(t.selectFrom('areas').select(['area_id', 'code', 'name']).where('code', '<>', ''))
  const holder = found.find((row) => row.area_id !== exceptId && row.code.toLowerCase() === code.toLowerCase())
  return holder ? { name: holder.name } : null
}
