import { useMemo } from 'react'
import { useQuery } from '../../../../ground/ui/client/call'
import type { Claim, Unreleased } from '../../award-shapes'
import { training } from '../../contract'
import type { CohortLine } from '../../cohort-shapes'

/** From the first decision to the hand that took the certificate (Q13). */
export const stages = ['incomplete', 'complete', 'released', 'claimed', 'received', 'presented'] as const
export type Stage = (typeof stages)[number]

export interface Standing {
  readonly incomplete: readonly Unreleased[]
  readonly complete: readonly Unreleased[]
  readonly of: Readonly<Record<Claim['state'], readonly Claim[]>>
  readonly counts: Readonly<Record<Stage, number>>
}

/** Everybody of a cohort, or of all that are under way, by where they stand. Null until it is known. */
export function useStanding(cohortId: CohortLine['cohortId'] | null): Standing | null {
  const { data: unreleased } = useQuery(training.unreleased, { cohortId }, { keepOld: true })
  const { data: claims } = useQuery(training.claims, { cohortId }, { keepOld: true })
  return useMemo(() => {
    if (!unreleased || !claims) return null
    const incomplete = unreleased.filter(({ missing }) => missing.length > 0)
    const complete = unreleased.filter(({ missing }) => missing.length === 0)
    const at = (state: Claim['state']) => claims.filter((claim) => claim.state === state)
    const of = {
      released: at('released'),
      claimed: at('claimed'),
      received: at('received'),
      presented: at('presented'),
    }
    const counts = {
      incomplete: incomplete.length,
      complete: complete.length,
      released: of.released.length,
      claimed: of.claimed.length,
      received: of.received.length,
      presented: of.presented.length,
    }
    return { incomplete, complete, of, counts }
  }, [unreleased, claims])
}
