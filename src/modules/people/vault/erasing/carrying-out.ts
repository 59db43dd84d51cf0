import { Refusal, refuse } from '../../../../ground/shared/problem'
import type { Guards } from '../../../../ground/vault/audit/guards'
import type { EraseAgain } from '../../../../ground/vault/erasing/again'
import { noteErased } from '../../../../ground/vault/erasing/ledger'
import { countsOf, eraseRows, type Erasing } from '../../../../ground/vault/erasing/rows'
import type { CommandContext, TaskContext } from '../../../../ground/vault/implement'
import { twoPeopleErase } from '../../erasing-rules'
import { notThere } from '../../rules'
import { guardedPerson } from '../guards'
import { standingId, standingMerges } from '../merged'
import { asDraft, storedPerson, updatePerson } from '../store'
import { undoMerge } from '../undo-merge'
import { guardedHold } from './guards'
import { mustBeFree } from './proposing'
import { type ErasingParts, idsOf, proposerOf, standingHolds, waitingProposals } from './standing'
import { partErasing } from './tables'

interface ByWhom {
  readonly erasureId: string
  readonly grounds: string | null
  readonly proposedAt: string | null
  readonly proposedBy: string | null
  readonly erasedBy: string | null
  readonly erasedAt: string
}

/**
 * Erases whoever was proposed, for good: the rows in one transaction with its entry, then the bytes of their files, what
 * is left of them in the log, and the list beside the vault: until then the vault itself knows. What fails after the
 * transaction (a full disk) is done at the next opening, and is no reason to say that nothing was erased.
 */
export async function carryOutErasure<Id extends string>(
  context: TaskContext,
  parts: ErasingParts,
  proposalId: string,
): Promise<{ erasureId: Id; settled: boolean }> {
  const { erasureId, stored } = await context.write((writing) => carryOut<Id>(writing, parts, proposalId))
  return { erasureId, settled: await isSettled(context, stored) }
}

async function isSettled({ files, door }: TaskContext, stored: readonly string[]): Promise<boolean> {
  // A file that cannot be taken away just now does not stand in the way of the rest.
  const done = await Promise.allSettled([door.settleErasures(), ...stored.map((name) => files.remove(name))])
  return done.every(({ status }) => status === 'fulfilled')
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
  const { stored, rows } = eraseEverything(context, parts, personId, idsOf(db, personId), byWhom)
  context.about({
    entity: 'person',
    entityId: personId,
    before,
    details: { grounds, erased: rows, files: stored.length },
  })
  return { erasureId, stored }
}

/** @param ids under which they are erased: their own, and those of records that were merged into theirs. */
function eraseEverything(
  context: Erasing,
  { sources, guards }: ErasingParts,
  personId: string,
  ids: readonly string[],
  by: ByWhom,
) {
  const { db } = context
  const counts = countsOf(db, sources, personId)
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
    whereIs(db, personId) {
      if (db.arrays('select 1 from people where person_id = ?', [personId]).length > 0) return 'record'
      return db.arrays('select 1 from person_merges where other_id = ?', [personId]).length > 0 ? 'part' : null
    },
    erase(context, guards, { personId, erasedAt }, erased) {
      const { db } = context
      noteErased(db, { personId, erasedAt })
      const before = guardedPerson.one(db, personId)
      if (before === null) return erasePart(context, guards, personId)
      partFromOthers(context, parts, personId, erased)
      endHolds(context, personId)
      const nobody = { grounds: null, proposedAt: null, proposedBy: null, erasedBy: null }
      const ids = idsOf(db, personId).filter((id) => erased.has(id))
      const { stored, rows } = eraseEverything(context, { ...parts, guards }, personId, ids, {
        ...nobody,
        erasureId: personId,
        erasedAt,
      })
      return { entity: 'person', entityId: personId, before, details: { erased: rows, files: stored.length } }
    },
  }
}

/**
 * In the backup others were part of their record, who stood by themselves again when they were erased, and are not: they
 * get their own records back first. What was changed so that a merge cannot be undone goes with the record.
 */
function partFromOthers(context: Erasing, { hangings }: ErasingParts, personId: string, erased: ReadonlySet<string>) {
  const latest = () => {
    const merges = standingMerges(context.db, personId)
    return merges.some(({ other_id: id }) => !erased.has(id)) ? merges[0] : undefined
  }
  try {
    for (let merge = latest(); merge; merge = latest())
      undoMerge({ ...context, about: () => undefined }, hangings, merge.merge_id)
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
  }
}

function endHolds({ db, now, alsoChanged }: Erasing, personId: string): void {
  const holdIds = standingHolds(db, personId).map(({ holdId }) => holdId)
  const before = guardedHold.many(db, holdIds)
  db.runText(
    `update legal_holds set lifted_at = ?, lifted_by = '', lifted_reason = 'The record had been erased.'
       where person_id = ? and lifted_at is null`,
    [now, personId],
  )
  alsoChanged(
    'legal-hold',
    holdIds.map((entityId) => ({ entityId, before: before.get(entityId) ?? null })),
  )
}

/** In the backup their record was part of another one, which stays: the old name and the copy for undoing go. */
function erasePart(context: Erasing, guards: Guards, personId: string) {
  const { db, now, today } = context
  const standsId = standingId(db, personId)
  const stands = guardedPerson.one(db, standsId)
  const stored = eraseRows(context, guards, [partErasing], personId)
  // The one that stays was found by the old name too.
  const record = storedPerson(db, standsId)
  if (record) updatePerson(db, standsId, asDraft(record), { at: now, by: record.updated_by, today })
  context.alsoChanged('person', [{ entityId: standsId, before: stands }])
  return { entity: 'person', entityId: personId, before: null, details: { standsId, files: stored.length } }
}
