import type { MessageDescriptor } from 'react-intl'
import { messages } from './messages'

/** Where the unfinished typing of a session goes on; null for the drafts of others. */
export function sessionDraftPlace(key: string): { label: MessageDescriptor; path: string } | null {
  const [, cohortId, sessionId] = /^training\/session\/([^/]+)\/([^/]+)/.exec(key) ?? []
  if (!cohortId || !sessionId) return null
  return { label: messages.draft, path: `/training/cohorts/${cohortId}/${sessionId}` }
}
