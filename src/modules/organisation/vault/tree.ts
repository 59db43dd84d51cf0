import type { Read } from '../../../ground/vault/sql'
import { someoneWhoLeft } from '../../../ground/vault/users'
import type { AreaTree } from '../area-shapes'
import { allNodes, earlierNames, successions } from './area-store'
import { t } from './tables'

/** The whole map, past and present, with what can still be undone. */
export function wholeTree(db: Read): AreaTree {
  return {
    kinds: db
      .all(t.selectFrom('area_kinds').selectAll().orderBy('position'))
      .map(({ kind_id: kindId, label, plural, holds_people: holds, retired_on: retiredOn }) => ({
        kindId,
        label,
        plural,
        holdsPeople: holds === 1,
        retiredOn,
      })),
    nodes: allNodes(db),
    names: earlierNames(db),
    successions: successions(db),
    changes: changesOf(db),
    moves: movesOf(db),
  }
}

function changesOf(db: Read): AreaTree['changes'] {
  return db
    .all(
      t
        .selectFrom('area_changes as c')
        .leftJoin('users as u', 'u.user_id', 'c.done_by')
        .select(['c.change_id', 'c.sentence', 'c.last_day', 'c.ended', 'c.begun', 'c.done_at', 'u.name'])
        .where('c.undone_at', 'is', null)
        .orderBy('c.done_at', 'desc')
        .orderBy('c.change_id', 'desc'),
    )
    .map((row) => ({
      changeId: row.change_id as AreaTree['changes'][number]['changeId'],
      sentence: row.sentence,
      lastDay: row.last_day,
      ended: JSON.parse(row.ended) as string[],
      begun: JSON.parse(row.begun) as string[],
      doneAt: row.done_at,
      doneBy: row.name ?? someoneWhoLeft,
    }))
}

/** Moves that were made by themselves: those of a change go back with it. */
function movesOf(db: Read): AreaTree['moves'] {
  return db
    .all(
      t
        .selectFrom('area_moves as m')
        .leftJoin('users as u', 'u.user_id', 'm.done_by')
        .select(['m.move_id', 'm.from_id', 'm.to_id', 'm.moved_on', 'm.moved', 'u.name'])
        .where('m.change_id', 'is', null)
        .orderBy('m.done_at', 'desc')
        .orderBy('m.move_id', 'desc'),
    )
    .map((row) => ({
      moveId: row.move_id as AreaTree['moves'][number]['moveId'],
      fromId: row.from_id,
      toId: row.to_id,
      movedOn: row.moved_on,
      moved: row.moved,
      doneBy: row.name ?? someoneWhoLeft,
    }))
}
