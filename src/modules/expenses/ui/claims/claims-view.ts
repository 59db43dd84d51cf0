import type { MessageDescriptor } from 'react-intl'
import type { Stage } from '../../claim-shapes'
import { messages } from './messages'

export const stageGroupIds = [
  'all',
  'drafts',
  'returned',
  'toCheck',
  'toApprove',
  'toPay',
  'paid',
  'discarded',
] as const
export type StageGroupId = (typeof stageGroupIds)[number]

/** What the list is narrowed down to. */
export interface ClaimsView {
  readonly group: StageGroupId
  readonly search: string
  readonly schemeId: string | null
  readonly funderId: string | null
  readonly isMine: boolean
}

export const allClaims: ClaimsView = { group: 'all', search: '', schemeId: null, funderId: null, isMine: false }

/** LIST: the stages as a desk thinks of them, in the order in which a claim goes through them. */
export const stageGroups: Readonly<
  Record<StageGroupId, { readonly label: MessageDescriptor; readonly stages: readonly Stage[] }>
> = {
  all: {
    label: messages.all,
    stages: ['draft', 'returned', 'submitted', 'checked', 'approved', 'in-run', 'paid'],
  },
  drafts: { label: messages.drafts, stages: ['draft'] },
  returned: { label: messages.returned, stages: ['returned'] },
  toCheck: { label: messages.toCheck, stages: ['submitted'] },
  toApprove: { label: messages.toApprove, stages: ['checked'] },
  toPay: { label: messages.toPay, stages: ['approved', 'in-run'] },
  paid: { label: messages.paid, stages: ['paid'] },
  discarded: { label: messages.discarded, stages: ['discarded'] },
}

/** Where the list was left, for the way back from another part of the program. A lock forgets it with the window. */
export const claimsPlace: { view: ClaimsView; claimId: string | null } = { view: allClaims, claimId: null }

export function keyOf(view: ClaimsView): string {
  return JSON.stringify(view)
}
