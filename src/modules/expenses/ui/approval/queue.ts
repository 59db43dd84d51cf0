import type { OutputOf } from '../../../../ground/shared/contract'
import type { expenses } from '../../contract'

export type Waiting = OutputOf<typeof expenses.approvals>['claims'][number]
export type GroupId = 'flagged' | 'clean' | 'others'

export interface QueueGroup {
  readonly id: GroupId
  readonly claims: readonly Waiting[]
}

/** What waits, in the order in which it is looked over: flagged first, then the clean, then what only a colleague may approve. */
export function inGroups(claims: readonly Waiting[]): readonly QueueGroup[] {
  const groups: Record<GroupId, Waiting[]> = { flagged: [], clean: [], others: [] }
  for (const claim of claims) groups[groupOf(claim)].push(claim)
  return (['flagged', 'clean', 'others'] as const).map((id) => ({ id, claims: groups[id] }))
}

function groupOf({ whyNotApprove, checks }: Waiting): GroupId {
  if (whyNotApprove !== null) return 'others'
  return checks.length > 0 ? 'flagged' : 'clean'
}

/** How many of so many clean claims are looked at before all are approved: a tenth, three at least. */
export function sampleSize(clean: number): number {
  return Math.min(clean, Math.max(3, Math.ceil(clean / 10)))
}

/**
 * The claims to look at before the clean ones are approved together. Chance picks them, so that nobody can know
 * beforehand which; those picked earlier that are still there stay.
 */
export function sampleOf(clean: readonly string[], earlier: ReadonlySet<string>, chance: () => number): Set<string> {
  const sample = new Set(clean.filter((claimId) => earlier.has(claimId)))
  const rest = clean.filter((claimId) => !sample.has(claimId))
  while (sample.size < sampleSize(clean.length)) {
    const [picked] = rest.splice(Math.floor(chance() * rest.length), 1)
    if (picked === undefined) break
    sample.add(picked)
  }
  return sample
}

/** The claim after (or before) one in the queue; at the end the last one again. */
export function neighbour(order: readonly string[], claimId: string, by: 1 | -1): string | null {
  const place = order.indexOf(claimId)
  return order[Math.min(Math.max(0, place + by), order.length - 1)] ?? null
}

/**
 * What is open once a claim has left the queue: the one that came after it, else the one before. `before` is the order in
 * which it last stood there.
 */
export function instead(before: readonly string[], claimId: string, now: readonly string[]): string | null {
  const place = before.indexOf(claimId)
  const isThere = (id: string) => now.includes(id)
  return (
    before.slice(place + 1).find(isThere) ?? before.slice(0, Math.max(0, place)).findLast(isThere) ?? now[0] ?? null
  )
}
