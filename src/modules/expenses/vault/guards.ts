import { guardedChanges } from '../../../ground/vault/audit/guarded-changes'
import type { HangingTable } from '../../../ground/vault/hanging-rows'
import { type Guarded, guarded } from './guarded'

export const expensesGuards = Object.values(guarded)

export const { changing, changingToo, readerOf } = guardedChanges<Guarded>(expensesGuards)

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
