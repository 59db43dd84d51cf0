import { refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import type { Stage } from '../claim-shapes'
import type { PricedLine, WrittenLine } from '../lines'
import { notThere } from '../rules'
import type { Priced } from '../rules-mileage'
import type { PricedWritten } from './pricing'
import { type ClaimLinesTable, type ClaimsTable, t } from './tables'

export function storedClaim(db: Read, claimId: string): ClaimsTable | null {
  return db.one(t.selectFrom('claims').selectAll().where('claim_id', '=', claimId)) ?? null
}

export function mustFindClaim(db: Read, claimId: string): ClaimsTable {
  return storedClaim(db, claimId) ?? (refuse(notThere('claim')) as never)
}

export function storedLines(db: Read, claimId: string): ClaimLinesTable[] {
  return db.all(t.selectFrom('claim_lines').selectAll().where('claim_id', '=', claimId).orderBy('position'))
}

/** Where a claim stands with its payment: what its own state does not tell. */
export function stageOf(db: Read, claim: Pick<ClaimsTable, 'claim_id' | 'state'>): Stage {
  if (claim.state !== 'approved') return claim.state
  if (paidPence(db, claim.claim_id) > 0) return 'paid'
  const live = t.selectFrom('payment_run_claims').select('run_id').where('claim_id', '=', claim.claim_id)
  return db.one(live.where('is_live', '=', 1)) ? 'in-run' : 'approved'
}

/** What was paid for a claim, reversals taken off. */
export function paidPence(db: Read, claimId: string): number {
  const [[paid] = [0]] = db.arrays('select coalesce(sum(amount_pence), 0) from payments where claim_id = ?', [claimId])
  return Number(paid)
}

export function allowedPence(db: Read, claimId: string): number {
  const [[sum] = [0]] = db.arrays('select coalesce(sum(allowed_pence), 0) from claim_lines where claim_id = ?', [
    claimId,
  ])
  return Number(sum)
}

const newestNumber = {
  claims: 'select coalesce(max(number), 0) from claims',
  payment_runs: 'select coalesce(max(number), 0) from payment_runs',
} as const

/** The next number of a claim or run: they count up without a gap. */
export function nextNumber(db: Read, table: keyof typeof newestNumber): number {
  const [[last] = [0]] = db.arrays(newestNumber[table], [])
  return Number(last) + 1
}

/** A line as it is stored, as the rules read it. */
export function asPricedLine(row: ClaimLinesTable): PricedLine {
  return { ...asWritten(row), lineId: row.line_id, amountPence: row.amount_pence, priced: pricedOf(row) }
}

export function asWritten(row: ClaimLinesTable): WrittenLine {
  return {
    kind: row.kind,
    on: row.on_day,
    purpose: row.purpose,
    fromPostcode: row.from_postcode,
    toPostcode: row.to_postcode,
    isReturn: row.is_return === 1,
    vehicle: row.vehicle,
    vehicleId: row.vehicle_id,
    milesTenths: row.miles_tenths,
    passengers: row.passengers,
    location: row.location,
    meal: row.meal,
    minutesAway: row.minutes_away,
    leftAt: row.left_at,
    backAt: row.back_at,
    claimedPence: row.claimed_pence,
    receiptNumber: row.receipt_number,
    noReceiptReason: row.no_receipt_reason,
    preApproval: row.pre_approval,
    costEvidence: row.cost_evidence,
  }
}

export function pricedOf(row: ClaimLinesTable): Priced | null {
  if (row.first_tenths === null) return null
  return {
    firstTenths: row.first_tenths,
    aboveTenths: row.above_tenths ?? 0,
    firstPence: row.first_pence ?? 0,
    abovePence: row.above_pence ?? 0,
    passengerPence: row.passenger_pence ?? 0,
    amountPence: row.amount_pence,
    ceilingPence: row.ceiling_pence ?? 0,
  }
}

/** Writes the lines of a draft anew, in their order. */
export function writeLines(
  context: CommandContext,
  claimId: string,
  lines: readonly { readonly written: WrittenLine; readonly found: PricedWritten; readonly topUpOf?: string }[],
): void {
  const { db } = context
  db.run(t.deleteFrom('claim_lines').where('claim_id', '=', claimId))
  for (const [position, { written, found, topUpOf }] of lines.entries()) {
    const { priced } = found
    db.run(
      t.insertInto('claim_lines').values({
        line_id: context.newId(),
        claim_id: claimId,
        position,
        kind: written.kind,
        on_day: written.on,
        purpose: written.purpose,
        from_postcode: written.fromPostcode.toUpperCase(),
        to_postcode: written.toPostcode.toUpperCase(),
        is_return: written.isReturn ? 1 : 0,
        vehicle: written.vehicle,
        vehicle_id: written.vehicleId,
        miles_tenths: written.milesTenths,
        passengers: written.passengers,
        location: written.location,
        meal: written.meal,
        minutes_away: written.minutesAway,
        left_at: written.leftAt,
        back_at: written.backAt,
        claimed_pence: written.claimedPence,
        receipt_number: written.receiptNumber,
        no_receipt_reason: written.noReceiptReason,
        pre_approval: written.preApproval,
        cost_evidence: written.costEvidence,
        first_tenths: priced?.firstTenths ?? null,
        above_tenths: priced?.aboveTenths ?? null,
        first_pence: priced?.firstPence ?? null,
        above_pence: priced?.abovePence ?? null,
        passenger_pence: priced?.passengerPence ?? null,
        ceiling_pence: priced?.ceilingPence ?? null,
        follows_ceiling: found.followsCeiling ? 1 : 0,
        amount_pence: found.amountPence,
        allowed_pence: found.amountPence,
        cut_reason: '',
        cut_by: null,
        top_up_of: topUpOf ?? null,
      }),
    )
  }
}

/** Writes down who had a hand in a claim. Once in a round is enough. */
export function giveHand(
  { db, session, now }: CommandContext,
  claim: { readonly claim_id: string; readonly round: number },
  step: 'enter' | 'check' | 'approve',
): void {
  const hand = { claim_id: claim.claim_id, round: claim.round, step, user_id: session.userId, at: now }
  const held = t
    .selectFrom('claim_hands')
    .select('at')
    .where('claim_id', '=', hand.claim_id)
    .where('round', '=', hand.round)
    .where('step', '=', step)
    .where('user_id', '=', hand.user_id)
  if (!db.one(held)) db.run(t.insertInto('claim_hands').values(hand))
}

/** Marks who changed a claim last, with whatever else changes of its row. */
export function touchClaim(
  { db, session, now }: CommandContext,
  claimId: string,
  changes: Partial<ClaimsTable> = {},
): void {
  db.run(
    t
      .updateTable('claims')
      .set((row) => ({ ...changes, version: row('version', '+', 1), updated_at: now, updated_by: session.userId }))
      .where('claim_id', '=', claimId),
  )
}
