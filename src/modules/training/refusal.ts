import type { Problem } from '../../ground/shared/problem'

export function refusal(what: string, message: string, field?: string): Problem {
  return { code: `training.${what}`, message, ...(field && { fields: { [field]: message } }) }
}

/** The words of a refusal about something that is not there (any more). */
export function notThere(what: string): Problem {
  return refusal('not-there', `This ${what} is no longer there. Go back to the list and look again.`)
}

/** Two people writing at once must not undo each other unawares. */
export function mustBeAsItWasOpened(opened: number | null, version: number, changedBy: string): Problem | null {
  if (opened === version) return null
  return refusal(
    'changed-meanwhile',
    `${changedBy || 'Somebody'} changed this while you were writing. Your text is still here: compare it with what stands there now, then save again.`,
  )
}

export function mustNotBeInTheFuture(field: string, day: string, today: string): Problem | null {
  if (day <= today) return null
  return refusal('still-to-come', 'This day is still to come. Give the day on which it happened.', field)
}
