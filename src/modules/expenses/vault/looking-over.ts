import { refuse } from '../../../ground/shared/problem'
import type { CommandContext, QueryContext } from '../../../ground/vault/implement'
import { mostTogether } from '../claim-shapes'
import { sumOf } from '../money'
import { amountsStayOnceApproved, claimMustBeAt, cutMustBeSmallerAndSaidWhy, notThere } from '../rules'
import { checksOfStored, claimRows } from './claim-record'
import { giveHand, mustFindClaim, stageOf, storedLines, touchClaim } from './claim-store'
import { changing, changingToo } from './guards'
import { apartProblem, handsOf } from './separation'
import { type ClaimsTable, t } from './tables'

const waiting = ['submitted', 'checked']

/** Claims that wait for approval, flagged ones first and then the oldest (journeys 4.4). */
export function approvals({ db, session, today }: QueryContext) {
  const { rows, total } = claimRows(db, {
    stages: ['submitted', 'checked'],
    personId: null,
    schemeId: null,
    at: 0,
    limit: mostTogether,
    oldestFirst: true,
  })
  const claims = rows
    .map((row) => {
      const claim = mustFindClaim(db, row.claimId)
      const checks = checksOfStored(db, claim, storedLines(db, row.claimId), today)
      return { ...row, checks, whyNotApprove: apartProblem(db, session, 'approve', claim)?.message ?? null }
    })
    .sort((a, b) => Number(b.checks.length > 0) - Number(a.checks.length > 0) || a.number - b.number)
  return {
    claims,
    waiting: total,
    byScheme: totals(claims, ({ scheme }) => scheme),
    byBudgetCode: totals(claims, ({ budgetCode }) => budgetCode),
  }
}

function totals<C extends { readonly allowedPence: number }>(claims: readonly C[], labelOf: (claim: C) => string) {
  const labels = [...new Set(claims.map(labelOf))].sort((a, b) => a.localeCompare(b))
  return labels.map((label) => {
    const held = claims.filter((claim) => labelOf(claim) === label)
    return { label, claims: held.length, pence: sumOf(held.map(({ allowedPence }) => allowedPence)) }
  })
}

/** “Certified correct”: someone other than who entered it has compared it with the paper. */
export function checkClaim(context: CommandContext, claimId: string): void {
  const claim = mustTake(context, claimId, 'check', ['submitted'])
  changing(context, 'claim', claimId, () => {
    giveHand(context, claim, 'check')
    touchClaim(context, claimId, { state: 'checked' })
  })
}

/**
 * Approves claims, all of them or none. Where two approvals are needed the second one counts. The trail keeps the numbers
 * of those that were read one by one (journeys 4.4: “sample, then approve the clean”).
 */
export function approveClaims(
  context: CommandContext,
  claimIds: readonly string[],
  sampledIds: readonly string[],
): { approved: number } {
  const { db } = context
  const ids = [...new Set(claimIds)]
  const claims = ids.map((claimId) => mustTake(context, claimId, 'approve', waiting))
  let approved = 0
  changingToo(context, 'claim', ids, () => {
    for (const claim of claims) {
      giveHand(context, claim, 'approve')
      const hands = t
        .selectFrom('claim_hands')
        .select('user_id')
        .where('claim_id', '=', claim.claim_id)
        .where('round', '=', claim.round)
        .where('step', '=', 'approve')
      const isWhole = db.all(hands).length >= claim.approvals_needed
      touchClaim(context, claim.claim_id, isWhole ? { state: 'approved' } : {})
      if (isWhole) approved += 1
    }
  })
  const [only] = ids
  const sampled = claims
    .filter(({ claim_id }) => sampledIds.includes(claim_id))
    .map(({ number }) => number)
    .join(', ')
  context.about({
    entity: 'claims',
    entityId: ids.length === 1 && only ? only : 'approved',
    details: { count: ids.length, ...(sampled !== '' && { sampled }) },
  })
  return { approved }
}

/** Allows less than a line comes to, or all of it again. Once somebody has approved, amounts stay as they saw them. */
export function cutLine(
  context: CommandContext,
  input: { claimId: string; lineId: string; allowedPence: number; reason: string },
): void {
  const { db, session } = context
  const claim = mustTake(context, input.claimId, 'check', waiting)
  const line = storedLines(db, claim.claim_id).find((row) => row.line_id === input.lineId)
  if (!line) return refuse(notThere('line'))
  refuse(amountsStayOnceApproved(handsOf(db, claim.claim_id), claim.round))
  refuse(cutMustBeSmallerAndSaidWhy(input.allowedPence, line.amount_pence, input.reason))
  const isCut = input.allowedPence < line.amount_pence
  changing(context, 'claim', claim.claim_id, () => {
    db.run(
      t
        .updateTable('claim_lines')
        .set({
          allowed_pence: input.allowedPence,
          cut_reason: isCut ? input.reason : '',
          cut_by: isCut ? session.userId : null,
        })
        .where('line_id', '=', input.lineId),
    )
    touchClaim(context, claim.claim_id)
  })
}

/** Sends a claim back to be put right: before it is approved, and after it as long as nothing was paid. */
export function returnClaim(context: CommandContext, input: { claimId: string; reason: string }): void {
  const claim = mustTake(context, input.claimId, 'check', [...waiting, 'approved'])
  changing(context, 'claim', claim.claim_id, () =>
    touchClaim(context, claim.claim_id, {
      state: 'returned',
      round: claim.round + 1,
      returned_reason: input.reason,
    }),
  )
}

/** The claim, if it is where it should be and the one who asks may take this step with it. */
function mustTake(
  { db, session }: CommandContext,
  claimId: string,
  step: 'check' | 'approve',
  stages: readonly string[],
): ClaimsTable {
  const claim = mustFindClaim(db, claimId)
  refuse(claimMustBeAt(claim.number, stageOf(db, claim), stages))
  refuse(apartProblem(db, session, step, claim))
  return claim
}
