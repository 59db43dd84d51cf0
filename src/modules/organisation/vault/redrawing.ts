import { refuse, refused } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import type { Redrawing } from '../area-shapes'
import {
  areaMustBeEmptyOfOthersToEnd,
  areaMustNotFollowItself,
  codeMustBeFree,
  onlyAreasInForceCanEnd,
  onlyTheLastStepCanBeUndone,
  peopleCanOnlyMoveOnToOne,
  successorMustBeInForceTheDayAfter,
} from '../area-rules'
import { dayAfter, isInForceOn } from '../dated'
import { notThere } from '../rules'
import { asDated, partsOf } from './area-store'
import { holderOfCode, insertArea, mustFindArea } from './areas'
import { guardedArea, guardedChange, guardedMove } from './guards'
import type { FollowsAreas } from './index'
import { moveAlong, movesOfChange, takeBack } from './moving'
import { type StoredArea, t } from './tables'

/** One redrawing of the map: areas end on a day, and others take over from the day after (S53, S58, S60). */
export function redraw<Id extends string>(
  context: CommandContext,
  wanted: Redrawing,
  following: readonly FollowsAreas[],
): { changeId: Id; moved: number } {
  const { db } = context
  const ending = [...new Set(wanted.endIds)].map((areaId) => mustFindArea(db, areaId))
  const into = [...new Set(wanted.intoIds)].map((areaId) => mustFindArea(db, areaId))
  refuseRedrawing(db, wanted, ending, into)
  const before = ending.map(({ area_id: entityId }) => ({ entityId, before: guardedArea(db, entityId) }))
  const changeId = context.newId<Id>()
  for (const area of ending) {
    db.run(
      t
        .updateTable('areas')
        .set({ valid_to: wanted.lastDay, version: area.version + 1 })
        .where('area_id', '=', area.area_id),
    )
  }
  const begun = wanted.begin.map((successor) => begin(context, successor, ending[0] as StoredArea, wanted.lastDay))
  db.run(
    t.insertInto('area_changes').values({
      change_id: changeId,
      sentence: sentenceOf(ending, [...into.map(({ name }) => name), ...wanted.begin.map(({ name }) => name)]),
      last_day: wanted.lastDay,
      ended: JSON.stringify(ending.map(({ area_id: id }) => id)),
      begun: JSON.stringify(begun),
      done_at: context.now,
      done_by: context.session.userId,
      undone_at: null,
      undone_by: null,
    }),
  )
  const followers = [...into.map(({ area_id: id }) => id), ...begun]
  for (const { area_id: fromId } of ending) {
    for (const toId of followers)
      db.run(t.insertInto('area_successors').values({ from_id: fromId, to_id: toId, change_id: changeId }))
  }
  let moved = 0
  const [only] = followers
  if (wanted.movesPeople && only !== undefined) {
    for (const { area_id: fromId } of ending)
      moved += moveAlong(context, { fromId, toId: only, changeId }, following).moved
    context.alsoChanged(
      'area-move',
      movesOfChange(db, changeId).map((entityId) => ({ entityId })),
    )
  }
  context.alsoChanged('area', [...before, ...begun.map((entityId) => ({ entityId }))])
  context.about({ entity: 'area-change', entityId: changeId, before: null, details: { moved } })
  return { changeId, moved }
}

