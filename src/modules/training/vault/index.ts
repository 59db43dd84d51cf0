import type { Problem } from '../../../ground/shared/problem'
import type { Read } from '../../../ground/vault/sql'
import { trainingMustComeBeforeTheRole } from '../specification-rules'
import { missingFor } from './specifications/requirements'

/**
 * Asked before somebody is set to work in a role, as mentor or commissioner: a sentence that says what they must achieve
 * first, or null where nothing is missing (S16, S27). `role` is what the sentence calls it.
 */
export function mustBeTrainedFor(
  db: Read,
  wanted: { readonly personId: string; readonly roleKindId: string; readonly role: string; readonly today: string },
): Problem | null {
  const missing = missingFor(db, wanted.personId, wanted.roleKindId, wanted.today)
  return trainingMustComeBeforeTheRole(
    wanted.role,
    missing.map(({ qualification }) => qualification),
  )
}
