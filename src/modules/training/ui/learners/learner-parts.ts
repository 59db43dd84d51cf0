import type { OutputOf } from '../../../../ground/shared/contract'
import type { training } from '../../contract'

export type Learner = OutputOf<typeof training.learner>
export type Appeal = Learner['appeals'][number]

/** What each part of the page is told: the learner, and which form is open by the address. */
export interface LearnerPartProps {
  learner: Learner
  open: string | null
  onOpen: (form: string) => void
  onClose: () => void
}
