import { refuse } from '../../../../ground/shared/problem'
import type { EraseAgain } from '../../../../ground/vault/erasing/again'
import { noteErased } from '../../../../ground/vault/erasing/ledger'
import { countsOf, eraseRows, type Erasing } from '../../../../ground/vault/erasing/rows'
import type { CommandContext, TaskContext } from '../../../../ground/vault/implement'
import { forgetRisk } from '../../../../ground/vault/risk'
import { twoPeopleErase } from '../../erasing-rules'
import { notThere } from '../../rules'
import { guardedMerge, guardedPerson } from '../guards'
import { asDraft, storedPerson, updatePerson } from '../store'
import { mustBeFree } from './proposing'
import { type ErasingParts, idsOf, proposerOf, waitingProposals } from './standing'

interface ByWhom {
  readonly erasureId: string
  readonly grounds: string | null
  readonly proposedAt: string | null
  readonly proposedBy: string | null
  readonly erasedBy: string | null
  readonly erasedAt: string
}

/**
 * Erases whoever was proposed, for good: the rows in one transaction with its entry, then the bytes of their files, then
 * what is left of them in the log. The list beside the vault is told last: until then the vault itself knows. What fails
 * after the transaction (a full disk) is done at the next opening, and is no reason to say that nothing was erased.
 */
export async function carryOutErasure<Id extends string>(
  context: TaskContext,
  parts: ErasingParts,
  proposalId: string,
): Promise<{ erasureId: Id; settled: boolean }> {
  const { erasureId, stored } = await context.write((writing) => carryOut<Id>(writing, parts, proposalId))
  try {
    for (const name of stored) await context.files.remove(name)
    await context.door.settleErasures()
    return { erasureId, settled: true }
  } catch {
    return { erasureId, settled: false }
  }
}

function carryOut<Id extends string>(context: CommandContext, parts: ErasingParts, proposalId: string) {
  const { db, now, session } = context
  const proposal = waitingProposals(db, session.userId, null).find((one) => one.proposalId === proposalId)
  if (!proposal) return refuse(notThere('proposal')) as never
  const { personId, grounds, proposedAt } = proposal
  const by = proposerOf(db, proposalId)
  refuse(twoPeopleErase(by, session.userId))
  mustBeFree(context, parts, personId)
  const erasureId = context.newId<Id>()
  const before = guardedPerson.one(db, personId)
  const byWhom = { erasureId, grounds, proposedAt, proposedBy: by, erasedBy: session.userId, erasedAt: now }
  const { stored, rows } = eraseEverything(context, parts, personId, byWhom)
  context.about({
    entity: 'person',
    entityId: personId,
    before,
    details: { grounds, erased: rows, files: stored.length },
  })
  return { erasureId, stored }
}

function eraseEverything(context: Erasing, { sources, guards }: ErasingParts, personId: string, by: ByWhom) {
  const { db } = context
  const counts = countsOf(db, sources, personId)
  const ids = idsOf(db, personId)
  const stored = eraseRows(context, guards, sources, personId)
  for (const one of ids) noteErased(db, { personId: one, erasedAt: by.erasedAt })
  db.runText(
    `insert into erasures (erasure_id, person_id, grounds, proposed_at, proposed_by, erased_at, erased_by, counts)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      by.erasureId,
      personId,
      by.grounds,
      by.proposedAt,
      by.proposedBy,
      by.erasedAt,
      by.erasedBy,
      JSON.stringify(counts),
    ],
  )
  context.alsoChanged('erasure', [{ entityId: by.erasureId, before: null }])
  return { stored, rows: counts.reduce((sum, { count }) => sum + count, 0) }
}

/**
 * Erases somebody again whom the list beside the vault names: a backup from before has brought them back. Neither a hold
 * nor a period of that time stands against it: two people decided after both.
 */
export function eraseAgain(parts: ErasingParts): EraseAgain {
  return {
    isHere: (db, personId) =>
      db.arrays('select 1 from people where person_id = ? union all select 1 from person_merges where other_id = ?', [
        personId,
        personId,
      ]).length > 0,
    erase(context, guards, { personId, erasedAt }) {
      const { db, now } = context
      noteErased(db, { personId, erasedAt })
      const before = guardedPerson.one(db, personId)
      if (before === null) return eraseMerged(context, personId)
      db.runText(
        `update legal_holds set lifted_at = ?, lifted_by = '', lifted_reason = 'The record had been erased.'
           where person_id = ? and lifted_at is null`,
        [now, personId],
      )
      const nobody = { grounds: null, proposedAt: null, proposedBy: null, erasedBy: null }
      const { stored, rows } = eraseEverything(context, { ...parts, guards }, personId, {
        ...nobody,
        erasureId: personId,
        erasedAt,
      })
      return { entity: 'person', entityId: personId, before, details: { erased: rows, files: stored.length } }
    },
  }
}

/** In the backup their record was part of another one, which stays: the old name and the copy for undoing go. */
function eraseMerged(context: Erasing, personId: string) {
  const { db, now, today } = context
  const [row = []] = db.arrays('select merge_id, stands_id from person_merges where other_id = ?', [personId])
  const [mergeId, standsId] = [String(row[0]), String(row[1])]
  const merge = guardedMerge.one(db, mergeId)
  const stands = guardedPerson.one(db, standsId)
  forgetRisk(db, 'people', personId)
  db.runText('delete from person_merges where other_id = ?', [personId])
  // The one that stays was found by the old name too.
  const record = storedPerson(db, standsId)
  if (record) updatePerson(db, standsId, asDraft(record), { at: now, by: record.updated_by, today })
  context.alsoChanged('merge', [{ entityId: mergeId, before: merge }])
  context.alsoChanged('person', [{ entityId: standsId, before: stands }])
  return { entity: 'person', entityId: personId, before: null, details: { standsId } }
}
