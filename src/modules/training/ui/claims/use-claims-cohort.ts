import type { z } from 'zod'
import { usePreference } from '../../../../ground/ui/client/preference'
import { CohortId } from '../../cohort-shapes'

const Kept = CohortId.nullable()

/** The one cohort whose claims are shown, or null for those of all; kept until another is chosen. */
export function useClaimsCohort() {
  return usePreference<z.output<typeof Kept>>('training.claims.cohort', Kept, null)
}
