import { onScreen } from '../../ground/shared/dates'
import type { Problem } from '../../ground/shared/problem'

/** A stretch of days; without an end it still runs. The last day belongs to it. */
export interface Spell {
  readonly startedOn: string
  readonly endedOn: string | null
}

/** Nobody on our books was born before 1900 or is yet to be born: such a date is a slip of the keys. */
export function birthDateMustBePossible(dateOfBirth: string | null, today: string): Problem | null {
  if (dateOfBirth === null) return null
  if (dateOfBirth > today) {
    return onField('birth-date', 'dateOfBirth', 'This date of birth is still to come. Check the year.')
  }
  if (dateOfBirth < '1900-01-01') {
    return onField('birth-date', 'dateOfBirth', 'This date of birth is before 1900. Check the year.')
  }
  return null
}

/** A member number belongs to one person, archived people too: it stands on papers that are still about (S39). */
export function memberNumberMustBeFree(
  memberNumber: string,
  holder: { readonly name: string; readonly archived: boolean } | null,
): Problem | null {
  if (holder === null || memberNumber === '') return null
  const where = holder.archived ? ', whose record is in the archive' : ''
  const next = holder.archived
    ? 'Bring that record back if it is the same {person}'
    : 'Open that record if it is the same {person}'
  return onField(
    'member-number-taken',
    'memberNumber',
    `Member number ${memberNumber} belongs to ${holder.name}${where}. ${next}, or give another number.`,
  )
}

/** What is archived stays as it is until it is brought back. */
export function archivedPeopleAreReadOnly(person: { readonly archivedAt: string | null }): Problem | null {
  if (person.archivedAt === null) return null
  return {
    code: 'people.archived',
    message: 'This record is in the archive, so it cannot be changed. Bring it back first, then make your change.',
  }
}

/** Two people writing at once must not undo each other unawares. */
export function recordMustBeAsItWasOpened(
  opened: number,
  stored: { readonly version: number; readonly changedBy: string },
): Problem | null {
  if (opened === stored.version) return null
  return {
    code: 'people.changed-meanwhile',
    message: `${stored.changedBy} changed this record while you were writing. Your text is still here: compare it with the new record, then save again.`,
  }
}

export function spellMustNotEndBeforeItStarts(spell: Spell): Problem | null {
  if (spell.endedOn === null || spell.endedOn >= spell.startedOn) return null
  return onField(
    'ends-before-start',
    'endedOn',
    `This began on ${onScreen(spell.startedOn)}, so it cannot end before that day. Check both dates.`,
  )
}

/** Dates before the program existed are welcome (S15: "over the past 14 years"); dates before the person are not. */
export function spellMustNotStartBeforeBirth(startedOn: string, dateOfBirth: string | null): Problem | null {
  if (dateOfBirth === null || startedOn >= dateOfBirth) return null
  return onField('starts-before-birth', 'startedOn', 'This is before the day of birth. Check the year.')
}

/** A person may hold several roles and the same one again later (S10, S41), but not the same one twice at a time. */
export function sameKindMustNotBeHeldTwiceAtOnce(
  label: string,
  spell: Spell,
  others: readonly Spell[],
): Problem | null {
  const meeting = others.find((other) => meet(spell, other))
  if (!meeting) return null
  const until = meeting.endedOn === null ? 'and it still runs' : `to ${onScreen(meeting.endedOn)}`
  return onField(
    'held-already',
    'startedOn',
    `The record already shows “${label}” from ${onScreen(meeting.startedOn)} ${until}. End that one first, or choose other dates.`,
  )
}

function meet(one: Spell, other: Spell): boolean {
  const oneEndsFirst = one.endedOn !== null && one.endedOn < other.startedOn
  const otherEndsFirst = other.endedOn !== null && other.endedOn < one.startedOn
  return !oneEndsFirst && !otherEndsFirst
}

/** An office takes roles and programmes out of use without losing who held them. */
export function kindMustBeOnOffer(
  kind: { readonly label: string; readonly retiredOn: string | null } | null,
  startedOn: string,
): Problem | null {
  if (kind === null)
    return onField('unknown-kind', 'kindId', 'This office does not offer that. Choose one from the list.')
  if (kind.retiredOn === null || startedOn < kind.retiredOn) return null
  return onField(
    'no-longer-offered',
    'kindId',
    `“${kind.label}” is no longer offered since ${onScreen(kind.retiredOn)}. Choose another, or an earlier start.`,
  )
}

export function consentMustNotBeGivenInTheFuture(givenOn: string, today: string): Problem | null {
  if (givenOn <= today) return null
  return onField('consent-date', 'givenOn', 'Consent counts from the day it was given. That day is still to come.')
}

