import { onScreen } from '../../ground/shared/dates'
import type { Problem } from '../../ground/shared/problem'
import { counted } from '../../ground/shared/text'
import { dayAfter, isInForceOn } from './dated'

/** An area, as far as the rules of the tree look at it. */
interface Dated {
  readonly name: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** The service's code is how two lists know that they mean the same area. */
export function codeMustBeFree(code: string, holder: { readonly name: string } | null): Problem | null {
  if (code === '' || holder === null) return null
  return onField(
    'code-taken',
    'code',
    `Code ${code} belongs to ${holder.name}. Give another code, or leave it empty if this area has none.`,
  )
}

/** A part of the tree stands under something that is in force for as long as it is. */
export function areaMustLieWithinTheDatesOfItsParent(
  area: { readonly validFrom: string; readonly validTo: string | null },
  parent: Dated | null,
): Problem | null {
  if (parent === null) return null
  const starts = area.validFrom >= parent.validFrom
  const ends = parent.validTo === null || (area.validTo !== null && area.validTo <= parent.validTo)
  if (starts && ends) return null
  const until = parent.validTo === null ? 'on' : `to ${onScreen(parent.validTo)}`
  return onField(
    'outside-parent',
    'parentId',
    `${parent.name} is in force from ${onScreen(parent.validFrom)} ${until}, so this cannot lie in it all of the time. Choose another place, or other dates.`,
  )
}

export function areaMustNotLieInItself(areaId: string, ancestorIds: readonly string[]): Problem | null {
  if (!ancestorIds.includes(areaId)) return null
  return onField('inside-itself', 'parentId', 'An area cannot lie inside itself. Choose another place in the tree.')
}

/** A new name begins while the area is in force, and after the name before it began. */
export function newNameMustBeginWhileTheAreaIsInForce(from: string, area: Dated, lastNameFrom: string): Problem | null {
  if (!isInForceOn(area, from)) {
    return onField(
      'name-outside',
      'from',
      `${area.name} is not in force on ${onScreen(from)}. Choose a day on which it is.`,
    )
  }
  if (from > lastNameFrom) return null
  return onField(
    'name-too-early',
    'from',
    `The present name began on ${onScreen(lastNameFrom)}, so a new one can only begin after that day. If the name was only written wrongly, correct it instead.`,
  )
}

export function newNameMustDiffer(name: string, present: string): Problem | null {
  if (name !== present) return null
  return onField('same-name', 'name', 'This is the name that it has already. Give the new one.')
}

/** Only what is in force can end, and not before it began. */
export function onlyAreasInForceCanEnd(area: Dated, lastDay: string): Problem | null {
  if (area.validTo !== null) {
    return onField('ended-already', 'endIds', `${area.name} has ended already, on ${onScreen(area.validTo)}.`)
  }
  if (lastDay >= area.validFrom) return null
  return onField(
    'ends-before-start',
    'lastDay',
    `${area.name} began on ${onScreen(area.validFrom)}, so its last day cannot be before that. Choose a later day.`,
  )
}

/** What lies in an area needs a place to be on the day after. */
export function areaMustBeEmptyOfOthersToEnd(area: Dated, inside: readonly string[]): Problem | null {
  const [first] = inside
  if (first === undefined) return null
  const also = inside.length === 1 ? first : `${first} and ${counted(inside.length - 1, 'other area', 'other areas')}`
  return onField(
    'holds-others',
    'endIds',
    `${also} still lies in ${area.name}. Move what lies in it to another place first, or end that too.`,
  )
}

export function successorMustBeInForceTheDayAfter(successor: Dated, lastDay: string): Problem | null {
  if (isInForceOn(successor, dayAfter(lastDay))) return null
  return onField(
    'successor-not-in-force',
    'intoIds',
    `${successor.name} is not in force on ${onScreen(dayAfter(lastDay))}, so it cannot take over then. Choose another, or begin a new one.`,
  )
}

export function areaMustNotFollowItself(endIds: readonly string[], intoIds: readonly string[]): Problem | null {
  if (!intoIds.some((id) => endIds.includes(id))) return null
  return onField('follows-itself', 'intoIds', 'An area that ends cannot take over from itself. Choose another one.')
}

/** Between several successors somebody who knows the people must choose (S60). */
export function peopleCanOnlyMoveOnToOne(movesPeople: boolean, successors: number): Problem | null {
  if (!movesPeople || successors === 1) return null
  const message =
    successors === 0
      ? 'Nobody takes over, so the {people} cannot be moved on. Choose who takes over, or leave the {people} where they are.'
      : `There are ${successors} successors, so the program cannot know who goes where. Save this first, then move the {people} on one successor at a time.`
  return onField('moves-to-many', 'movesPeople', message)
}

export function peopleMoveOnOnlyToAnAreaInForce(
  to: Dated & { readonly holdsPeople: boolean },
  today: string,
): Problem | null {
  if (!to.holdsPeople) {
    return onField(
      'holds-no-people',
      'toId',
      `{People} do not belong to ${to.name} itself but to an area inside it. Choose one of those.`,
    )
  }
  if (isInForceOn(to, today)) return null
  return onField('successor-not-in-force', 'toId', `${to.name} is not in force today. Choose an area that is.`)
}

export function moveMustGoSomewhereElse(fromId: string, toId: string): Problem | null {
  if (fromId !== toId) return null
  return onField('moves-nowhere', 'toId', 'The {people} are in this area already. Choose where they go.')
}

/** What was undone is over; what came after a change must be undone first. */
export function onlyTheLastStepCanBeUndone(step: {
  readonly undoneAt: string | null
  /** What has come to hang on it since: a sentence's subject, such as "Marsh Lane office". */
  readonly hangs: readonly string[]
}): Problem | null {
  if (step.undoneAt !== null) return { code: 'organisation.undone-already', message: 'This was undone already.' }
  const [first] = step.hangs
  if (first === undefined) return null
  return {
    code: 'organisation.built-upon',
    message: `This cannot be undone as it is, because ${first} has come to depend on it since. Change that first, then undo.`,
  }
}

function onField(what: string, field: string, message: string): Problem {
  return { code: `organisation.${what}`, message, fields: { [field]: message } }
}
