import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { someoneWhoLeft } from '../../../ground/vault/users'
import type { FollowsAreas } from '../../organisation/vault/index'
import { guardedPerson } from './guards'
import { nameOfArea, t } from './store'
import { areaSort } from './tables'

/**
 * People come along when the map is redrawn (S60): current people are moved to the successor and each move is kept, so
 * that it can be taken back and the timeline tells it. Archived people keep the area that they left from.
 */
export const peopleFollowAreas: FollowsAreas = {
  moveOn(context: CommandContext, { moveId, fromId, toId }) {
    const { db, now, session } = context
    const moved = told(context, 'select person_id from people where archived = 0 and area_id = ?', [fromId])
    const { changes } = db.runText(
      `insert into person_area_moves (move_id, person_id, from_area_id, to_area_id, moved_at, moved_by)
       select ?, person_id, ?, ?, ?, ? from people where archived = 0 and area_id = ?`,
      [moveId, fromId, toId, now, session.userId, fromId],
    )
    db.runText(
      `update people set area_id = ?, area_sort = ?, version = version + 1, updated_at = ?, updated_by = ?
       where archived = 0 and area_id = ?`,
      [toId, areaSort(nameOfArea(db, toId) ?? ''), now, session.userId, fromId],
    )
    moved()
    return changes
  },

  moveBack(context: CommandContext, moveId) {
    const { db, now, session } = context
    const move = db.one(
      t.selectFrom('person_area_moves').select(['from_area_id', 'to_area_id']).where('move_id', '=', moveId).limit(1),
    )
    if (!move) return 0
    const moved = told(
      context,
      'select person_id from people where area_id = ? and person_id in (select person_id from person_area_moves where move_id = ?)',
      [move.to_area_id, moveId],
    )
    const { changes } = db.runText(
      `update people set area_id = ?, area_sort = ?, version = version + 1, updated_at = ?, updated_by = ?
       where area_id = ? and person_id in (select person_id from person_area_moves where move_id = ?)`,
      [
        move.from_area_id,
        areaSort(nameOfArea(db, move.from_area_id) ?? ''),
        now,
        session.userId,
        move.to_area_id,
        moveId,
      ],
    )
    moved()
    db.run(t.deleteFrom('person_area_moves').where('move_id', '=', moveId))
    return changes
  },

  renamed({ db }: CommandContext, areaId, name) {
    db.runText('update people set area_sort = ? where area_id = ?', [areaSort(name), areaId])
  },
}

/** Notes what people are before a change that one entry tells of; what it gives is called after the change. */
function told({ db, alsoChanged }: CommandContext, text: string, values: readonly string[]): () => void {
  const ids = db.arrays(text, values).map(([personId]) => String(personId))
  const before = guardedPerson.many(db, ids)
  return () =>
    alsoChanged(
      'person',
      ids.map((entityId) => ({ entityId, before: before.get(entityId) ?? null })),
    )
}

/** The areas that a person was taken along from, for the timeline. */
export function areaMovesOf(db: Read, personId: string) {
  return db
    .all(
      t
        .selectFrom('person_area_moves as m')
        .innerJoin('areas as f', 'f.area_id', 'm.from_area_id')
        .innerJoin('areas as a', 'a.area_id', 'm.to_area_id')
        .leftJoin('users as u', 'u.user_id', 'm.moved_by')
        .select(['m.moved_at', 'f.name as from', 'a.name as to', 'u.name as by'])
        .where('m.person_id', '=', personId),
    )
    .map((move) => ({
      at: move.moved_at,
      kind: 'area',
      sentence: `Moved on from ${move.from} to ${move.to}, which took over.`,
      by: move.by ?? someoneWhoLeft,
    }))
}