/** One consent for one purpose at a time, so that a withdrawal leaves no doubt. */
export function consentMustNotBeInForceAlready(
  purpose: string,
  inForce: { readonly givenOn: string } | null,
): Problem | null {
  if (inForce === null) return null
  return onField(
    'consent-in-force',
    'purpose',
    `Consent for “${purpose}” was already given on ${onScreen(inForce.givenOn)} and is still in force.`,
  )
}

export function consentMustNotBeWithdrawnBeforeItWasGiven(
  consent: { readonly givenOn: string; readonly withdrawnOn: string | null },
  withdrawnOn: string,
  today: string,
): Problem | null {
  if (consent.withdrawnOn !== null) {
    return onField(
      'consent-withdrawn',
      'withdrawnOn',
      `This consent was already withdrawn on ${onScreen(consent.withdrawnOn)}.`,
    )
  }
  if (withdrawnOn < consent.givenOn) {
    return onField(
      'consent-date',
      'withdrawnOn',
      `This consent was given on ${onScreen(consent.givenOn)}, so it cannot be withdrawn before that day.`,
    )
  }
  if (withdrawnOn > today) {
    return onField('consent-date', 'withdrawnOn', 'That day is still to come. Give the day on which it was said.')
  }
  return null
}

/** Whoever is asked again is asked about a consent that holds, on a day since they were last asked. */
export function consentMustBeConfirmedInItsTime(
  consent: { readonly givenOn: string; readonly withdrawnOn: string | null; readonly confirmedOn: string | null },
  confirmedOn: string,
  today: string,
): Problem | null {
  const onDay = (message: string) => onField('consent-date', 'confirmedOn', message)
  if (consent.withdrawnOn !== null) {
    return onField(
      'consent-withdrawn',
      'confirmedOn',
      `This consent was withdrawn on ${onScreen(consent.withdrawnOn)}. Write down a new one instead.`,
    )
  }
  if (confirmedOn > today) return onDay('That day is still to come. Give the day on which they were asked.')
  if (confirmedOn < consent.givenOn) {
    return onDay(`This consent was given on ${onScreen(consent.givenOn)}. Give that day or a later one.`)
  }
  if (consent.confirmedOn !== null && confirmedOn < consent.confirmedOn) {
    return onDay(`They were asked again on ${onScreen(consent.confirmedOn)} already. Give that day or a later one.`)
  }
  return null
}

export function qualificationMustNotBeAwardedInTheFuture(awardedOn: string | null, today: string): Problem | null {
  if (awardedOn === null || awardedOn <= today) return null
  return onField(
    'awarded-date',
    'awardedOn',
    'This day is still to come. Give the day on which it was awarded, or leave it empty.',
  )
}

/** Limit of security.md §7a. */
export function recordMustHaveRoomForAFile(held: number, most: number): Problem | null {
  if (held < most) return null
  return {
    code: 'people.too-many-files',
    message: `This record already holds ${most} files, which is the most. Remove one that is no longer needed, then add the new one.`,
  }
}

/** Adding the same scan again is a slip: two copies would both have to be found when one must go. */
export function sameFileMustNotBeKeptTwice(twin: { readonly name: string } | null): Problem | null {
  if (twin === null) return null
  return {
    code: 'people.file-held-already',
    message: `This very file is already on the record as “${twin.name}”. Choose another file, or leave it as it is.`,
  }
}

export function printedListMustNotBeEndless(people: number, most: number): Problem | null {
  if (people <= most) return null
  return {
    code: 'people.list-too-long',
    message: `A printed list holds at most ${most.toLocaleString('en-GB')} {people}. Narrow the list with a filter or a search first, or export it as a workbook.`,
  }
}

/** An import is undone once, and only once it has run. */
export function onlyAFinishedImportCanBeUndone(state: string): Problem | null {
  if (state === 'finished') return null
  return {
    code: 'people.import-not-done',
    message:
      state === 'undone' ? 'This import was already undone.' : 'This import never ran, so there is nothing to undo.',
  }
}

/** A batch is prepared once; afterwards its rows are people. */
export function onlyAnImportInPreparationCanGoOn(state: string): Problem | null {
  if (state === 'preparing') return null
  return {
    code: 'people.import-closed',
    message: 'This import is already finished. Choose the file again to import it once more.',
  }
}

/** The sentence for a record, holding, consent or file that is not there (any more). */
export function notThere(what: string): Problem {
  return {
    code: 'people.not-there',
    message: `This ${what} is no longer there. Someone may have removed it. Go back to the list and look again.`,
  }
}

function onField(what: string, field: string, message: string): Problem {
  return { code: `people.${what}`, message, fields: { [field]: message } }
}
