import { refuse } from '../../../../ground/shared/problem'
import { todayInOffice } from '../../../../ground/vault/clock'
import { countsOf, type Looking } from '../../../../ground/vault/erasing/rows'
import type { CommandContext, QueryContext } from '../../../../ground/vault/implement'
import type { InputOf, OutputOf } from '../../../../ground/shared/contract'
import type { erasingOperations } from '../../erasing-operations'
import {
  erasureIsProposedOnce,
  heldRecordsAreNotErased,
  holdIsLiftedOnce,
  holdsDoNotBeginInTheFuture,
  recordIsHeldOnce,
  recordsAreKeptForTheirTime,
} from '../../erasing-rules'
import { notThere } from '../../rules'
import { writerOf } from '../changing'
import { guardedPerson } from '../guards'
import { mustFind } from '../record'
import { fullName, touchPerson } from '../store'
import { guardedHold, guardedProposal } from './guards'
import { type ErasingParts, type Hold, keptOf, type Proposal, standingHolds, waitingProposals } from './standing'

type Preview = OutputOf<typeof erasingOperations.erasurePreview>

/** Answers `people.erasurePreview`: what would go, and what stands against it. */
export function previewErasure(context: QueryContext, parts: ErasingParts, personId: string): Preview {
  const { db, session } = context
  const name = fullName(mustFind(db, personId))
  const [proposal = null] = waitingProposals(db, session.userId, personId)
  return {
    name,
    goes: countsOf(db, parts.sources, personId),
    kept: keptOf(context, parts, personId),
    holds: standingHolds(db, personId),
    proposal,
  }
}

/** Refuses while a hold or what must be kept stands against erasing somebody. */
export function mustBeFree(context: Looking, parts: ErasingParts, personId: string): void {
  refuse(heldRecordsAreNotErased(standingHolds(context.db, personId)))
  refuse(recordsAreKeptForTheirTime(keptOf(context, parts, personId)))
}

export function proposeErasure(
  context: CommandContext,
  parts: ErasingParts,
  { personId, grounds, reason }: InputOf<typeof erasingOperations.proposeErasure>,
): Proposal['proposalId'] {
  const { db, now, session } = context
  mustFind(db, personId)
  const [waiting] = waitingProposals(db, session.userId, personId)
  const earlier = waiting && { proposedBy: waiting.proposedBy, on: todayInOffice(new Date(waiting.proposedAt)) }
  refuse(erasureIsProposedOnce(earlier ?? null))
  mustBeFree(context, parts, personId)
  const proposalId = context.newId<Proposal['proposalId']>()
  db.runText(
    `insert into erasure_proposals (proposal_id, person_id, grounds, reason, proposed_at, proposed_by)
       values (?, ?, ?, ?, ?, ?)`,
    [proposalId, personId, grounds, reason, now, session.userId],
  )
  context.alsoChanged('erasure-proposal', [{ entityId: proposalId, before: null }])
  context.about({ entity: 'person', entityId: personId, details: { grounds } })
  return proposalId
}

export function withdrawErasure(context: CommandContext, proposalId: string): void {
  const { db } = context
  const before = guardedProposal.one(db, proposalId)
  const [row] = db.arrays('select person_id from erasure_proposals where proposal_id = ?', [proposalId])
  if (!row) return refuse(notThere('proposal'))
  db.runText('delete from erasure_proposals where proposal_id = ?', [proposalId])
  context.alsoChanged('erasure-proposal', [{ entityId: proposalId, before }])
  context.about({ entity: 'person', entityId: String(row[0]) })
}

export function holdRecord(
  context: CommandContext,
  { personId, since, reason }: InputOf<typeof erasingOperations.holdRecord>,
): Hold['holdId'] {
  const { db, now, session, today } = context
  mustFind(db, personId)
  const record = guardedPerson.one(db, personId)
  refuse(holdsDoNotBeginInTheFuture(since, today))
  refuse(recordIsHeldOnce(standingHolds(db, personId).length > 0))
  const holdId = context.newId<Hold['holdId']>()
  db.runText(
    `insert into legal_holds (hold_id, person_id, reason, since, set_at, set_by, lifted_reason)
       values (?, ?, ?, ?, ?, ?, '')`,
    [holdId, personId, reason, since, now, session.userId],
  )
  // The record counts as changed: taking back an import that made it must not take it away.
  touchPerson(db, personId, writerOf(context))
  context.alsoChanged('legal-hold', [{ entityId: holdId, before: null }])
  context.about({ entity: 'person', entityId: personId, before: record })
  return holdId
}

export function liftHold(
  context: CommandContext,
  { holdId, reason }: InputOf<typeof erasingOperations.liftHold>,
): void {
  const { db, now, session } = context
  const [row] = db.arrays('select person_id, lifted_at from legal_holds where hold_id = ?', [holdId])
  if (!row) return refuse(notThere('hold'))
  refuse(holdIsLiftedOnce(row[1] as string | null))
  const before = guardedHold.one(db, holdId)
  db.runText('update legal_holds set lifted_at = ?, lifted_by = ?, lifted_reason = ? where hold_id = ?', [
    now,
    session.userId,
    reason,
    holdId,
  ])
  context.alsoChanged('legal-hold', [{ entityId: holdId, before }])
  context.about({ entity: 'person', entityId: String(row[0]) })
}
