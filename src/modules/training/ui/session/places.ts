import { SessionId } from '../../cohort-shapes'

/** The parts of a session that have an address of their own. */
const parts = ['assess', 'owed', 'measures'] as const
export type SessionPart = (typeof parts)[number]

export interface SessionPlace {
  readonly cohortId: string
  readonly sessionId: string
}

/** Where a session is, or one part of it. */
export function sessionPath({ cohortId, sessionId }: SessionPlace, part: SessionPart = 'assess'): string {
  return `/training/cohorts/${cohortId}/${part === 'assess' ? '' : `${part}-`}${sessionId}`
}

/** Reads the last step of such an address; null for another page of the cohort. */
export function readSessionPlace(step: string | null): { sessionId: string; part: SessionPart } | null {
  const part = parts.find((one) => step?.startsWith(`${one}-`)) ?? 'assess'
  const sessionId = SessionId.safeParse(part === 'assess' ? step : step?.slice(part.length + 1))
  return sessionId.success ? { sessionId: sessionId.data, part } : null
}