/** Puts the map back as it was: the areas are in force again, what began is gone, and the people return. */
export function undoRedraw(context: CommandContext, changeId: string, following: readonly FollowsAreas[]): void {
  const { db } = context
  const change = db.one(t.selectFrom('area_changes').selectAll().where('change_id', '=', changeId))
  if (!change) return refused(notThere('change'))
  const ended = JSON.parse(change.ended) as string[]
  const begun = JSON.parse(change.begun) as string[]
  const moves = movesOfChange(db, changeId).map((entityId) => ({ entityId, before: guardedMove(db, entityId) }))
  for (const { entityId } of moves) takeBack(context, entityId, following)
  context.alsoChanged('area-move', moves)
  refuse(
    onlyTheLastStepCanBeUndone({
      undoneAt: change.undone_at,
      hangs: begun.flatMap((areaId) => whatHangsOn(db, areaId, changeId)),
    }),
  )
  const before = guardedChange(db, changeId)
  const areas = [...ended, ...begun].map((entityId) => ({ entityId, before: guardedArea(db, entityId) }))
  db.run(t.deleteFrom('area_successors').where('change_id', '=', changeId))
  for (const areaId of ended) {
    const { version } = mustFindArea(db, areaId)
    db.run(
      t
        .updateTable('areas')
        .set({ valid_to: null, version: version + 1 })
        .where('area_id', '=', areaId),
    )
  }
  for (const areaId of begun) db.run(t.deleteFrom('areas').where('area_id', '=', areaId))
  db.run(
    t
      .updateTable('area_changes')
      .set({ undone_at: context.now, undone_by: context.session.userId })
      .where('change_id', '=', changeId),
  )
  context.alsoChanged('area', areas)
  context.about({ entity: 'area-change', entityId: changeId, before })
}

function refuseRedrawing(
  db: Read,
  wanted: Redrawing,
  ending: readonly StoredArea[],
  into: readonly StoredArea[],
): void {
  refuse(areaMustNotFollowItself(wanted.endIds, wanted.intoIds))
  refuse(peopleCanOnlyMoveOnToOne(wanted.movesPeople, into.length + wanted.begin.length))
  for (const area of ending) {
    refuse(onlyAreasInForceCanEnd(asDated(area), wanted.lastDay))
    const inside = partsOf(db, area.area_id)
      .filter((part) => isInForceOn(asDated(part), dayAfter(wanted.lastDay)) && !wanted.endIds.includes(part.area_id))
      .map(({ name }) => name)
    refuse(areaMustBeEmptyOfOthersToEnd(asDated(area), inside))
  }
  for (const successor of into) refuse(successorMustBeInForceTheDayAfter(asDated(successor), wanted.lastDay))
  const codes = new Set<string>()
  for (const { code, name } of wanted.begin) {
    refuse(codeMustBeFree(code, codes.has(code.toLowerCase()) ? { name } : holderOfCode(db, code, '')))
    if (code !== '') codes.add(code.toLowerCase())
  }
}

function begin(
  context: CommandContext,
  successor: { name: string; code: string },
  like: StoredArea,
  lastDay: string,
): string {
  const areaId = context.newId<string>()
  insertArea(context, areaId, {
    kindId: like.kind_id,
    parentId: like.parent_id,
    code: successor.code,
    name: successor.name,
    validFrom: dayAfter(lastDay),
    notes: '',
  })
  return areaId
}

/** What has come to hang on an area since a change began it: parts, people, other changes, records. */
function whatHangsOn(db: Read, areaId: string, changeId: string): string[] {
  const parts = partsOf(db, areaId).map(({ name }) => name)
  const later = db.all(
    t
      .selectFrom('area_successors as s')
      .innerJoin('areas as a', 'a.area_id', 's.from_id')
      .select(['a.name', 's.change_id'])
      .where((row) => row.or([row('s.from_id', '=', areaId), row('s.to_id', '=', areaId)])),
  )
  const records = db.arrays(
    `with this (id) as (select ?)
     select 'somebody’s record' from this where exists (select 1 from people where area_id = id)
     union all select name from prisons, this where area_id = id
     union all select name from venues, this where area_id = id
     union all select last_name from contacts, this where area_id = id
     union all select p.name from projects p join project_areas a using (record_id), this where a.area_id = id
     union all select 'a move of people' from this where exists (select 1 from area_moves where id in (from_id, to_id))
     union all select 'an appointment' from this where exists (select 1 from appointments where area_id = id)`,
    [areaId],
  )
  return [
    ...parts,
    ...later.filter((row) => row.change_id !== changeId).map(({ name }) => name),
    ...records.map(([name]) => String(name)),
  ]
}

function sentenceOf(ending: readonly StoredArea[], followers: readonly string[]): string {
  const list = (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
  const ends = list(ending.map(({ name }) => name))
  if (followers.length === 0) return `${ends} ended.`
  return `${ends} ended, followed by ${list(followers)}.`
}
