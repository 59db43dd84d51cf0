import type { CommandContext, Subject } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { readerOf } from './guards'

/** One change to one guarded thing: the audit trail is told what it was before and reads what it is after. */
export function changing<T>(
  context: CommandContext,
  entity: string,
  entityId: string,
  work: () => T,
  details?: Subject['details'],
): T {
  const before = readerOf(entity).one(context.db, entityId)
  const value = work()
  context.about({ entity, entityId, before, ...(details && { details }) })
  return value
}

/** The same for several at once: the entry names how many, and each is told of. */
export function changingMany<T>(
  context: CommandContext,
  entity: string,
  entityIds: readonly string[],
  work: () => T,
): T {
  const [only] = entityIds
  if (entityIds.length === 1 && only !== undefined) return changing(context, entity, only, work)
  const before = readerOf(entity).many(context.db, entityIds)
  const value = work()
  tellOf(context, entity, entityIds, before)
  context.about({ entity: `${entity}s`, entityId: 'several', details: { count: entityIds.length } })
  return value
}

/** What was changed beside the thing that the entry names. `before` are the rows as the guards read them before. */
export function tellOf(
  context: CommandContext,
  entity: string,
  entityIds: readonly string[],
  before: ReadonlyMap<string, string> = new Map(),
): void {
  context.alsoChanged(
    entity,
    entityIds.map((entityId) => ({ entityId, before: before.get(entityId) ?? null })),
  )
}

/** Null as the schema has it where there is no answer; else 1 or 0. */
export function flag(value: boolean): 0 | 1
export function flag(value: boolean | null): 0 | 1 | null
export function flag(value: boolean | null): 0 | 1 | null {
  return value === null ? null : value ? 1 : 0
}

/** The answer of an operation that only does something. */
export function nothing(_done: void): Record<string, never> {
  return {}
}

export function nameOfUser(db: Read, userId: string | null): string {
  if (userId === null) return ''
  const [row] = db.arrays('select name from users where user_id = ?', [userId])
  return row ? String(row[0]) : 'Somebody who has left'
}
