import type { MessageDescriptor } from 'react-intl'
import { messages } from './messages'

const base = '/training/qualifications'

/** Where the unfinished typing about qualifications goes on; null for the drafts of others. */
export function qualificationDraftPlace(key: string): { label: MessageDescriptor; path: string } | null {
  const [module, form, id, issueId] = key.split('/')
  if (module !== 'training' || !form || !id) return null
  if (form === 'qualification')
    return id === 'new'
      ? { label: messages.newDraft, path: `${base}/new` }
      : { label: messages.draft, path: `${base}/${id}/edit` }
  if (form === 'issue' && issueId) return { label: messages.issueDraft, path: `${base}/${id}/${issueId}` }
  if (form === 'next-issue' && issueId) return { label: messages.issueDraft, path: `${base}/${id}/${issueId}` }
  if (form === 'own-text' && issueId) return { label: messages.wordsDraft, path: `${base}/${id}/${issueId}` }
  if (form === 'requirement') return { label: messages.requirementDraft, path: `${base}/roles` }
  return null
}
