import type { ErasingSource, Kept, Looking } from '../../../../ground/vault/erasing/rows'
import type { Guards } from '../../../../ground/vault/audit/guards'
import { numbered } from '../../../../ground/vault/erasing/numbered'
import type { HangingTable } from '../../../../ground/vault/hanging-rows'
import type { Read } from '../../../../ground/vault/sql'
import { nameOfUser } from '../../../../ground/vault/users'
import type { OutputOf } from '../../../../ground/shared/contract'
import type { erasingOperations } from '../../erasing-operations'
import { standingMerges } from '../merged'

/** What every module knows of erasing and of merging, with how the trail reads its rows. The shell gathers it. */
export interface ErasingParts {
  readonly sources: readonly ErasingSource[]
  readonly guards: Guards
  readonly hangings: readonly HangingTable[]
}

type Lists = OutputOf<typeof erasingOperations.erasures>
export type Hold = Lists['holds'][number]
export type Proposal = Lists['proposals'][number]

/** Everything that must be kept of somebody for now, whoever keeps it. */
export function keptOf(context: Looking, { sources }: ErasingParts, personId: string): Kept[] {
  return sources.flatMap((source) => [...(source.keeps?.(context, personId) ?? [])])
}

/** The holds that stand, of one record or of all, the oldest first. */
export function standingHolds(db: Read, personId: string | null): Hold[] {
  const rows = db.arrays(
    ...numbered(
      `select h.hold_id, h.person_id, trim(p.first_names || ' ' || p.last_name), h.reason, h.since, h.set_at, h.set_by from legal_holds h
       join people p on p.person_id = h.person_id
       where h.lifted_at is null and (?1 is null or h.person_id = ?1) order by h.since, h.hold_id`,
      [personId],
    ),
  ) as [string, string, string, string, string, string, string][]
  return rows.map(([holdId, owner, name, reason, since, setAt, setBy]) => ({
    holdId: holdId as Hold['holdId'],
    personId: owner as Hold['personId'],
    name,
    reason,
    since,
    setAt,
    setBy: nameOfUser(db, setBy),
  }))
}

/** The proposals that wait, of one record or of all, the oldest first. */
export function waitingProposals(db: Read, userId: string, personId: string | null): Proposal[] {
  const rows = db.arrays(
    ...numbered(
      `select e.proposal_id, e.person_id, trim(p.first_names || ' ' || p.last_name), e.grounds, e.reason, e.proposed_at, e.proposed_by
       from erasure_proposals e join people p on p.person_id = e.person_id
       where ?1 is null or e.person_id = ?1 order by e.proposed_at, e.proposal_id`,
      [personId],
    ),
  ) as [string, string, string, Proposal['grounds'], string, string, string][]
  return rows.map(([proposalId, owner, name, grounds, reason, proposedAt, by]) => ({
    proposalId: proposalId as Proposal['proposalId'],
    personId: owner as Proposal['personId'],
    name,
    grounds,
    reason,
    proposedAt,
    proposedBy: nameOfUser(db, by),
    isOwn: by === userId,
  }))
}

/** Who made a proposal that waits. */
export function proposerOf(db: Read, proposalId: string): string {
  return String(db.arrays('select proposed_by from erasure_proposals where proposal_id = ?', [proposalId])[0]?.[0])
}

/** The ids under which somebody was ever kept: their own, and those of records that were merged into theirs. */
export function idsOf(db: Read, personId: string): string[] {
  return [personId, ...standingMerges(db, personId).map((merge) => merge.other_id)]
}
