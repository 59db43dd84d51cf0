import { refuse, refused } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { moveMustGoSomewhereElse, peopleMoveOnOnlyToAnAreaInForce } from '../area-rules'
import { notThere } from '../rules'
import { asDated } from './area-store'
import { mustFindArea } from './areas'
import { guardedMove } from './guards'
import type { FollowsAreas } from './index'
import { t } from './tables'

interface Along {
  readonly fromId: string
  readonly toId: string
  readonly changeId: string | null
}

/** Takes everything current that belongs to one area along to another, whatever module it belongs to. */
export function moveOn<Id extends string>(
  context: CommandContext,
  input: { fromId: string; toId: string },
  following: readonly FollowsAreas[],
): { moveId: Id; moved: number } {
  const { db } = context
  mustFindArea(db, input.fromId)
  const to = mustFindArea(db, input.toId)
  const kind = db.one(t.selectFrom('area_kinds').select('holds_people').where('kind_id', '=', to.kind_id))
  refuse(moveMustGoSomewhereElse(input.fromId, input.toId))
  refuse(peopleMoveOnOnlyToAnAreaInForce({ ...asDated(to), holdsPeople: kind?.holds_people === 1 }, context.today))
  const done = moveAlong<Id>(context, { ...input, changeId: null }, following)
  context.about({ entity: 'area-move', entityId: done.moveId, before: null, details: { moved: done.moved } })
  return done
}

/** The move alone, for callers that tell the audit trail themselves. */
export function moveAlong<Id extends string>(
  context: CommandContext,
  { fromId, toId, changeId }: Along,
  following: readonly FollowsAreas[],
): { moveId: Id; moved: number } {
  const { db } = context
  const moveId = context.newId<Id>()
  db.run(
    t.insertInto('area_moves').values({
      move_id: moveId,
      from_id: fromId,
      to_id: toId,
      moved_on: context.today,
      moved: 0,
      change_id: changeId,
      done_at: context.now,
      done_by: context.session.userId,
    }),
  )
  let moved = 0
  for (const module of following) moved += module.moveOn(context, { moveId, fromId, toId })
  db.run(t.updateTable('area_moves').set({ moved }).where('move_id', '=', moveId))
  return { moveId, moved }
}

/** Takes a move back. Whoever was moved elsewhere since then stays where they are. */
export function undoMove(context: CommandContext, moveId: string, following: readonly FollowsAreas[]): number {
  const before = guardedMove(context.db, moveId)
  const back = takeBack(context, moveId, following)
  context.about({ entity: 'area-move', entityId: moveId, before, details: { back } })
  return back
}

/** A move that is taken back leaves nothing but its entries in the audit trail. */
export function takeBack(context: CommandContext, moveId: string, following: readonly FollowsAreas[]): number {
  const { db } = context
  const move = db.one(t.selectFrom('area_moves').select('move_id').where('move_id', '=', moveId))
  if (!move) return refused(notThere('move'))
  let back = 0
  for (const module of following) back += module.moveBack(context, moveId)
  db.run(t.deleteFrom('area_moves').where('move_id', '=', moveId))
  return back
}

/** The moves that a change made and that still stand. */
export function movesOfChange(db: Read, changeId: string): string[] {
  return db
    .all(t.selectFrom('area_moves').select('move_id').where('change_id', '=', changeId))
    .map((row) => row.move_id)
}
