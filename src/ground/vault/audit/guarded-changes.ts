import type { CommandContext, Subject } from '../implement'
import { type GuardedEntity, type GuardedRow, Reader } from './guards'

/** How a module's commands change what it guards, so that the audit trail is told of all of it. */
export interface GuardedChanges<Entity extends string> {
  readerOf(entity: Entity): Reader
  /** One piece of work on a guarded row: the entry names it, with what it was before. */
  changing<T>(context: CommandContext, entity: Entity, entityId: string, work: () => T, details?: Subject['details']): T
  /** The same for several at once: the entry says how many, and each is told of. */
  changingMany<T>(context: CommandContext, entity: Entity, entityIds: readonly string[], work: () => T): T
  /** Work on rows beside the one that the entry names. */
  changingToo<T>(context: CommandContext, entity: Entity, entityIds: readonly string[], work: () => T): T
  /** Rows beside the one that the entry names, once they are as they will stay. Not in `before`: a new row. */
  tellOf(
    context: CommandContext,
    entity: Entity,
    entityIds: readonly string[],
    before?: ReadonlyMap<string, GuardedRow>,
  ): void
}

/** `entities` are the module's own, as its `guards` hand them to the trail. */
export function guardedChanges<Entity extends string = string>(
  entities: readonly GuardedEntity[],
): GuardedChanges<Entity> {
  const readers = new Map<string, Reader>(entities.map((one) => [one.entity, new Reader(one)]))

  const readerOf = (entity: Entity): Reader => {
    const reader = readers.get(entity)
    if (!reader) throw new Error(`Nothing guards “${entity}”.`)
    return reader
  }

  const tellOf: GuardedChanges<Entity>['tellOf'] = (context, entity, entityIds, before) =>
    context.alsoChanged(
      entity,
      entityIds.map((entityId) => ({ entityId, before: before?.get(entityId) ?? null })),
    )

  const changing: GuardedChanges<Entity>['changing'] = (context, entity, entityId, work, details) => {
    const before = readerOf(entity).one(context.db, entityId)
    const value = work()
    context.about({ entity, entityId, before, ...(details && { details }) })
    return value
  }

  const changingToo: GuardedChanges<Entity>['changingToo'] = (context, entity, entityIds, work) => {
    const before = readerOf(entity).many(context.db, entityIds)
    const value = work()
    tellOf(context, entity, entityIds, before)
    return value
  }

  const changingMany: GuardedChanges<Entity>['changingMany'] = (context, entity, entityIds, work) => {
    const [only] = entityIds
    if (entityIds.length === 1 && only !== undefined) return changing(context, entity, only, work)
    const value = changingToo(context, entity, entityIds, work)
    context.about({ entity: `${entity}s`, entityId: 'several', details: { count: entityIds.length } })
    return value
  }

  return { readerOf, changing, changingMany, changingToo, tellOf }
}
