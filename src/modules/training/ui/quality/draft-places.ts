import type { MessageDescriptor } from 'react-intl'
import { messages } from './messages'

const base = '/training/quality'

/** Where the unfinished typing about quality assurance goes on; null for the drafts of others. */
export function qualityDraftPlace(key: string): { label: MessageDescriptor; path: string } | null {
  const [module, form, id, one] = key.split('/')
  if (module !== 'training' || !form || !id) return null
  if (form === 'assessor') return { label: messages.assessorDraft, path: base }
  if (form === 'sample' && one) return { label: messages.sampleDraft, path: `${base}/${id}/${one}` }
  if (form === 'sample-action' && one) return { label: messages.actionDraft, path: `${base}/${id}/actions` }
  if (form === 'standardisation') return { label: messages.standardisationDraft, path: `${base}/${id}/standardisation` }
  if (form === 'review') return { label: messages.reviewDraft, path: `${base}/${id}/reviews` }
  return null
}
