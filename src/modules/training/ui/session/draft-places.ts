import type { MessageDescriptor } from 'react-intl'
import { messages } from './messages'
import { type SessionPlace, sessionPath } from './places'

/** The key of what is given out in a session; the keys of its other drafts begin with it. */
export const sessionDraftKey = ({ cohortId, sessionId }: SessionPlace) => `training/session/${cohortId}/${sessionId}`
export const answersDraftKey = (session: SessionPlace) => `${sessionDraftKey(session)}/measures`
/** Learner and criterion follow. */
export const correctionDrafts = (session: SessionPlace) => `${sessionDraftKey(session)}/correct/`

/** Where the unfinished typing of a session goes on; null for the drafts of others. */
export function sessionDraftPlace(key: string): { label: MessageDescriptor; path: string } | null {
  const [, cohortId, sessionId, what] = /^training\/session\/([^/]+)\/([^/]+)(?:\/([^/]+))?/.exec(key) ?? []
  if (!cohortId || !sessionId) return null
  const session = { cohortId, sessionId }
  if (what === 'measures') return { label: messages.answersDraft, path: sessionPath(session, 'measures') }
  return { label: what === 'correct' ? messages.correctionDraft : messages.draft, path: sessionPath(session) }
}
