import type { Part } from '../../../ground/ui/parts'

/** LIST: the parts of training in the order in which a learner goes through them. */
export const parts: readonly Part[] = []
