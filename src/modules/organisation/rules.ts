import { onScreen } from '../../ground/shared/dates'
import type { Problem } from '../../ground/shared/problem'
import { readsLikeAnother } from '../../ground/shared/short-lists'
import { counted } from '../../ground/shared/text'
import { isInForceOn } from './dated'

interface Dated {
  readonly name: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** The words of a refusal about a record that is not there (any more). */
export function notThere(what: string): Problem {
  return {
    code: 'organisation.not-there',
    message: `This ${what} is no longer there. Someone may have removed it. Go back to the list and look again.`,
  }
}

export function endMustNotComeBeforeStart(
  startedOn: string | null,
  endedOn: string | null,
  field = 'endedOn',
): Problem | null {
  if (startedOn === null || endedOn === null || endedOn >= startedOn) return null
  return onField(
    'ends-before-start',
    field,
    `The first day is ${onScreen(startedOn)}, so the last day cannot be before it. Check both dates.`,
  )
}

/** Two people writing at once must not undo each other unawares. */
export function recordMustBeAsItWasOpened(
  opened: number | null,
  stored: { readonly version: number; readonly changedBy: string },
): Problem | null {
  if (opened === stored.version) return null
  return {
    code: 'organisation.changed-meanwhile',
    message: `${stored.changedBy} changed this while you were writing. Your text is still here: compare it with what stands there now, then save again.`,
  }
}

export function archivedRecordsAreReadOnly(archivedAt: string | null): Problem | null {
  if (archivedAt === null) return null
  return {
    code: 'organisation.archived',
    message: 'This record is in the archive, so it cannot be changed. Bring it back first, then make your change.',
  }
}

/** What a record names must be there, or the name would lead nowhere. */
export function whatIsNamedMustBeThere(field: string, isThere: boolean): Problem | null {
  if (isThere) return null
  return onField('names-nothing', field, 'This is not on the list any more. Choose another one from the list.')
}

/** An answer of one of the office's short lists: on offer, or kept from the time when it was. */
export function choiceMustBeOnOffer(
  field: string,
  choice: { readonly label: string; readonly retiredOn: string | null } | null,
  held: boolean,
  today: string,
): Problem | null {
  if (choice === null) return onField('unknown-choice', field, 'This is not on the list. Choose one from the list.')
  if (held || choice.retiredOn === null || choice.retiredOn > today) return null
  return onField(
    'retired-choice',
    field,
    `“${choice.label}” is no longer in use since ${onScreen(choice.retiredOn)}. Choose another one.`,
  )
}

/** A venue is offered only for as many people as it holds. One whose size is not known is offered for nobody. */
export function placeMustHoldEveryone(
  place: { readonly name: string; readonly capacity: number | null },
  people: number,
): Problem | null {
  if (place.capacity !== null && place.capacity >= people) return null
  const holds = place.capacity === null ? 'may be too small: how many it holds is not known' : `holds ${place.capacity}`
  return {
    code: 'organisation.too-small',
    message: `${place.name} ${holds}, and there are ${counted(people, 'person', 'people')}. Choose a larger place.`,
  }
}

export function roomMustNotHoldMoreThanItsVenue(
  capacity: number,
  venue: { readonly name: string; readonly capacity: number | null },
): Problem | null {
  if (venue.capacity === null || capacity <= venue.capacity) return null
  return onField(
    'room-larger-than-venue',
    'capacity',
    `${venue.name} holds ${venue.capacity} people in all, so one room cannot hold ${capacity}. Check both numbers.`,
  )
}

/** And the other way round: a venue is not made smaller than a room in it. */
export function venueMustNotHoldLessThanItsRooms(
  capacity: number | null,
  rooms: readonly { readonly name: string; readonly capacity: number }[],
): Problem | null {
  const larger = capacity === null ? undefined : rooms.find((room) => room.capacity > capacity)
  if (!larger) return null
  return onField(
    'room-larger-than-venue',
    'capacity',
    `The room “${larger.name}” holds ${larger.capacity}, so the whole venue cannot hold fewer. Check both numbers.`,
  )
}

export function lessonMustNotBeLearntInTheFuture(learntOn: string, today: string): Problem | null {
  if (learntOn <= today) return null
  return onField('lesson-date', 'learntOn', 'This day is still to come. Give the day on which it was learnt.')
}

/** The roster counts staff by their days (S110): without a first day nobody can be counted. */
export function staffNeedAFirstDay(contact: {
  readonly isStaff: boolean
  readonly startedOn: string | null
}): Problem | null {
  if (!contact.isStaff || contact.startedOn !== null) return null
  return onField('staff-first-day', 'startedOn', 'Give the first day of work here: the staff roster counts by days.')
}

export function appointmentMustLieWithinTheArea(startedOn: string, area: Dated): Problem | null {
  if (isInForceOn(area, startedOn)) return null
  return onField(
    'appointed-outside',
    'startedOn',
    `${area.name} is not in force on ${onScreen(startedOn)}. Choose another day, or the area that was in force then.`,
  )
}

/** One regional manager at a time for an area (S34), and nobody twice in the same office at once. */
export function officeMustBeFree(
  kind: { readonly label: string; readonly onlyOne: boolean },
  wanted: { readonly contactId: string; readonly startedOn: string; readonly endedOn: string | null },
  others: readonly {
    readonly contactId: string
    readonly name: string
    readonly startedOn: string
    readonly endedOn: string | null
  }[],
): Problem | null {
  const meeting = others.find(
    (other) =>
      (kind.onlyOne || other.contactId === wanted.contactId) &&
      (other.endedOn === null || other.endedOn >= wanted.startedOn) &&
      (wanted.endedOn === null || wanted.endedOn >= other.startedOn),
  )
  if (!meeting) return null
  const until = meeting.endedOn === null ? 'and still is' : `to ${onScreen(meeting.endedOn)}`
  return onField(
    'office-held',
    'contactId',
    `${meeting.name} is “${kind.label}” here from ${onScreen(meeting.startedOn)} ${until}. End that first, or choose other dates.`,
  )
}

/** Two answers that read alike would be told apart by nobody. */
export function answerMustNotReadLikeAnother(
  label: string,
  others: readonly { readonly label: string; readonly retiredOn: string | null }[],
): Problem | null {
  const sentence = readsLikeAnother(label, others)
  return sentence === null ? null : onField('answer-twice', 'label', sentence)
}

/** Two who order one list at once must not lose an answer between them. */
export function everyChoiceMustHaveItsPlace(held: readonly string[], wanted: readonly string[]): Problem | null {
  const isWhole = held.length === wanted.length && new Set(wanted).size === held.length
  if (isWhole && held.every((choiceId) => wanted.includes(choiceId))) return null
  return {
    code: 'organisation.list-has-changed',
    message: 'Somebody has changed this list meanwhile. Look at it again, then put it in order.',
  }
}

function onField(what: string, field: string, message: string): Problem {
  return { code: `organisation.${what}`, message, fields: { [field]: message } }
}
