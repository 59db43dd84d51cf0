import { onScreen } from '../../ground/shared/dates'
import type { Problem } from '../../ground/shared/problem'

/** A legal hold beats every disposal (security notes, section 10). */
export function heldRecordsAreNotErased(
  holds: readonly { readonly reason: string; readonly since: string; readonly setBy: string }[],
): Problem | null {
  const [hold] = holds
  if (!hold) return null
  return {
    code: 'people.held',
    message: `This record is under a legal hold since ${onScreen(hold.since)}, set by ${hold.setBy}: ${ended(hold.reason)} It cannot be erased until the hold is lifted.`,
  }
}

/** What the law or an awarding body asks to be kept goes first: nothing is erased in part. */
export function recordsAreKeptForTheirTime(
  kept: readonly { readonly what: string; readonly until: string | null; readonly why: string }[],
): Problem | null {
  if (kept.length === 0) return null
  const dates = kept.flatMap(({ until }) => until ?? [])
  const last = dates.sort().at(-1)
  const isOpen = dates.length < kept.length
  const sentences = kept.slice(0, 3).map(({ what, until, why }) => {
    return `${what} ${until === null ? 'must stay for now' : `must be kept until ${onScreen(until)}`}: ${ended(lowered(why))}`
  })
  const more = kept.length > 3 ? [`So must ${kept.length - 3} more.`] : []
  const next =
    isOpen || !last ? 'Settle this first, then propose it again.' : `Propose it again after ${onScreen(last)}.`
  return {
    code: 'people.kept-for-now',
    message: ['This record cannot be erased yet.', ...sentences, ...more, next].join(' '),
  }
}

/** Two people have a hand in it: whoever proposed an erasure does not carry it out. */
export function twoPeopleErase(proposedBy: string, carriedOutBy: string): Problem | null {
  if (proposedBy !== carriedOutBy) return null
  return {
    code: 'people.erase-alone',
    message:
      'You proposed this yourself. Somebody else who may erase records must look at it and carry it out. You can withdraw it.',
  }
}

export function erasureIsProposedOnce(
  proposal: { readonly proposedBy: string; readonly on: string } | null,
): Problem | null {
  if (!proposal) return null
  return {
    code: 'people.erasure-proposed',
    message: `${proposal.proposedBy} proposed on ${onScreen(proposal.on)} to erase this record. It waits for somebody to carry it out or withdraw it.`,
  }
}

export function recordIsHeldOnce(isHeld: boolean): Problem | null {
  if (!isHeld) return null
  return {
    code: 'people.held-already',
    message: 'This record is under a hold already. Lift that one first, or leave it.',
  }
}

export function holdsDoNotBeginInTheFuture(since: string, today: string): Problem | null {
  if (since <= today) return null
  const message = 'A hold cannot begin after today. Give the day on which it became known.'
  return { code: 'people.hold-date', message, fields: { since: message } }
}

export function holdIsLiftedOnce(liftedAt: string | null): Problem | null {
  if (liftedAt === null) return null
  return { code: 'people.hold-lifted', message: 'This hold has been lifted already.' }
}

/** What held in the past is not rewritten: a decision of then must be understood by the period of then. */
export function periodsChangeFromTodayOn(validFrom: string, today: string): Problem | null {
  if (validFrom >= today) return null
  const message = 'A period cannot be changed for days that have gone by. Give today or a later day.'
  return { code: 'people.period-past', message, fields: { validFrom: message } }
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
