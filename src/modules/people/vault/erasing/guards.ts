import { type GuardedEntity, Reader } from '../../../../ground/vault/audit/guards'

const one = (entity: string, from: string, by: string, columns: readonly string[]): GuardedEntity => ({
  entity,
  parts: [{ from, by, columns }],
})

const hold = one('legal-hold', 'legal_holds', 'hold_id', [
  'person_id',
  'reason',
  'since',
  'set_at',
  'set_by',
  'lifted_at',
  'lifted_by',
  'lifted_reason',
])
const proposal = one('erasure-proposal', 'erasure_proposals', 'proposal_id', [
  'person_id',
  'grounds',
  'reason',
  'proposed_at',
  'proposed_by',
])
const erasure = one('erasure', 'erasures', 'erasure_id', [
  'person_id',
  'grounds',
  'proposed_at',
  'proposed_by',
  'erased_at',
  'erased_by',
  'counts',
])
const period = one('retention-period', 'retention_periods', "(what || ' ' || valid_from)", [
  'what',
  'valid_from',
  'years',
  'source',
  'saved_by',
])

export const erasingGuards: readonly GuardedEntity[] = [hold, proposal, erasure, period]

export const guardedHold = new Reader(hold)
export const guardedProposal = new Reader(proposal)
export const guardedPeriod = new Reader(period)
