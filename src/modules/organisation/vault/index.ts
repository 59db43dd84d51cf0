import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import type { Area } from '../contract'
import { isInForceOn, nameOn, successorsOn } from '../dated'
import { allAreas, earlierNames, successions } from './area-store'

/** One taking along of records from an area to its successor. */
export interface AreaMove {
  readonly moveId: string
  readonly fromId: string
  readonly toId: string
}

/**
 * What a module does whose records belong to areas (people today, councils later). The shell hands the list of them to
 * this module's handlers, since this module knows nobody above it.
 */
export interface FollowsAreas {
  /** Takes the current records along and says how many. */
  moveOn(context: CommandContext, move: AreaMove): number
  /** Takes back a move, for records that are still where it put them, and says how many. */
  moveBack(context: CommandContext, moveId: string): number
  /** The area is called something else now: whatever was derived from the name is made anew. */
  renamed(context: CommandContext, areaId: string, name: string): void
}

/** What an area was called on a day, and whether it was in force then; null if there is no such area. */
export function areaOn(db: Read, areaId: string, day: string): { name: string; inForce: boolean } | null {
  const area = allAreas(db).find((one) => one.areaId === areaId)
  return area ? { name: nameOn(area, earlierNames(db), day), inForce: isInForceOn(area, day) } : null
}

/** Who has taken over from an area by a day: itself while it is in force; see `successorsOn`. */
export function areaToday(db: Read, areaId: string, today: string): Area[] {
  const areas = new Map(allAreas(db).map((area) => [area.areaId, area]))
  return successorsOn(areaId, areas, successions(db), today)
}
