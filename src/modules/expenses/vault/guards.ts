import { type GuardedEntity, Reader } from '../../../ground/vault/audit/guards'
import type { HangingTable } from '../../../ground/vault/hanging-rows'
import type { CommandContext, Subject } from '../../../ground/vault/implement'
import { guarded } from './guarded'

export const expensesGuards: readonly GuardedEntity[] = Object.values(guarded)

export type Guarded = keyof typeof guarded
const readers = new Map(Object.entries(guarded).map(([name, entity]) => [name, new Reader(entity)]))

/** How the trail reads one of them. */
function readerOf(entity: Guarded): Reader {
  const reader = readers.get(entity)
  if (!reader) throw new Error(`Nothing guards “${entity}”.`)
  return reader
}

/** Does one piece of work on a guarded row and tells the trail what it was before. */
export function changing<T>(
  context: CommandContext,
  entity: Guarded,
  entityId: string,
  work: () => T,
  details?: Subject['details'],
): T {
  const before = readerOf(entity).one(context.db, entityId)
  const value = work()
  context.about({ entity, entityId, before, ...(details && { details }) })
  return value
}

/** The same for rows beside the one that the entry names. */
export function changingToo<T>(
  context: CommandContext,
  entity: Guarded,
  entityIds: readonly string[],
  work: () => T,
): T {
  const before = readerOf(entity).many(context.db, entityIds)
  const value = work()
  context.alsoChanged(
    entity,
    entityIds.map((entityId) => ({ entityId, before: before.get(entityId) ?? null })),
  )
  return value
}

/** What hangs on a person here, so that merging two records takes it along. Claims take their lines and payments with them. */
export const expensesHangings: readonly HangingTable[] = [
  hanging('vehicles', ['vehicle_id'], 'a vehicle', 'vehicle', 'vehicle_id'),
  hanging('driver_papers', ['paper_id'], 'a driver’s paper', 'driver-paper', 'paper_id'),
  hanging('outside_miles', ['person_id', 'tax_year'], 'miles for other organisations', 'outside-miles', 'answer_id'),
  hanging('paid_posts', ['post_id'], 'a paid post', 'paid-post', 'post_id'),
  hanging('claimant_logins', ['link_id'], 'a link to a colleague', 'claimant-login', 'link_id'),
  hanging('bank_accounts', ['account_id'], 'bank details', 'bank-account', 'account_id'),
  hanging('claims', ['claim_id'], 'an expense claim', 'claim', 'claim_id'),
]

function hanging(table: string, key: readonly string[], one: string, entity: Guarded, id: string): HangingTable {
  return { table, column: 'person_id', by: 'id', key, one, guarded: { reader: readerOf(entity), entity, id } }
}
