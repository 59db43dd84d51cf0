import type { OutputOf } from '../../../../ground/shared/contract'
import type { training } from '../../contract'

export type CohortWhole = OutputOf<typeof training.cohort>

/** What the parts of the page are told: the cohort, and which form is open by the address. */
export interface CohortPartProps {
  whole: CohortWhole
  open: string | null
  onOpen: (form: string) => void
  onClose: () => void
  go: (path: string) => void
}
