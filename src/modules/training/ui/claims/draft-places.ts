import { messages as certificateMessages } from '../certificates/messages'
import { messages } from './messages'

const steps = {
  release: { label: messages.releaseDraft, path: '/training/claims/complete' },
  claim: { label: messages.claimDraft, path: '/training/claims/released' },
  receive: { label: messages.numbersDraft, path: '/training/claims/claimed' },
  present: { label: messages.takersDraft, path: '/training/claims/received' },
} as const

/** Where a draft of claims, events, certificates and templates is gone on with. */
export function awardDraftPlace(key: string) {
  const [module, kind, id = '', one] = key.split('/')
  if (module !== 'training') return null
  if (kind === 'claims' && id in steps) {
    const { label, path } = steps[id as keyof typeof steps]
    return { label, path: one === undefined ? path : `${path}/${one}` }
  }
  if (kind === 'event') return { label: messages.eventDraft, path: `/training/claims/events/${id}` }
  if (kind === 'template')
    return { label: certificateMessages.templateDraft, path: `/training/certificates/templates/${id}` }
  if (kind === 'certificate') return { label: certificateMessages.voidDraft, path: `/training/certificates/${id}` }
  if (kind === 'certificates') return { label: certificateMessages.issueDraft, path: '/training/certificates/issue' }
  return null
}
