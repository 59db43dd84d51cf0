import type { MessageDescriptor } from 'react-intl'
import { messages as learnerMessages } from '../learners/messages'
import { messages } from './messages'

const ofCohort: ReadonlySet<string> = new Set(['copy', 'add', 'register', 'numbers'])
const ofOne: ReadonlySet<string> = new Set(['leave', 'withdraw'])

/** Where the unfinished typing about cohorts and learners goes on; null for the drafts of others. */
export function cohortDraftPlace(key: string): { label: MessageDescriptor; path: string } | null {
  const [module, form, id, one] = key.split('/')
  if (module !== 'training' || !form || !id) return null
  if (form === 'cohort')
    return id === 'new'
      ? { label: messages.newDraft, path: '/training/cohorts/new' }
      : { label: messages.draft, path: `/training/cohorts/${id}/edit` }
  if (ofCohort.has(form)) return { label: messages.draft, path: `/training/cohorts/${id}/${form}` }
  if (ofOne.has(form) && one) return { label: messages.draft, path: `/training/cohorts/${id}/${form}-${one}` }
  if (form === 'plan' && one) return { label: messages.draft, path: `/training/cohorts/${id}/session-${one}` }
  if (form === 'learner' && one) return { label: learnerMessages.draft, path: `/training/learners/${id}/${one}` }
  return null
}
